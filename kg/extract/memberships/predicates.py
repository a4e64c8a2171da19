"""Posts told by verbs of office: ``ông Thắng từng là bí thư …``, ``được bổ nhiệm giữ chức …``."""

from __future__ import annotations

import itertools
from functools import cache
from typing import Any

from kg.extract.memberships.fronted import behind_clause
from kg.extract.memberships.supposed import thought_of
from kg.extract.mentions.clusters import Clusters, phrase_parser
from kg.extract.mentions.records import EntityRecord
from kg.extract.names.phrases import Post
from kg.languages.vi import lexicon
from kg.languages.vi.keys import syllable_key
from kg.languages.vi.trie import Trie, trie_of

_TERMS = frozenset({"kỳ", "kì"})  # "nhiệm kỳ": no verb
_BEFORE_POST = frozenset(",-–(")  # between a name and the post behind it
_CLOSING = frozenset("'\"”’»")


@cache
def _verbs() -> Trie[str]:
    """Phrases that say that their subject holds, held or is to hold what follows; the value is the tenure."""
    trie: Trie[str] = Trie()
    for tenure, words in lexicon.table("posts")["verbs"].items():
        for word in words:
            trie.add(word, tenure)
    return trie


@cache
def _committees() -> Trie[bool]:
    """Heads of committees whose members are ``ủy viên``."""
    return trie_of(lexicon.table("posts")["committees"])


class PredicatePosts:
    """Finds verbs of office with their subject and the posts after them."""

    def __init__(self, clusters: Clusters, mentions: list[dict[str, Any]], ids: dict[int, str]) -> None:
        self.c, self.t = clusters, clusters.t
        by_id = {ids[id(e)]: e for e in clusters.entities}
        starts = {s: i for i, s in enumerate(self.t.starts)}
        self.persons: list[tuple[int, int, EntityRecord]] = []
        for m in mentions:
            if len(m["entities"]) == 1 and by_id[m["entities"][0]].type == "Person":
                token = starts.get(m["start"])
                if token is not None:
                    self.persons.append((token, m["np_end"], by_id[m["entities"][0]]))
        self.quoted = clusters.quoted
        self.fillers = lexicon.syllables(lexicon.table("posts")["fillers"])
        self.markers = [
            tuple(syllable_key(w) for w in phrase.split()) for phrase in lexicon.table("posts")["nominated"]
        ]
        data = lexicon.table("posts")
        self.replaced = trie_of(data["replaced"])
        self.soon = [tuple(syllable_key(w) for w in phrase.split()) for phrase in data["soon"]]
        self.denied = frozenset(syllable_key(w) for phrase in data["denied"] for w in phrase.split()[-1:])
        self.denied_gap = frozenset(syllable_key(w) for w in data["denied_gap"])
        self.kin = frozenset(words[-1] for words in phrase_parser().relatives)
        self.owned = lexicon.syllables(data["owned"])
        self.whilst = lexicon.syllables(data["whilst"])
        self.instead = [tuple(syllable_key(w) for w in phrase.split()) for phrase in data["replaced"]]
        self.founding = trie_of(data["founding"])
        self.supposed = [tuple(syllable_key(w) for w in phrase.split()) for phrase in data["supposed"]]
        self.choosing = frozenset(lexicon.table("posts")["choosing"])
        self.proposing = trie_of(data["proposing"])
        self.undergone = frozenset(data["undergone"])
        self.former = [tuple(syllable_key(w) for w in phrase.split()) for phrase in lexicon.table("posts")["former"]]

    def find(self) -> list[tuple[EntityRecord, list[Post], str, float]]:
        """(person, posts, tenure, confidence) for each verb of office with a person as subject."""
        out: list[tuple[EntityRecord, list[Post], str, float]] = []
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
                and (t.keys[p] in self.fillers or (t.words[p] == "các" and t.words[p + 1] in ("chức", "vị", "cương")))
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
            person = loser[0] if loser else told if agentive else self._subject(i)
            if agentive and person is None and (self._passive(i) or found[1] == "dismissed"):
                person = self._subject(i)
            if person is None and not (agentive and not self._passive(i)):
                person = behind_clause(self.c, posts, i, end)
            if (
                posts
                and person is not None
                and not (nxt is not None and self.c.chunks[nxt].type == "Person" and end == p)
                and not (self._supposed(i) or self._addressed(i) or thought_of(t, i, end))
                and not self._proposes(i)
                and not self._of_object(found[1], end)
            ):
                self._convener(i, posts)
                holders = [person] if loser or person is told else self._row(person, i)
                out += [(holder, posts, self._tenure(i, found[1]), 0.8) for holder in holders]
                used.update(post.title for post in posts)
                out += [(p, posts, "former", 0.75) for p in self._replaced(end) if p is not person]
            i = max(end, i + found[0])
        return out

    def joined(self) -> list[tuple[EntityRecord, EntityRecord, str, int]]:
        """(person, committee, tenure, token) for ``tham gia Ban Chấp hành …``, ``thôi tham gia …``."""
        out: list[tuple[EntityRecord, EntityRecord, str, int]] = []
        t = self.t
        for k, c in enumerate(self.c.chunks):
            if (
                c.type != "Organization"
                or c.start < 3
                or t.keys[c.start - 3] in self.denied
                or (t.words[c.start - 2], t.words[c.start - 1]) != ("tham", "gia")
                or _committees().longest(t.keys, c.start) is None
            ):
                continue
            person = self._subject(c.start - 2)
            former = "thôi" in t.words[max(0, c.start - 4) : c.start - 2]
            j = k
            while person is not None and j < len(self.c.chunks):
                body = self.c.chunks[j]
                entity = self.c.entity_of.get(j)
                if entity is None or _committees().longest(t.keys, body.start) is None:
                    break
                tenure = "former" if former else "held"
                out += [(one, entity, tenure, body.start) for one in self._row(person, c.start - 2)]
                nxt = j + 1
                if (
                    nxt >= len(self.c.chunks)
                    or self.c.chunks[nxt].start - body.end != 1
                    or t.words[body.end] not in (",", "và")
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
        return self.founding.longest(self.t.keys, start) == (end - start, True)

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
        return not undergone and self.proposing.longest(self.t.keys, i) is not None

    def _supposed(self, i: int) -> bool:
        """Whether the office is denied or only supposed: ``Nếu được bầu làm tổng thống, ông A …``."""
        t = self.t
        low = i
        while low > 1 and t.keys[low - 1] in self.denied_gap:
            low -= 1
        if low and t.keys[low - 1] in self.denied:
            return True
        low = i
        while low > 0 and i - low < 8 and t.sentence[low - 1] == t.sentence[i] and t.words[low - 1] not in (",", ";"):
            low -= 1
        return any(self._stands(t.keys[low:i], phrase) for phrase in self.supposed)

    def _addressed(self, i: int) -> bool:
        """``"Ông là |tổng thống cả đời", A nói``: who is spoken to or of in a quotation by a pronoun alone."""
        if i not in self.quoted:
            return False
        low = i
        while low - 1 in self.quoted and self.t.sentence[low - 1] == self.t.sentence[i]:
            low -= 1
        return not any(low <= f.start < i for f in self.c.phrases.values())

    def _stands(self, window: list[str], phrase: tuple[str, ...]) -> bool:
        """Whether ``phrase`` is in ``window`` as a word of its own: not the ``định`` of ``quyết định``."""
        n, compounds = len(phrase), phrase_parser().compounds
        whole = {p for p in self.supposed if len(p) > n}
        return any(
            tuple(window[j : j + n]) == phrase
            and (not j or (window[j - 1], phrase[0]) not in compounds or (window[j - 1], *phrase) in whole)
            for j in range(len(window) - n + 1)
        )

    def _replaced(self, end: int) -> list[EntityRecord]:
        """Who held a post before, told after it ends at ``end``: ``, thay ông B``."""
        t = self.t
        p = end + (end < t.n and t.words[end] == ",")
        found = self.replaced.longest(t.keys, p) if p < t.n and t.sentence[p] == t.sentence[end - 1] else None
        if found is None:
            return []
        return [e for k, e in self.c.entity_of.items() if (f := self.c.phrases.get(k)) and f.start == p + found[0]]

    def _convener(self, i: int, posts: list[Post]) -> None:
        """``lập Tổ công tác do ông A làm tổ trưởng``: the post is in the body before ``do``."""
        if len(posts) != 1 or posts[0].holder is not None or posts[0].tail is not None:
            return
        phrase = next((f for f in self.c.phrases.values() if f.end == i), None)
        if phrase is None or phrase.start < 2 or self.t.words[phrase.start - 1] != "do":
            return
        for k, c in enumerate(self.c.chunks):
            if c.type == "Organization" and c.end == phrase.start - 1:
                posts[0].holder = k

    def _leading_title(self, p: int) -> int | None:
        """A title after ``nguyên``, ``quyền`` at token ``p``."""
        parser = phrase_parser()
        _, q = parser._leading(self.t, p)
        k = self.c.by_start.get(q)
        return q if q > p and k is not None and self.c.chunks[k].type == "title" else None

    def _subject(self, i: int) -> EntityRecord | None:
        """The person mentioned last before token ``i`` in its sentence."""
        sentence = self.t.sentence[i]
        if i and self.t.keys[i - 1] in self.kin:
            return None  # "ông A, vợ |là giám đốc …"
        if i and self.t.words[i - 1] in _CLOSING:
            return None  # "chọn người từng 'giúp … A' |làm …": A stands inside the quotation
        before = sorted(
            ((p, e) for p, _, e in self.persons if p < i and self.t.sentence[p] == sentence), key=lambda pair: pair[0]
        )
        if len(before) > 1 and i and self.t.keys[i - 1] in self.whilst:
            return before[0][1]  # "Bà gặp ông A khi |làm giám đốc": whom the sentence is about
        while before:
            position, person = before.pop()
            start = self._bounds(position)[0]
            if before and (self._in_place(start) or (start and self.t.keys[start - 1] in self.owned)):
                continue  # "ông A thay |ông B làm giám đốc"
            if not self._agent(position):
                nearer = self._other_title(position, i) or self._other_side(position, i)
                return None if nearer or self._appoints(position, i) else person
        return None

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
            if row and between != (["và"] if len(row) == 1 else [","]) and not self._item(end, right):
                break
            row.append(person)
            right = start
        return row or [last]

    def _item(self, end: int, right: int) -> bool:
        """Whether nothing but a post and ``;`` stands in tokens ``[end, right)``: an item of a list of people."""
        k = self.c.by_start.get(end + 1)
        title = self.t.words[end] in _BEFORE_POST and k is not None and self.c.chunks[k].type == "title"
        return right > end and self.t.words[right - 1] == ";" and (right - end == 1 or title)

    def _in_place(self, start: int) -> bool:
        """Whether the phrase at token ``start`` tells whom somebody follows: ``thay ông B``, ``kế nhiệm ông B``."""
        return any(tuple(self.t.keys[max(0, start - len(p)) : start]) == p for p in self.instead)

    def _bounds(self, position: int) -> tuple[int, int]:
        """Half-open token range of the noun phrase around the name at token ``position``."""
        k = self.c.by_start.get(position)
        phrase = self.c.phrases.get(k) if k is not None else None
        return (phrase.start, phrase.end) if phrase is not None else (position, position)

    def _appoints(self, position: int, i: int) -> bool:
        """Whether the person before is the one who chooses somebody unnamed: ``A chọn tướng về hưu |làm``."""
        between = [w for w, after in itertools.pairwise(self.t.words[position + 1 : i + 1]) if after not in _TERMS]
        return any(w in self.choosing for w in between) and not any(w in ("được", "bị") for w in between)

    def _other_title(self, position: int, i: int) -> bool:
        """Whether somebody else, unnamed, stands nearer: ``bầu Tổng Bí thư |giữ chức``."""
        starts = {p for p, _, _ in self.persons}
        used = {post.title for phrase in self.c.phrases.values() for post in phrase.posts}
        for k, c in enumerate(self.c.chunks):
            if (
                position < c.start < i
                and c.type == "title"
                and c.kind in ("state", "body")
                and k not in used
                and c.start not in starts
                and i - c.end < 2
            ):
                return True
        return False

    def _other_side(self, position: int, i: int) -> bool:
        """Whether a state or body stands right before the verb: ``ông A muốn nước B |trở thành thành viên``."""
        end = self._bounds(position)[1]
        titles = {c.end for c in self.c.chunks if c.type == "title"}  # "nhà ngoại giao |Lào": whose he is
        return any(
            end < c.start and c.end == i and c.start not in titles and self._free(end, c.start)
            for c in self.c.chunks
            if c.type in ("Country", "Organization")
        )

    def _free(self, a: int, b: int) -> bool:
        """Whether nothing in tokens ``[a, b)`` makes what follows an adjunct or the agent of whoever is before."""
        words, keys = self.t.words[a:b], self.t.keys[a:b]
        apart = (",", "(", "-", "–", "được", "bị")
        return not any(w in apart or k in self.owned for w, k in zip(words, keys, strict=True))

    def _passive(self, i: int) -> bool:
        return any(w in ("được", "bị") for w in self.t.words[max(0, i - 6) : i])

    def _object(self, end: int) -> EntityRecord | None:
        """The person of ``bổ nhiệm chức … đối với ông A``, ``cho thôi chức … với ông A``, before the next clause."""
        t = self.t
        p = end
        while p + 2 < t.n and t.words[p] in (",", "nhiệm") and t.words[p + 1] in ("nhiệm", *_TERMS):
            p = phrase_parser().past_term(t, p + (t.words[p] == ","))
        while p < t.n and p - end < 12 and t.sentence[p] == t.sentence[end - 1] and t.words[p] not in (",", ";"):
            if t.words[p] in ("với", "cho") and (k := self._phrase_from(p + 1)) is not None:
                return self.c.entity_of[k]
            p += 1
        return None

    def _agent(self, position: int) -> bool:
        """Whether a person is only the one who appoints: ``được Tổng thống A đề cử làm``."""
        low = position
        while low > 0 and position - low < 8 and self.t.sentence[low - 1] == self.t.sentence[position]:
            low -= 1
            if self.t.words[low] in (",", ";", "là"):
                return False  # "người được giới thiệu là |ông A"
            if self.t.words[low] in ("được", "bị"):
                return low > 0
        return False

    def _tenure(self, i: int, tenure: str) -> str:
        t = self.t
        low = i
        while low > 0 and i - low < 14 and t.sentence[low - 1] == t.sentence[i]:
            low -= 1
        window = t.keys[low:i]
        tenure = {"appointed": "held", "dismissed": "former"}.get(tenure, tenure)
        if tenure == "held" and (
            any(self._has(window, m) for m in self.markers) or any(self._has(window[-6:], m) for m in self.soon)
        ):
            return "nominated"
        if tenure == "held" and any(self._has(window[-6:], m) for m in self.former):
            return "former"
        return tenure

    def _has(self, window: list[str], phrase: tuple[str, ...]) -> bool:
        n = len(phrase)
        return any(tuple(window[j : j + n]) == phrase for j in range(len(window) - n + 1))
