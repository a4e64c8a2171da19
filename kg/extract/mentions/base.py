"""The ground that the clustering of names stands on."""

from __future__ import annotations

from functools import cache, cached_property

from kg.extract.mentions.quotes import Quotation, quotations
from kg.extract.mentions.records import EntityRecord, Mention, Succession
from kg.extract.names.chunks import Chunk
from kg.extract.names.phrases import Phrase, PhraseParser
from kg.extract.names.tokens import Tokens


def title_key(t: Tokens, title: Chunk) -> str:
    """Key of a title with its field (``bộ trưởng quốc phòng``)."""
    end = title.area[1] if title.area else title.core_end
    return " ".join(part for part in t.keys[title.start : end] if part[0].isalnum())


@cache
def phrase_parser() -> PhraseParser:
    """The one parser of noun phrases around names."""
    return PhraseParser()


class ClusterBase:
    """What all kinds of names share: chunks in, entities and mentions out."""

    def __init__(self, t: Tokens, chunks: list[Chunk], text: str) -> None:
        self.t, self.chunks, self.text = t, chunks, text
        self.by_start = {c.first: k for k, c in enumerate(chunks)}
        self.by_start.update({c.start: k for k, c in enumerate(chunks)})
        self.entities: list[EntityRecord] = []
        self.merged: dict[EntityRecord, EntityRecord] = {}  # those that became others
        self.mentions: list[Mention] = []
        self.entity_of: dict[int, EntityRecord] = {}
        self.phrases: dict[int, Phrase] = {}
        self.nested: list[Chunk] = []
        self.told: dict[int, EntityRecord] = {}  # titles without a name, and who is described by them
        self.successions: list[Succession] = []

    def _span(self, start: int, end: int) -> str:
        """The text of tokens ``start`` to ``end`` on one line."""
        return " ".join(self.text[self.t.starts[start] : self.t.ends[end - 1]].split())

    def _bracketed(self, k: int) -> int | None:
        """Index of the name that stands alone in brackets after chunk ``k``: ``A (ca sĩ B)``, ``X (INF)``."""
        p = self.chunks[k].end
        if p + 1 >= self.t.n or self.t.words[p] != "(":
            return None
        nxt = self.by_start.get(p + 1)
        if nxt is not None and self.chunks[nxt].type == "title" and self.chunks[nxt].kind == "occupation":
            nxt = self.by_start.get(self.chunks[nxt].end)
        if nxt is None or nxt <= k:
            return None
        end = self.chunks[nxt].end
        return nxt if end < self.t.n and self.t.words[end] in (")", ",") else None

    @cached_property
    def quotations(self) -> list[Quotation]:
        """What stands in quotation marks."""
        return quotations(self.t)

    @cached_property
    def quoted(self) -> set[int]:
        """Tokens inside quotation marks."""
        return {i for q in self.quotations for i in range(q.start, q.end)}

    def named_tokens(self) -> set[int]:
        """Tokens inside the names of entities."""
        return {i for k in self.entity_of for i in range(self.chunks[k].start, self.chunks[k].end)}

    def finish(self) -> list[EntityRecord]:
        """Entities in order of first mention."""
        self.entities.sort(key=lambda e: e.first)
        return self.entities

    def form(self, c: Chunk) -> str:
        """The surface form of a chunk's name on one line."""
        return " ".join(self.text[self.t.starts[c.start] : self.t.ends[c.end - 1]].split())

    def keys(self, c: Chunk) -> tuple[str, ...]:
        """Keys of a chunk's name without punctuation."""
        return tuple(part for part in self.t.keys[c.start : c.end] if part[0].isalnum())

    def _new(self, k: int, c: Chunk, keys: tuple[str, ...]) -> EntityRecord:
        entity = EntityRecord(c.type, self.form(c), keys, c.start, country=c.country, kind=c.kind)
        self.entities.append(entity)
        self._join(k, c, entity)
        return entity

    def _join(self, k: int, c: Chunk, entity: EntityRecord) -> None:
        form = self.form(c)
        entity.add(form, c.start)
        if entity.type == "Organization" and not c.elided and len(form.split()) > len(entity.name.split()):
            entity.name = form
        entity.first = min(entity.first, c.start)
        self.entity_of[k] = entity

    def _mention(self, k: int) -> None:
        c = self.chunks[k]
        phrase = self.phrases.get(k)
        start, end = (phrase.start, phrase.end) if phrase else (c.first, c.end)
        if (
            phrase is None
            and end < self.t.n
            and self.t.words[end] == "("
            and end + 2 < self.t.n
            and self.t.words[end + 2] == ")"
        ):
            end += 3
        self.mentions.append(Mention(c.start, c.end, start, end, [self.entity_of[k]], "name"))

    def _unite(self, entity: EntityRecord, other: int) -> None:
        """Make chunk ``other`` and all that is one with it mentions of ``entity``."""
        while entity in self.merged:  # a short name noted before its bearer became another
            entity = self.merged[entity]
        old = self.entity_of.get(other)
        moved = [other] if old is None else [j for j, e in self.entity_of.items() if e is old]
        if old is entity:
            return
        if old is not None:
            self.entities.remove(old)
            self.merged[old] = entity
        for j in moved:
            self.chunks[j].type = entity.type
            if entity.type == "Person" and j not in self.phrases:
                self.phrases[j] = phrase_parser().parse(self.t, self.chunks, j, self.by_start)
            self._join(j, self.chunks[j], entity)

    def _nearest(self, k: int, candidates: list[EntityRecord]) -> EntityRecord:
        """The candidate mentioned last before chunk ``k``, else the one mentioned first after it."""
        if len(candidates) == 1:
            return candidates[0]
        here = self.chunks[k].start
        before = [(max(p for p in e.positions if p < here), e) for e in candidates if min(e.positions) < here]
        if before:
            return max(before, key=lambda pair: pair[0])[1]
        return min(candidates, key=lambda e: min(e.positions))

    def _outer_form(self, c: Chunk) -> str:
        return " ".join(self.text[self.t.starts[c.first] : self.t.ends[c.end - 1]].split())
