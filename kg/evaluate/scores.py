"""Counts of hits, false alarms and misses, and what follows from them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass
class Scores:
    """True positives, false positives and false negatives of one layer; micro-averaged by adding up."""

    tp: int = 0
    fp: int = 0
    fn: int = 0

    def add(self, tp: int, fp: int, fn: int) -> None:
        """Add the counts of one article."""
        self.tp += tp
        self.fp += fp
        self.fn += fn

    @property
    def precision(self) -> float:
        """Share of what the system says that is right; 0 where it says nothing."""
        return self.tp / (self.tp + self.fp) if self.tp + self.fp else 0.0

    @property
    def recall(self) -> float:
        """Share of the gold that the system says; 0 where there is no gold."""
        return self.tp / (self.tp + self.fn) if self.tp + self.fn else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        p, r = self.precision, self.recall
        return 2 * p * r / (p + r) if p + r else 0.0
