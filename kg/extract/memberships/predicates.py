"""Posts told by verbs of office: ``ông Thắng từng là bí thư …``, ``được bổ nhiệm giữ chức …``."""

from __future__ import annotations

from functools import cache, partial
from typing import Any

from kg.extract.memberships.fronted import behind_clause
from kg.extract.memberships.own_clause import linked, runs
from kg.extract.memberships.stages import Stage, Stages
from kg.extract.memberships.subjects import TERMS, OfficeSubjects
from kg.extract.memberships.supposed import Doubts, thought_of
from kg.extract.mentions.clusters import Clusters, phrase_parser
from kg.extract.mentions.records import EntityRecord
from kg.extract.mentions.wording import listed_phrases
from kg.extract.names.phrases import Post
from kg.languages.vi import lexicon
from kg.languages.vi.keys import key, phrase_keys, syllable_key
from kg.languages.vi.particles import ALL, AND, DUE_TO, FOR, NO_LONGER, OF, RECEIVES, SUFFERS, WITH
from kg.languages.vi.trie import Trie

_BEFORE_POST = frozenset(",-–(")  # between a name and the post behind it
_PROPOSED = 32  # tokens at most from a proposal to the post, over the posts that somebody has
_CLOSE = 6  # tokens at most from what puts an office into another time to its verb
_DECISION = 16  # tokens at most from who decides to what is decided
_phrases = partial(listed_phrases, "posts")


@cache
def _verbs() -> Trie[str]:
    """Phrases that say that their subject holds, held or is to hold what follows; the value is the tenure."""
    trie: Trie[str] = Trie()
    for tenure, words in lexicon.table("posts")["verbs"].items():
        for word in words:
            trie.add(word, tenure)
    return trie


class PredicatePosts(OfficeSubjects):
    """Finds verbs of office with their subject and the posts after them."""

    def __init__(
        self, clusters: Clusters, mentions: list[dict[str, Any]], ids: dict[int, str], reference: str | None = None
    ) -> None:
        super().__init__(clusters, mentions, ids)
        self.stages = Stages(clusters.t, clusters.text, reference)
        self.fillers = lexicon.syllables(lexicon.table("posts")["fillers"])
        self.markers = [phrase_keys(phrase) for phrase in lexicon.table("posts")["nominated"]]
        data = lexicon.table("posts")
        self.post_nouns = frozenset(data["post_nouns"])
        self.being = {phrase_keys(phrase) for phrase in data["being"]}
        self.running = {phrase_keys(phrase) for phrase in data["running"]}
        self.carry_on = [phrase_keys(phrase) for phrase in data["carry_on"]]
        self.to_join = tuple(data["to_join"].split())
        self.soon = [phrase_keys(phrase) for phrase in data["soon"]]
        self.denied = frozenset(syllable_key(w) for phrase in data["denied"] for w in phrase.split()[-1:])
        self.doubts = Doubts(clusters)
        self.of_delegation = phrase_keys(data["of_delegation"])
        self.undergone = frozenset(data["undergone"])
        self.former = [phrase_keys(phrase) for phrase in lexicon.table("posts")["former"]]

    def find(self) -> list[tuple[EntityRecord, list[Post], str, float, Stage]]:
        """(person, posts, tenure, confidence, time) for each verb of office with a person as subject."""
        out: list[tuple[EntityRecord, list[Post], str, float, Stage]] = []
        used = {post.title for phrase in self.c.phrases.values() for post in phrase.posts}
        t, verbs, parser = self.t, _verbs(), phrase_parser()
        first = verbs.first
        i = 0
        while i < t.n:
            found = verbs.longest(t.keys, i) if t.keys[i] in first else None
            if found is None:
                i += 1
                continue
            p = i + found[0]
            loser = self._loser(p) if found[1] == "dismissed" else None
            if loser is not None:  # "miễn nhiệm |ông A chức vụ …"
                p = loser[1]
            while (
                p + 1 < t.n
                and p not in self.c.by_start
                and (t.keys[p] in self.fillers or (t.words[p] == ALL and t.words[p + 1] in self.post_nouns))
            ):
                p += 1
            k = self.c.by_start.get(p)
            if k is None or self.c.chunks[k].type != "title" or k in used:
                q = self._leading_title(p)
                if q is None:
                    i += found[0]
                    continue
            posts, end = parser.groups(t, self.c.chunks, p, self.c.by_start)
            nxt = self.c.by_start.get(end)
            posts = [post for post in posts if post.title not in used]
            agentive = found[1] in ("appointed", "dismissed")
            told = self._object(end) if agentive else None
            person = loser[0] if loser else self._holder_of(found[1], posts, i, end)
            if (
                posts
                and person is not None
                and not (nxt is not None and self.c.chunks[nxt].type == "Person" and end == p)
                and not (self.doubts.supposed(i) or self.doubts.addressed(i) or thought_of(t, i, end))
                and not self._proposes(i)
                and self._own(i, found[0])
                and not self._of_object(found[1], end)
            ):
                self._convener(i, posts)
                self._electing_body(i, posts)
                holders = [person] if loser or person is told else self._row(person, i)
                left = found[1] == "dismissed" or NO_LONGER in t.words[i : i + found[0]]
                stage = self.stages.of(i, end, left=left)
                tenure = "nominated" if self.stages.ahead(stage) else self._tenure(i, found[1])
                out += [(holder, posts, tenure, 0.8, stage) for holder in holders]
                used.update(post.title for post in posts)
                out += [(p, posts, "former", 0.75, Stage()) for p in self._replaced(end) if p is not person]
            i = max(end, i + found[0])
        return out

    def _holder_of(self, kind: str, posts: list[Post], i: int, end: int) -> EntityRecord | None:
        """Whose ``posts``, which end at token ``end``, the verb of ``kind`` at token ``i`` tells."""
        agentive = kind in ("appointed", "dismissed")
        person = self._object(end) if agentive else self._subject(i)
        if agentive and person is None and (self._passive(i) or (kind == "dismissed" and self._undergoes(i))):
            person = self._subject(i)
        if not agentive and (owner := self._owner_behind(end)) is not None:
            person = owner
        elif not agentive and person is not None and self._signed(i):
            person = self._object(end)
        if person is None and not (agentive and not self._passive(i)):
            person = behind_clause(self.c, posts, i, end)
        return person

    def joined(self) -> list[tuple[EntityRecord, EntityRecord, str, int]]:
        """(person, committee, tenure, token) for ``tham gia Ban Chấp hành …``, ``thôi tham gia …``."""
        out: list[tuple[EntityRecord, EntityRecord, str, int]] = []
        t = self.t
        for k, c in enumerate(self.c.chunks):
            if (
                c.type != "Organization"
                or c.start < 3
                or t.keys[c.start - 3] in self.denied
                or (t.words[c.start - 2], t.words[c.start - 1]) != self.to_join
                or _phrases("committees").longest(t.keys, c.start) is None
            ):
                continue
            person = self._subject(c.start - 2)
            former = NO_LONGER in t.words[max(0, c.start - 4) : c.start - 2]
            j = k
            while person is not None and j < len(self.c.chunks):
                body = self.c.chunks[j]
                entity = self.c.entity_of.get(j)
                if entity is None or _phrases("committees").longest(t.keys, body.start) is None:
                    break
                tenure = "former" if former else "held"
                out += [(one, entity, tenure, body.start) for one in self._row(person, c.start - 2)]
                nxt = j + 1
                if (
                    nxt >= len(self.c.chunks)
                    or self.c.chunks[nxt].start - body.end != 1
                    or t.words[body.end] not in (",", AND)
                ):
                    break
                j = nxt
        return out

    def founded(self) -> list[tuple[EntityRecord, EntityRecord, int]]:
        """(person, body, token) for ``Ông sáng lập Công ty X``."""
        out: list[tuple[EntityRecord, EntityRecord, int]] = []
        for k, c in enumerate(self.c.chunks):
            entity = self.c.entity_of.get(k)
            if c.type != "Organization" or entity is None:
                continue
            start = next((s for s in range(max(0, c.first - 3), c.first) if self._founds(s, c.first)), None)
            if start is None or self.t.sentence[start] != self.t.sentence[c.first]:
                continue
            subject = [e for _, end, e in self.persons if start and end == self.t.ends[start - 1]]
            if subject:
                out.append((subject[-1], entity, c.first))
        return out

    def _founds(self, start: int, end: int) -> bool:
        return _phrases("founding").longest(self.t.keys, start) == (end - start, True)

    def _of_object(self, tenure: str, end: int) -> bool:
        """Whether the title is that of whoever is proposed: ``đề cử Bộ trưởng phát triển |gia đình A``."""
        if tenure != "nominated":
            return False
        t = self.t
        for p in range(end, min(t.n, end + 7)):
            if t.words[p] in (",", ";", ".", "(") or t.sentence[p] != t.sentence[end - 1]:
                return False
            if (k := self.c.by_start.get(p)) is not None and self.c.chunks[k].type == "Person":
                return True
        return False

    def _proposes(self, i: int) -> bool:
        """``Tổng thống A |đề cử tân Bộ trưởng B``: who puts somebody forward at token ``i`` gets no post by it."""
        undergone = any(w in self.undergone for w in self.t.words[max(0, i - 6) : i])
        return not undergone and _phrases("proposing").longest(self.t.keys, i) is not None

    def _replaced(self, end: int) -> list[EntityRecord]:
        """Who held a post before, told after it ends at ``end``: ``, thay ông B``."""
        t = self.t
        p = end + (end < t.n and t.words[end] == ",")
        found = _phrases("replaced").longest(t.keys, p) if p < t.n and t.sentence[p] == t.sentence[end - 1] else None
        if found is None:
            return []
        return [e for k, e in self.c.entity_of.items() if (f := self.c.phrases.get(k)) and f.start == p + found[0]]

    def _convener(self, i: int, posts: list[Post]) -> None:
        """``lập Tổ công tác do ông A làm tổ trưởng``: the post is in the body before ``do``."""
        if len(posts) != 1 or posts[0].holder is not None or posts[0].tail is not None:
            return
        phrase = next((f for f in self.c.phrases.values() if f.end == i), None)
        if phrase is None or phrase.start < 2 or self.t.words[phrase.start - 1] != DUE_TO:
            return
        title = self.c.chunks[posts[0].title]
        leads = tuple(self.t.keys[title.start : title.end]) == self.of_delegation
        for k, c in enumerate(self.c.chunks):
            # "đoàn của Ban A, |Ban B do ông C làm trưởng đoàn"
            row = leads and self.t.words[c.first - 1] in (",", AND)
            if c.type == "Organization" and c.end == phrase.start - 1 and not row:
                posts[0].holder = k

    def _electing_body(self, i: int, posts: list[Post]) -> None:
        """``được Quốc hội Lào bầu |làm Chủ tịch Quốc hội``: the post is in the house that elects. Changes the posts."""
        low = next((j for j in range(i - 1, max(-1, i - _DECISION), -1) if self.t.words[j] == RECEIVES), i)
        voters = [k for k, c in enumerate(self.c.chunks) if low < c.start < i and c.type == "Organization"]
        for post in posts:
            house = self.c.chunks[post.holder] if post.holder is not None else None
            if house is not None and house.type == "Organization":
                head = key(self.c.form(house)) + " "
                own = (k for k in voters if key(self.c.form(self.c.chunks[k])).startswith(head))
                post.holder = next(own, post.holder)

    def _own(self, i: int, n: int) -> bool:
        """Whether the verb of ``n`` tokens at token ``i`` is of whoever is named last before it, if anybody is."""
        verb = tuple(self.t.keys[i : i + n])
        if verb in self.running:
            return runs(self.t, i)
        here = (self._end(p) for p, _, _ in self.persons if p < i and self.t.sentence[p] == self.t.sentence[i])
        end = max((e for e in here if e <= i), default=None)
        if verb not in self.being or end is None or linked(self.t, end, i):
            return True
        holds = (_verbs().longest(self.t.keys, j) for j in range(end, i))  # "nắm giữ ba vị trí |là P, Q và R"
        return any(found is not None and found[1] == "held" for found in holds)

    def _leading_title(self, p: int) -> int | None:
        """A title after ``nguyên``, ``quyền`` at token ``p``."""
        parser = phrase_parser()
        _, q = parser._leading(self.t, p)
        k = self.c.by_start.get(q)
        return q if q > p and k is not None and self.c.chunks[k].type == "title" else None

    def _signed(self, i: int) -> bool:
        """Whether the office at token ``i`` is what somebody decides on: ``ký quyết định kéo dài |giữ chức``."""
        t = self.t
        ends = (self._bounds(p)[1] for p, _, _ in self.persons if p < i and t.sentence[p] == t.sentence[i])
        words = range(max((e for e in ends if e <= i), default=i), i)  # behind whom is told of last
        signs = any(_phrases("signing").longest(t.keys, j) is not None for j in words)
        return signs and not any(t.words[j] in self.undergone for j in words)

    def _owner_behind(self, end: int) -> EntityRecord | None:
        """Who takes office by a noun: ``lễ nhậm chức Chủ tịch Quỹ A |của ông B``."""
        t = self.t
        end += 3 * (t.words[end : end + 1] == ["("] and t.words[end + 2 : end + 3] == [")"])
        k = self._phrase_from(end + 1) if end + 1 < t.n and t.words[end] == OF else None
        return None if k is None else self.c.entity_of[k]

    def _loser(self, p: int) -> tuple[EntityRecord, int] | None:
        """The person right behind a verb of dismissal, at token ``p``, and the token behind the name."""
        k = self._phrase_from(p)
        return None if k is None else (self.c.entity_of[k], self.c.phrases[k].end)

    def _phrase_from(self, p: int) -> int | None:
        """Index of the person whose noun phrase begins at token ``p``."""
        return next((k for k, f in self.c.phrases.items() if f.start == p and k in self.c.entity_of), None)

    def _row(self, last: EntityRecord, i: int) -> list[EntityRecord]:
        """``last`` with those joined to it before the verb at token ``i``: ``bầu các ông A, B và C |làm …``."""
        sentence = self.t.sentence[i]
        row: list[EntityRecord] = []
        right = -1
        for position, _, person in sorted(self.persons, key=lambda p: -p[0]):
            if position >= i or self.t.sentence[position] != sentence:
                continue
            if not row and person is not last:
                continue
            start, end = self._bounds(position)
            between = self.t.words[end:right]
            if row and between != ([AND] if len(row) == 1 else [","]) and not self._item(end, right):
                break
            row.append(person)
            right = start
        return row or [last]

    def _item(self, end: int, right: int) -> bool:
        """Whether nothing but a post and ``;`` stands in tokens ``[end, right)``: an item of a list of people."""
        k = self.c.by_start.get(end + 1)
        title = self.t.words[end] in _BEFORE_POST and k is not None and self.c.chunks[k].type == "title"
        return right > end and self.t.words[right - 1] == ";" and (right - end == 1 or title)

    def _passive(self, i: int) -> bool:
        return any(w in (RECEIVES, SUFFERS) for w in self.t.words[max(0, i - 6) : i])

    def _undergoes(self, i: int) -> bool:
        """Whether something is done to the subject before token ``i``, however far: ``bị Ban Bí thư A |cách chức``."""
        low = i
        while low > 0 and i - low < _DECISION and self.t.sentence[low - 1] == self.t.sentence[i]:
            low -= 1
        return any(w in self.undergone for w in self.t.words[low:i])

    def _object(self, end: int) -> EntityRecord | None:
        """The person of ``bổ nhiệm chức … đối với ông A``, ``cho thôi chức … với ông A``, before the next clause."""
        t, heads = self.t, lexicon.table("grammar")["term_heads"]
        p = end
        while p + 2 < t.n and t.words[p] in (",", *heads) and t.words[p + 1] in (*heads, *TERMS):
            p = phrase_parser().past_term(t, p + (t.words[p] == ","))
        while p < t.n and p - end < 12 and t.sentence[p] == t.sentence[end - 1] and t.words[p] not in (",", ";"):
            if t.words[p] in (WITH, FOR) and (k := self._phrase_from(p + 1)) is not None:
                return self.c.entity_of[k]
            p += 1
        return None

    def _tenure(self, i: int, tenure: str) -> str:
        t = self.t
        low = i
        while low > 0 and i - low < 14 and t.sentence[low - 1] == t.sentence[i]:
            low -= 1
        window = t.keys[max((j for j in range(low, i) if t.keys[j] in self.whilst), default=low) : i]
        tenure = {"appointed": "held", "dismissed": "former"}.get(tenure, tenure)
        if tenure == "held" and (
            any(self._has(window, m) for m in self.markers)
            or (self._among(window, self.soon) and not self._among(window, self.carry_on))
            or self._introduced(i)
            or self._put_forward(i)
        ):
            return "nominated"
        if tenure == "held" and self._among(t.keys[low:i], self.former):
            return "former"
        return tenure

    def _among(self, window: list[str], phrases: list[tuple[str, ...]]) -> bool:
        """Whether one of ``phrases`` stands close before the end of ``window``."""
        return any(self._has(window[-_CLOSE:], phrase) for phrase in phrases)

    def _put_forward(self, i: int) -> bool:
        """``đề cử ông A – bạn của ông B – |trở thành …``: whether who is named before token ``i`` is proposed there."""
        proposing, here = _phrases("proposing"), self.t.sentence[i]
        heads = [self._bounds(p)[0] for p, _, _ in self.persons if p < i and self.t.sentence[p] == here]
        return any(proposing.longest(self.t.keys, j) == (h - j, True) for h in heads for j in range(max(0, h - 4), h))

    def _introduced(self, i: int) -> bool:
        """``giới thiệu bà A, phó chủ tịch Hội B, |giữ chức``: proposed further ahead, and not elected since."""
        t = self.t
        for low in range(i - 1, max(-1, i - _PROPOSED), -1):
            if t.sentence[low] != t.sentence[i] or t.words[low] == ";" or t.words[low] in self.choosing:
                return False
            if _phrases("proposed").longest(t.keys, low) is not None:
                return True
        return False

    def _has(self, window: list[str], phrase: tuple[str, ...]) -> bool:
        n = len(phrase)
        return any(tuple(window[j : j + n]) == phrase for j in range(len(window) - n + 1))
