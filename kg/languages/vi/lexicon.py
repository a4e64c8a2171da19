"""Vietnamese word lists for names and posts, compiled for matching over token keys.

The words live in ``data/*.toml`` and ``data/*.tsv``; this module only loads and compiles them.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from kg.languages.vi.keys import phrase_keys, syllable_key
from kg.languages.vi.trie import Trie
from kg.resources import resource

_DATA = Path(__file__).with_name("data")

_TELLING = 4
"""Words of a known body's name, or letters of its acronym, from which on it means nothing else."""


@cache
def table(name: str) -> dict[str, Any]:
    """The TOML file ``data/<name>.toml``."""
    with (_DATA / f"{name}.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def lines(name: str) -> tuple[str, ...]:
    """The lines of ``data/<name>.tsv`` without comments."""
    text = (_DATA / f"{name}.tsv").read_text(encoding="utf-8")
    return tuple(line for line in text.splitlines() if line and not line.startswith("#"))


def syllables(words: list[str] | tuple[str, ...]) -> frozenset[str]:
    """Keys of one-syllable words."""
    return frozenset(syllable_key(w) for w in words)


def phrases(words: list[str] | tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    """Keys of phrases, a tuple each."""
    return frozenset(map(phrase_keys, words))


@cache
def compounds() -> frozenset[tuple[str, str]]:
    """Two-syllable words, as pairs of keys, whose second syllable stays lower-case inside a name."""
    pairs = (line.split() for line in lines("compounds"))
    return frozenset((syllable_key(a), syllable_key(b)) for a, b in pairs)


@cache
def lowercase() -> frozenset[str]:
    """Keys of syllables that names hardly ever contain: a capital there only marks a sentence's head."""
    return syllables(lines("lowercase"))


@cache
def titles() -> Trie[str]:
    """Posts, ranks, forms of address and occupations, each with its kind.

    The kind is ``state``, ``mission``, ``body``, ``rank``, ``pronoun``, ``honorific`` or ``occupation``.
    ``phó`` is added before each post.
    """
    data = table("titles")
    trie: Trie[str] = Trie()
    for word in data["occupations"]["words"]:
        trie.add(word, "occupation")
    for word in data["honorifics"]["words"]:
        trie.add(word, "honorific")
    for word in data["honorifics"]["pronouns"]:
        trie.add(word, "pronoun")
    for word in data["ranks"]["words"]:
        trie.add(word, "rank")
    for kind in ("body", "mission", "state"):
        for word in data["posts"][kind]:
            trie.add(word, kind)
            for deputy in data["modifiers"]["deputy"]:
                if not word.startswith(deputy + " "):
                    trie.add(f"{deputy} {word}", kind)
    return trie


@cache
def organization_heads() -> Trie[str]:
    """Heads of organisations; the value is the way the name goes on (see ``data/organizations.toml``)."""
    trie: Trie[str] = Trie()
    heads = table("organizations")["heads"]
    for kind in ("press", "free", "office", "area", "state", "ministry"):
        for word in heads[kind]:
            trie.add(word, kind)
    return trie


@cache
def fields() -> Trie[bool]:
    """Fields of state after ``Bộ``, ``Sở``, ``Bộ trưởng``."""
    trie: Trie[bool] = Trie()
    joined = f" {table('particles')['joining']['and']} "
    for word in table("organizations")["fields"]["words"]:
        trie.add(word, True)
        if joined in word:
            trie.add(word.replace(joined, " & "), True)
    return trie


@cache
def known_organizations() -> Trie[str]:
    """Bodies known by name; the value is the name as listed."""
    trie: Trie[str] = Trie()
    for name in (*_names_of_seeds(), *table("organizations")["known"]["names"]):
        trie.add(name, name)
    return trie


def _names_of_seeds() -> list[str]:
    """Names of the known bodies of the Party and state that are long enough to mean nothing else; long acronyms."""
    found: set[str] = set()
    stop = set(table("organizations")["known"]["acronym_stop"])
    for name in ("state_vn.toml", "bodies_vn.toml"):
        rows = tomllib.loads(resource("seeds", "entities", name).read_text(encoding="utf-8"))["entity"]
        bodies = [row for row in rows if row["type"] == "Organization"]
        found.update(row["name"] for row in bodies if len(row["name"].split()) >= _TELLING)
        forms = {form for row in bodies for form in (row["name"], *row.get("aliases", ())) if " " not in form}
        found.update(f for f in forms if len(f) >= _TELLING and f.isalpha() and f.isupper() and f not in stop)
    return sorted(found)
