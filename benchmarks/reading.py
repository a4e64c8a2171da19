"""How well articles are read: F1 a layer on annotated articles, with a baseline beside it.

    python -m benchmarks.reading [GOLD_DIR …] [--baseline] [--reliability]

Without folders it takes those that exist of ``seeds/articles`` (our own, ships), ``../shared/gold/dev`` and
``../shared/gold/check``. For ``check`` only figures are printed, never misses.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from pathlib import Path

from kg.build import graph_of
from kg.evaluate import Scores, compare, load_gold, topic_vocabulary
from kg.evaluate.run import articles_in

DEFAULTS = ("seeds/articles", "../shared/gold/dev", "../shared/gold/check")


def table(folder: Path, *, baseline: bool) -> dict[str, dict[str, Scores]]:
    """Scores by system and layer for one folder of annotated articles."""
    articles = articles_in(folder)
    systems = {"kg": lambda article: graph_of([article])}
    if baseline:
        from benchmarks.baselines import underthesea_graph

        systems["underthesea"] = underthesea_graph
    totals: dict[str, dict[str, Scores]] = {name: defaultdict(Scores) for name in systems}
    annotations = load_gold(folder)
    vocabulary = topic_vocabulary(annotations.values())
    for gold in annotations.values():
        for name, build in systems.items():
            found = compare(gold, build(articles[gold.id]), vocabulary)
            for layer, s in found.scores.items():
                totals[name][layer].add(s.tp, s.fp, s.fn)
    return totals


def main() -> None:
    """Print one table a folder."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--baseline", action="store_true", help="run underthesea's recogniser beside ours")
    args = parser.parse_args()
    folders = args.folders or [Path(p) for p in DEFAULTS if Path(p).is_dir()]
    for folder in folders:
        totals = table(folder, baseline=args.baseline)
        print(f"\n### {folder}\n")
        print("| layer | " + " | ".join(f"{n} P | {n} R | {n} F1" for n in totals) + " |")
        print("|---|" + "---:|" * (3 * len(totals)))
        for layer in sorted(totals["kg"]):
            cells = []
            for scores in totals.values():
                s = scores.get(layer)
                cells.append(f"{s.precision:.3f} | {s.recall:.3f} | {s.f1:.3f}" if s else "– | – | –")
            print(f"| {layer} | " + " | ".join(cells) + " |")


if __name__ == "__main__":
    main()
