"""Names of documents (laws, treaties, resolutions) and of gatherings (conferences, forums, programmes)."""

from __future__ import annotations

from kg.extract.names.chunks import Chunk
from kg.extract.names.documents import DocumentParser
from kg.extract.names.gatherings import GatheringParser
from kg.extract.names.grammar import Grammar
from kg.extract.names.tokens import Tokens
from kg.extract.names.work_words import WorkGrammar


class WorkParser:
    """Parses documents and gatherings that begin at a given token."""

    def __init__(self, grammar: Grammar) -> None:
        words = WorkGrammar(grammar)
        self.document_heads = words.document_heads
        self.gathering_heads = words.gathering_heads
        self._gatherings = GatheringParser(words)
        self._documents = DocumentParser(words, self._gatherings)
        self.known_gatherings = self._gatherings.known

    def document(self, t: Tokens, i: int) -> Chunk | None:
        """The document named at ``i``, or None."""
        return self._documents.parse(t, i)

    def gathering(self, t: Tokens, i: int) -> Chunk | None:
        """The gathering named at ``i``, or None."""
        return self._gatherings.parse(t, i)
