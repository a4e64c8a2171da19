"""Turn the standoff gold of real articles into article and gold files, with the texts from ../shared.

    python tests/gold/materialise.py OUT [--shared DIR]

    python tests/gold/materialise.py OUT --set blind

The project may not carry the articles, so ``own/<id>.standoff.json`` (and ``blind/``, for scoring
only) holds names, offsets and no text. Offsets are half-open and point into ``text_of(record)``.
Written are ``<id>.article.json`` and ``<id>.gold.json``, in the form of the shared ``gold/dev``,
for ``kg eval`` and ``score.py``.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
SETS = ("own", "blind", "fresh", "unread")
SHARED = Path(__file__).resolve().parents[3] / "shared"


def standoffs(folder: Path = HERE / "own") -> list[dict[str, Any]]:
    """All annotations, sorted by article id."""
    return [json.loads(p.read_text(encoding="utf-8")) for p in sorted(folder.glob("*.standoff.json"))]


def text_of(record: dict[str, Any]) -> str:
    """What the offsets point into: headline, blank line, body, in NFC."""
    return unicodedata.normalize("NFC", f"{record['title']}\n\n{record['text']}")


def records(shared: Path, wanted: list[dict[str, Any]]) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Pairs of an annotation and the record of the news file that it is about.

    Raises:
        ValueError: a record is missing, or its text is not the one that was annotated.
    """
    for name in sorted({w["source_file"] for w in wanted}):
        left = {w["id"]: w for w in wanted if w["source_file"] == name}
        with gzip.open(shared / "data" / "news" / name, "rt", encoding="utf-8") as lines:
            for line in lines:
                record = json.loads(line)
                gold = left.pop(record["id"], None)
                if gold is None:
                    continue
                if hashlib.sha256(text_of(record).encode()).hexdigest() != gold["text_sha256"]:
                    raise ValueError(f"{name}: the text of {record['id']} is not the one that was annotated")
                yield gold, record
        if left:
            raise ValueError(f"{name}: holds no record {sorted(left)}")


def gold_of(standoff: dict[str, Any], text: str) -> dict[str, Any]:
    """The annotation in the form of the guidelines: triggers as words, no offsets."""
    gold = {k: v for k, v in standoff.items() if k not in {"source_file", "text_sha256"}}
    gold["entities"] = [{k: v for k, v in e.items() if k != "mentions"} for e in standoff["entities"]]
    gold["events"] = [
        {**e, "trigger": "; ".join(text[start:end] for start, end in e["trigger"])} for e in standoff["events"]
    ]
    return gold


def materialise(out: Path, shared: Path = SHARED, folder: Path = HERE / "own") -> int:
    """Write the two files of each article into ``out``; returns the number of articles."""
    out.mkdir(parents=True, exist_ok=True)
    count = 0
    for standoff, record in records(shared, standoffs(folder)):
        article = {k: record.get(k) for k in ("id", "title", "published", "publisher", "text")}
        for kind, data in (("article", article), ("gold", gold_of(standoff, text_of(record)))):
            path = out / f"{standoff['id']}.{kind}.json"
            path.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        count += 1
    return count


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--shared", type=Path, default=SHARED)
    parser.add_argument("--set", choices=SETS, default="own", help="which articles; blind: never read their misses")
    arguments = parser.parse_args()
    count = materialise(arguments.out, arguments.shared, HERE / arguments.set)
    sys.stdout.write(f"{count} articles written\n")


if __name__ == "__main__":
    main()
