"""Build the graph of each annotated article by itself and compare it with the gold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from kg.build import graph_of
from kg.errors import UsageError
from kg.evaluate.compare import Judgement, Miss, compare, topic_vocabulary
from kg.evaluate.gold import load_gold
from kg.evaluate.scores import Scores
from kg.model import Article
from kg.read import read


@dataclass
class Evaluation:
    """Scores a layer over all articles, and the differences article by article."""

    scores: dict[str, Scores] = field(default_factory=lambda: defaultdict(Scores))
    misses: dict[str, list[Miss]] = field(default_factory=dict)
    judgements: list[Judgement] = field(default_factory=list)


def articles_in(folder: Path) -> dict[str, Article]:
    """The articles of a folder by identifier; gold files in it are passed over."""
    sources = [
        str(p)
        for p in sorted(folder.iterdir())
        if p.is_file() and not p.name.endswith(".gold.json") and p.suffix.lower() != ".py"
    ]
    return {article.id: article for article in read(sources, on_error=lambda _error: None)}


def evaluate(gold_folder: Path, articles_folder: Path | None = None) -> Iterator[tuple[str, Evaluation]]:
    """Score article by article; each step yields the article's id and the running totals.

    Args:
        gold_folder: holds ``<id>.gold.json``.
        articles_folder: holds the articles, in any format that can be read; the gold folder by default.

    Raises:
        UsageError: no gold there, or an annotated article is not among the articles.
    """
    annotations = load_gold(gold_folder)
    articles = articles_in(articles_folder or gold_folder)
    vocabulary = topic_vocabulary(annotations.values())
    total = Evaluation()
    for path, gold in annotations.items():
        article = articles.get(gold.id) or articles.get(gold.id.removeprefix("seed_"))
        if article is None:
            where = articles_folder or gold_folder
            raise UsageError(f"{path}: the article {gold.id} is not in {where}; name its folder with --articles")
        found = compare(gold, graph_of([article]), vocabulary)
        for layer, counts in found.scores.items():
            total.scores[layer].add(counts.tp, counts.fp, counts.fn)
        total.misses[gold.id] = found.misses
        total.judgements += found.judgements
        yield gold.id, total
