"""The words of the topics: which terms speak of which topic, and how loudly.

Each file of ``data/topics`` has a table for each topic, named by its ``skos:notation``, with lists of terms
by tier: ``decisive`` (one mention is enough), ``strong``, ``medium`` and ``weak``. A term of a finer topic
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

# How much one mention in the body says. A topic counts as discussed from about 5 on.
TIERS = {"decisive": 5.5, "strong": 3.0, "medium": 1.2, "weak": 0.4}
BLOCKERS = "blockers"


@dataclass(frozen=True, slots=True)
class TopicTerm:
    """A term with the topics it speaks for: ``weights`` holds (notation, weight) by notation."""

    text: str
    weights: tuple[tuple[str, float], ...]

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
    weights: dict[str, dict[str, float]] = {}
    for path in sorted(folder.glob("*.toml")):
        try:
            tables = tomllib.loads(path.read_text(encoding="utf-8"))
        except tomllib.TOMLDecodeError as error:
            raise KGError(f"{path}: {error}; correct the list of terms there") from error
        for notation, tiers in tables.items():
            for tier, terms in tiers.items():
                if notation != BLOCKERS and tier not in TIERS:
                    raise KGError(
                        f"{path}: [{notation}] has the tier {tier!r}; use one of {', '.join(TIERS)}"
                    )
                for term in terms:
                    said = weights.setdefault(term, {})
                    if notation != BLOCKERS:
                        said[notation] = max(said.get(notation, 0.0), TIERS[tier])
    return _trie(weights)


def _trie(weights: dict[str, dict[str, float]]) -> Trie[TopicTerm]:
    trie: Trie[TopicTerm] = Trie()
    for text, said in weights.items():
        # Spelling variants (hòa, hoà) share a key: what was added first is kept and extended.
        if said and (earlier := trie.get(text)) is not None:
            said = {**dict(earlier.weights), **said}
        trie.add(text, TopicTerm(text, tuple(sorted(said.items()))))
    return trie


def notations(folder: Path = FOLDER) -> frozenset[str]:
    """All topics that have terms."""
    found: set[str] = set()
    for path in folder.glob("*.toml"):
        found |= set(tomllib.loads(path.read_text(encoding="utf-8")))
    return frozenset(found - {BLOCKERS})
