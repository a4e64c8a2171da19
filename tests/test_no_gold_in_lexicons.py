"""No lexicon knows an article of the gold: what it knows is known to the news at large."""

from __future__ import annotations

import gzip
import json
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

# In so many articles besides its own a name must stand before a lexicon may know it.
AT_LARGE = 3
# The complete list of districts and communes is taken over whole, so nothing in it was chosen.
COMPLETE = {"units.tsv"}
LEXICONS = ("kg/languages", "kg/extract", "kg/read/data", "seeds/entities", "ontology")


def same(text: str) -> str:
    """One form for what is one name: case, Mỹ and Hoa Kỳ, the two places of the tone mark in uỷ."""
    return unicodedata.normalize("NFC", text).casefold().replace("hoa kỳ", "mỹ").replace("uỷ", "ủy")


def lexicon_text(root: Path) -> str:
    suffixes = {".toml", ".tsv", ".txt", ".ttl", ".py", ".json"}
    files = [p for folder in LEXICONS for p in sorted((root / folder).rglob("*"))]
    paths = [p for p in files if p.suffix in suffixes and p.name not in COMPLETE]
    return unicodedata.normalize("NFC", "\n".join(p.read_text(encoding="utf-8") for p in paths)).casefold()


def gold_names(shared: Path) -> set[str]:
    names = set()
    for path in shared.glob("gold/*/*.gold.json"):
        if path.name != "crossdoc.gold.json":
            names |= {e["name"] for e in json.loads(path.read_text(encoding="utf-8"))["entities"]}
    # One syllable is an everyday word as often as a name.
    return {unicodedata.normalize("NFC", n) for n in names if len(n.split()) > 1}


@pytest.mark.shared
@pytest.mark.slow
def test_names_of_the_gold_that_our_data_know_stand_in_other_articles_too(root: Path, shared: Path) -> None:
    text = lexicon_text(root)
    known = {n for n in gold_names(shared) if n.casefold() in text}
    assert known, "the check reads nothing: not even Hà Nội is in the lexicons"
    left, counts = set(known), Counter()
    for path in sorted((shared / "data" / "news").glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                line = same(line)
                for name in [n for n in left if same(n) in line]:
                    counts[name] += 1
                    if counts[name] > AT_LARGE:
                        left.discard(name)
        if not left:
            break
    assert not left, f"only the gold knows these, so a rule or list was written for it: {sorted(left)}"
