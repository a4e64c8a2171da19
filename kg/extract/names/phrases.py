"""Noun phrases around a person's name: titles with their bodies before it, appositions after it."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.extract.names.chunks import Chunk
from kg.extract.names.post_lists import HOLDERS, PREPOSITIONS, Post, PostLists
from kg.extract.names.tokens import LOWER, Tokens

_OPENERS = {",": ",", "-": "-", "–": "–", "(": ")"}


__all__ = ["Phrase", "PhraseParser", "Post"]


@dataclass(slots=True)
class Phrase:
    """Everything that belongs to one mention of a person; token range of the whole and its posts."""

    start: int
    end: int
    posts: list[Post] = field(default_factory=list)
    honorific: str = ""


class PhraseParser(PostLists):
    """Finds the noun phrase around each person chunk."""

    def parse(self, t: Tokens, chunks: list[Chunk], k: int, by_start: dict[int, int]) -> Phrase:
        """The phrase around person ``chunks[k]``; ``by_start`` maps token → index of the chunk that begins there."""
        chunk = chunks[k]
        phrase = Phrase(chunk.first, chunk.end)
        self._before(t, chunks, k, phrase)
        self._after(t, chunks, phrase, by_start)
        return phrase

    # -- before the name --------------------------------------------------

    def _before(self, t: Tokens, chunks: list[Chunk], k: int, phrase: Phrase) -> None:
        q, holder = k - 1, None
        elect = False
        found: list[Post] = []
        sentence = t.sentence[phrase.start]
        pos = phrase.start
        tail: tuple[int, int] | None = None
        inner = False
        while q >= 0 and t.sentence[chunks[q].start] == sentence:
            c = chunks[q]
            if (
                c.end == pos - 1
                and t.words[c.end] == ")"
                and t.words[c.start - 1] == "("
                and c.type not in ("Person", "title")
            ):
                pos = c.start - 1  # "Cơ quan An ninh (FSB) A": the acronym stands for the body before it
                q -= 1
                continue
            gap = ""
            if c.end != pos:
                gap = self._gap(t, c.end, pos)
                if gap == "" or (
                    gap in ("prep", "words")
                    and not inner
                    and (holder is None or (gap == "words" and c.type != "title"))
                ):
                    break
                if gap == "charge":
                    tail = (c.end, pos)
                elif gap == "unit":
                    if c.type != "title" or found:
                        break
                    tail = (c.end, pos)
                elif gap == "words":
                    tail = (c.end, pos - 1 if t.words[pos - 1] in PREPOSITIONS else pos)
                elect = elect or gap == "elect"
                named = phrase.honorific or self._enclosed(t, chunks[k], pos)
                if gap == "join" and (
                    holder is not None or (not found and not (named and c.type in ("title", *HOLDERS)))
                ):
                    break
            if gap == "join" and found and self._quoted_source(t, chunks, q):
                break
            if gap == "join" and not found and c.type != "honorific" and self._of_previous(t, chunks, q):
                break
            if c.type == "honorific" and gap == "join":
                break  # "ông và Bộ trưởng A": two people
            if c.type == "honorific":
                phrase.honorific = t.words[c.start].casefold()
                pos = phrase.start = c.start
            elif c.type == "title" and self._owner(t, chunks, q):
                pos, inner = c.start, True
                q -= 1
                continue
            elif c.type == "title":
                post = Post(q, holder, tail, elect=elect)
                pos, post.former = self._modifier(t, c.start)
                found.append(post)
                phrase.start = pos
                holder, elect, tail, inner = None, False, None, False
            elif c.type in HOLDERS and (holder is None or gap == "prep" or chunks[holder].type != "Organization"):
                holder, pos = q, c.first
            else:
                break
            q -= 1
        phrase.posts = found[::-1]

    def _enclosed(self, t: Tokens, chunk: Chunk, pos: int) -> bool:
        """Whether the name at ``pos`` stands between commas after its post: ``đại sứ Nga, |Sergei Kislyak, …``."""
        return (
            pos == chunk.first
            and t.words[pos - 1] == ","
            and chunk.end - chunk.start > 1
            and chunk.end + 1 < t.n
            and t.words[chunk.end] == ","
            and t.shapes[chunk.end + 1] == LOWER
        )

    def _quoted_source(self, t: Tokens, chunks: list[Chunk], q: int) -> bool:
        """Whether what stands before the comma is a source: ``Theo người phát ngôn X, Thủ tướng A``."""
        while q >= 0 and chunks[q].type != "title":
            q -= 1
        if q < 0:
            return False
        start, _ = self._modifier(t, chunks[q].start)
        return start > 0 and t.words[start - 1].casefold() == "theo"

    def _of_previous(self, t: Tokens, chunks: list[Chunk], q: int) -> bool:
        """Whether the title before ``, ông B`` belongs to the person before it: ``A - thứ trưởng X, ông B``."""
        while q >= 0 and chunks[q].type != "title":
            q -= 1
        if q < 1:
            return False
        start, _ = self._modifier(t, chunks[q].start)
        before = chunks[q - 1]
        return (before.type == "Person" and 0 < start - before.end <= 5 and t.words[start - 1] != "và") or (
            before.type in ("title", *HOLDERS)
            and t.words[start - 1] in (",", "-", "–")
            and self._of_previous(t, chunks, q - 1)
        )

    def _owner(self, t: Tokens, chunks: list[Chunk], q: int) -> bool:
        """Whether title ``q`` only says whose spokesman or wife somebody is.

        ``người phát ngôn của |Tổng thống Nga, ông A``, ``phu nhân |Chủ tịch nước, bà B``.
        """
        c = chunks[q]
        before = chunks[q - 1] if q else None
        if before is not None and before.end == c.start and tuple(t.keys[before.start : before.end]) in self.relatives:
            return True
        return (
            before is not None
            and before.type == "title"
            and before.end == c.start - 1
            and t.words[c.start - 1] == "của"
        )

    def _gap(self, t: Tokens, start: int, end: int) -> str:
        """How the words between two parts of a phrase join them: ``tail``, ``elect``, ``join`` or ``""``."""
        if (end - start == 1 and t.words[start] in (",", "-", "–")) or (
            end - start == 1 and t.keys[start] in self.links
        ):
            return "join"
        if 0 < end - start <= 4 and all(t.keys[i] in self.tails for i in range(start, end)):
            return "elect" if any(t.keys[i] in self.elect for i in range(start, end)) else "tail"
        if self.units.longest(t.keys, start) == (end - start, True):
            return "unit"
        if 2 < end - start <= 5 and t.words[start] == "(" and t.words[end - 1] == ")":
            return "tail"
        if end - start == 1 and t.words[start] in PREPOSITIONS:
            return "prep"
        if (
            2 < end - start <= 14
            and t.keys[start] in self.charge
            and all(t.shapes[i] == LOWER or t.words[i] == "," for i in range(start, end))
        ):
            return "charge"
        last = end - 1 if t.words[end - 1] in PREPOSITIONS else end
        if (
            0 < last - start <= 5
            and all(t.shapes[i] == LOWER and t.keys[i] not in self.stop for i in range(start, last))
            and not any((t.keys[i], t.keys[i + 1]) in self.verbs for i in range(start, last - 1))
        ):
            return "words"
        return ""

    def _modifier(self, t: Tokens, start: int) -> tuple[int, bool]:
        """(token where title with modifiers begins, whether they say it is over)."""
        former = False
        p = start
        while p > 0 and t.keys[p - 1] in self.former | self.acting and t.sentence[p - 1] == t.sentence[start]:
            former = former or t.keys[p - 1] in self.former
            p -= 1
        return p, former

    # -- after the name ---------------------------------------------------

    def _after(self, t: Tokens, chunks: list[Chunk], phrase: Phrase, by_start: dict[int, int]) -> None:
        p = phrase.end
        if p >= t.n or t.sentence[p] != t.sentence[phrase.start]:
            return
        closing = _OPENERS.get(t.words[p])
        if t.words[p] == "của" and phrase.posts and phrase.posts[-1].holder is None:
            k = self._body_at(chunks, by_start, p + 1)
            if k is not None and chunks[phrase.posts[-1].title].kind in ("body", "mission", "state"):
                phrase.posts[-1].holder = k
                phrase.end = chunks[k].end
            return
        if closing is None:
            return
        if closing == ")":
            self._bracket(t, chunks, phrase, by_start, p)
            return
        posts, end = self.groups(t, chunks, p + 1, by_start)
        if (
            len(posts) > 1
            and end + 1 < t.n
            and t.words[end] == ","
            and closing == ","
            and by_start.get(end + 1) is not None
            and chunks[by_start[end + 1]].type == "honorific"
        ):
            last = posts.pop()
            end = chunks[last.title].start - 1
        held = [p for p in phrase.posts if chunks[p.title].kind not in ("rank", "occupation")]
        if not posts or (closing == "," and held and not self._closed(t, end)):
            return
        phrase.posts += posts
        phrase.end = end + 1 if closing in "-–" and end < t.n and t.words[end] in "-–" else end

    def _closed(self, t: Tokens, end: int) -> bool:
        """Whether an apposition after a person with a title is closed; else it is the next subject."""
        return end >= t.n or t.sentence[end] != t.sentence[end - 1] or t.words[end] in (",", ".", ";", ")", "-", "–")

    def _bracket(self, t: Tokens, chunks: list[Chunk], phrase: Phrase, by_start: dict[int, int], p: int) -> None:
        end = p + 1
        while end < t.n and end - p < 60 and t.words[end] != ")" and t.sentence[end] == t.sentence[p]:
            end += 1
        if end >= t.n or t.words[end] != ")":
            return
        q = p + 1
        while q < end:
            posts, q2 = self.groups(t, chunks, q, by_start)
            phrase.posts += [post for post in posts if chunks[post.title].end <= end]
            while q2 < end and t.words[q2] not in (",", ";", "-", "–"):
                q2 += 1
            q = q2 + 1
        phrase.end = end + 1
        if phrase.end < t.n and t.words[phrase.end] in (",", "-", "–"):
            posts, last = self.groups(t, chunks, phrase.end + 1, by_start)
            if posts:
                phrase.posts += posts
                phrase.end = last + 1 if last < t.n and t.words[last] in "-–" else last
