"""Titles that tell one office: ``Ngoại trưởng``, ``Bộ trưởng Ngoại giao``, ``Bộ trưởng Bộ Ngoại giao``."""

from __future__ import annotations

from functools import cache

from kg.extract.mentions.base import title_key
from kg.extract.names.chunks import Chunk
from kg.extract.names.tokens import Tokens
from kg.languages.vi import lexicon
from kg.languages.vi.keys import key


@cache
def _groups(name: str) -> tuple[frozenset[str], ...]:
    """The groups of titles that say the same; ``name``: everywhere (``alike``) or with a state (``of_states``)."""
    return tuple(frozenset(map(key, group)) for group in lexicon.table("grammar")["same_office"][name])


@cache
def _ministries() -> dict[str, str]:
    """The key of the word for the body that each title of its head or deputy head goes with."""
    return {key(title): key(body) for title, body in lexicon.table("grammar")["same_office"]["ministries"].items()}


def of_ministry(t: Tokens, title: Chunk, holder: Chunk | None) -> str | None:
    """Key of the title with the field of its ministry: ``Bộ trưởng Bộ Ngoại giao Nga`` is a minister for that.

    None where ``holder``, what follows the title, is no ministry.
    """
    name = title_key(t, title)
    if holder is None or holder.type != "Organization" or _ministries().get(name) != t.keys[holder.start]:
        return None
    end = holder.core_end if holder.core_end > holder.start else holder.end
    field = [part for part in t.keys[holder.start + 1 : end] if part[0].isalnum()]
    return " ".join((name, *field)) if field else None


def office_keys(t: Tokens, title: Chunk, holder: Chunk | None) -> frozenset[str]:
    """Keys of all titles by which the office may be told that ``title`` tells with ``holder`` behind it."""
    names = {title_key(t, title), of_ministry(t, title, holder) or title_key(t, title)}
    state = holder is not None and holder.type == "Country"
    for group in (*_groups("alike"), *(_groups("of_states") if state else ())):
        if group & names:
            names |= group
    return frozenset(names)
