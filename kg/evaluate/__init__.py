"""How good is what was read: precision, recall and F1 a layer, against annotated articles."""

from kg.evaluate.compare import Miss, compare, topic_vocabulary
from kg.evaluate.gold import GoldArticle, load_gold
from kg.evaluate.run import Evaluation, evaluate
from kg.evaluate.scores import Scores

__all__ = [
    "Evaluation",
    "GoldArticle",
    "Miss",
    "Scores",
    "compare",
    "evaluate",
    "load_gold",
    "topic_vocabulary",
]
