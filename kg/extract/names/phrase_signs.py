"""Signs that a title beside a name is, or is not, that person's own."""

from __future__ import annotations

from kg.extract.names.chunks import Chunk
from kg.extract.names.post_lists import HOLDERS, Post, PostLists
from kg.extract.names.tokens import LOWER, Tokens
from kg.languages.vi import lexicon, names
from kg.languages.vi.particles import ACCORDING_TO, AND, FOR, OF, TOGETHER, WITH
from kg.languages.vi.trie import trie_of

_WITH = (AND, TOGETHER, WITH)  # before somebody else's title
TOWARDS = (WITH, FOR)
"""Before whom something is done to."""


class PhraseSigns(PostLists):
    """Tests on the words around a title."""

    def __init__(self) -> None:
        super().__init__()
        posts = lexicon.table("posts")
        self.objects = lexicon.syllables(posts["objects"])
        self.sources = lexicon.syllables([ACCORDING_TO])
        self.no_tails = lexicon.syllables(posts["no_tails"])
        self.before_subject = lexicon.syllables(posts["before_subject"])
        self.heads_of_state = lexicon.phrases(posts["heads_of_state"])
        self.letters = trie_of(posts["letters"])
        self.mailing = lexicon.syllables(posts["mailing"])

    def _deputy_next(self, t: Tokens, chunks: list[Chunk], q: int, post: Post) -> bool:
        """Whether the title behind a comma is the deputy's of the one before it."""
        while q > 0 and chunks[q].type in HOLDERS:
            q -= 1
        later, earlier = chunks[post.title], chunks[q]
        bare = earlier.type == "title" and post.holder is None
        return bare and t.keys[later.start + 1 : later.end] == t.keys[earlier.start : earlier.end]

    def _two_people(self, t: Tokens, c: Chunk, post: Post) -> bool:
        """Whether ``và`` joins two people's posts: ``Chủ tịch Hội A và |HLV B``, ``Tổng thống và |Tổng thư ký A``."""
        if t.words[c.end] != AND:
            return False
        return self._heads_state(t, c) or (c.type in HOLDERS and post.holder is None)

    def _heads_state(self, t: Tokens, c: Chunk) -> bool:
        """Whether a title is that of the head of a state or of the Party."""
        return c.type == "title" and tuple(t.keys[c.start : c.end]) in self.heads_of_state

    def _next_subject(self, t: Tokens, chunks: list[Chunk], q: int, end: int) -> bool:
        """Whether a title inside a clause is somebody else's than his whose name opens the next one, up to ``end``."""
        while q > 0 and chunks[q].type in HOLDERS and chunks[q - 1].end == chunks[q].first:
            q -= 1
        if chunks[q].type != "title" or end >= t.n or t.shapes[end] != LOWER:
            return False
        start = self._modifier(t, chunks[q].start)[0]
        inside = start > 0 and t.sentence[start - 1] == t.sentence[start] and t.shapes[start - 1] == LOWER
        return inside and t.words[end] not in _WITH and t.keys[start - 1] not in self.before_subject

    def _written_to(self, t: Tokens, chunks: list[Chunk], q: int, end: int) -> bool:
        """Whether title ``q`` ends whom a letter goes to, and the name up to ``end`` is its author's.

        ``Trong công điện gửi |Chủ tịch UBND tỉnh X, Thủ tướng A yêu cầu``: A heads no province.
        """
        bare = chunks[q].type == "title"
        while q > 0 and chunks[q].type in HOLDERS:
            q -= 1
        titled = tuple(t.keys[chunks[q].start : chunks[q].end])
        if chunks[q].type != "title" or (bare and titled in self.concurrent):
            return False  # "gửi Phó Thủ tướng, |Bộ trưởng Ngoại giao A": both are A's
        start, _ = self._modifier(t, chunks[q].start)
        first = t.sentence_start(start)
        sent = start > first and t.keys[start - 1] in self.mailing and "," not in t.words[first:start]
        told = sent and any(self.letters.longest(t.keys, i) for i in range(first, start))
        acts = end + 1 < t.n and ((t.keys[end], t.keys[end + 1]) in self.verbs or t.keys[end] in self.says)
        return told and acts

    @staticmethod
    def _sourced(t: Tokens, p: int) -> bool:
        """Whether the sentence of token ``p`` opens with its source: ``Theo bà A, Trưởng ban B, |Phó thủ tướng C``."""
        return t.words[t.sentence_start(p)].casefold() == ACCORDING_TO

    def _met(self, t: Tokens, chunks: list[Chunk], q: int, end: int) -> bool:
        """Whether the title before the mark is somebody whom one meets, and the name behind it opens the clause."""
        while q > 0 and chunks[q].type in HOLDERS and chunks[q - 1].end == chunks[q].first:
            q -= 1
        start = self._modifier(t, chunks[q].start)[0] if chunks[q].type == "title" else 0
        closed = end >= t.n or t.sentence[end] != t.sentence[end - 1] or t.words[end] in (",", ".", ";")
        return start > 0 and t.keys[start - 1] in self.governing and not closed

    def _generic_owner(self, t: Tokens, c: Chunk) -> bool:
        """Whether a bare title only says whose something is, or with whom: ``tấm lòng của |Thủ tướng, ông A``."""
        return c.type == "title" and c.start > 0 and t.keys[c.start - 1] in self.governing

    def _titled_before(self, chunks: list[Chunk], q: int) -> bool:
        """Whether the person named before chunk ``q`` has a title before the name: ``Bí thư B, Chủ tịch Y, …``."""
        while q >= 0 and chunks[q].type != "Person":
            q -= 1
        return q > 0 and chunks[q - 1].type in ("title", *HOLDERS) and chunks[q - 1].end == chunks[q].first

    def _on_behalf(self, t: Tokens, chunks: list[Chunk], q: int, titled: bool) -> bool:
        """Whether the title before the comma is somebody else's: ``Thừa ủy quyền của |Thủ tướng, Bộ trưởng A``."""
        while q >= 0 and chunks[q].type in HOLDERS:
            q -= 1
        if q < 0 or chunks[q].type != "title":
            return False
        start, _ = self._modifier(t, chunks[q].start)
        ends = (start, chunks[q].start)  # "ủy |quyền Chủ tịch nước" is no acting president
        before = [tuple(t.keys[max(0, end - 4) : end]) for end in ends]
        general = " ".join(t.keys[chunks[q].start : chunks[q].end]) in self.general
        return (titled and general) or any(said[-len(words) :] == words for said in before for words in self.behalf)

    def _enclosed(self, t: Tokens, chunk: Chunk, pos: int) -> bool:
        """Whether the name at ``pos`` stands between commas after its post: ``đại sứ Nga, |Sergei Kislyak, …``."""
        whole = chunk.end - chunk.start > 1 + names.looks_vietnamese(t.words[chunk.start : chunk.end])
        if (
            pos == chunk.first
            and whole
            and t.words[pos - 1] in (",", "–")
            and chunk.end < t.n
            and self._goes_on_to_say(t, chunk)
        ):
            return True  # "Thứ trưởng bộ A, |Hoàng Quốc B xác nhận"
        return (
            pos == chunk.first
            and t.words[pos - 1] == ","
            and chunk.end - chunk.start > 1
            and chunk.end + 1 < t.n
            and t.words[chunk.end] == ","
            and t.shapes[chunk.end + 1] == LOWER
        )

    def _goes_on_to_say(self, t: Tokens, chunk: Chunk) -> bool:
        """Whether the clause goes on right behind a name: a word in lower case, and no joining one."""
        return t.shapes[chunk.end] == LOWER and t.words[chunk.end] not in (AND, TOGETHER, WITH, OF)

    def _quoted_source(self, t: Tokens, chunks: list[Chunk], q: int, behind: Chunk | None) -> bool:
        """Whether what stands before the comma is a source: ``Theo người phát ngôn X, Thủ tướng A``.

        ``behind``: the post that follows the comma; nobody has a minister's beside what a pupil is called.
        """
        while q >= 0 and chunks[q].type != "title":
            q -= 1
        plain = behind is not None and behind.kind == "occupation"
        if q < 0 or (not plain and tuple(t.keys[chunks[q].start : chunks[q].end]) in self.concurrent):
            return False  # "Theo Phó thủ tướng, |Bộ trưởng Ngoại giao A": both are A's
        start, _ = self._modifier(t, chunks[q].start)
        return start > 0 and t.words[start - 1].casefold() == ACCORDING_TO

    def _greeted(self, t: Tokens, chunks: list[Chunk], q: int) -> bool:
        """Whether a sentence begins with whom its subject deals with: ``Chào đón ngài Toàn quyền, |Chủ tịch A nói``."""
        while q >= 0 and chunks[q].type != "title":
            q -= 1
        if q < 0 or tuple(t.keys[chunks[q].start : chunks[q].end]) in self.concurrent:
            return False
        addressed = q > 0 and chunks[q - 1].type == "honorific" and chunks[q - 1].end == chunks[q].start
        end = chunks[q - 1].start if addressed else chunks[q].start
        return tuple(t.keys[t.sentence_start(end) : end]) in self.greeting

    def _of_previous(self, t: Tokens, chunks: list[Chunk], q: int) -> bool:
        """Whether the title before ``, ông B`` belongs to the person before it: ``A - thứ trưởng X, ông B``."""
        while q >= 0 and (chunks[q].type != "title" or self._owner(t, chunks, q)):
            q -= 1
        if q < 1:
            return False
        start, _ = self._modifier(t, chunks[q].start)
        before = chunks[q - 1]
        if t.sentence[before.start] != t.sentence[start]:
            return False
        if any((t.keys[i], t.keys[i + 1]) in self.verbs for i in range(before.end, start - 1)):
            return False  # "ông A từ chức, |Ngoại trưởng B, ông C": the next subject
        return (before.type == "Person" and 0 < start - before.end <= 5 and t.words[start - 1] not in _WITH) or (
            before.type in ("title", *HOLDERS)
            and t.words[start - 1] in (",", "-", "–")
            and self._of_previous(t, chunks, q - 1)
        )

    def _small(self, t: Tokens, chunks: list[Chunk], q: int) -> bool:
        """Whether the title at or before chunk ``q`` is in lower case, as appositions are."""
        while q >= 0 and (chunks[q].type != "title" or self._owner(t, chunks, q)):
            q -= 1
        return q >= 0 and t.shapes[chunks[q].start] == LOWER

    def _serves(self, t: Tokens, c: Chunk, titles: frozenset[tuple[str, ...]]) -> bool:
        """Whether chunk ``c`` is one of ``titles``, of people who serve somebody."""
        return c.type == "title" and tuple(t.keys[c.start : c.end]) in titles

    @staticmethod
    def _of_person_before(t: Tokens, chunks: list[Chunk], q: int) -> bool:
        """Whether the title ``q`` stands behind a person's name and a mark."""
        before = chunks[q - 1] if q else None
        near = before is not None and before.type == "Person" and before.end == chunks[q].start - 1
        return near and t.words[chunks[q].start - 1] in (",", "-", "–", "(")

    def _kin_word(self, t: Tokens, c: Chunk) -> bool:
        return tuple(t.keys[c.start : c.end]) in self.relatives

    def _owner(self, t: Tokens, chunks: list[Chunk], q: int) -> bool:
        """Whether title ``q`` only says whose spokesman or wife somebody is.

        ``người phát ngôn của |Tổng thống Nga, ông A``, ``phu nhân |Chủ tịch nước, bà B``.
        """
        if self._of_kin(t, chunks, q):
            return True
        c, before = chunks[q], chunks[q - 1] if q else None
        return (
            before is not None and before.type == "title" and before.end == c.start - 1 and t.words[c.start - 1] == OF
        )

    def _of_kin(self, t: Tokens, chunks: list[Chunk], q: int) -> bool:
        """Whether a word of the family stands before title ``q`` or the row of titles that it is in.

        ``phu nhân |Tổng Bí thư, Chủ tịch nước, bà B``.
        """
        while q > 0 and chunks[q - 1].type == "title":
            gap = chunks[q].start - chunks[q - 1].end
            if gap == 0 and self._kin_word(t, chunks[q - 1]):
                return True
            if gap != 1 or t.words[chunks[q].start - 1] != ",":
                return False
            q -= 1
        return False

    def _modifier(self, t: Tokens, start: int) -> tuple[int, bool]:
        """(token where title with modifiers begins, whether they say it is over)."""
        former = False
        p = start
        while p > 0 and t.keys[p - 1] in self.former | self.acting and t.sentence[p - 1] == t.sentence[start]:
            former = former or t.keys[p - 1] in self.former
            p -= 1
        return p, former
