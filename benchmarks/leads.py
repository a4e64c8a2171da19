"""The load test: a year of news leads into one graph. Prints time, memory and what was read.

    python benchmarks/leads.py [--records N] [--workers N] [--out DIR]

The records of ``../shared/data/news/leads-2025-08-2026-08.jsonl.gz`` are built in growing parts into one
workspace (10,000, 50,000, all but 1,000), then once more with nothing new, then with the 1,000 that were held
back. Processor seconds are user and system time of the build and its workers; the share of the first is that of
all growing steps together. Peak memory is that of the largest process, as the kernel counts it.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import sys
import time
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

SOURCE = Path(__file__).resolve().parents[2] / "shared" / "data" / "news" / "leads-2025-08-2026-08.jsonl.gz"
HELD_BACK = 1000
STEPS = (10_000, 50_000)


def split(source: Path, folder: Path, total: int) -> list[tuple[str, Path, int]]:
    """Write the parts; name, file and number of records of each."""
    with gzip.open(source, "rt", encoding="utf-8") as lines:
        records = [line for _, line in zip(range(total), lines, strict=False)]
    kept, extra = records[:-HELD_BACK], records[-HELD_BACK:]
    bounds = [0, *(s for s in STEPS if s < len(kept)), len(kept)]
    parts = []
    for begin, end in pairwise(bounds):
        path = folder / f"part-{end}.jsonl"
        path.write_text("".join(kept[begin:end]), encoding="utf-8")
        parts.append((f"{end:,} records", path, end - begin))
    path = folder / "extra.jsonl"
    path.write_text("".join(extra), encoding="utf-8")
    return [*parts, ("nothing new", parts[-1][1], 0), (f"{HELD_BACK:,} more", path, HELD_BACK)]


class Cost(NamedTuple):
    """What one build cost: seconds by the clock, processor seconds of all its processes, peak MiB of the largest."""

    clock: float
    processor: float
    memory: float


def build(source: Path, out: Path, workers: int | None) -> Cost:
    """Run one build."""
    command = [sys.executable, "-m", "kg", "build", str(source), "--out", str(out), "--quiet"]
    command += ["--workers", str(workers)] if workers else []
    started = time.monotonic()
    process = os.posix_spawn(sys.executable, command, dict(os.environ))
    _, status, usage = os.wait4(process, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        raise SystemExit(f"the build failed with {os.waitstatus_to_exitcode(status)}")
    return Cost(time.monotonic() - started, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def top(out: Path, count: int = 50) -> None:
    """Print the people, bodies and topics with most events, for reading."""
    import kg

    graph = kg.open(out).graph
    entities = {e.id: e for e in graph.entities}
    events: Counter[str] = Counter(i for e in graph.events for i in {p.entity for p in e.participants})
    for kind in ("Person", "Organization"):
        print(f"\n## {kind}\n\n| events | name | country | other names |\n|---|---|---|---|")
        ranked = [(i, n) for i, n in events.most_common() if entities[i].type == kind][:count]
        for identifier, number in ranked:
            e = entities[identifier]
            print(f"| {number} | {e.name} | {e.country or ''} | {', '.join(e.aliases[:6])} |")
    topics: Counter[str] = Counter(t for e in graph.events for t in e.topics)
    topics = topics or Counter(t.topic for t in graph.topics)
    print("\n## Topic\n\n| events | topic |\n|---|---|")
    for topic, number in topics.most_common(count):
        print(f"| {number} | {topic} |")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=178_638)
    parser.add_argument("--workers", type=int)
    parser.add_argument("--out", type=Path, default=Path("out-leads"))
    parser.add_argument("--source", type=Path, default=SOURCE)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    first, stages = 0.0, []
    print("| step | new records | s by the clock | processor s | ms a new record | share of the first | peak MiB |")
    print("|---|---|---|---|---|---|---|", flush=True)
    for name, path, new in split(options.source, options.out, options.records):
        cost = build(path, options.out / "graph", options.workers)
        growing = name.endswith("records")
        first += cost.processor if growing else 0.0
        each = f"{1000 * cost.processor / new:.2f}" if new else ""
        share = "" if growing else f"{100 * cost.processor / first:.2f} %"
        row = (name, f"{new:,}", f"{cost.clock:.0f}", f"{cost.processor:.1f}", each, share, f"{cost.memory:.0f}")
        print(f"| {' | '.join(row)} |", flush=True)
        report = json.loads((options.out / "graph" / "report.json").read_bytes())
        stages.append(f"- {name}: {report['seconds']}, {report['counts']}")
    print("\nSeconds of each stage by the clock, and what there is:\n\n" + "\n".join(stages))
    top(options.out / "graph")


if __name__ == "__main__":
    main()
