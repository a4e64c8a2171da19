"""Runs of capitals that hold two names: a body and a person, a city and a person."""

from __future__ import annotations

from kg.extract.names.chunks import Chunk
from kg.extract.names.run_words import RunWords
from kg.extract.names.tokens import CAP, LOWER, UPPER, Tokens
from kg.languages.vi import names
from kg.languages.vi.countries import HOME
from kg.languages.vi.particles import OF

_FAMILY = ("Mac", "Van")  # what family names with a capital inside begin with
_BEFORE_BODY = ("title", "Organization")


class RunSplits(RunWords):
    """Cuts runs before they are read."""

    def _split_acronyms(self, t: Tokens, chunks: list[Chunk]) -> None:
        """``Tổng thư ký PAP Lý Hiển Long``: capitals after a title, then a name, are a body and a person."""
        self._split_officials(t, chunks)
        firms = self._own_names(t, chunks)
        k = 0
        while k < len(chunks):
            c = chunks[k]
            if c.type == "run" and k and chunks[k - 1].type != "title" and firms.get(tuple(t.keys[c.start : c.end])):
                c.type, c.kind = "Organization", "free"  # "Long An và |Samdae" of "Tập đoàn Samdae"
            if (name := self._official_of(t, chunks, k) or self._headed_by(t, chunks, k, firms)) > c.start:
                self._cut_body(chunks, k, name)
                k += 1
            elif (
                c.type == "run"
                and c.end - c.start > 2
                and (t.shapes[c.start] == UPPER or self._joint(t.words[c.start]))
                and t.shapes[c.start + 1] != UPPER
                and k
                and chunks[k - 1].type == "title"
                and c.start - chunks[k - 1].end == (t.words[c.start - 1] == ")")
                and t.words[c.start].isalpha()
            ):
                self._cut_body(chunks, k, c.start + 1)
                k += 1
            elif (city := self._city(t, chunks, k)) > c.start:
                chunks.insert(k, Chunk(c.start, city, "Place", "known", core_end=city))
                c.start = city
                k += 1
            elif (
                c.type == "run"
                and c.end - c.start > 2
                and t.keys[c.start] not in self.g.given
                and k
                and chunks[k - 1].type == "title"
                and (chunks[k - 1].end == c.start or (t.words[c.start - 1] == OF and chunks[k - 1].end == c.start - 1))
            ):
                p = next(
                    (
                        i
                        for i in range(c.start + 1, c.end - 1)
                        if t.keys[i] in self.g.given and not names.is_syllable(t.words[i])
                    ),
                    None,
                )
                title = chunks[k - 1]
                firm = t.words[c.start - 1] == OF or (
                    self.founders.longest(t.keys, title.start) == (title.end - title.start, True)
                )
                if p is not None and not names.looks_vietnamese(t.words[c.start : p]) and firm:
                    self._cut_body(chunks, k, p)
                    k += 1
            k += 1

    def _own_names(self, t: Tokens, chunks: list[Chunk]) -> dict[tuple[str, ...], bool]:
        """What bodies are called behind the words for a body (``Tập đoàn |Hoshino Travel``), if foreign.

        The value tells whether the body is a firm.
        """
        out: dict[tuple[str, ...], bool] = {}
        for c in chunks:
            low = c.end
            body = c.type == "Organization"
            while body and low > c.start and t.is_cap(low - 1) and not names.is_syllable(t.words[low - 1]):
                low -= 1
            if low < c.end:
                head = self.g.traders.longest(t.keys, c.start)
                own = tuple(t.keys[low : c.end])
                out[own] = out.get(own, False) or (head is not None and c.start + head[0] == low)
        return out

    def _headed_by(self, t: Tokens, chunks: list[Chunk], k: int, firms: dict[tuple[str, ...], bool]) -> int:
        """Where the head's name begins in run ``chunks[k]`` behind a title (``Chủ tịch Hoshino Travel |Kenji …``)."""
        c = chunks[k]
        if c.type != "run" or not k or chunks[k - 1].type != "title" or chunks[k - 1].end != c.start:
            return 0
        ends = (c.start + len(own) for own in firms if tuple(t.keys[c.start : c.start + len(own)]) == own)
        return next((p for p in ends if c.end - p > 1), 0)

    def _split_officials(self, t: Tokens, chunks: list[Chunk]) -> None:
        """``Chủ tịch Ủy ban quân sự NATO |Rob Bauer``: a foreign name that a body took in behind a post."""
        k = 1
        while k < len(chunks):
            c, title = chunks[k], chunks[k - 1]
            apposed = (
                k > 1 and chunks[k - 2].type in ("Person", "run") and t.words[title.start - 1] in (",", "-", "–", "(")
            )
            if c.type == "Organization" and title.type == "title" and title.end == c.first and not apposed:
                if self._double_given(t, c):
                    end = self.g.name_run(t, c.end - 1)
                    chunks[k + 1 :] = [x for x in chunks[k + 1 :] if x.start >= end]
                    chunks.insert(k + 1, Chunk(c.end - 1, end, "run", "", core_end=end))
                    c.end, c.core_end = c.end - 1, min(c.core_end, c.end - 1)
                elif (p := self._foreign_name(t, c)) > c.start:
                    chunks.insert(k + 1, Chunk(p, c.end, "run", "", core_end=c.end))
                    c.end, c.core_end = p, min(c.core_end, p)
                    k += 1
            k += 1

    def _double_given(self, t: Tokens, c: Chunk) -> bool:
        """Whether a body ends in the first half of a given name: ``Ủy ban châu Âu Jean| - Claude Junker``."""
        p = c.end
        first = t.keys[p - 1] in self.g.given and not names.is_syllable(t.words[p - 1]) and p - c.start > 2
        return first and t.words[p : p + 1] == ["-"] and t.is_cap(p + 1) and self.g.name_run(t, p - 1) > p + 1

    def _foreign_name(self, t: Tokens, c: Chunk) -> int:
        """Start of the two or three foreign words that end a body's capitals and name a person, else 0."""
        low = c.end
        while low > c.start and t.shapes[low - 1] in (CAP, UPPER):
            low -= 1
        known = self.g.known.longest(t.keys, low) if c.start < low < c.end else None
        whole = self.g.known.longest(t.keys, c.start)
        if whole is not None and c.start + whole[0] == low < c.end:
            p = low  # "đảng Dân chủ |Jerry Nader"
        elif known is not None or (c.start < low < c.end and t.shapes[low] == UPPER):
            p = low + (known[0] if known is not None else 1)
        else:
            first = low if low - c.start > 1 else low + 1  # "đảng Dân chủ |Jerry Nader"
            p = next((i for i in range(first, c.end - 1) if t.keys[i] in self.g.given and c.start < low), 0)
        rest = range(p, c.end)
        if not p or len(rest) not in (2, 3) or t.is_cap(c.end):
            return 0
        strange = all(t.shapes[i] == CAP and not names.is_syllable(t.words[i]) for i in rest)
        firm = any(t.keys[i] in self.company for i in rest)
        placed = self.g.country(t, p) or self.g.place(t, p) or self.g.place(t, c.end - 1)
        return p if strange and not firm and not placed else 0

    def _branches(self, chunks: list[Chunk], t: Tokens) -> None:
        """``Carlsberg |Việt Nam``: a foreign brand with the country right behind it is its branch there."""
        k = 0
        while k + 1 < len(chunks):
            c, land = chunks[k], chunks[k + 1]
            if self._described(t, c, land):
                land.outer = c.first  # "Tập đoàn năng lượng Nga |Gazprom"
                del chunks[k]
                continue
            if (
                c.type == "Organization"
                and land.type == "Country"
                and land.country == HOME
                and land.start == c.end
                and t.sentence[c.start] == t.sentence[land.start]
                and c.end - c.start < 3
                and t.shapes[c.start] == CAP
                and not names.is_syllable(t.words[c.start])
                and c.country is None
            ):
                c.end = c.core_end = land.end
                del chunks[k + 1]
            k += 1

    def _described(self, t: Tokens, c: Chunk, name: Chunk) -> bool:
        """Whether a body of common words and a country only says what the one named right behind it is."""
        return (
            c.type == name.type == "Organization"
            and c.kind == "free"
            and name.start == c.end
            and name.kind in ("known", "foreign", "acronym")
            and c.area is not None
            and c.country is not None
            and c.area[1] == c.end
            and c.area[0] - c.start > 2
            and all(t.shapes[q] == LOWER for q in range(c.start + 1, c.area[0]))
        )

    def _official_of(self, t: Tokens, chunks: list[Chunk], k: int) -> int:
        """Start of the Vietnamese full name behind a body named right after a post, else 0.

        ``Chủ tịch Z Holding |Hoàng Quang Thịnh``: some word of the body is no Vietnamese syllable, or an acronym.
        """
        c = chunks[k]
        if c.type != "run" or not k or chunks[k - 1].end != c.start or chunks[k - 1].type not in _BEFORE_BODY:
            return 0
        for length in (4, 3):
            p = c.end - length
            if p <= c.start or t.keys[p] not in self.g.strong_surnames:
                continue
            strange = any(t.shapes[i] == UPPER or not names.is_syllable(t.words[i]) for i in range(c.start, p))
            if strange and names.is_full_vietnamese(t.keys[p : c.end], t.words[p : c.end]):
                return p
        return 0

    def _joint(self, word: str) -> bool:
        """Whether a capital stands inside a word, as in brands and in no family name but ``McCain``, ``LaRosa``."""
        inside = [i for i in range(2, len(word)) if word[i].isupper() and word[i - 1].islower()]
        return bool(inside) and inside[0] > 2 and not word.startswith(_FAMILY)

    def _city(self, t: Tokens, chunks: list[Chunk], k: int) -> int:
        """End of the foreign city between a title and a name (``Thị trưởng Washington |Muriel Bowser``), else 0."""
        c = chunks[k]
        if c.type != "run" or not k or chunks[k - 1].type != "title" or chunks[k - 1].end != c.start:
            return 0
        found = self.g.places.longest(t.keys, c.start)
        if (
            found is None
            or found[1] == "weak"
            or t.keys[c.start] in self.g.given
            or names.is_syllable(t.words[c.start])
        ):
            return 0
        p = c.start + found[0]
        return p if c.end - p > 1 else 0

    def _cut_body(self, chunks: list[Chunk], k: int, p: int) -> None:
        """Split run ``k`` at token ``p`` into a body and the person after it."""
        c = chunks[k]
        chunks.insert(k, Chunk(c.start, p, "Organization", "acronym", core_end=p))
        c.start = p
