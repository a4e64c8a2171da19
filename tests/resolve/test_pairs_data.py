"""The labelled pairs are enough, balanced, and point at the names they say."""

from __future__ import annotations

import csv
import gzip
import json
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

PAIRS = Path(__file__).with_name("pairs.tsv")


BLIND = Path(__file__).with_name("pairs_blind.tsv")


def rows(*paths: Path) -> list[dict[str, str]]:
    found = []
    for path in paths or (PAIRS,):
        with path.open(encoding="utf-8", newline="") as file:
            found += csv.DictReader(file, delimiter="\t")
    return found


def test_enough_pairs_of_both_labels() -> None:
    labels = Counter(r["label"] for r in rows())
    assert set(labels) == {"same", "different"}
    assert sum(labels.values()) >= 300
    assert min(labels.values()) >= 150
    assert len(rows(BLIND)) >= 100


def test_no_pair_twice_and_same_is_transitive() -> None:
    mention = [tuple((r[f"id_{s}"], r[f"start_{s}"], r[f"end_{s}"]) for s in ("a", "b")) for r in rows(PAIRS, BLIND)]
    assert len({frozenset(m) for m in mention}) == len(mention)
    group: dict[tuple[str, str, str], tuple[str, str, str]] = {}

    def find(one: tuple[str, str, str]) -> tuple[str, str, str]:
        while group.get(one, one) != one:
            one = group[one]
        return one

    for (a, b), row in zip(mention, rows(PAIRS, BLIND), strict=True):
        if row["label"] == "same":
            group[find(a)] = find(b)
    for (a, b), row in zip(mention, rows(PAIRS, BLIND), strict=True):
        assert row["label"] == "same" or find(a) != find(b), row


@pytest.mark.shared
def test_offsets_point_at_the_names(shared: Path) -> None:
    wanted = {(r[f"file_{s}"], r[f"id_{s}"]) for r in rows(PAIRS, BLIND) for s in ("a", "b")}
    texts: dict[str, str] = {}
    for name in sorted({file for file, _ in wanted}):
        with gzip.open(shared / "data" / "news" / name, "rt", encoding="utf-8") as lines:
            for line in lines:
                record = json.loads(line)
                if (name, record["id"]) in wanted:
                    whole = f"{record['title']}\n\n{record['text']}"
                    texts[record["id"]] = unicodedata.normalize("NFC", whole)
    for row in rows(PAIRS, BLIND):
        for side in ("a", "b"):
            found = texts[row[f"id_{side}"]][int(row[f"start_{side}"]) : int(row[f"end_{side}"])]
            assert " ".join(found.split()) == row[f"name_{side}"], row
