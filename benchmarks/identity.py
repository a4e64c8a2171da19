"""The same bytes from any order, number of workers and history: real articles built in several ways, compared.

    python benchmarks/identity.py [--articles N] [--source FILE] [--out DIR]

The first N full articles of ``../shared/data/news/politics-2016-2019.jsonl.gz`` are built in the file's order and
shuffled, each with one worker and with two, and once in two parts, one build after the other in one folder. Prints
a hash of each output file and ends with an error if two builds differ anywhere. Two thousand articles take some ten
minutes of processor time.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import os
import random
import shutil
import sys
import time
from itertools import zip_longest
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2] / "shared" / "data" / "news" / "politics-2016-2019.jsonl.gz"
OUTPUTS = ("graph.ttl", "triples.csv", "graph.msgpack", "graph.html")


def parts(source: Path, folder: Path, count: int) -> dict[str, Path]:
    """Write the articles in two orders, and the shuffled ones in two halves."""
    with gzip.open(source, "rt", encoding="utf-8") as lines:
        ordered = [line for _, line in zip(range(count), lines, strict=False)]
    shuffled = ordered[:]
    random.Random(4).shuffle(shuffled)  # noqa: S311 - any order will do
    half = len(shuffled) // 2
    texts = {"ordered": ordered, "shuffled": shuffled, "first half": shuffled[:half], "second half": shuffled[half:]}
    found = {name: folder / f"{name.replace(' ', '-')}.jsonl" for name in texts}
    for name, path in found.items():
        path.write_text("".join(texts[name]), encoding="utf-8")
    return found


def build(sources: list[Path], out: Path, workers: int) -> float:
    """Build one source after the other into one folder; processor seconds."""
    shutil.rmtree(out, ignore_errors=True)
    spent = 0.0
    for source in sources:
        command = [sys.executable, "-m", "kg", "build", str(source), "--out", str(out), "--quiet"]
        process = os.posix_spawn(sys.executable, [*command, "--workers", str(workers)], dict(os.environ))
        _, status, usage = os.wait4(process, 0)
        if os.waitstatus_to_exitcode(status) not in (0, 1):
            raise SystemExit(f"the build failed with {os.waitstatus_to_exitcode(status)}")
        spent += usage.ru_utime + usage.ru_stime
    return spent


def first_difference(one: Path, other: Path) -> str:
    """The first line in which two files differ."""
    with one.open("rb") as a, other.open("rb") as b:
        for number, (mine, theirs) in enumerate(zip_longest(a, b, fillvalue=b""), 1):
            if mine != theirs:
                return f"line {number}:\n    {mine[:300]!r}\n    {theirs[:300]!r}"
    return "nowhere"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--source", type=Path, default=SOURCE)
    parser.add_argument("--out", type=Path, default=Path("out-identity"))
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    files = parts(options.source, options.out, options.articles)
    ways = [(order, [files[order]], workers) for order in ("ordered", "shuffled") for workers in (1, 2)]
    ways.append(("two increments", [files["first half"], files["second half"]], 2))
    print(f"| {options.articles:,} articles | workers | s by the clock | processor s | {' | '.join(OUTPUTS)} |")
    print("|---|---|---|---|---|---|---|---|", flush=True)
    differences = []
    reference = options.out / "0"
    for number, (name, sources, workers) in enumerate(ways):
        out, started = options.out / str(number), time.monotonic()
        spent = build(sources, out, workers)
        hashes = [hashlib.sha256((out / file).read_bytes()).hexdigest()[:16] for file in OUTPUTS]
        row = (name, str(workers), f"{time.monotonic() - started:.0f}", f"{spent:.0f}", *hashes)
        print(f"| {' | '.join(row)} |", flush=True)
        differing = [f for f in OUTPUTS if (out / f).read_bytes() != (reference / f).read_bytes()]
        differences += [f"{name}, {workers}: {f}, {first_difference(reference / f, out / f)}" for f in differing]
    if differences:
        raise SystemExit("\n".join(differences))
    print("\nAll outputs are the same, byte for byte.")


if __name__ == "__main__":
    main()
