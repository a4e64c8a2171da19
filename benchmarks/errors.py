"""What is still read wrong, by kind, with counts: the table of docs/quality.md.

    python -m benchmarks.errors FOLDER … [--examples N]

Only for folders whose misses may be read (not ``check``): the names are printed with ``--examples``.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from pathlib import Path

from kg.evaluate import Miss, evaluate


def layer_of(miss: Miss) -> str:
    """The layer of a miss, with the type for events and speech acts."""
    if miss.layer in ("event", "speech act (type, speaker)"):
        return f"{miss.layer.split()[0]}: {miss.what.strip('(').split()[0].strip(chr(39) + ',')}"
    return miss.layer


def main() -> None:
    """Print one row a layer, that with the most errors first."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--examples", type=int, default=0, help="so many examples of each")
    args = parser.parse_args()
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    examples: dict[tuple[str, str], list[str]] = defaultdict(list)
    for folder in args.folders:
        for _, total in evaluate(folder):
            last = total
        for misses in last.misses.values():
            for miss in misses:
                if miss.layer != "speech act (type, speaker, addressee)":
                    layer = layer_of(miss)
                    counts[layer][miss.kind] += 1
                    examples[layer, miss.kind].append(miss.what)
    print("| layer | missed | wrong |\n|---|---:|---:|")
    for layer, kinds in sorted(counts.items(), key=lambda item: (-item[1].total(), item[0])):
        print(f"| {layer} | {kinds['missed']} | {kinds['wrong']} |")
        for kind in ("missed", "wrong"):
            for example in examples[layer, kind][: args.examples]:
                print(f"|   {kind}: {example} | | |")


if __name__ == "__main__":
    main()
