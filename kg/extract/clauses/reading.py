"""A sentence's clauses without a parser: who is the subject of a verb, what is its object.

A :class:`Reading` is the article as plain lists of syllables with the noun phrases of
``doc._.mentions`` laid over them. Vietnamese newspaper prose keeps subject – verb – object and marks
the rest with prepositions, so a subject is looked for leftwards from its verb over adverbs,
appositions and prepositional phrases, and is taken over from the verb before or the sentence before
where the clause has none. Token positions are indexes into the article's syllables.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from typing import Any

from spacy.tokens import Doc

from kg.extract.clauses.rows import (
    bare_row,
    bearer_in_row,
    listed_after,
    listed_before,
    next_deed,
    of_many,
    over_post,
    row_of_one_kind,
    titled_row,
)
from kg.extract.clauses.syllables import Syllables
from kg.extract.frames import longest, phrase_key, single_words
from kg.languages.vi.gazetteer import lies_abroad
from kg.languages.vi.particles import AT, BELONGING_TO, FOR, IN, IS, OF, OR, OR_ELSE, THEN, WITH

_DASHES = frozenset("-–—")
_APART = frozenset({FOR, OF, BELONGING_TO, AT, IN})
_NO_ROW = frozenset({WITH, OR, OR_ELSE})  # join no more than two
_TENSE_OR_VOICE = single_words("tense") | single_words("passive")
_POWERS = {"Organization", "Country"}
_DETERMINERS = single_words("determiners")
PARTICIPANT_TYPES = frozenset({"Person", "Organization", "Country"})


@dataclass(frozen=True, slots=True)
class NP:
    """A noun phrase that refers to entities: tokens ``[start, end)``, title included."""

    start: int
    end: int
    entities: tuple[str, ...]
    kind: str
    head: int  # first token of the name itself
    type: str


@dataclass(frozen=True, slots=True)
class Found:
    """Participants found for a grammatical place.

    ``how`` says by which way: ``adjacent``, ``apposition``, ``chain`` (the verb before has the same
    subject), ``ahead`` (a fronted clause), ``elided`` (the sentence before), ``far``, ``none``.
    ``passive``: the verb is passive and this is who undergoes it; ``patient``: the verb is passive,
    this is the agent and ``patient`` who undergoes it (``A được B tiếp``).
    """

    entities: tuple[str, ...]
    how: str
    confidence: float
    start: int = -1
    end: int = -1
    passive: bool = False
    patient: tuple[str, ...] = ()


NOTHING = Found((), "none", 0.0)


class Reading(Syllables):
    """One article, ready for frames."""

    def __init__(self, doc: Doc) -> None:
        super().__init__(doc)
        self.types: dict[str, str] = {e["id"]: e["type"] for e in doc._.entities}
        self.names: dict[str, str] = {e["id"]: e["name"] for e in doc._.entities}
        self.nps: list[NP] = []
        self.np_at: list[int] = []
        self.np_starts: list[int] = []
        self.all_nps: list[NP] = self._phrases(doc._.mentions)
        self.lay_phrases()
        self.dates: list[dict[str, Any]] = []
        self.date_at: list[int] = [-1] * len(self.words)
        self._lay_dates(doc._.dates)
        self.media: set[str] = set()
        self.verbs: set[int] = set()  # tokens of verb triggers, once they are known

    # ---------------------------------------------------------------- building

    def _phrases(self, mentions: list[dict[str, Any]]) -> list[NP]:
        raw: list[NP] = []
        bounds = [(m["np_start"], m["np_end"]) for m in mentions if m["np_start"] < m["start"]]
        for m in mentions:
            a = bisect_left(self.ends, m["np_start"] + 1)
            b = bisect_left(self.starts, m["np_end"])
            if b <= a or not m["entities"]:
                continue
            head = bisect_left(self.ends, m["start"] + 1)
            if (e := self.starts_with("unnamed", a)) is not None and e < head and self.words[e] == ",":
                a = e + 1  # "câu hỏi của phóng viên, Người phát ngôn X": the first words are of the clause before
            if m["np_end"] > m["end"] and any(m["end"] <= s < m["np_end"] < e for s, e in bounds):
                b = bisect_left(self.starts, m["end"])  # "bà A |- vợ |phó chủ tịch B": those words are of B
            raw.append(NP(a, b, tuple(m["entities"]), m["kind"], head, self.types.get(m["entities"][0], "")))
        bodies = {p.start: p.end for p in raw}
        return [replace(p, end=self._with_superior(p, bodies)) if p.type == "Organization" else p for p in raw]

    def _with_superior(self, p: NP, bodies: dict[int, int]) -> int:
        """End of a department with the ministry or force that its name leaves out (``Cục A, |Bộ B thông tin``)."""
        i = p.end + 1
        if i not in bodies or self.words[p.end] != "," or self.starts_with("superiors", i) is None:
            return p.end
        end = bodies[i]
        alone = end < len(self.words) and self.words[end] != "," and self.starts_with("coordinators", end) is None
        listed = self.words[p.start - 1] == "," and p.start - 1 in bodies.values()
        department = self.starts_with("departments", p.start) is not None
        return end if department and alone and not listed and self.sent_of[i] == self.sent_of[p.start] else p.end

    def lay_phrases(self) -> None:
        """Lay the noun phrases over the tokens; of phrases that overlap the longest is an argument."""
        bodies = {p.end for p in self.all_nps if p.type == "Organization" and p.kind == "name"}
        # "Bộ Nội vụ nước này": the ministry, not its country
        self.all_nps = [p for p in self.all_nps if p.kind == "name" or p.type != "Country" or p.start not in bodies]
        self.all_nps.sort(key=lambda p: (p.start, -p.end))
        self.all_starts = [n.start for n in self.all_nps]
        covered = [False] * len(self.words)
        outer: list[NP] = []
        for p in sorted(self.all_nps, key=lambda p: (-(p.end - p.start), p.start)):
            if not covered[p.start] and not covered[p.end - 1]:
                covered[p.start : p.end] = [True] * (p.end - p.start)
                outer.append(p)
        self.nps = sorted(outer, key=lambda p: p.start)
        self.np_at = [-1] * len(self.words)
        for k, p in enumerate(self.nps):
            self.np_at[p.start : p.end] = [k] * (p.end - p.start)
        self.np_starts = [p.start for p in self.nps]

    def _lay_dates(self, dates: list[dict[str, Any]]) -> None:
        for d in dates:
            a = bisect_left(self.ends, d["start"] + 1)
            b = bisect_left(self.starts, d["end"])
            if b <= a:
                continue
            self.dates.append({**d, "a": a, "b": b})
            self.date_at[a:b] = [len(self.dates) - 1] * (b - a)

    def straddles(self, i: int, end: int) -> bool:
        """Whether tokens ``[i, end)`` begin inside a name, behind its first word, and run out of it."""
        k = self.np_at[i]
        return k >= 0 and self.nps[k].start < i and self.nps[k].end < end and self.nps[k].type != "Gathering"

    def is_media_phrase(self, p: NP) -> bool:
        """Whether ``p`` names a newspaper, agency or station, by name or by the word before it (``tờ``, ``báo``)."""
        if p.type == "Person":  # "Tuổi Trẻ" reads like a name
            keys = list(phrase_key(self.names[p.entities[0]]))
            found = longest(self.classes["media"], keys, 0) if len(keys) > 1 else None
            return found is not None and found[0] == len(keys)
        if p.type not in ("Organization", "Gathering"):
            return False
        i, floor = p.start - 1, max(0, p.start - 3)
        paper = i >= 0 and self.ends_with("media", i, floor, 3) is not None
        before = paper and self.ends_with("no_paper", i, 0) is None  # "thông báo |quân đội A đã …"
        return before or self.is_media(self.slice(p.start, p.end)) or self.is_media(self.names[p.entities[0]])

    def verbless_until_comma(self, a: int, end: int) -> bool:
        """Whether a short description and a comma follow (``ông X, giám đốc …,``, ``ông X là``)."""
        return any(self.words[i] == "," or self.words[i].casefold() in (IS, THEN) for i in range(a, min(end, a + 2)))

    def bracketed(self, i: int) -> bool:
        """Whether token ``i`` stands in round brackets of its sentence."""
        a = self.sents[self.sent_of[i]][0]
        return any(o < i < c for c, o in self.skip_to.items() if o >= a and self.words[c] == ")")

    # ---------------------------------------------------------------- noun phrases
    def np_ending(self, i: int) -> NP | None:
        """The noun phrase whose last token is ``i``."""
        k = self.np_at[i]
        return self.nps[k] if k >= 0 and self.nps[k].end == i + 1 else None

    def np_starting(self, i: int) -> NP | None:
        """The noun phrase whose first token is ``i``."""
        k = self.np_at[i] if i < len(self.np_at) else -1
        return self.nps[k] if k >= 0 and self.nps[k].start == i else None

    def delegates_at(self, i: int) -> int | None:
        """End of the words for somebody without a name at token ``i``; what is part of a name is none of them.

        ``Chủ tịch |Quốc hội Lào``: the parliament has a name.
        """
        e = self.starts_with("delegates", i)
        k = self.np_at[e - 1] if e is not None else -1
        return self.nps[k].start if k >= 0 and self.nps[k].start > i else e

    def nps_in(self, a: int, b: int) -> list[NP]:
        """Outer noun phrases that begin in tokens ``[a, b)``."""
        return self.nps[bisect_left(self.np_starts, a) : bisect_left(self.np_starts, b)]

    def inner_nps(self, a: int, b: int) -> list[NP]:
        """All noun phrases, nested ones too, that begin in tokens ``[a, b)``."""
        return self.all_nps[bisect_left(self.all_starts, a) : bisect_right(self.all_starts, b - 1)]

    def head_before(self, np: NP, floor: int) -> tuple[int, bool]:
        """Where the words of a head noun before ``np`` begin (``người dân`` Cuba), and whether ``np`` stands in."""
        i = np.start - 1
        start = np.start
        while i >= floor and start - i <= 7:
            if not self.is_word(i) or self.np_at[i] >= 0 or self.date_at[i] >= 0 or i in self.verbs:
                break
            d = self.ends_with("delegates", i, floor, 6)
            if d is not None:
                return d, True
            if np.type == "Organization" and (kind := self.ends_with("firm_kinds", i, floor, 4)) is not None:
                return kind, True  # "nhà sản xuất pin |A"
            if self.ends_with("light", i, floor) is not None or self.ends_with("prepositions", i, floor, 2) is not None:
                break
            if (
                self.ends_with("coordinators", i, floor, 2) is not None
                or self.ends_with("subordinators", i, floor, 2) is not None
            ):
                break
            i -= 1
        begin = i + 1
        return begin, begin == np.start

    def governor(self, start: int, floor: int) -> str:
        """The preposition right before token ``start`` (skipping ``các``, ``phía`` …), or an empty string."""
        i = start - 1
        while i >= floor and self.keys[i] in _DETERMINERS:
            i -= 1
        if i < floor or self.date_at[i] >= 0:
            return ""  # "trong tuần trước Bộ A": the last word of a date is no preposition
        a = self.ends_with("prepositions", i, floor, 6)
        if a is None:
            return ""
        adverb = self.ends_with("light", i, floor)
        if adverb is not None and adverb < a:
            return ""  # "vừa |qua Công an A": the end of an adverb
        return " ".join(self.words[a : i + 1]).casefold()

    def group_left(self, np: NP, floor: int) -> list[NP]:
        """``np`` with what is joined to it on the left (``A và B``, ``A, B và C``), in order."""
        out = [np]
        joined = self.crowd_follows(np.end)  # "A, B cùng 10 người khác"
        first = np
        while True:
            i = first.start - 1
            begin, ok = self.head_before(first, floor)
            if ok:
                i = begin - 1
            while i > floor and self.keys[i] in _DETERMINERS:
                i -= 1
            if i <= floor:
                break
            if self.words[i] == ";" and (before := listed_before(self, first, floor)) is not None:
                out.insert(0, before)
                first = before
                continue
            comma = self.words[i] == ","
            joined = joined or (comma and row_of_one_kind(self, first, floor))
            if comma and (joined or bare_row(self, first, floor)):
                prev = self.np_left(i - 1, floor)
            elif (a := self.ends_with("joiners", i, floor, 2)) is not None and self.words[i].casefold() not in _NO_ROW:
                prev = self.np_left(a - 1, floor)
                if prev is None and a > floor and self.words[a - 1] == ",":  # "ông A, giám đốc …, và bà B"
                    prev = self.np_left(a - 2, floor)
                apart = prev is not None and prev.type != first.type
                if prev is not None and apart and self.governor(prev.start, floor) in _APART:
                    prev = bearer_in_row(self, prev, first, floor)  # not "viện A có trụ sở tại B và đài C"
                if prev is not None:
                    joined = True
            elif self.words[i] in _DASHES and first.type == "Country":  # "Nga - Nhật Bản"
                prev = self.np_left(i - 1, floor)
                if prev is None or prev.type != "Country":
                    break
            else:
                break
            towns = prev is not None and prev.type == first.type == "Place"
            if prev is None or not (prev.type in PARTICIPANT_TYPES or towns):
                break
            if (
                comma
                and prev.type != first.type
                and ({prev.type, first.type} != _POWERS or self.governor(prev.start, floor))
            ):
                break  # "EU, Anh và Canada" act together; "trong cuộc chiến với A, tổ chức B và C" do not
            if not comma and self._others_people(prev, floor):
                break  # "A trục xuất hai điệp viên |B và C trục xuất ba": B's people are who is expelled
            out.insert(0, prev)
            first = prev
        return out

    def _others_people(self, np: NP, floor: int) -> bool:
        """Whether a land stands behind people without names whom the verb before them tells of."""
        begin, stands = self.head_before(np, floor)
        told_of = begin - 1 > floor and (begin - 1 in self.verbs or begin - 2 in self.verbs)
        return np.type == "Country" and not stands and told_of

    def _row_closed(self, first: NP, rest: list[NP]) -> bool:
        """Whether bodies in a bare row end their sentence (``làm việc với Bộ A, Bộ B.``)."""
        end = rest[-1].end
        last = end >= len(self.words) or self.sent_of[end] != self.sent_of[first.start] or self.words[end] == "."
        return last and all(p.type == first.type for p in rest)

    def np_left(self, i: int, floor: int) -> NP | None:
        """The noun phrase that ends at ``i`` or before a bracket that ends there."""
        while i > floor and i in self.skip_to and self.np_at[i] < 0:
            i = self.skip_to[i] - 1
        return self.np_ending(i) if i >= floor else None

    def within(self, place: NP, floor: int) -> bool:
        """Whether ``place`` only says where the body or place before the comma lies (``UBND huyện A, tỉnh B``)."""
        before = self.np_ending(place.start - 2) if place.start - 2 >= floor else None
        if before is None or self.words[place.start - 1] != ",":
            return False
        if before.type == "Organization" and place.type == "Country" and self.governor(before.start, floor):
            return False  # "Trong cuộc chiến với A, |B đã …": the main clause begins
        if before.type == "Place" and place.type == "Country" and self._of_none(before, place):
            return False  # "tập trận ở Biển Đông, |Trung Quốc phản đối"
        return before.type in ("Organization", "Place")

    def _of_none(self, place: NP, land: NP) -> bool:
        """Whether the place is a sea, or known to lie in another country than ``land``."""
        if self.starts_with("waters", place.start) is not None:
            return True
        return lies_abroad(self.names[place.entities[0]], self.names[land.entities[0]])

    def over_light(self, i: int, floor: int) -> int:
        """The first token at ``i`` or left of it, down to ``floor``, that is no light word outside of a phrase."""
        while i >= floor and self.np_at[i] < 0 and (a := self.ends_with("light", i, floor)) is not None:
            i = a - 1
        return i

    def _goes_on(self, i: int, ceiling: int) -> bool:
        """Whether a predicate with its tense or voice begins at token ``i``."""
        return i < min(ceiling + 1, len(self.keys)) and self.keys[i] in _TENSE_OR_VOICE

    def group_right(self, np: NP, ceiling: int, comma: bool = True) -> list[NP]:
        """``np`` with what is joined to it on the right, in order."""
        out = [np]
        pending: list[NP] = []
        last = np
        dashed = False
        while True:
            i = last.end
            if i < ceiling and self.words[i] == "(" and self.np_at[i] < 0:
                close = self.closing(i)
                i = close + 1 if close is not None else i
            if i >= ceiling:
                break
            if last.type == "Person" and (item := listed_after(self, over_post(self, i, ceiling), ceiling)) is not None:
                out += [*pending, item]
                last, pending = item, []
                continue
            was_comma = self.words[i] == ","
            if was_comma:
                e = self.starts_with("joiners", i + 1) if last.type == "Person" else None
                if not comma and e is None:
                    break
                was_comma = e is None
                i = e or i + 1
            else:
                e = self.starts_with("joiners", i)
                if e is None and self.words[i] in _DASHES and last.type == "Country":
                    other = self.np_starting(i + 1)
                    e = i + 1 if other is not None and other.type == "Country" else None
                    dashed = e is not None
                elif dashed:
                    break  # "xung đột A - B |và C lên tiếng"
                if e is None or self.words[i].casefold() in _NO_ROW:
                    break
                i = e
            while i < ceiling and self.keys[i] in _DETERMINERS and self.np_starting(i) is None:
                i += 1
            if (d := self.delegates_at(i)) is not None and self.np_starting(i) is None:
                i = d
            nxt = self.np_starting(i) if i < ceiling else None
            if nxt is None or not (nxt.type in PARTICIPANT_TYPES or nxt.type == last.type == "Place"):
                break
            if nxt.type != last.type and self._goes_on(nxt.end, ceiling):
                break  # "tràn vào Đức và |bà A bị chỉ trích": another clause
            last = nxt
            lands = nxt.type == np.type == "Country" and self.starts_with("joiners", nxt.end) is not None
            if was_comma and not lands:  # "hàng Canada, Mexico và 10% …": a list that something else closes
                pending.append(nxt)
            else:
                out += [*pending, nxt]
                pending = []
        lands = len(out) + len(pending) > 2 and {np.type, *(p.type for p in pending)} == {"Country"}
        bodies = bool(pending) and np.type == "Organization" and self._row_closed(np, pending)
        closed = self.crowd_follows(last.end) or of_many(self, last, 0) or next_deed(self, pending, last.end)
        closed = closed or titled_row(self, [np, *pending], ceiling)
        if lands or bodies or (pending and closed):
            out += pending  # "của A, B, C.": three lands in a row need no "và"; "A, B cùng 10 người khác"
        return out
