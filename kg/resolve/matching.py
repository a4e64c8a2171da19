"""What makes a name that of a known entity: countries at its end, dates, spellings, acronyms."""

from __future__ import annotations

import re

from rapidfuzz.fuzz import ratio

from kg.languages.vi.keys import key
from kg.languages.vi.particles import AND
from kg.model import Entity
from kg.resolve.known import Known, KnownEntity, KnownPost
from kg.resolve.lexicon import is_acronym, lexicon, written_out
from kg.resolve.offices import own_name as proper_name

_SPELLING = 85.0
_LONGEST_COUNTRY = 4
_IN_BRACKETS = re.compile(r"\s*\([A-ZĐ\d-]{2,}\)(?=\s)")
"""A sign within a name: ``Phòng Cảnh sát hình sự (PC02) Công an TP.HCM``."""
_ROMAN = frozenset("ivxlc")


def split_country(name: str, known: Known) -> tuple[str, str]:
    """Key and ISO code of a body's name that ends in a country: ``Bộ Ngoại giao Mỹ`` → (bộ ngoại giao, US).

    A country of one syllable counts only after a lower-case syllable or an acronym, since it may be part of
    a proper name (``Công ty Thanh Nga``). Without a country the code is "".
    """
    words = _IN_BRACKETS.sub("", name).split()
    for length in range(min(_LONGEST_COUNTRY, len(words) - 1), 0, -1):
        code = known.countries.get(key(" ".join(words[-length:])))
        before = words[-length - 1].strip("()")
        if code and (length > 1 or before.islower() or (before.isupper() and len(before) > 1)):
            stem = key(" ".join(words[:-length]))
            if stem:
                return stem, code
    return key(" ".join(words)), ""


def of_province(body_key: str, known: Known) -> str:
    """Key of a body without the word for "province" or "city" before the name of one.

    ``công an tỉnh đắk lắk`` → ``công an đắk lắk``; a town that bears its province's name keeps the word.
    """
    for unit in lexicon().units:
        body_key = body_key.replace(f" {unit} {unit} ", f" {unit} ")
        head, _, area = body_key.partition(f" {unit} ")
        if head and area and _is_province(f"{unit} {area}", area, known):
            return in_full(f"{head} {area}", known)
    return in_full(body_key, known)


def in_full(body_key: str, known: Known) -> str:
    """Key of a body of a province that papers shorten: ``csgt``, ``phòng csgt`` or ``pc08`` before its name."""
    words = body_key.split()
    for length in range(len(words) - 1, 0, -1):
        full = lexicon().of_provinces.get(" ".join(words[:length]))
        area = " ".join(words[length:])
        if full and _is_province(area, area, known):
            return f"{full} {area}"
    return body_key


def _is_province(called: str, name: str, known: Known) -> bool:
    """Whether a place called so is a province of that name."""
    for place in known.find(called, "Place"):
        parent = known.entities.get(place.parent or "")
        if written_out(key(place.name)) == name and parent is not None and parent.type == "Country":
            return True
    return False


def without_kind(name: str, body_key: str) -> str:
    """Key of a group's own name without the word for "group": ``tập đoàn hoa mai`` → ``hoa mai``."""
    own = proper_name(body_key, name)
    return own if own and any(body_key == f"{kind} {own}" for kind in lexicon().kinds_left_out) else body_key


def by_other_spelling(name: str, code: str, known: Known) -> list[KnownEntity]:
    """Known bodies by the name without the kind of company or its acronym, or with ``và`` for ``&``."""
    tried = {key(name.replace("&", f" {AND} "))}
    stem, _, acronym = name.rpartition(" ")
    if stem and is_acronym(acronym):
        named = known.find(key(stem), "Organization")
        tried |= {key(stem) for e in named if acronym in e.aliases}
    tried |= {key(name).removeprefix(f"{kind} ") for kind in lexicon().companies}
    tried.discard(key(name))
    found = {e.id: e for k in sorted(tried) for e in known.find(k, "Organization")}
    found |= {e.id: e for k in sorted(tried | {key(name)}) for e in known.find_body(k)}
    return [e for e in found.values() if not code or e.country in (None, code)]


def without_term(name_key: str) -> str:
    """Key of a body's name without the term it sits for: ``quốc hội khóa xv`` → ``quốc hội``."""
    head, _, number = name_key.rpartition(" ")
    for word in lexicon().terms:
        if head.endswith(f" {word}") and (number.isdecimal() or not set(number) - _ROMAN):
            return head.removesuffix(f" {word}")
    return name_key


def valid(entity: KnownEntity, on: str) -> bool:
    """Whether a known entity exists on a date; on an unknown one, whether it exists still."""
    if not on:
        return entity.valid_to is None
    return (entity.valid_from or "") <= on and (
        entity.valid_to is None or on[: len(entity.valid_to)] <= entity.valid_to
    )


def in_office(post: KnownPost, on: str) -> bool:
    """Whether a post was held on a date, as far as known; one without an end may be held still."""
    return bool(on) and (post.start or "") <= on and (post.end is None or on[: len(post.end)] <= post.end)


def in_high_office(entity: KnownEntity, on: str) -> bool:
    """Whether somebody holds one of the highest offices on a date."""
    return any(key(p.post) in lexicon().well_known_posts and in_office(p, on) for p in entity.posts)


def spelt_alike(first_names: str, entity: KnownEntity) -> bool:
    """Whether first names are another spelling of a known foreign person's (``Emanuel``, ``Emmanuel``)."""
    own = " ".join(key(entity.name).split()[:-1])
    return ratio(first_names, own) >= _SPELLING


def own_name(alias: str, entity: KnownEntity) -> bool:
    """Whether an alias is a second name that a known person does not bear: a stage name (``Shark Bình``)."""
    words = key(alias).split()
    given = {w for form in (entity.name, *entity.aliases) for w in key(form).split()}
    return len(words) > 1 and not given.issuperset(words) and all(w[0].isupper() for w in alias.split())


def other_acronym(entity: Entity, known: KnownEntity) -> bool:
    """Whether a body is given an acronym that the known body does not bear.

    One that has none may be given one, unless other states have a body of its name (MDC, ``Dân chủ``).
    """
    own = {a for a in (known.name, *known.aliases) if is_acronym(a)}
    told = {a for a in (entity.name, *entity.aliases) if is_acronym(a)}
    shared = key(entity.name) in lexicon().shared
    return bool(told) and bool(own or shared) and not own & told
