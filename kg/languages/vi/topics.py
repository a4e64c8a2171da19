"""The words of the topics: which terms speak of which topic, and how loudly.

Each file of ``data/topics`` has a table for each topic, named by its ``skos:notation``, with lists of terms
by tier: ``decisive`` (strong, and where two sides talk of their cooperation one mention is enough),
``strong``, ``medium`` and ``weak``. A term of a finer topic
speaks for the broader ones too. A term in capitals is an acronym and must stand in capitals (``AI`` is
not ``ai``). ``blockers.toml`` lists phrases that contain a term and are about something else; matching
takes the longest phrase, so they win over what they contain.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg.errors import KGError
from kg.languages.vi.trie import Trie

FOLDER = Path(__file__).with_name("data") / "topics"

TIERS = ("weak", "medium", "strong", "decisive")  # from what says little to what says much
BLOCKERS = "blockers"


@dataclass(frozen=True, slots=True, eq=False)  # one object a term: hashing by identity is cheap
class TopicTerm:
    """A term with the topics it speaks for: ``tiers`` holds (notation, place in ``TIERS``) by notation."""

    text: str
    tiers: tuple[tuple[str, int], ...]

    @property
    def acronym(self) -> bool:
        """Whether the term must stand in capitals."""
        return self.text.isupper()


@cache
def load(folder: Path = FOLDER) -> Trie[TopicTerm]:
    """All terms as one trie over syllable keys.

    Raises:
        KGError: a file is not TOML, or has a tier that is none.
    """
    terms: dict[str, dict[str, int]] = {}
    for path in sorted(folder.glob("*.toml")):
        try:
            tables = tomllib.loads(path.read_text(encoding="utf-8"))
        except tomllib.TOMLDecodeError as error:
            raise KGError(f"{path}: {error}; correct the list of terms there") from error
        for notation, tiers in tables.items():
            for tier, phrases in tiers.items():
                if notation != BLOCKERS and tier not in TIERS:
                    raise KGError(f"{path}: [{notation}] has the tier {tier!r}; use one of {', '.join(TIERS)}")
                for phrase in phrases:
                    said = terms.setdefault(phrase, {})
                    if notation != BLOCKERS:
                        said[notation] = max(said.get(notation, 0), TIERS.index(tier))
    return _trie(terms)


def _trie(terms: dict[str, dict[str, int]]) -> Trie[TopicTerm]:
    trie: Trie[TopicTerm] = Trie()
    for text, said in terms.items():
        # Spelling variants (hòa, hoà) share a key: what was added first is kept and extended.
        if said and (earlier := trie.get(text)) is not None:
            said = {**dict(earlier.tiers), **said}
        trie.add(text, TopicTerm(text, tuple(sorted(said.items()))))
    return trie


def notations(folder: Path = FOLDER) -> frozenset[str]:
    """All topics that have terms."""
    found: set[str] = set()
    for path in folder.glob("*.toml"):
        found |= set(tomllib.loads(path.read_text(encoding="utf-8")))
    return frozenset(found - {BLOCKERS})
