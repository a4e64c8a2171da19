"""From titles and verbs of office to posts held."""

from __future__ import annotations

from kg.extract.memberships.reader import PostReader

__all__ = ["PostReader"]
