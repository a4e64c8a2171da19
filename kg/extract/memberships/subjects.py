"""Whose office a verb tells: the person before it in its sentence who is no agent, kin or predecessor there."""

from __future__ import annotations

import itertools
from typing import Any

from kg.extract.memberships.own_clause import of_others
from kg.extract.mentions.clusters import Clusters, phrase_parser
from kg.extract.mentions.records import EntityRecord
from kg.extract.mentions.wording import phrases
from kg.extract.names.post_lists import HOLDERS
from kg.languages.vi import lexicon
from kg.languages.vi.keys import phrase_keys
from kg.languages.vi.particles import IS, OF, RECEIVES, SUFFERS

TERMS = frozenset(lexicon.table("grammar")["term_tails"])
"""Behind ``nhiệm``: no verb, a term of office."""
_MARKS = frozenset(",-–(")  # between a name and what is told of its bearer
_CLOSING = frozenset("'\"”’»")
_FOLLOWER = 5  # words at most for who follows somebody in a post
_KIN = 6  # tokens at most from a mark to the one whose kin somebody is


class OfficeSubjects:
    """Finds the subjects of verbs of office.

    Args:
        clusters: entities and name chunks of the article.
        mentions: ``doc._.mentions``; those of one person may be subjects.
        ids: identifiers of the entities by their ``id()``.
    """

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
        data = lexicon.table("posts")
        self.kin = frozenset(words[-1] for words in phrase_parser().relatives)
        self.owned = lexicon.syllables(data["owned"])
        self.sources = lexicon.syllables(data["sources"])
        self.whilst = lexicon.syllables(data["whilst"])
        self.moved_on = lexicon.syllables(data["moved_on"])
        self.who = lexicon.syllables(data["who"])
        self.choosing = frozenset(data["choosing"])
        self.beaten = [phrase_keys(phrase) for phrase in data["beaten"]]
        self.instead = [phrase_keys(phrase) for phrase in data["replaced"]]

    def _subject(self, i: int) -> EntityRecord | None:
        """The person mentioned last before token ``i`` in its sentence."""
        sentence = self.t.sentence[i]
        if i and self.t.keys[i - 1] in self.kin:
            return None  # "ông A, vợ |là giám đốc …"
        if any(self._names_successor(i, name) for name in ("before", "after")):
            return None  # "A từ chức, người thay thế |là cựu chánh án"
        if i and self.t.words[i - 1] in _CLOSING:
            return None  # "chọn người từng 'giúp … A' |làm …": A stands inside the quotation
        before = sorted(
            ((p, e) for p, _, e in self.persons if p < i and self.t.sentence[p] == sentence), key=lambda pair: pair[0]
        )
        if len(before) > 1 and i and self.t.keys[i - 1] in self.whilst:
            return before[0][1]  # "Bà gặp ông A khi |làm giám đốc": whom the sentence is about
        while before:
            position, person = before.pop()
            start, end = self._bounds(position)
            if ":" in self.t.words[end:i]:
                return None  # "Ông A: Mỗi người |là một đại sứ"
            if start and self.t.keys[start - 1] in self.owned:
                if before:
                    continue
                if self.t.words[start - 1] == OF:
                    return None  # "con dâu của |ông B làm giám đốc"
            if start and self.t.keys[start - 1] in self.sources and not self._goes_on(end, i):
                continue  # "Theo ông A, nhiều người |được giới thiệu làm …"
            if any(tuple(self.t.keys[max(0, s - len(w)) : s]) == w for w in self.beaten for s in (start, position)):
                continue
            if before and self._in_place(start) and not self._goes_on(end, i):
                continue  # "ông A thay |ông B làm giám đốc"
            if any(s and self._relative(s) for s in (start, position)):
                if before and self._apart(start):
                    continue  # "bà A, em gái |ông B, được thăng chức làm"
                return None  # "con trai |ông B làm giám đốc"
            if not self._agent(position):
                nearer = self._other_title(position, i) or self._other_side(position, i)
                said = of_others(self.t, self._end(position), i)
                return None if nearer or said or self._appoints(position, i) else person
        return None

    def _names_successor(self, i: int, name: str) -> bool:
        """Whether words for who held a post before or after another end right before token ``i``."""
        said = phrases("successions", name)
        return any(said.longest(self.t.keys, j) == (i - j, True) for j in range(max(0, i - _FOLLOWER), i))

    def _goes_on(self, end: int, i: int) -> bool:
        """Whether the clause up to token ``i`` is of whoever is named before ``end``: ``thay ông B |được bầu``.

        So is ``thay ông B, |người được bầu``, if no mark ends that clause.
        """
        if end + 1 < i and self.t.words[end] == ",":
            return self.t.keys[end + 1] in self.who and "," not in self.t.words[end + 1 : i]
        return end < i and self.t.keys[end] in self.moved_on

    def _relative(self, start: int) -> bool:
        """Whether the person at token ``start`` only tells whose kin somebody is: ``con trai của |ông A``."""
        keys, p = self.t.keys, start - (self.t.words[start - 1] == OF)
        parser = phrase_parser()
        found = (r for r in parser.relatives if tuple(keys[max(0, p - len(r)) : p]) == r)
        first = p - max(map(len, found), default=0)
        return 0 <= first < p and (
            not first or (keys[first - 1], keys[first]) not in parser.verbs
        )  # no "công |bố ông A"

    def _apart(self, start: int) -> bool:
        """Whether the clause that holds token ``start`` stands behind a comma or dash within its sentence."""
        low = start
        while low > 0 and start - low < _KIN and self.t.sentence[low - 1] == self.t.sentence[start]:
            low -= 1
            if self.t.words[low] in _MARKS:
                return True
        return False

    def _in_place(self, start: int) -> bool:
        """Whether the phrase at token ``start`` tells whom somebody follows: ``thay ông B``, ``kế nhiệm ông B``."""
        return any(tuple(self.t.keys[max(0, start - len(p)) : start]) == p for p in self.instead)

    def _bounds(self, position: int) -> tuple[int, int]:
        """Half-open token range of the noun phrase around the name at token ``position``."""
        k = self.c.by_start.get(position)
        phrase = self.c.phrases.get(k) if k is not None else None
        return (phrase.start, phrase.end) if phrase is not None else (position, position)

    def _end(self, position: int) -> int:
        """The token behind the name or pronoun at token ``position``, with all that belongs to it."""
        told = max((end for p, end, _ in self.persons if p == position), default=0)
        end = self._bounds(position)[1]
        while end < self.t.n and self.t.ends[end] <= told:
            end += 1
        return end

    def _appoints(self, position: int, i: int) -> bool:
        """Whether the person before is the one who chooses somebody unnamed: ``A chọn tướng về hưu |làm``."""
        between = [w for w, after in itertools.pairwise(self.t.words[position + 1 : i + 1]) if after not in TERMS]
        return any(w in self.choosing for w in between) and not any(w in (RECEIVES, SUFFERS) for w in between)

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
                and (i - c.end < 2 or self._ends_at(k + 1, c.end, i))
            ):
                return True
        return False

    def _ends_at(self, k: int, start: int, i: int) -> bool:
        """Whether chunk ``k`` is the body of the title that ends at ``start``, and token ``i`` stands behind it."""
        body = self.c.chunks[k] if k < len(self.c.chunks) else None
        return body is not None and body.type in HOLDERS and body.first == start and body.end == i

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
        apart = (",", "(", "-", "–", RECEIVES, SUFFERS)
        return not any(w in apart or k in self.owned for w, k in zip(words, keys, strict=True))

    def _agent(self, position: int) -> bool:
        """Whether a person is only the one who appoints: ``được Tổng thống A đề cử làm``."""
        low = position
        while low > 0 and position - low < 8 and self.t.sentence[low - 1] == self.t.sentence[position]:
            low -= 1
            if self.t.words[low] in (",", ";", IS):
                return False  # "người được giới thiệu là |ông A"
            if self.t.words[low] in (RECEIVES, SUFFERS):
                return low > 0
        return False
