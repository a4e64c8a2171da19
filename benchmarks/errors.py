"""What is still read wrong, by kind, with counts: the table of docs/quality.md.

    python -m benchmarks.errors FOLDER … [--examples N]

Only for folders whose misses may be read (not ``check``): the names are printed with ``--examples``.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from pathlib import Path

from kg.evaluate import Miss, evaluate


def kind_of(miss: Miss) -> tuple[str, str]:
    """Layer, with the class for events and speech acts, and whether it is missed or wrong."""
    if miss.layer in ("event", "speech act (type, speaker)"):
        return f"{miss.layer.split()[0]}: {miss.what.strip('(').split()[0].strip(chr(39) + ',')}", miss.kind
    return miss.layer, miss.kind


def main() -> None:
    """Print one row a kind of error, the most frequent first."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--examples", type=int, default=0, help="so many examples of each")
    args = parser.parse_args()
    counts: Counter[tuple[str, str]] = Counter()
    examples: dict[tuple[str, str], list[str]] = defaultdict(list)
    for folder in args.folders:
        for _, total in evaluate(folder):
            last = total
        for misses in last.misses.values():
            for miss in misses:
                if miss.layer != "speech act (type, speaker, addressee)":
                    counts[kind_of(miss)] += 1
                    examples[kind_of(miss)].append(miss.what)
    print("| layer | kind | count |\n|---|---|---:|")
    for (layer, kind), count in counts.most_common():
        print(f"| {layer} | {kind} | {count} |")
        for example in examples[layer, kind][: args.examples]:
            print(f"|   {example} | | |")


if __name__ == "__main__":
    main()
