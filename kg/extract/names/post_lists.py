"""Lists of posts with their bodies: ``phó bí thư Huyện ủy, chủ tịch UBND huyện Đông Anh``."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract.names.chunks import Chunk
from kg.extract.names.tokens import CAP, LOWER, NUMBER, UPPER, Tokens
from kg.languages.vi import lexicon
from kg.languages.vi.keys import phrase_keys
from kg.languages.vi.particles import ABOUT, AND, AT, BELONGING_TO, FOR, FROM, IN, OF, RECEIVES, YEARS_OLD
from kg.languages.vi.trie import Trie, trie_of

HOLDERS = frozenset(["Organization", "Country", "Place"])
_FIELD = 9  # words at most that tell what somebody is in charge of
_TAIL_ENDS = frozenset(',;.-–)("“”:')
_LINKING = (OF, AT, BELONGING_TO, IN, FOR, FROM)
PREPOSITIONS = (OF, AT, IN, BELONGING_TO, ABOUT)


@dataclass(slots=True)
class Post:
    """A title and what it belongs to, as indices into the chunk list.

    ``tail`` is the token range of words between post and body that belong to the post
    (``phụ trách Chính sách``); ``former``, ``elect`` and ``coming`` come from modifiers around the title.
    """

    title: int
    holder: int | None = None
    tail: tuple[int, int] | None = None
    former: bool = False
    elect: bool = False
    coming: bool = False


def other_land(chunks: list[Chunk], q: int, found: list[Post]) -> bool:
    """Whether chunk ``q`` is of another land than the bodies of the posts ``found`` that follow it."""
    land = chunks[q].country if chunks[q].type in HOLDERS else None
    lands = {chunks[p.holder].country for p in found if p.holder is not None}
    return land is not None and bool(lands - {None, land})


class PostLists:
    """Reads the posts listed from a token on."""

    def __init__(self) -> None:
        grammar = lexicon.table("grammar")
        modifiers = lexicon.table("titles")["modifiers"]
        self.former = lexicon.syllables(modifiers["former"])
        self.acting = lexicon.syllables(modifiers["acting"])
        self.bygone = frozenset(modifiers["bygone"])
        self.term_heads, self.term_tails = frozenset(grammar["term_heads"]), frozenset(grammar["term_tails"])
        self.session = frozenset(grammar["session"])
        self.tails = lexicon.syllables(grammar["title_tails"])
        self.open_tails = lexicon.syllables(grammar["open_tails"])
        self.onward = lexicon.syllables(grammar["onward"])
        self.elect = lexicon.syllables(grammar["elect"])
        self.at_once = lexicon.syllables(lexicon.table("posts")["at_once"])
        self.links = lexicon.syllables(grammar["post_links"])
        self.charge = lexicon.syllables(grammar["charge"])
        self.concern = self.charge | lexicon.syllables([ABOUT])
        self.stop = lexicon.syllables(grammar["gap_stop"])
        self.verbs = lexicon.phrases(lexicon.lines("verbs"))
        self.units: Trie[bool] = trie_of(grammar["title_units"])
        self.compounds = lexicon.compounds()
        self.fields: Trie[bool] = trie_of(
            [*lexicon.table("organizations")["fields"]["words"], *lexicon.table("posts")["departments"]]
        )
        self.divisions = lexicon.syllables(grammar["divisions"])
        self.now = lexicon.syllables(grammar["now"])
        posts = lexicon.table("posts")
        self.coming: Trie[bool] = trie_of(posts["coming"])
        self.general = {" ".join(phrase_keys(title)) for title in posts["loose"]}
        self.set_off = {" ".join(phrase_keys(title)) for title in posts["set_off"]}
        self.governing = lexicon.syllables(posts["governing"])
        self.opening = [phrase_keys(phrase) for phrase in posts["opening"]]
        self.greeting = lexicon.phrases(posts["greeting"])
        self.topics = [phrase_keys(phrase) for phrase in posts["topics"]]
        self.says = lexicon.syllables(posts["says"])
        self.behalf = [phrase_keys(phrase) for phrase in posts["on_behalf"]]
        self.serving = lexicon.phrases(posts["serving"])
        self.speaking = lexicon.phrases(posts["speaking"])
        self.concurrent = lexicon.phrases(posts["concurrent"])
        self.candidates = lexicon.phrases(posts["candidates"])
        self.elected = lexicon.phrases(posts["elected"])
        self.owned = lexicon.syllables(posts["owned"]) | lexicon.syllables(posts["spoken_of"])
        self.relatives = frozenset(phrase_keys(phrase) for phrase, _, _ in posts["family"])

    def groups(self, t: Tokens, chunks: list[Chunk], p: int, by_start: dict[int, int]) -> tuple[list[Post], int]:
        """Posts listed from token ``p`` on, and the token where the list ends."""
        posts: list[Post] = []
        end = start = p
        while p < t.n:
            k = by_start.get(p)
            titled = k is not None and chunks[k].type == "title"  # "cố vấn": not the late "vấn"
            former, q = (False, p) if titled else self._leading(t, p)
            k = by_start.get(q)
            if k is None or chunks[k].type != "title" or t.sentence[q] != t.sentence[p]:
                break
            nominee = self._nominee(t, chunks, k, by_start)
            k = k if nominee is None else nominee
            if posts and t.words[p - 1] == ";" and " ".join(t.keys[q : chunks[k].end]) in self.general:
                break  # "A, Phó chủ tịch B; |đại diện hội C": somebody else
            former = former or self.late_rank(chunks, posts)
            post = Post(k, former=former, coming=nominee is not None)
            end = p = self._holder(t, chunks, post, chunks[k].end, by_start)
            if post.holder is not None and post.tail is None and (e := self._charge_end(t, p, q)) is not None:
                post.tail, end, p = (p, e), e, e
            posts.append(post)
            p = self._term(t, self._acronym(t, p) if post.holder is not None else p)
            end = p
            if p < t.n and t.words[p] == "," and self._age(t, p + 1):
                p = self._age(t, p + 1)
            if p < t.n and (t.words[p] in (",", ";") or t.keys[p] in self.links):
                p += 1
                if p < t.n and t.keys[p] in self.links:
                    p += 1
                continue
            break
        if posts and self._opens_next(chunks, by_start.get(end), end):
            last = posts.pop()
            while posts and chunks[posts[-1].title].end == chunks[last.title].start:
                last = posts.pop()
            end = posts[-1].tail[1] if posts and posts[-1].tail else chunks[posts[-1].title].end if posts else start
            if posts and posts[-1].holder is not None:
                end = chunks[posts[-1].holder].end
        return posts, end

    def _charge_end(self, t: Tokens, p: int, title: int) -> int | None:
        """Where the field ends that ``phụ trách`` at token ``p`` opens, in the sentence of ``title``; None without."""
        if p >= t.n or t.keys[p] not in self.charge or t.sentence[p] != t.sentence[title]:
            return None
        e = p
        while (
            e < t.n
            and e - p < _FIELD
            and t.sentence[e] == t.sentence[p]
            and t.words[e] not in _TAIL_ENDS
            and (t.keys[e], t.keys[min(e + 1, t.n - 1)]) not in self.verbs
        ):
            e += 1
        return e if e > p + 2 else None

    @staticmethod
    def _opens_next(chunks: list[Chunk], nxt: int | None, end: int) -> bool:
        """Whether the last title belongs to the person who follows at token ``end``: ``A, |Bộ trưởng B nói``."""
        if nxt is None:
            return False
        return chunks[nxt].type in ("Person", "honorific") or (chunks[nxt].type == "run" and end == chunks[nxt].start)

    @staticmethod
    def late_rank(chunks: list[Chunk], posts: list[Post]) -> bool:
        """Whether the last of ``posts`` is a rank of old, beside which every post is: ``cựu trung úy, |đội phó A``."""
        return bool(posts) and posts[-1].former and chunks[posts[-1].title].kind == "rank"

    def _nominee(self, t: Tokens, chunks: list[Chunk], k: int, by_start: dict[int, int]) -> int | None:
        """Index of the office for which title ``k`` is a candidate: ``ứng viên |đại sứ Mỹ``; None if one is elected."""
        candidate = tuple(t.keys[chunks[k].start : chunks[k].end]) in self.candidates
        office = by_start.get(chunks[k].end) if candidate else None
        if office is None or chunks[office].type != "title" or chunks[office].kind in ("rank", "occupation"):
            return None
        return None if tuple(t.keys[chunks[office].start : chunks[office].core_end]) in self.elected else office

    def _leading(self, t: Tokens, p: int) -> tuple[bool, int]:
        former = False
        while p < t.n and (t.keys[p] in self.former or t.keys[p] in self.acting or t.keys[p] in self.now):
            former = former or t.keys[p] in self.former
            p += 1
        return former, p

    def _holder(self, t: Tokens, chunks: list[Chunk], post: Post, p: int, by_start: dict[int, int]) -> int:
        """Find the body after a post; returns the token after it."""
        start = p
        q = self._acronym(t, p)  # "giám đốc điều hành (CEO) |Công ty A"
        p = q if q > p and self._body_at(chunks, by_start, q) is not None else p
        p = self._concern_of(t, chunks, post, p, by_start)
        while (
            p < t.n
            and p - start < 4
            and t.shapes[p] <= CAP
            and t.keys[p] in self.tails
            and (p > start or self.units.longest(t.keys, p) is None)
        ):
            post.elect = post.elect or t.keys[p] in self.elect
            post.coming = post.coming or self.coming.longest(t.keys, p) is not None
            p += 1
        post.coming = post.coming or (p < t.n and self.coming.longest(t.keys, p) is not None)
        if p < t.n and t.words[p] in _LINKING and self._body_at(chunks, by_start, p + 1) is not None:
            p += 1
        k = self._body_at(chunks, by_start, p)
        if k is None and p == start and self._own_division(t, chunks, post, p, by_start):
            k = self._body_at(chunks, by_start, p + 1)  # "Phó phòng, |Phòng cảnh sát …"
        if k is None:
            unit = self.units.longest(t.keys, p) if p == start and p < t.n and t.shapes[p] == LOWER else None
            if unit is not None and not self._goes_on(t, p + unit[0]):
                post.tail = (p, p + unit[0])
                return p + unit[0]
            return next((i for i in range(start, p) if t.words[i] == RECEIVES), p)  # "chánh văn phòng |được bầu"
        return self._held_in(t, chunks, post, k, by_start)

    def _concern_of(self, t: Tokens, chunks: list[Chunk], post: Post, p: int, by_start: dict[int, int]) -> int:
        """Past what a post is for: ``về …``, ``phụ trách …``, a field; noted as its tail."""
        if p < t.n and t.words[p] == ABOUT:
            q = p
            while q < t.n and q - p < 12 and t.sentence[q] == t.sentence[p] and t.words[q] not in (",", "(", ";", "."):
                if t.words[q] in (OF, AT, BELONGING_TO) and self._body_at(chunks, by_start, q + 1) is not None:
                    post.tail, p = (p, q), q
                    break
                q += 1
        if p < t.n and t.keys[p] in self.charge:
            q = p
            while (
                q < t.n
                and q - p < 10
                and self._plain(chunks, by_start, q)
                and t.words[q] not in (",", "(", "-", "–", ";", ".")
            ):
                q += 1
            q = self._listed_charge(t, chunks, q, by_start)
            if q < t.n and q > p + 1:
                post.tail = (p, q - 1 if t.words[q - 1] in PREPOSITIONS else q)
                p = q
                if t.words[p] == "," and p + 1 < t.n and self._body_at(chunks, by_start, p + 1) is not None:
                    p += 1
        if post.tail is None:
            q = self._field(t, chunks, p, by_start)
            linked = p < q < t.n and t.words[q] in _LINKING
            if q > p and self._body_at(chunks, by_start, q + linked) is not None:
                post.tail, p = (p, q), q + linked
            elif q > p and self._set_off(t, chunks, post, q, by_start):
                post.tail, p = (p, q), q + 1
            elif q > p and self._ends(t, q) and self._names_division(t, chunks[post.title], p, q):
                post.tail, p = (p, q), q  # "giám đốc |tình báo quốc gia|."
            elif post.tail is None:
                p = self._department(t, chunks, post, p, by_start)
        return p

    def _names_division(self, t: Tokens, title: Chunk, p: int, q: int) -> bool:
        """Whether tokens ``[p, q)`` are a field, or what a head of a division heads: ``trưởng phòng |kế hoạch``."""
        return self.fields.longest(t.keys, p) == (q - p, True) or self.heads_division(t, title)

    def _listed_charge(self, t: Tokens, chunks: list[Chunk], p: int, by_start: dict[int, int]) -> int:
        """Past ``, năng lượng và môi trường của`` at ``p``, if a body follows; else ``p``."""
        if p >= t.n or t.words[p] != ",":
            return p
        q = p + 1
        while q < t.n and q - p < 12 and (t.shapes[q] == LOWER or t.words[q] == ",") and by_start.get(q) is None:
            q += 1
        linked = t.words[q - 1] in PREPOSITIONS and self._body_at(chunks, by_start, q) is not None
        return q if linked and AND in t.words[p:q] and t.sentence[q] == t.sentence[p] else p

    @staticmethod
    def _ends(t: Tokens, q: int) -> bool:
        """Whether a mark or the sentence's end stands at token ``q``."""
        return q >= t.n or t.sentence[q] != t.sentence[q - 1] or t.words[q] in ",.;:)-–"

    def _department(self, t: Tokens, chunks: list[Chunk], post: Post, p: int, by_start: dict[int, int]) -> int:
        """Note the capitalised department after a post as its tail; returns the token where the body may stand."""
        if p >= t.n or not t.is_cap(p) or not self.heads_division(t, chunks[post.title]):
            return p
        limit = p
        while limit < t.n and limit - p < 8 and self._plain(chunks, by_start, limit):
            limit += 1
        q = self.department(t, p, limit)
        if q == p or (q < t.n and t.words[q] not in (",", "(", ".", ";", "-", "–") and q != limit):
            return p
        post.tail = (p, q)
        apart = q + 1 < t.n and t.words[q] in (",", "(") and self._body_at(chunks, by_start, q + 1) is not None
        return q + 1 if apart and chunks[by_start[q + 1]].type == "Organization" else q

    def _held_in(self, t: Tokens, chunks: list[Chunk], post: Post, k: int, by_start: dict[int, int]) -> int:
        """Make chunk ``k`` the body of a post; returns the token after it and its seat."""
        post.holder = k
        end = chunks[k].end
        mission = chunks[post.title].kind == "mission"
        if chunks[k].type in ("Country", "Place") and not mission:
            nxt = self._body_at(chunks, by_start, end)
            if nxt is not None and chunks[nxt].type == "Organization":
                post.holder, end = nxt, chunks[nxt].end
        if mission and t.words[chunks[k].first - 1] in (AT, IN):
            post.holder = None
        elif mission and end + 1 < t.n and t.words[end] in (AT, IN) and by_start.get(end + 1) is not None:
            end = chunks[by_start[end + 1]].end
        return end

    def heads_division(self, t: Tokens, title: Chunk) -> bool:
        """Whether a title ends in a word for a department: ``Trưởng |khoa``, ``Phó trưởng |phòng``."""
        return title.end - title.start > 1 and t.keys[title.end - 1] in self.divisions and title.area is None

    def department(self, t: Tokens, p: int, limit: int) -> int:
        """Past the words of a department's name: ``Nhiễm - Thần kinh``, ``Y tế công cộng``, ``nội tiêu hóa``."""
        q = p
        while q < limit and q - p < 8 and t.sentence[q] == t.sentence[p]:
            joined = t.words[q] in ("-", "–", AND, "&") and q > p
            if not joined and (t.shapes[q] > UPPER or t.keys[q] in self.stop):
                break
            if q + 1 < limit and (t.keys[q], t.keys[q + 1]) in self.verbs:
                break
            q += 1
        return q

    def _set_off(self, t: Tokens, chunks: list[Chunk], post: Post, q: int, by_start: dict[int, int]) -> bool:
        """Whether the body stands in brackets or after a comma: ``chủ nhiệm khoa đông y, |Bệnh viện …``."""
        k = by_start.get(q + 1)
        if k is None or chunks[k].type != "Organization" or t.words[q] not in (",", "("):
            return False
        last = chunks[post.title].end - 1
        division = t.keys[last] in self.divisions or t.keys[last + 1] in self.divisions
        closed = chunks[k].end < t.n and t.words[chunks[k].end] == ")"
        return division and (closed if t.words[q] == "(" else True)

    def _own_division(self, t: Tokens, chunks: list[Chunk], post: Post, p: int, by_start: dict[int, int]) -> bool:
        """Whether the division that a post names stands after a comma: ``Phó phòng, |Phòng cảnh sát …``."""
        k = self._body_at(chunks, by_start, p + 1) if p < t.n and t.words[p] == "," else None
        if k is None:
            return False
        last = t.keys[chunks[post.title].end - 1]
        if last in self.divisions and t.keys[chunks[k].start] == last:
            return True
        end = chunks[k].end  # "Phó chủ nhiệm Chính trị, |Bộ Tư lệnh A, nói"
        closed = end >= t.n or t.words[end] in (",", ".", "(", ")", ";", "-", "–")
        title = " ".join(t.keys[chunks[post.title].start : chunks[post.title].end])
        return closed and chunks[k].type == "Organization" and title in self.set_off

    def _plain(self, chunks: list[Chunk], by_start: dict[int, int], q: int) -> bool:
        """Whether no name begins at ``q``; capitals that are no name may (``phụ trách Chính sách``)."""
        k = by_start.get(q)
        return k is None or chunks[k].type == "run"

    def _field(self, t: Tokens, chunks: list[Chunk], p: int, by_start: dict[int, int]) -> int:
        """Past the lower-case words that say what a post is for: ``trưởng ban môi trường kinh doanh |Viện …``."""
        q = p
        division = bool({t.keys[p - 1], *t.keys[p : p + 1]} & self.divisions)  # "trưởng phòng |công tác sinh viên"
        while (
            q < t.n
            and q - p < 9
            and t.shapes[q] == LOWER
            and (by_start.get(q) is None or (division and chunks[by_start[q]].kind == "occupation"))
            and t.sentence[q] == t.sentence[p]
        ):
            if q > p + 1 and t.words[q] in _LINKING and self._body_at(chunks, by_start, q + 1) is not None:
                return q
            if (t.keys[q] in self.stop and t.words[q] != AND) or (
                not division and q + 1 < t.n and (t.keys[q], t.keys[q + 1]) in self.verbs
            ):
                return p
            q += 1
        return q if q - p >= 2 else p

    def _body_at(self, chunks: list[Chunk], by_start: dict[int, int], p: int) -> int | None:
        k = by_start.get(p)
        return k if k is not None and chunks[k].type in HOLDERS else None

    def _term(self, t: Tokens, p: int) -> int:
        """Past ``nhiệm kỳ 2021-2026`` and ``khóa XV`` after a body."""
        if p + 2 < t.n and t.words[p] in self.term_heads and t.words[p + 1] in self.term_tails:
            p += 2
            while p < t.n and (t.shapes[p] == NUMBER or t.words[p] in "-–"):
                p += 1
        elif p + 1 < t.n and t.words[p] in self.session:
            p += 2
        return p

    def past_term(self, t: Tokens, p: int) -> int:
        """Past ``nhiệm kỳ 2011-2016`` at ``p``; at the least one token."""
        return max(self._term(t, p), p + 1)

    def fronted(self, t: Tokens, chunks: list[Chunk], q: int) -> bool:
        """Whether the title at or before chunk ``q`` ends a clause that a verb or conjunction opens.

        ``Nhắc tới |giám đốc X|, …``; ``Sau khi Israel tấn công |thủ lĩnh Hamas ở Qatar|, Thủ tướng A …``.
        """
        while q >= 0 and chunks[q].type in HOLDERS:
            q -= 1
        if q < 0 or chunks[q].type != "title":
            return False
        end = chunks[q].start
        first = t.sentence_start(end)
        told = first + 1 < end and "," not in t.words[first:end] and t.shapes[end - 1] == LOWER
        opened = any(tuple(t.keys[first : first + len(w)]) == w and first + len(w) < end for w in self.opening)
        greeted = tuple(t.keys[first:end]) in self.greeting
        return greeted or (told and ((t.keys[first], t.keys[first + 1]) in self.verbs or opened))

    def _goes_on(self, t: Tokens, p: int) -> bool:
        """Whether the word before ``p`` is part of a longer one: ``giám đốc bộ |phận``."""
        return p < t.n and t.shapes[p] == LOWER and (t.keys[p - 1], t.keys[p]) in self.compounds

    def _acronym(self, t: Tokens, p: int) -> int:
        """Past ``(IRRI)`` after a body."""
        short = p + 2 < t.n and t.words[p] == "(" and t.shapes[p + 1] == UPPER and t.words[p + 2] == ")"
        return p + 3 if short else p

    def _age(self, t: Tokens, p: int) -> int:
        """Past ``43 tuổi,`` at ``p``; 0 if there is none."""
        return p + 2 if p + 2 < t.n and t.shapes[p] == NUMBER and t.words[p + 1] == YEARS_OLD else 0
