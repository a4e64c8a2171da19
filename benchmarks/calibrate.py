"""Fit and show what a confidence means.

    python -m benchmarks.calibrate FOLDER …            # the reliability table of the shipped calibration
    python -m benchmarks.calibrate FOLDER … --fit      # fit anew and write kg/extract/data/calibration.toml

The folders hold annotated articles. The table of a fit is cross-validated: each article is judged by a calibration
fitted on the others.
"""

from __future__ import annotations

import argparse
import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path
from unittest.mock import patch

import numpy as np
from numpy.typing import NDArray

from kg.build import graph_of
from kg.evaluate import Judgement, compare, load_gold, topic_vocabulary
from kg.evaluate.run import articles_in
from kg.extract import calibration

OUT = Path(calibration.__file__).with_name("data") / "calibration.toml"
LAYERS = ("post", "event", "speech")
# Of the gold of own and blind, without a threshold (docs/quality.md).
RECALL = {"post": 0.85, "event": 0.53, "speech": 0.68}
RIDGE = 2.0  # pull of a class's own offset towards 0: a class with few examples stays near its layer
FOLDS = 5
BINS = (0.0, 0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)


def judged(folders: Iterable[Path], *, raw: bool) -> list[list[Judgement]]:
    """Judgements article by article; with ``raw`` of the components' own ratings."""
    found = []
    with patch.object(calibration, "_table", dict) if raw else patch.object(calibration, "_EDGE", 0.01):
        for folder in folders:
            articles, gold = articles_in(folder), load_gold(folder)
            vocabulary = topic_vocabulary(gold.values())
            found += [compare(g, graph_of([articles[g.id]]), vocabulary).judgements for g in gold.values()]
    return found


def fit(judgements: Sequence[Judgement]) -> dict[str, float]:
    """Slope, offset and offsets of the classes of one layer, by penalised maximum likelihood (Newton's method)."""
    kinds = sorted({j.kind for j in judgements})
    x = np.array([[calibration.logit(j.confidence), 1.0, *(float(j.kind == k) for k in kinds)] for j in judgements])
    y = np.array([float(j.right) for j in judgements])
    prior = np.array([1.0, 0.0, *[0.0] * len(kinds)])
    penalty = np.array([RIDGE, 1e-6, *[RIDGE] * len(kinds)])
    weights: NDArray[np.float64] = prior.copy()
    for _ in range(50):
        p = 1 / (1 + np.exp(-x @ weights))
        gradient = x.T @ (p - y) + penalty * (weights - prior)
        hessian = (x.T * (p * (1 - p))) @ x + np.diag(penalty)
        step = np.linalg.solve(hessian, gradient)
        weights -= step
        if float(np.abs(step).max()) < 1e-8:
            break
    names = ["slope", "offset", *kinds]
    return {name: round(float(w), 3) for name, w in zip(names, weights, strict=True)}


def apply(fitted: dict[str, float], j: Judgement) -> float:
    """Calibrated confidence of one judgement."""
    z = fitted["slope"] * calibration.logit(j.confidence) + fitted["offset"] + fitted.get(j.kind, 0.0)
    return 1 / (1 + math.exp(-z))


def cross_validated(by_article: list[list[Judgement]], layer: str) -> list[tuple[float, bool]]:
    """Confidence of every assertion by a calibration that did not see its article, and whether it is right."""
    pairs = []
    for fold in range(FOLDS):
        train = [j for i, js in enumerate(by_article) if i % FOLDS != fold for j in js if j.layer == layer]
        test = [j for i, js in enumerate(by_article) if i % FOLDS == fold for j in js if j.layer == layer]
        fitted = fit(train)
        pairs += [(apply(fitted, j), j.right) for j in test]
    return pairs


def print_table(pairs: dict[str, list[tuple[float, bool]]]) -> None:
    """One row a layer and bin of confidence: how many, mean confidence, share that is right."""
    print("| layer | confidence | assertions | mean confidence | right |")
    print("|---|---|---:|---:|---:|")
    for layer, values in pairs.items():
        for low, high in pairwise(BINS):
            inside = [(c, r) for c, r in values if low <= c < high]
            if inside:
                mean = sum(c for c, _ in inside) / len(inside)
                right = sum(r for _, r in inside) / len(inside)
                print(f"| {layer} | {low:.1f}–{min(high, 1.0):.1f} | {len(inside)} | {mean:.2f} | {right:.2f} |")


def best_minimum(pairs: list[tuple[float, bool]], recall: float) -> float:
    """Threshold to leave out at: half the F1 that can be reached (Lipton et al., 2014), at most .5.

    ``recall``: share of the gold that is found at all; what is never found no threshold brings back.
    """
    total = sum(right for _, right in pairs) / recall
    best = 0.0
    for threshold in sorted({c for c, _ in pairs}):
        kept = [r for c, r in pairs if c >= threshold]
        best = max(best, 2 * sum(kept) / (len(kept) + total))
    return round(min(best / 2, 0.5), 2)


def main() -> None:
    """Print the reliability table; with ``--fit`` write the calibration too."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--fit", action="store_true")
    args = parser.parse_args()
    by_article = judged(args.folders, raw=args.fit)
    pairs: dict[str, list[tuple[float, bool]]] = defaultdict(list)
    if not args.fit:
        for judgement in (j for js in by_article for j in js):
            pairs[judgement.layer].append((judgement.confidence, judgement.right))
        print_table(pairs)
        return
    lines = [
        "# Fitted by python -m benchmarks.calibrate on "
        + f"{len(by_article)} annotated articles; see kg/extract/calibration.py."
    ]
    for layer in LAYERS:
        pairs[layer] = cross_validated(by_article, layer)
        fitted = fit([j for js in by_article for j in js if j.layer == layer])
        lines += ["", f"[{layer}]", f"minimum = {best_minimum(pairs[layer], RECALL[layer])}"]
        lines += [f"{name} = {value}" for name, value in fitted.items()]
    OUT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print_table(pairs)


if __name__ == "__main__":
    main()
