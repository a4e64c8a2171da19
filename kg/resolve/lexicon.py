"""What the language pack knows about names and posts for telling people apart."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from kg.languages.vi.keys import key
from kg.resources import resource


@dataclass(frozen=True, slots=True)
class Lexicon:
    """``kg/languages/vi/data/resolution.toml``, with comparison keys."""

    surnames: dict[str, float]
    middles: dict[str, float]
    givens: dict[str, float]
    other: tuple[float, float, float, float]
    people: int
    high_posts: frozenset[str]
    well_known_posts: frozenset[str]
    single_posts: frozenset[str]
    one_state_posts: frozenset[str]
    self_contained_posts: frozenset[str]
    accused: frozenset[str]
    generic_bodies: frozenset[str]
    stages: frozenset[str]
    callings: frozenset[str]
    abbreviations: tuple[tuple[str, str], ...]
    everywhere: frozenset[str]
    shared: frozenset[str]
    companies: tuple[str, ...]
    place_markers: tuple[str, ...]
    no_marker_after: frozenset[str]
    states_named_like: dict[str, str]
    units_until: dict[str, str]
    ranks: tuple[tuple[str, ...], ...]
    streets: tuple[str, ...]
    no_streets: tuple[str, ...]
    not_in_office: frozenset[str]
    left_out: tuple[str, ...]
    national_posts: frozenset[str]
    local_bodies: tuple[str, ...]
    reform: str
    boards: tuple[str, ...]
    kinds_left_out: tuple[str, ...]
    teams: tuple[str, ...]
    team: str
    teams_topic: str
    not_teams_in: frozenset[str]
    of_provinces: dict[str, str]
    party_committees: tuple[str, ...]
    party_committee: str
    units: tuple[str, ...]
    joining: tuple[str, ...]
    heads_of_places: dict[str, str]
    heads_of_states: dict[str, str]
    heads_of_bodies: dict[str, str]
    other_words_for: dict[str, str]
    governments: frozenset[str]
    deputies: frozenset[str]
    terms: tuple[str, ...]
    members: frozenset[str]
    fields: tuple[tuple[str, tuple[str, ...]], ...]


@cache
def lexicon() -> Lexicon:
    """The lexicon, read once."""
    with resource("kg", "languages", "vi", "data", "resolution.toml").open("rb") as file:
        table: dict[str, Any] = tomllib.load(file)
    names, posts = table["names"], table["posts"]
    return Lexicon(
        surnames={key(k): v for k, v in names["surnames"].items()},
        middles={key(k): v for k, v in names["middles"].items()},
        givens={key(k): v for k, v in names["givens"].items()},
        other=(names["other_surname"], names["other_middle"], names["other_given"], names["no_middle"]),
        people=names["people"],
        high_posts=frozenset(map(key, posts["high"])),
        well_known_posts=frozenset(map(key, posts["known"])),
        single_posts=frozenset(map(key, posts["single"])),
        one_state_posts=frozenset(map(key, posts["one_state"])),
        self_contained_posts=frozenset(map(key, posts["self_contained"])),
        accused=frozenset(table["roles"]["accused"]),
        abbreviations=tuple(
            sorted(((key(k), key(v)) for k, v in table["abbreviations"].items()), key=lambda p: (-len(p[0]), p))
        ),
        callings=frozenset(map(key, table["callings"]["words"])),
        everywhere=frozenset(map(key, table["everywhere"]["bodies"])),
        shared=frozenset(map(key, table["everywhere"]["shared"])),
        companies=tuple(sorted(map(key, table["everywhere"]["companies"]), key=lambda k: -len(k))),
        no_marker_after=frozenset(map(key, table["places"]["no_marker_after"])),
        place_markers=tuple(table["places"]["markers"]),
        states_named_like={key(k): v for k, v in table["places"]["states_named_like"].items()},
        units_until={key(k): v for k, v in table["places"]["units_until"].items()},
        ranks=tuple(tuple(map(key, words)) for words in table["places"]["ranks"]),
        streets=tuple(map(key, table["places"]["streets"])),
        no_streets=tuple(map(key, table["places"]["no_streets"])),
        not_in_office=frozenset(map(key, table["titles"]["not_in_office"])),
        left_out=tuple(map(key, table["titles"]["left_out"])),
        national_posts=frozenset(map(key, table["titles"]["national"])),
        local_bodies=tuple(map(key, table["titles"]["local"])),
        reform=table["titles"]["reform"],
        stages=frozenset(table["subjects"]["stages"]),
        generic_bodies=frozenset(map(key, table["bodies"]["generic"])),
        boards=_longest_first(table["bodies"]["boards"]),
        kinds_left_out=_longest_first(table["bodies"]["kinds_left_out"]),
        teams=_longest_first(table["bodies"]["teams"]),
        team=key(table["bodies"]["team"]),
        teams_topic=table["bodies"]["teams_topic"],
        not_teams_in=frozenset(table["bodies"]["not_teams_in"]),
        of_provinces={key(k): key(v) for k, v in table["bodies"]["of_provinces"].items()},
        party_committees=_longest_first(table["bodies"]["party_committees"]),
        party_committee=key(table["bodies"]["party_committee"]),
        joining=tuple(map(key, table["bodies"]["joining"])),
        units=tuple(map(key, table["bodies"]["units"])),
        heads_of_places={key(k): key(v) for k, v in posts["heads_of_places"].items()},
        heads_of_states={key(k): key(v) for k, v in posts["heads_of_states"].items()},
        heads_of_bodies={key(k): key(v) for k, v in posts["heads_of_bodies"].items()},
        other_words_for={key(k): key(v) for k, v in posts["other_words_for"].items()},
        governments=frozenset(map(key, table["bodies"]["governments"])),
        deputies=frozenset(map(key, table["bodies"]["deputies"])),
        terms=tuple(map(key, table["bodies"]["terms"])),
        members=frozenset(map(key, posts["members"])),
        fields=tuple((name, tuple(map(key, heads))) for name, heads in sorted(table["fields"].items())),
    )


def _longest_first(names: list[str]) -> tuple[str, ...]:
    return tuple(sorted(map(key, names), key=lambda k: (-len(k), k)))


RARE = 0.1
COMMON = 6.0
"""Expected bearers of a name: below RARE the name alone tells, from COMMON on it tells nothing. The shares are
rough, and who gets into the news is no random choice: one expected bearer is far from a unique name."""

_SURNAME_ALONE = 10.0
_FOREIGN = 0.05
_SYLLABLE = re.compile(
    r"^(?:b|ch?|d|đ|gh?|gi|h|kh?|l|m|nh?|ngh?|ph?|qu|r|s|th?|tr|v|x)?"
    r"[aăâeêioôơuưy]{1,3}(?:ch?|m|ng?|nh|p|t)?$"
)


def is_acronym(name: str) -> bool:
    """Whether a name is one word in capitals: ``NOAA``, ``UNESCO``, ``G20``."""
    return " " not in name and len(name) >= 2 and name.upper() == name and any(c.isalpha() for c in name)


@lru_cache(maxsize=100_000)
def is_given_name(name_key: str) -> bool:
    """Whether a name is one Vietnamese syllable: a given name alone (``Hùng``), which names nobody."""
    if " " in name_key:
        return False
    return (
        _SYLLABLE.match(unicodedata.normalize("NFC", "".join(c for c in name_key if not "\u0300" <= c <= "\u0323")))
        is not None
    )


@lru_cache(maxsize=100_000)
def written_out(body_key: str) -> str:
    """Key of a body's name for comparison: abbreviations written out, without the word "and".

    ``sở gd đt``, ``sở giáo dục - đào tạo`` → ``sở giáo dục đào tạo``.
    """
    padded = f" {body_key} "
    for short, full in lexicon().abbreviations:
        padded = padded.replace(f" {short} ", f" {full} ")
    for word in lexicon().joining:
        padded = padded.replace(f" {word} ", " ")
    return padded.strip()


@lru_cache(maxsize=100_000)
def bearers(name_key: str) -> float:
    """How many people in the news may bear a name, roughly; below 1 for a name that tells its bearer.

    A name whose first syllable is no listed Vietnamese surname is taken as foreign or rare.
    """
    words = lexicon()
    parts = name_key.split()
    if len(parts) < 2:
        return _SURNAME_ALONE
    other_surname, other_middle, other_given, no_middle = words.other
    given = words.givens.get(parts[-1], other_given)
    if parts[0] not in words.surnames:
        # ``Quang Hải`` is a middle name with a given name: any bearer of both may be called so.
        called = len(parts) == 2 and all(map(is_given_name, parts))
        return words.middles.get(parts[0], other_middle) * given * words.people if called else _FOREIGN
    share = words.surnames.get(parts[0], other_surname) * given
    middles = parts[1:-1]
    if not middles:
        return share * no_middle * words.people
    share *= words.middles.get(middles[0], other_middle)
    # A second middle name narrows further.
    return share * words.people * (0.1 ** (len(middles) - 1))
