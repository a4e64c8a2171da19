"""Fits kg/extract/data/topic_model.toml on annotated articles and prints how well topics are found.

    python benchmarks/fit_topics.py [--write]

Learns from ../shared/gold/dev, ../shared/gold/seeds and tests/gold/topics.json (ids and topics; the texts are those of
../shared/data/news). Prints F1 of ten-fold cross-validation and of ../shared/gold/check, which is only scored.
"""

from __future__ import annotations

import gzip
import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import spacy

import kg.extract.topics as component
from kg.extract.topic_scores import MODEL, ORDER, is_main, signals
from kg.languages.vi.tokenizer import SyllableTokenizer
from kg.model import Article
from kg.ontology import ontology
from kg.read import read

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
RIDGE, THRESHOLD = 5.0, 0.4
STEPS = 60
Example = tuple[dict[str, tuple[float, ...]], set[str]]


def gold(part: str) -> Iterator[tuple[Article, set[str]]]:
    """Articles as the readers clean them, with the topics of their gold."""
    golds = sorted(p for p in (SHARED / "gold" / part).glob("*.gold.json") if not p.name.startswith("crossdoc"))
    folder, ending = (SHARED / "seeds", "*.txt") if part == "seeds" else (SHARED / "gold" / part, "*.article.json")
    for path, source in zip(golds, sorted(folder.glob(ending)), strict=True):
        [article] = read([str(source)])
        yield article, set(json.loads(path.read_text(encoding="utf-8"))["topics"])


def own() -> Iterator[tuple[Article, set[str]]]:
    labels = json.loads((ROOT / "tests" / "gold" / "topics.json").read_text(encoding="utf-8"))
    for path in sorted((SHARED / "data" / "news").glob("*.jsonl.gz")):
        if path.name.startswith("leads"):
            continue
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for record in map(json.loads, lines):
                if record["id"] in labels:
                    text = f"{record['title']}\n\n{record['text']}"
                    yield Article(id=record["id"], text=text, title_end=len(record["title"])), set(labels[record["id"]])


def examples(articles: Iterator[tuple[Article, set[str]]], listed: set[str]) -> list[Example]:
    nlp = spacy.blank("xx")
    nlp.tokenizer = SyllableTokenizer(nlp.vocab)
    topics = nlp.add_pipe("vi_topics")
    out = []
    for article, wanted in articles:
        doc = nlp.make_doc(article.text)
        doc._.article = {"title_end": article.title_end}
        figures, _ = signals(topics.hits(doc), len(doc))
        out.append(({t: f for t, f in figures.items() if t in listed}, wanted))
    return out


def fit(data: list[Example]) -> np.ndarray:
    """Ridge logistic regression by Newton's method, on standardised figures, given back in raw ones."""
    x = np.array([f for figures, _ in data for f in figures.values()])
    y = np.array([t in wanted for figures, wanted in data for t in figures], dtype=float)
    mean, spread = x.mean(axis=0), x.std(axis=0) + 1e-9
    mean[0], spread[0] = 0.0, 1.0
    z = (x - mean) / spread
    ridge = np.diag([0.0] + [RIDGE] * (z.shape[1] - 1))
    w = np.zeros(z.shape[1])
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-z @ w))
        w -= np.linalg.solve((z * (p * (1 - p))[:, None]).T @ z + ridge, z.T @ (p - y) + ridge @ w)
    raw = w / spread
    raw[0] -= (w * mean / spread)[1:].sum()
    return raw


def counts(data: list[Example], weights: np.ndarray) -> np.ndarray:
    total = np.zeros(3)
    for figures, wanted in data:
        likely = {t: 1 / (1 + np.exp(-np.dot(weights, f))) for t, f in figures.items()}
        ranked = sorted((t for t in likely if likely[t] >= THRESHOLD), key=lambda t: -likely[t])
        main = set([t for t in ranked if is_main(t)][: component.MOST])
        found = {t for t in ranked if is_main(t) is False or t in main}
        found |= {a for t in found for a in ontology().ancestors(t) if a in figures}
        total += len(found & wanted), len(found - wanted), len(wanted - found)
    return total


def row(name: str, total: np.ndarray) -> str:
    hit, wrong, missed = total
    precision, recall = hit / max(1, hit + wrong), hit / max(1, hit + missed)
    return f"{name:28} P {precision:.3f}  R {recall:.3f}  F1 {2 * hit / (2 * hit + wrong + missed):.3f}"


def main() -> None:
    guidelines = (SHARED / "gold" / "GUIDELINES.md").read_text(encoding="utf-8")
    block = guidelines.split("## topics")[1].split("\n", 1)[1].split("##")[0]
    listed = {word.strip() for word in block.replace("\n", " ").split(",")}
    dev, seeds, mine = examples(gold("dev"), listed), examples(gold("seeds"), listed), examples(own(), listed)
    check = examples(gold("check"), listed)
    data = dev + seeds + mine
    random.Random(3).shuffle(data)  # noqa: S311  (a fold is no secret)
    folds = [counts(data[k::10], fit([e for i, e in enumerate(data) if i % 10 != k])) for k in range(10)]
    weights = fit(data)
    print(f"{len(data)} articles, {sum(len(f) for f, _ in data)} figures")
    print(row("ten-fold cross-validation", sum(folds)))
    for name, part in (
        ("dev (learnt from)", dev),
        ("seeds (learnt from)", seeds),
        ("own (learnt from)", mine),
        ("check (unseen)", check),
    ):
        print(row(name, counts(part, weights)))
    if "--write" in sys.argv:
        lines = ["# Written by benchmarks/fit_topics.py.", f"threshold = {THRESHOLD}", "", "[coefficients]"]
        lines += [f"{name} = {value:.3f}" for name, value in zip(ORDER, weights, strict=True)]
        MODEL.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
