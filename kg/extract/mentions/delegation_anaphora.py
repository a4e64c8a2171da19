"""Delegations told by the word alone: ``Đoàn đã đến thăm …`` is who was told before to lead it."""

from __future__ import annotations

from functools import partial

from kg.extract.mentions.anaphora import acts
from kg.extract.mentions.clusters import Clusters
from kg.extract.mentions.records import EntityRecord, Mention
from kg.extract.mentions.wording import ends_before, phrases, syllables

_BEFORE = 40  # tokens from the words for a delegation to the "do" of its leader
_TITLES = 22  # tokens of titles before a leader's name, and of posts behind it
_LEAD = 3  # sentences in which a state visit is told
_BESIDE = 4  # tokens from a leader's name to what he leads
_words = partial(phrases, "delegation_anaphora")
_syllables = partial(syllables, "delegation_anaphora")


class DelegationAnaphora:
    """Finds words for a delegation that open a clause and act, and the one person that leads it."""

    def __init__(self, clusters: Clusters) -> None:
        self.t = clusters.t
        self.taken, self.chunks = clusters.named_tokens(), clusters.chunks
        self.people = sorted((m for m in clusters.mentions if m.entities[0].type == "Person"), key=lambda m: m.start)

    def resolve(self) -> list[Mention]:
        """The mentions, in order."""
        leaders = self._leaders()
        if not leaders or len({id(e) for _, e in leaders}) > 1:
            return []
        told, leader = leaders[0]
        out: list[Mention] = []
        t = self.t
        for i in range(told + 1, t.n):
            if i in self.taken or t.sentence[i] <= t.sentence[told]:
                continue
            end = self._delegation(i) or self._head(i)
            if end:
                out.append(Mention(i, end, i, end, [leader], "nominal"))
        return out

    def _delegation(self, i: int) -> int:
        """Behind the words for the delegation that begin at token ``i`` and act, or are met; 0 if none do."""
        t = self.t
        found = _words("nouns").longest(t.keys, i)
        end = i + found[0] if found else t.n
        if end >= t.n or end in self.taken:
            return 0
        if t.opens_clause(i) and any(does.longest(t.keys, end) is not None for does in (acts(), _words("does"))):
            return end
        met = ends_before(_words("met"), t.keys, i, 4)
        return end if met and (not t.words[end].isalpha() or t.keys[end] in _syllables("behind")) else 0

    def _head(self, i: int) -> int:
        """Behind ``trưởng đoàn (Canada)`` at token ``i`` without a name; 0 if nobody is called so there."""
        t = self.t
        found = _words("heads").longest(t.keys, i)
        end = i + found[0] if found else t.n
        if end >= t.n or not t.opens_clause(i):
            return 0
        land = next((c for c in self.chunks if c.start == end and c.type == "Country"), None)
        end = land.end if land is not None else end
        named = any(c.start <= end < c.end for c in self.chunks) or (end < t.n and t.is_cap(end))
        return 0 if named or end >= t.n or not t.words[end].isalpha() else end

    def _leaders(self) -> list[tuple[int, EntityRecord]]:
        """Whoever is told to lead a delegation (``đoàn công tác do ông A, bộ trưởng B, làm trưởng đoàn``)."""
        out: list[tuple[int, EntityRecord]] = []
        t = self.t
        for m in self.people:
            s = t.sentence[m.start]
            if t.keys[m.np_start - 1] in _syllables("invites"):
                continue  # "mời |ông A| dẫn đầu đoàn sang thăm": another delegation, to come
            if s <= _LEAD and m.kind != "nominal" and (self._leads(m.end, s) or self._leads(m.np_end, s)):
                out.append((m.end, self._first_of_row(m).entities[0]))
                continue
            if (heads := self._heads(m)) is not None:
                out.append((heads, self._first_of_row(m).entities[0]))
                continue
            by = next((i for i in range(m.np_start - 1, max(-1, m.start - _TITLES), -1) if self._by(i, s)), None)
            if by is None or not self._told(by, s):
                continue
            after = range(m.end, min(t.n, m.end + _TITLES))
            if any(t.sentence[i] == s and _words("led").longest(t.keys, i) is not None for i in after):
                out.append((by, m.entities[0]))
        return out

    def _leads(self, end: int, s: int) -> bool:
        """``Tổng thống A |cùng đoàn đại biểu``, ``Tổng thống A |thăm chính thức B``: others come with him."""
        after = range(end, min(self.t.n, end + _BESIDE))
        return any(self.t.sentence[i] == s and _words("leads").longest(self.t.keys, i) is not None for i in after)

    def _heads(self, m: Mention) -> int | None:
        """Where ``A, bộ trưởng B, |dẫn đầu đoàn`` says that the one at ``m`` leads a delegation; None if not."""
        t = self.t
        for i in range(m.end, min(t.n, m.end + _TITLES)):
            if t.sentence[i] != t.sentence[m.start] or any(m.end <= o.start <= i for o in self.people):
                return None
            led = _words("heading").longest(t.keys, i)
            if led is not None and _words("nouns").longest(t.keys, i + led[0]) is not None:
                return i
        return None

    def _first_of_row(self, m: Mention) -> Mention:
        """``Bộ trưởng A cùng |Thứ trưởng B dẫn đầu đoàn``: A."""
        joined = m.np_start > 0 and self.t.keys[m.np_start - 1] in _syllables("joins")
        return next((o for o in self.people if o.np_end == m.np_start - 1), m) if joined else m

    def _by(self, i: int, s: int) -> bool:
        return self.t.sentence[i] == s and self.t.keys[i] in _syllables("by")

    def _told(self, by: int, s: int) -> bool:
        """Whether the words for a delegation stand before token ``by`` in sentence ``s``."""
        before = range(max(0, by - _BEFORE), by)
        return any(self.t.sentence[i] == s and _words("nouns").longest(self.t.keys, i) is not None for i in before)
