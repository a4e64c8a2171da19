"""The decisions ledger in the workspace: what rules decided in the last build, and what people decided.

Rules decide afresh in every build; their decisions are replaced. What a person decides is appended, wins
over every rule, stays through rebuilds, and can be undone, which is noted and not erased.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import get_args

from kg.errors import UsageError
from kg.resolve.decisions import Decision, Pair, Verdict, Verdicts, pair
from kg.workspace import Workspace

LATER = "later"
ANSWERS = {"accept": "same", "reject": "different", "later": LATER}
_COLUMNS = ("left", "right", "left_label", "right_label", "score", "reasons", "answer")


@dataclass(frozen=True, slots=True)
class Entry:
    """What one person decided about a pair. ``undone`` is when it was taken back, "" if it stands."""

    number: int
    left: str
    right: str
    verdict: str
    by: str
    at: str
    undone: str


class Ledger:
    """The ledger of a workspace."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._db = workspace.db

    def verdicts(self) -> Verdicts:
        """What people decided and did not undo; the latest word on a pair counts."""
        found: dict[Pair, Verdict] = {}
        for entry in self.entries():
            known = entry.verdict if entry.verdict in get_args(Verdict) else None
            if entry.undone:
                continue
            if known is None:
                found.pop((entry.left, entry.right), None)
            else:
                found[entry.left, entry.right] = known  # type: ignore[assignment]
        return Verdicts(found)

    def entries(self) -> list[Entry]:
        """All that people decided, oldest first."""
        rows = self._db.execute("SELECT n, left, right, verdict, by, at, undone FROM ledger ORDER BY n")
        return [Entry(n, left, right, v, by, at, undone or "") for n, left, right, v, by, at, undone in rows]

    def put_rules(self, decisions: Mapping[str, Iterable[Decision]], blocks: Iterable[str]) -> None:
        """Replace the rules' decisions about some blocks of names by those of this build.

        Args:
            decisions: by block.
            blocks: all blocks that were decided about; those without a decision now have none.
        """
        self._db.executemany("DELETE FROM rule WHERE block = ?", ((b,) for b in blocks))
        self._db.executemany(
            "INSERT OR REPLACE INTO rule VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                (
                    block,
                    d.left,
                    d.right,
                    d.verdict,
                    d.score,
                    json.dumps(d.reasons, ensure_ascii=False),
                    d.left_label,
                    d.right_label,
                )
                for block, made in sorted(decisions.items())
                for d in sorted(made)
            ),
        )

    def clear_rules(self) -> None:
        """Forget what rules decided: they decide about everything anew."""
        self._db.execute("DELETE FROM rule")

    def count(self, verdict: Verdict) -> int:
        """How many of the rules' decisions came out so."""
        return len(set(self._decided(verdict)))

    def rules(self, verdict: Verdict | None = None) -> list[Decision]:
        """The rules' decisions of the last build, the surest first; one a pair."""
        last = {(d.left, d.right): d for d in sorted(self._decided(verdict))}
        return sorted(last.values(), key=lambda d: (-d.score, d.left, d.right))

    def _decided(self, verdict: Verdict | None) -> Iterator[Decision]:
        where, values = ("WHERE verdict = ?", (verdict,)) if verdict else ("", ())
        rows = self._db.execute(
            f"SELECT left, right, verdict, score, reasons, left_label, right_label FROM rule {where}",  # noqa: S608
            values,
        )
        for left, right, v, score, reasons, left_label, right_label in rows:
            yield Decision(
                left=left,
                right=right,
                verdict=v,
                score=score,
                reasons=tuple(json.loads(reasons)),
                left_label=left_label,
                right_label=right_label,
            )

    def open(self) -> list[Decision]:
        """The unsure pairs that nobody decided yet; those put off come last."""
        standing = {(e.left, e.right): e.verdict for e in self.entries() if not e.undone}
        unsure = [d for d in self.rules("unsure") if standing.get((d.left, d.right), LATER) == LATER]
        return sorted(unsure, key=lambda d: (standing.get((d.left, d.right)) == LATER, -d.score, d.left, d.right))

    def decide(self, one: str, other: str, answer: str, by: str) -> int:
        """Note a person's answer (``accept``, ``reject`` or ``later``) about a pair; the entry's number.

        Raises:
            UsageError: the answer is none of these, or the two are one.
        """
        if answer not in ANSWERS:
            raise UsageError(f"{answer!r} is no answer; use one of {', '.join(ANSWERS)}")
        if one == other:
            raise UsageError(f"{one}: name two different identifiers")
        left, right = pair(one, other)
        at = datetime.now(UTC).isoformat(timespec="seconds")
        with self._workspace.transaction():
            cursor = self._db.execute(
                "INSERT INTO ledger (left, right, verdict, by, at) VALUES (?, ?, ?, ?, ?)",
                (left, right, ANSWERS[answer], by, at),
            )
        return int(cursor.lastrowid or 0)

    def undo(self, number: int) -> Entry:
        """Take back a person's decision; it stays in the ledger as undone.

        Raises:
            UsageError: there is no such entry, or it is undone already.
        """
        entry = next((e for e in self.entries() if e.number == number), None)
        if entry is None or entry.undone:
            raise UsageError(f"there is no standing decision number {number}; kg review ledger lists them")
        at = datetime.now(UTC).isoformat(timespec="seconds")
        with self._workspace.transaction():
            self._db.execute("UPDATE ledger SET undone = ? WHERE n = ?", (at, number))
        return entry


def write_csv(decisions: Iterable[Decision], path: Path) -> int:
    """Write pairs for review in a spreadsheet, with an empty column ``answer``; their number.

    Raises:
        UsageError: the file cannot be written.
    """
    rows = list(decisions)
    try:
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(_COLUMNS)
            for d in rows:
                cells = (d.left, d.right, d.left_label, d.right_label, f"{d.score:.2f}", "; ".join(d.reasons), "")
                writer.writerow([safe_cell(c) for c in cells])
    except OSError as error:
        raise UsageError(f"{path}: cannot be written ({error.strerror or error}); name another file") from error
    return len(rows)


def read_csv(path: Path) -> Iterator[tuple[str, str, str]]:
    """Pairs with their answers from a file that :func:`write_csv` wrote and a person filled in.

    Raises:
        UsageError: the file cannot be read, lacks a column, or holds an answer that is none.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            missing = {"left", "right", "answer"} - set(reader.fieldnames or ())
            if missing:
                raise UsageError(f"{path}: lacks the columns {sorted(missing)}; start from kg review export")
            for line, row in enumerate(reader, 2):
                answer = (row["answer"] or "").strip().lower()
                if answer and answer not in ANSWERS:
                    raise UsageError(f"{path}, line {line}: {answer!r} is no answer; use one of {', '.join(ANSWERS)}")
                if answer:
                    yield row["left"].lstrip("'"), row["right"].lstrip("'"), answer
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise UsageError(f"{path}: cannot be read as CSV ({error}); save it as UTF-8 CSV") from error


def safe_cell(cell: str) -> str:
    """A cell as text: a spreadsheet takes one that begins with such a sign for a formula."""
    return f"'{cell}" if cell[:1] in ("=", "+", "-", "@") else cell
