"""Noun phrases around a person's name: titles with their bodies before it, appositions after it."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.extract.names.chunks import Chunk
from kg.extract.names.phrase_signs import TOWARDS, PhraseSigns
from kg.extract.names.post_lists import HOLDERS, PREPOSITIONS, Post, other_land
from kg.extract.names.tokens import LOWER, NUMBER, Tokens
from kg.languages.vi.particles import ALL, BELONGING_TO, FROM, OF, ORDINAL

_NO_POSTS = ("rank", "occupation")
_OPENERS = {",": ",", "-": "-", "–": "–", "(": ")"}


__all__ = ["Phrase", "PhraseParser", "Post"]


@dataclass(slots=True)
class Phrase:
    """Everything that belongs to one mention of a person; token range of the whole and its posts."""

    start: int
    end: int
    posts: list[Post] = field(default_factory=list)
    honorific: str = ""


@dataclass(slots=True)
class _Walk:
    """Where the walk to the left of a name stands: chunk ``q``, token ``pos``, and what waits for its title."""

    q: int
    pos: int
    holder: int | None = None
    tail: tuple[int, int] | None = None
    elect: bool = False
    inner: bool = False
    found: list[Post] = field(default_factory=list)


class PhraseParser(PhraseSigns):
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
        walk = _Walk(k - 1, phrase.start)
        sentence = t.sentence[phrase.start]
        while walk.q >= 0 and t.sentence[chunks[walk.q].start] == sentence:
            c = chunks[walk.q]
            if self._aside(t, c, walk.pos) and not self._title_in_brackets(t, chunks, walk):
                walk.pos = c.start - 1  # "Cơ quan An ninh (FSB) A": the acronym stands for the body before it
                walk.q -= 1
                continue
            if (title := self._department_of(t, chunks, walk)) is not None:
                walk.tail = (chunks[title].end, walk.pos)
                walk.pos, walk.q = chunks[title].end, title
                continue
            gap = ""
            if walk.q == k - 1 and self._title_in_brackets(t, chunks, walk):
                walk.pos -= 1  # "(Chủ tịch Hạ viện) |A"
            if c.end != walk.pos:
                gap = self._gap(t, c.end, walk.pos)
                if not self._joined(t, chunks, k, phrase, walk, gap):
                    break
            if not self._take(t, chunks, phrase, walk, gap):
                break
            walk.q -= 1
        phrase.posts = walk.found[::-1]

    def _department_of(self, t: Tokens, chunks: list[Chunk], walk: _Walk) -> int | None:
        """Index of the title whose department ends at ``walk.pos``: ``Trưởng khoa| Nhiễm - Thần kinh| Bệnh viện A``."""
        q = walk.q
        while q >= 0 and chunks[q].type == "run" and walk.pos - chunks[q].start < 8:
            q -= 1
        if q < 0 or chunks[q].type != "title" or walk.tail is not None or not self.heads_division(t, chunks[q]):
            return None
        start = chunks[q].end
        return q if start < walk.pos and self.department(t, start, walk.pos) == walk.pos else None

    def _title_in_brackets(self, t: Tokens, chunks: list[Chunk], walk: _Walk) -> bool:
        """Whether a bracket with nothing but a title and its body ends right before the name."""
        c, before = chunks[walk.q], chunks[walk.q - 1] if walk.q else None
        if walk.pos < 3 or t.words[walk.pos - 1] != ")" or c.end != walk.pos - 1:
            return False
        title = c if c.type == "title" else before if before is not None and before.end == c.first else None
        return title is not None and title.type == "title" and t.words[title.start - 1] == "("

    def _aside(self, t: Tokens, c: Chunk, pos: int) -> bool:
        """Whether chunk ``c`` stands alone in brackets right before ``pos``."""
        return (
            c.end == pos - 1
            and t.words[c.end] == ")"
            and t.words[c.start - 1] == "("
            and c.type not in ("Person", "title")
        )

    def _joined(self, t: Tokens, chunks: list[Chunk], k: int, phrase: Phrase, walk: _Walk, gap: str) -> bool:
        """Whether the words between chunk ``walk.q`` and ``walk.pos`` belong to the phrase; notes what they say."""
        c, pos = chunks[walk.q], walk.pos
        far = walk.holder is None or (gap == "words" and c.type != "title")
        field = c.type == "title" and self.fields.longest(t.keys, c.end) == (pos - c.end, True)
        if gap == "words" and field and not walk.found and not phrase.honorific:
            far = False  # "Giám đốc |chiến lược |A"
        if gap == "words" and not walk.found and c.type in ("title", *HOLDERS):
            far = far and not (walk.holder == walk.q + 1 and t.keys[c.end] in self.concern)
        onward = t.keys[pos - 1] in self.onward and walk.found and chunks[walk.found[-1].title].first == pos
        if gap == "tail" and onward:
            return False  # "lời mời của Thủ tướng Lào tới |Chủ tịch nước A"
        if gap == "" or (gap in ("prep", "words") and not walk.inner and far):
            return False
        if gap == "charge" and walk.holder is not None and c.type in HOLDERS:
            walk.tail = (c.end, chunks[walk.holder].end)  # "Thứ trưởng Bộ A |phụ trách hội nhập châu Âu |B"
            walk.holder = None
        elif gap == "charge":
            if walk.holder is None and t.words[pos - 1] in (*PREPOSITIONS, *TOWARDS):
                return False  # "điều tra Chủ tịch FIFA về liên hệ với |ông A"
            walk.tail = (c.end, pos)
        elif gap == "unit":
            if c.type != "title" or walk.found:
                return False
            walk.tail = (c.end, pos)
        elif gap == "words" and walk.holder is not None and t.keys[c.end] in self.concern:
            walk.tail = (c.end, chunks[walk.holder].end)  # "Trợ lý ngoại trưởng Mỹ |phụ trách Đông Á |A"
            walk.holder = None
        elif gap == "words":
            walk.tail = (c.end, pos - 1 if t.words[pos - 1] in PREPOSITIONS else pos)
        walk.elect = walk.elect or gap == "elect"
        return gap != "join" or self._one_person(t, chunks, k, phrase, walk)

    def _one_person(self, t: Tokens, chunks: list[Chunk], k: int, phrase: Phrase, walk: _Walk) -> bool:
        """Whether chunk ``walk.q`` before a mark or ``và`` is said of the same person as what stands behind that."""
        c, pos = chunks[walk.q], walk.pos
        if c.type == "honorific" or (
            c.type == "title" and walk.found and not phrase.honorific and self._kin_word(t, c)
        ):
            return False  # "ông và Bộ trưởng A", "A và phu nhân, Tổng thống B": two people
        linked = phrase.honorific and not walk.found and t.words[c.end] not in (",", "-", "–")
        dashed = t.words[c.end] in ("-", "–")  # "của Bộ trưởng Bộ A - đại tướng |B"
        both = walk.found and all(self._heads_state(t, x) for x in (c, chunks[walk.found[-1].title]))
        joined = dashed or both or t.keys[c.end] in self.at_once
        if linked or (not joined and self._met(t, chunks, walk.q, chunks[k].end)):
            return False  # "Phó thủ tướng A và ông B", "gặp Tổng thống A, Thủ tướng B đã …"
        named = phrase.honorific or self._enclosed(t, chunks[k], pos)
        if walk.found and (
            self._deputy_next(t, chunks, walk.q, walk.found[-1]) or self._two_people(t, c, walk.found[-1])
        ):
            return False  # "nhân sự Chủ tịch Hội đồng X, |Phó chủ tịch A": nobody is both
        if not walk.found and not dashed and self._next_subject(t, chunks, walk.q, chunks[k].end):
            return False  # "đua vào ghế thị trưởng, |ông A nổi giận"
        if not dashed and self._written_to(t, chunks, walk.q, chunks[k].end):
            return False
        if not walk.found and walk.holder is None and self._generic_owner(t, c):
            return False  # "những đặc quyền của tổng thống, |ông A": whoever is president
        if other_land(chunks, walk.q, walk.found):
            return False  # "Bộ trưởng Pháp và Bộ trưởng Lào A": two men's
        if walk.holder is not None or (not walk.found and not (named and c.type in ("title", *HOLDERS))):
            return False
        goes_on = chunks[k].end < t.n and t.shapes[chunks[k].end] == LOWER  # "Theo công tố viên, |ông A đã …"
        behind = chunks[walk.found[-1].title] if walk.found else None
        quoted = (walk.found or not phrase.honorific or goes_on) and self._quoted_source(t, chunks, walk.q, behind)
        if (
            quoted
            or (walk.found and self._greeted(t, chunks, walk.q))
            or self._on_behalf(t, chunks, walk.q, bool(walk.found))
        ):
            return False
        if walk.found and (c.type not in HOLDERS or self._titled_before(chunks, walk.q)):
            aside = self._small(t, chunks, walk.q) or self._sourced(t, c.start)
            return not (aside and self._of_previous(t, chunks, walk.q))
        fronted = not dashed and self.fronted(t, chunks, walk.q)
        return not (fronted or self._of_previous(t, chunks, walk.q))

    def _take(self, t: Tokens, chunks: list[Chunk], phrase: Phrase, walk: _Walk, gap: str) -> bool:
        """Add chunk ``walk.q`` to the phrase; False if it is no part of one."""
        c = chunks[walk.q]
        if c.type == "honorific":
            phrase.honorific = t.words[c.start].casefold()
            walk.pos = phrase.start = c.start
        elif c.type == "title" and phrase.honorific and c.end == phrase.start and self._kin_word(t, c):
            return False  # "vợ |ông A": whoever that is, it is not ông A
        elif c.type == "title" and self._owner(t, chunks, walk.q):
            bare = walk.holder is not None and chunks[walk.holder].end == phrase.start
            if (c.end == phrase.start or bare or (walk.found and t.words[c.start - 1] == OF)) and not phrase.honorific:
                # "đặc phái viên của |Tổng Bí thư A": who is sent has no name, A has his own title
                if not self._serves(t, chunks[walk.q - 1], self.speaking):
                    walk.found.append(Post(walk.q, walk.holder))
                sent = t.words[phrase.end : phrase.end + 1] == [","]  # "…, |Bộ trưởng B": who is sent follows
                phrase.start = chunks[walk.q - 1].start if sent and len(walk.found) > 1 else c.start
                return False
            walk.pos, walk.inner = c.start, True
        elif c.type == "title" and walk.found and self._candidate(t, chunks, walk):
            walk.found[-1].coming = True  # "ứng viên |bộ trưởng quốc phòng A"
            walk.pos = phrase.start = c.start
        elif c.type == "title":
            served = walk.found and walk.holder is None and c.end == walk.pos and self._serves(t, c, self.serving)
            if served and self._of_person_before(t, chunks, walk.q):
                return False  # "ông A - cố vấn |lãnh tụ tối cao Iran B -": A advises B
            if served:  # "Người phát ngôn |Tổng thống Nga A"
                walk.holder = walk.found.pop().holder
            post = Post(walk.q, walk.holder, walk.tail, elect=walk.elect)
            post.coming = any(self.coming.longest(t.keys, i) for i in range(c.end, min(c.end + 3, walk.pos)))
            walk.pos, post.former = self._modifier(t, c.start)
            walk.found.append(post)
            phrase.start = walk.pos
            walk.holder, walk.elect, walk.tail, walk.inner = None, False, None, False
        elif c.type in HOLDERS and (walk.holder is None or gap == "prep" or chunks[walk.holder].type != "Organization"):
            walk.holder, walk.pos = walk.q, c.first
        else:
            return False
        return True

    def _candidate(self, t: Tokens, chunks: list[Chunk], walk: _Walk) -> bool:
        """Whether chunk ``walk.q`` makes the post right behind it one that its holder is to get."""
        office = self._nominee(t, chunks, walk.q, {chunks[walk.q].end: walk.q + 1})
        return walk.found[-1].title == office and chunks[walk.q].end == walk.pos

    def _gap(self, t: Tokens, start: int, end: int) -> str:
        """How the words between two parts of a phrase join them: ``tail``, ``elect``, ``join`` or ``""``."""
        if end - start > 1 and t.words[start] == ORDINAL and t.shapes[start + 1] == NUMBER:
            start += 2  # "Tổng thư ký Liên Hiệp Quốc |thứ 9|, ông A"
            if start == end:
                return "tail"
        if (end - start == 1 and t.words[start] in (",", "-", "–")) or (
            end - start == 1 and t.keys[start] in self.links
        ):
            return "join"
        # "là ngoại trưởng Lào khi |ông A đến": another clause
        open_end = t.keys[end - 1] in self.open_tails and not self.elect.intersection(t.keys[start:end])
        whole = not open_end and t.keys[start] not in self.no_tails  # "Tổng thống |đề cử| Bộ trưởng A": what he does
        if 0 < end - start <= 4 and whole and all(t.keys[i] in self.tails for i in range(start, end)):
            return "elect" if any(t.keys[i] in self.elect for i in range(start, end)) else "tail"
        if self.units.longest(t.keys, start) == (end - start, True):
            return "unit"
        if 2 < end - start <= 5 and t.words[start] == "(" and t.words[end - 1] == ")":
            return "tail"
        if end - start == 1 and (t.words[start] in PREPOSITIONS or t.words[start] == ALL):
            return "prep"
        if (
            2 < end - start <= 14
            and t.keys[start] in self.concern
            and all(t.shapes[i] == LOWER or t.words[i] == "," for i in range(start, end))
            and not any((t.keys[i], t.keys[i + 1]) in self.verbs for i in range(start + 1, end - 1))
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

    # -- after the name ---------------------------------------------------

    def _after(self, t: Tokens, chunks: list[Chunk], phrase: Phrase, by_start: dict[int, int]) -> None:
        p = self._past_age(t, phrase.end)
        if p >= t.n or t.sentence[p] != t.sentence[phrase.start]:
            return
        closing = _OPENERS.get(t.words[p])
        held = [post for post in phrase.posts if chunks[post.title].kind not in _NO_POSTS]
        if t.keys[p] in self.bygone and not held and t.shapes[p] == LOWER:
            posts, end = self.groups(t, chunks, p, by_start)
            if posts and posts[0].former:  # "ông A |nguyên giám đốc Sở B bị phạt"
                phrase.posts, phrase.end = [*phrase.posts, *posts], end
            return
        if t.words[p] in (OF, FROM, BELONGING_TO) and phrase.posts and phrase.posts[-1].holder is None:
            k = self._body_at(chunks, by_start, p + 1)
            if k is not None and t.words[p] != OF and chunks[k].type != "Organization":
                k = None
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
        nxt = by_start.get(end + 1) if end < t.n and t.words[end] == "," else None
        if held and closing == "," and nxt is not None and chunks[nxt].type == "title":
            return  # "gặp Ngoại trưởng A, Phó thủ tướng, Bộ trưởng B nói": the next subject's titles
        if not posts:
            return
        whole = all(
            chunks[p.title].kind == "state" or (p.holder is None and self._says_where(chunks, p)) for p in posts
        )
        if closing == "," and not self._closed(t, end) and (held or self._speaks_next(t, phrase, end, whole=whole)):
            return
        phrase.posts += posts
        phrase.end = end + 1 if closing in "-–" and end < t.n and t.words[end] in "-–" else end

    @staticmethod
    def _says_where(chunks: list[Chunk], post: Post) -> bool:
        """Whether a title names its field or unit: ``Bộ trưởng Y tế``, ``Chủ tịch tỉnh``."""
        return post.tail is not None or chunks[post.title].area is not None

    def _past_age(self, t: Tokens, p: int) -> int:
        """Past the dot of initials (``L.T.A.|. - …``) and past ``, 59 tuổi`` before a comma at token ``p``."""
        if p + 1 < t.n and t.words[p] == "." and len(t.words[p - 1]) == 1 and t.words[p + 1] in _OPENERS:
            p += 1
        end = self._age(t, p + 1) if p < t.n and t.words[p] == "," else 0
        return end if end and end < t.n and t.words[end] == "," else p

    def _speaks_next(self, t: Tokens, phrase: Phrase, end: int, *, whole: bool) -> bool:
        """Whether the name is part of what the next subject speaks of: ``về cửa hàng của A, |Bộ trưởng B cho biết``.

        Or only the source of what the next subject does: ``Theo ông A, |Thủ tướng đã yêu cầu …``. ``whole``: the title
        says without a body's name who that is.
        """
        governed = self.owned | self.governing | self.objects
        behind = phrase.start > 0 and (t.keys[phrase.start - 1] in governed or self._topic(t, phrase.start))
        said = end + 1 < t.n and ((t.keys[end], t.keys[end + 1]) in self.verbs or t.keys[end] in self.says)
        source = phrase.start > 0 and t.keys[phrase.start - 1] in self.sources
        return said if behind else source and whole

    def _topic(self, t: Tokens, start: int) -> bool:
        """Whether all before token ``start`` only opens the sentence: ``Về tin đồn có từ thời A - |B``."""
        first = t.sentence_start(start)
        words = tuple(t.keys[first:start])
        return "," not in t.words[first:start] and any(words[: len(w)] == w for w in self.topics)

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
            if self._other_named(chunks, by_start, p + 1, q):
                break  # "luật sư A (bào chữa cho ông B - giám đốc X)": the post is B's
            posts, q2 = self.groups(t, chunks, q, by_start)
            for post in posts:
                post.former = post.former or self.late_rank(chunks, phrase.posts)
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

    def _other_named(self, chunks: list[Chunk], by_start: dict[int, int], start: int, end: int) -> bool:
        """Whether another person is named between two tokens."""
        return any(chunks[k].type == "Person" for i in range(start, end) if (k := by_start.get(i)) is not None)
