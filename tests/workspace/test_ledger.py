"""Decisions: what people said wins, lasts, and can be taken back."""

from __future__ import annotations

import csv

import pytest

from kg.errors import UsageError
from kg.ledger import Ledger, read_csv, write_csv
from kg.resolve.decisions import Decision
from kg.workspace import Workspace

UNSURE = Decision(
    left="person/a",
    right="person/b",
    verdict="unsure",
    score=0.5,
    reasons=("common name",),
    left_label="=A",
    right_label="B",
)


@pytest.fixture
def ledger(tmp_path):
    with Workspace(tmp_path) as workspace:
        kept = Ledger(workspace)
        with workspace.transaction():
            kept.put_rules({"block": [UNSURE]}, ["block"])
        yield kept


def test_an_answer_closes_a_pair_and_later_puts_it_off(ledger):
    assert ledger.open() == [UNSURE]
    ledger.decide("person/b", "person/a", "later", "An")
    assert ledger.open() == [UNSURE], "put off is still open"
    assert ledger.verdicts().by_pair == {}
    ledger.decide("person/b", "person/a", "accept", "An")
    assert ledger.open() == []
    assert ledger.verdicts().of("person/a", "person/b") == "same"


def test_the_latest_word_counts_and_can_be_undone(ledger):
    ledger.decide("person/a", "person/b", "accept", "An")
    second = ledger.decide("person/a", "person/b", "reject", "Bình")
    assert ledger.verdicts().of("person/a", "person/b") == "different"
    assert ledger.undo(second).by == "Bình"
    assert ledger.verdicts().of("person/a", "person/b") == "same"
    assert len(ledger.entries()) == 2, "what is undone is still told"
    with pytest.raises(UsageError, match="no standing decision"):
        ledger.undo(second)


def test_rules_decide_anew_and_people_stay(ledger, tmp_path):
    ledger.decide("person/a", "person/b", "accept", "An")
    with Workspace(tmp_path) as again:
        with again.transaction():
            Ledger(again).put_rules({}, ["block"])
        assert Ledger(again).rules() == []
        assert Ledger(again).verdicts().of("person/b", "person/a") == "same"


def test_bad_answers_are_refused(ledger):
    with pytest.raises(UsageError, match="accept, reject, later"):
        ledger.decide("person/a", "person/b", "perhaps", "An")
    with pytest.raises(UsageError, match="two different"):
        ledger.decide("person/a", "person/a", "accept", "An")


def test_the_csv_goes_there_and_back(ledger, tmp_path):
    path = tmp_path / "pairs.csv"
    assert write_csv(ledger.open(), path) == 1
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows[0]["left_label"] == "'=A", "no formula in a spreadsheet"
    rows[0]["answer"] = "Reject "
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)
    assert list(read_csv(path)) == [("person/a", "person/b", "reject")]


def test_a_csv_that_cannot_be_written_is_named(tmp_path):
    with pytest.raises(UsageError, match="cannot be written"):
        write_csv([], tmp_path / "none" / "pairs.csv")


@pytest.mark.parametrize("text", ["left,right\na,b\n", "left,right,answer\na,b,perhaps\n"])
def test_a_bad_csv_is_named(tmp_path, text):
    path = tmp_path / "pairs.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=r"pairs\.csv"):
        list(read_csv(path))
