"""How good is what was read: precision, recall and F1 a layer, against annotated articles."""

from kg.evaluate.compare import Comparison, Judgement, Miss, compare, topic_vocabulary
from kg.evaluate.gold import GoldArticle, load_gold
from kg.evaluate.run import Evaluation, evaluate
from kg.evaluate.scores import Scores

__all__ = [
    "Comparison",
    "Evaluation",
    "GoldArticle",
    "Judgement",
    "Miss",
    "Scores",
    "compare",
    "evaluate",
    "load_gold",
    "topic_vocabulary",
]
