"""Fits what tells namesakes apart and prints how well it does.

    python benchmarks/fit_namesakes.py TRAIN.pkl [--write]

TRAIN.pkl holds pairs of article and extraction (any sample of ../shared/data/news without the articles of the
labelled pairs). No labels are needed: two articles that bear a very rare full name tell of one person, and two
articles that bear different names tell of two, as two namesakes would be told of. From them come the weights in
kg/languages/vi/data/namesakes.toml, the pairs of syllables that stand near every name (everyday_pairs.txt), and
the shares of surnames, middle and given names.
"""

from __future__ import annotations

import pickle
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import combinations
from pathlib import Path

import numpy as np

from kg.model import Article, Extraction
from kg.resolve import likelihood, surroundings
from kg.resolve.defaults import shipped
from kg.resolve.lexicon import bearers, is_given_name, lexicon
from kg.resolve.signature import Signature, signatures

DATA = Path(__file__).resolve().parents[1] / "kg" / "languages" / "vi" / "data"
EVERYDAY = 0.0015
"""Share of passages near names from which on a pair of syllables is an everyday one."""
RARE, PAIRS_A_NAME, OTHERS, RIDGE = 0.15, 6, 8, 2.0
Training = list[tuple[Article, Extraction]]


def everyday(training: Training) -> list[str]:
    """Pairs of syllables near many names."""
    counts: Counter[str] = Counter()
    total = 0
    for article, extraction in training:
        mentions = defaultdict(list)
        for m in extraction.mentions:
            mentions[m.entity].append(m)
        for entity in extraction.entities:
            if entity.type == "Person":
                texts = surroundings.passages(article.text, mentions[entity.id])
                counts.update({p for text in texts for p in surroundings.pairs(text)})
                total += 1
    return sorted(p for p, n in counts.items() if n > EVERYDAY * total)


def people(training: Training) -> list[Signature]:
    """Signatures of people with a full Vietnamese name."""
    known = shipped()
    return [
        s
        for article, extraction in training
        for s in signatures(article, extraction, known).values()
        if s.type == "Person" and len(s.key.split()) >= 3 and s.key.split()[0] in lexicon().surnames
    ]


def examples(found: list[Signature]) -> tuple[list[likelihood.Features], list[int]]:
    """Pairs of one rare name, and pairs of different names, as features and labels."""
    rng = random.Random(11)  # noqa: S311 no secret
    by_name: dict[str, list[Signature]] = defaultdict(list)
    for s in found:
        if bearers(s.key) < RARE:
            by_name[s.key].append(s)
    rows, labels, kinds = [], [], []
    for _, group in sorted(by_name.items()):
        pairs = list(combinations(sorted(set(group)), 2))
        for a, b in rng.sample(pairs, min(PAIRS_A_NAME, len(pairs))):
            rows.append(undated(a, b))
            labels.append(1)
            kinds.append((_kind(a), _kind(b)))
    by_kind: dict[str, list[Signature]] = defaultdict(list)
    for s in found:
        by_kind[_kind(s)].append(s)
    for first, second in kinds * OTHERS:
        a, b = rng.choice(by_kind[first]), rng.choice(by_kind[second])
        if a.key != b.key:
            rows.append(undated(a, b))
            labels.append(0)
    return rows, labels


def _kind(signature: Signature) -> str:
    """The period of an article; the different are drawn from the periods that the same come from."""
    return signature.when[:4]


def undated(one: Signature, other: Signature) -> likelihood.Features:
    """Features without those of dates and standing, which such a sample cannot show (see namesakes.toml)."""
    left_out = ("gap ", "known ", "goes by ", "one accused, ")
    return {n: v for n, v in likelihood.features(one, other).items() if not n.startswith(left_out)}


def fit(rows: list[likelihood.Features], labels: list[int]) -> dict[str, float]:
    """Logistic regression by Newton's method, both labels weighing the same."""
    names = sorted({n for row in rows for n in row})
    x = np.array([[1.0, *(row.get(n, 0.0) for n in names)] for row in rows])
    y = np.array(labels, dtype=float)
    weight = np.where(y == 1, 0.5 / y.mean(), 0.5 / (1 - y.mean()))
    beta = np.zeros(x.shape[1])
    ridge = np.diag([0.0] + [RIDGE] * len(names))
    for _ in range(40):
        p = 1 / (1 + np.exp(-x @ beta))
        gradient = x.T @ (weight * (y - p)) - ridge @ beta
        beta += np.linalg.solve(x.T @ (x * (weight * p * (1 - p))[:, None]) + ridge, gradient)
    p = 1 / (1 + np.exp(-x @ beta))
    for cut in (0.5, 0.9, 0.99):
        print(
            f"at {cut}: {np.mean(p[y == 1] >= cut):.3f} of the same, {np.mean(p[y == 0] >= cut):.4f} of the different"
        )
    return {"before": float(beta[0]), **dict(zip(names, map(float, beta[1:]), strict=True))}


def shares(found: Iterable[Signature]) -> dict[str, Counter[str]]:
    """How many different full names have which surname, middle and given name."""
    result: dict[str, Counter[str]] = {"surnames": Counter(), "middles": Counter(), "givens": Counter()}
    for name in {s.key for s in found}:
        parts = name.split()
        if 3 <= len(parts) <= 4 and all(map(is_given_name, parts)):
            result["surnames"][parts[0]] += 1
            result["middles"][parts[1]] += 1
            result["givens"][parts[-1]] += 1
    return result


def main() -> None:
    with Path(sys.argv[1]).open("rb") as file:
        training: Training = pickle.load(file)  # noqa: S301 our own file
    words = everyday(training)
    print(len(words), "everyday pairs")
    if "--write" in sys.argv:
        head = "# Pairs of syllables near one name in some hundreds and more; made by benchmarks/fit_namesakes.py.\n"
        (DATA / "everyday_pairs.txt").write_text(head + "\n".join(words) + "\n", encoding="utf-8")
        surroundings.everyday.cache_clear()
    found = people(training)
    rows, labels = examples(found)
    print(sum(labels), "same,", len(labels) - sum(labels), "different")
    table = fit(rows, labels)
    if "--write" in sys.argv:
        lines = [f'"{name}" = {value:.2f}\n' for name, value in sorted(table.items()) if name != "before"]
        path = DATA / "namesakes.toml"
        path.write_text(path.read_text(encoding="utf-8").partition("[weights]")[0] + "[weights]\n" + "".join(lines))
    count: Counter[str] = Counter()
    for row, label in zip(rows, labels, strict=True):
        count.update((n, label) for n in row)  # type: ignore[arg-type]
    for name, value in sorted(table.items(), key=lambda i: -i[1]):
        print(f"{value:7.2f} {name}  {count[name, 1]} / {count[name, 0]}")  # type: ignore[index]
    for kind, counter in shares(found).items():
        total = sum(counter.values())
        print(kind, total, [(k, round(n / total, 4), n) for k, n in counter.most_common(60)])


if __name__ == "__main__":
    main()
