"""The longer forms in which an article names a document or a gathering: ``kỳ họp thứ 12 của Quốc hội``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.extract.names.chunks import Chunk
from kg.extract.names.tokens import LOWER, NUMBER, Tokens
from kg.languages.vi import lexicon
from kg.languages.vi.keys import syllable_key
from kg.languages.vi.particles import (
    ABOUT,
    AGAINST,
    ALL,
    AND,
    BETWEEN,
    DAY,
    INSIDE,
    OF,
    ON,
    ORDINAL,
    PERSON,
    SAID,
    THERE,
    THIS,
    TIME,
    WITH,
    YEAR,
)

_HOLDERS = ("Organization", "Country", "Place", "Gathering")
_SESSION = frozenset(lexicon.table("grammar")["session"])


class WorkForms:
    """Walks on from a work's name over what belongs to its full form.

    The names inside the longer form stay names of their own.
    """

    def __init__(self, t: Tokens, chunks: Sequence[Chunk], by_start: Mapping[int, int]) -> None:
        self.t, self.chunks, self.by_start = t, chunks, by_start
        data = lexicon.table("gatherings")["cues"]
        self.stop = lexicon.syllables(lexicon.table("grammar")["gap_stop"]) | lexicon.syllables(data["stop"])
        sessions = lexicon.table("gatherings")["gatherings"]["sessions"]
        self.sessions = [[syllable_key(w) for w in words.split()] for words in sessions]
        self.plain = lexicon.phrases(data["plain"])

    def ends(self, chunk: Chunk) -> list[tuple[int, bool]]:
        """(end, whether it may be the name itself) of each longer form, from short to long."""
        out: list[tuple[int, bool]] = []
        p, sure = chunk.end, True
        for _ in range(5):
            found = self._step(chunk, p)
            if found is None:
                break
            p, plain = found
            sure = sure and plain
            out.append((p, sure))
        return out

    def _step(self, chunk: Chunk, p: int) -> tuple[int, bool] | None:
        t = self.t
        if p >= t.n or t.sentence[p] != t.sentence[chunk.start]:
            return None
        word = t.words[p]
        if word.casefold() in _SESSION or (
            word in ("(", ",") and p + 1 < t.n and t.words[p + 1].casefold() in _SESSION
        ):
            return self._session(p, word)
        if word == "(" and (end := self._turn(p)) is not None:
            return end, True
        if word == OF:
            end = self._holder(p + 1)
            return (end, chunk.type == "Gathering" or chunk.kind != "numbered") if end else None
        if chunk.type == "Gathering":
            q = p + 1 if word in (",", "-", "–") and chunk.kind == "headed" else p
            end = self._holder(q, bodies=True)
            if end and (q == p or self._is_session(end)):
                return end, True
        if chunk.kind == "numbered" and word in (DAY, ",") and p == chunk.end:
            end = self._day(p if word == DAY else p + 1)
            return (end, False) if end else None
        if word == BETWEEN:
            return self._between(p)
        if word == ABOUT and chunk.kind != "known" and not self._mere_session(chunk):
            end = self._theme(p + 1)
            pointing = end < t.n and t.words[end] in (THIS, ON, THERE, SAID)
            return (end, False) if end > p + 2 and not pointing else None
        if word == YEAR and p + 1 < t.n and t.shapes[p + 1] == NUMBER and len(t.words[p + 1]) == 4:
            return p + 2, False
        return None

    def _turn(self, p: int) -> int | None:
        """End of ``(ASEAN) lần thứ 32`` at ``p``."""
        t, q = self.t, p + 4
        if q + 1 >= t.n or t.words[p + 2 : q] != [")", TIME]:
            return None
        q += t.words[q] == ORDINAL
        return q + 1 if t.shapes[q] == NUMBER else None

    def _mere_session(self, chunk: Chunk) -> bool:
        """Whether a sitting is told by its number alone, so that ``về …`` is what it dealt with."""
        keys = self.t.keys[chunk.start : chunk.start + 2]
        told = range(chunk.start + 2, chunk.end)
        return keys in self.sessions and (len(told) < 3 or any(self.t.shapes[i] == NUMBER for i in told))

    def _session(self, p: int, word: str) -> tuple[int, bool] | None:
        """``khóa XIV``, also in brackets or behind a comma."""
        t = self.t
        q = p + (0 if word.casefold() in _SESSION else 1) + 1
        if q >= t.n or not (t.shapes[q] == NUMBER or t.words[q].isupper()):
            return None
        if word == "(":
            return (q + 2, True) if q + 1 < t.n and t.words[q + 1] == ")" else None
        return q + 1, True

    def _day(self, p: int) -> int | None:
        """End of ``ngày 22/12/2024``."""
        t = self.t
        if p + 1 >= t.n or t.words[p] != DAY or t.shapes[p + 1] != NUMBER or t.sentence[p + 1] != t.sentence[p - 1]:
            return None
        q = p + 2
        while q + 1 < t.n and t.words[q] in "/-." and t.glued[q - 1] and t.glued[q] and t.shapes[q + 1] == NUMBER:
            q += 2
        return q

    def _is_session(self, p: int) -> bool:
        """Whether a body behind a comma is told by its term: ``kỳ họp thứ 7, Quốc hội khoá XIV``."""
        return p < self.t.n and (self.t.words[p].casefold() in _SESSION or self.t.words[p - 2].casefold() in _SESSION)

    def _holder(self, p: int, *, bodies: bool = False) -> int | None:
        """End of the body, country or gathering that begins at ``p``."""
        k = self.by_start.get(p)
        if k is None or self.chunks[k].type not in (_HOLDERS[:1] if bodies else _HOLDERS):
            return None
        c = self.chunks[k]
        return c.end if c.first == p and self.t.sentence[p] == self.t.sentence[p - 1] else None

    def _between(self, p: int) -> tuple[int, bool] | None:
        """``giữa lãnh đạo Mỹ và Triều Tiên``."""
        t = self.t
        q, seen, joined = p + 1, False, False
        while q < t.n and q - p < 24 and t.sentence[q] == t.sentence[p]:
            k = self.by_start.get(q)
            if (
                k is not None
                and self.chunks[k].type in ("Organization", "Country", "Place", "Person")
                and self.chunks[k].first == q
            ):
                q = self.chunks[k].end
                if joined:
                    return q, True
                seen = True
                continue
            if t.words[q] in (AND, WITH, "-", "–") and seen:
                joined = True
            elif (t.shapes[q] == LOWER and t.keys[q] in self.stop) or t.words[q] in ".;:()":
                return None
            q += 1
        return None

    def _theme(self, p: int) -> int:
        """Past ``về …``: up to a mark or a word that goes on with the sentence."""
        t = self.t
        q = p
        while q < t.n and q - p < 22 and t.sentence[q] == t.sentence[p]:
            if (
                t.shapes[q] == LOWER
                and t.keys[q] in self.stop
                and t.words[q] not in (AND, ALL, OF, AGAINST, PERSON, INSIDE)
                and not self._plain(q)
            ):
                break
            if t.shapes[q] > NUMBER and t.words[q] not in "-–/":
                break
            k = self.by_start.get(q)
            if k is not None and self.chunks[k].type in ("Person", "honorific"):
                break
            q += 1
        while q > p and (t.words[q - 1] in (AND, ALL, OF, INSIDE, "-", "–", "/")):
            q -= 1
        return q

    def _plain(self, q: int) -> bool:
        t = self.t
        return (t.keys[q - 1], t.keys[q]) in self.plain or (q + 1 < t.n and (t.keys[q], t.keys[q + 1]) in self.plain)
