"""Words for persons told of before: ``hai ông``, ``ba người này``, ``hai vợ chồng``, ``họ``; and ``vợ anh ta``."""

from __future__ import annotations

import itertools
from functools import cache, partial

from kg.extract.mentions.nominals import Nominals
from kg.extract.mentions.records import EntityRecord, Mention
from kg.extract.mentions.wording import listed, numbers, phrases, syllables
from kg.languages.vi import lexicon
from kg.languages.vi.countries import HOME
from kg.languages.vi.keys import key, phrase_keys
from kg.languages.vi.trie import Trie

_REACH = 4  # sentences back in which the two were told of
_KIN_GAP = 10  # tokens at most between two relatives
_ROW = 45  # tokens at most of what describes the first of two in a row
_ANYBODY = ""
_MEN, _WOMEN = "men", "women"
_NO_POSTS = ((_ANYBODY,), (_MEN,), (_WOMEN,))
_FAMILY = 4  # tokens at most of "cặp vợ chồng"
_LISTED = 40  # people at most whom an article lists
_INTRODUCED = 14  # tokens from "hai nghi phạm" to the first of their names

Tie = tuple[int, EntityRecord, EntityRecord, str]  # where it is told, who, whose relative, which kind

_words = partial(phrases, "people_groups")
_syllables = partial(syllables, "people_groups")


@cache
def _pairs() -> Trie[tuple[str, ...]]:
    """Phrases for two, with the titles or the sex that both have."""
    words = lexicon.table("grammar")["people_groups"]
    trie: Trie[tuple[str, ...]] = Trie()
    for kind, name in ((_ANYBODY, "anybody"), (_MEN, "men"), (_WOMEN, "women")):
        for phrase in words[name]:
            trie.add(phrase, (kind,))
    for phrase, titles in words["titled"].items():
        trie.add(phrase, tuple(key(title) for title in titles))
    return trie


@cache
def _peers() -> frozenset[str]:
    """What somebody is called who holds the post of another one: ``người đồng cấp``."""
    return frozenset(key(word) for word in lexicon.table("posts")["peers"])


@cache
def _families() -> Trie[tuple[str, ...]]:
    """Phrases for two relatives, with the kinds of ties that they name."""
    trie: Trie[tuple[str, ...]] = Trie()
    for phrase, kinds in lexicon.table("grammar")["people_groups"]["families"].items():
        trie.add(phrase, tuple(kinds))
    return trie


@cache
def _kin() -> tuple[tuple[tuple[str, ...], str], ...]:
    """Keys of the words of the family, each with the kind of tie; longer ones first."""
    told = [(phrase_keys(word), kind) for word, kind, _ in lexicon.table("posts")["family"]]
    return tuple(sorted(told, key=lambda pair: -len(pair[0])))


def _links(words: tuple[str, ...]) -> bool:
    """Whether nothing but a comma or ``là`` stands between a word of the family and the name."""
    return not words or (len(words) == 1 and (words[0] == "," or words[0] in _syllables("is")))


class PeopleGroups:
    """Finds such words outside names, and the persons whom they mean."""

    def __init__(self, nominals: Nominals, mentions: list[Mention]) -> None:
        """``mentions``: all that are known of the article so far."""
        self.n, self.c, self.t = nominals, nominals.c, nominals.t
        self.taken = self.c.named_tokens()
        self.told = sorted(nominals.recent, key=lambda pair: pair[0])
        self.groups = [(m.start, m.end, m.entities) for m in mentions if len(m.entities) == 2]
        self.by_start = {m.np_start: m for m in mentions if len(m.entities) == 1 and m.entities[0].type == "Person"}
        self.rows: list[Mention] = []
        self.ties = self._ties()

    def resolve(self) -> list[Mention]:
        """The mentions, in order."""
        out: list[Mention] = []
        first = _pairs().first | _families().first | _syllables("they") | {words[0] for words, _ in _kin()}
        first |= _syllables("whole") | frozenset(numbers())
        for i, word in enumerate(self.t.keys):
            if (word not in first and not word.isdecimal()) or i in self.taken:
                continue
            found = self._family(i) or self._pair(i) or self._counted(i) or self._they(i) or self._relative(i)
            if found is not None and not (out and out[-1].end > i):
                out.append(found)
                if len(found.entities) == 2:
                    self.groups.append((i, found.end, found.entities))
        return [*out, *self.rows]

    def _pair(self, i: int) -> Mention | None:
        """``hai ông``, ``hai bộ trưởng``: the two who fit and were told of last; nobody where more were."""
        hit = _pairs().longest(self.t.keys, i)
        if hit is None or (hit[1] == (_ANYBODY,) and not self._acts(i, i + hit[0])):
            return None
        members, end = self._last_two(i, hit[1]), i + hit[0]
        body = self.c.by_start.get(end)
        if body is not None and self.c.chunks[body].type == "Organization" and hit[1] not in _NO_POSTS:
            end = self.c.chunks[body].end  # "hai chủ tịch |Quốc hội"
        members = members or self._with_home(i, hit[1])
        return Mention(i, end, i, end, members, "nominal") if members else None

    def _counted(self, i: int) -> Mention | None:
        """``hai người này``, ``cả ba (người) bị``: as many as were told of last, if nobody else is counted so."""
        keys, t = self.t.keys, self.t
        whole = keys[i] in _syllables("whole")
        at = i + whole
        number = self._number(at) if at + 1 < t.n else None
        if number is None or t.sentence[at + 1] != t.sentence[i]:
            return None
        noun = _words("counted").longest(keys, at + 1)
        end = at + 1 + (noun[0] if noun else 0)
        pointed = _words("pointing").longest(keys, end) if noun else None
        if pointed is None and not (whole and phrases("accused_anaphora", "then").longest(keys, end)):
            return None
        end += pointed[0] if pointed else 0
        members = self._last_two(i, (_ANYBODY,)) if number == 2 else self._last_row(i, number)
        if not members or self._others_counted(members, i, number):
            return None
        return Mention(i, end, i, end, members, "nominal")

    def _number(self, i: int) -> int | None:
        """The number that token ``i`` tells, of a few or of a list's length."""
        word = self.t.keys[i]
        return numbers().get(word) or (int(word) if word.isdecimal() and 1 < int(word) <= _LISTED else None)

    def _last_row(self, i: int, number: int) -> list[EntityRecord]:
        """The ``number`` persons of the last sentence before token ``i`` that tells of any, else all told of before."""
        here = self.t.sentence[i]
        for s in range(here, max(-1, here - _REACH - 1), -1):
            told = {id(e): e for p, e in self.told if p < i and self.t.sentence[p] == s and p not in self.n.quoted}
            if told and len(told) == number:
                return sorted(told.values(), key=lambda e: e.first)
            if told:
                break
        told = {id(e): e for p, e in self.told if p < i and p not in self.n.quoted}
        return sorted(told.values(), key=lambda e: e.first) if len(told) == number else []  # all of the article

    def _others_counted(self, members: list[EntityRecord], i: int, number: int) -> bool:
        """Whether as many are told of without their names since ``members`` were named (``bắt hai thanh niên``)."""
        t = self.t
        ids = {id(e) for e in members}
        places = [p for p, e in self.told if id(e) in ids and p < i]
        begin = t.sentence[max(places)]
        for j in range(i - 1, -1, -1):
            if t.sentence[j] < begin - 1:
                break
            if self._number(j) != number or _words("counted").longest(t.keys, j + 1) is None:
                continue
            if not any(j < p <= j + _INTRODUCED and t.sentence[p] == t.sentence[j] for p in places):
                return True
        return False

    def _with_home(self, i: int, kinds: tuple[str, ...]) -> list[EntityRecord]:
        """``hai ngoại trưởng``: the one who is named and Việt Nam, where no third state is told of; else nobody."""
        fits = {id(e): e for _, e in self.told if kinds not in _NO_POSTS and self._fits(e, kinds)}
        lands = {e.country: e for e in self.n.countries if min(e.positions) < i}
        for person in fits.values():
            own = {code for title, code in person.titles if title.startswith(kinds)}
            if len(fits) == 1 and len(own) == 1 and min(person.positions) < i and set(lands) == {*own, HOME}:
                return sorted([person, lands[HOME]], key=lambda e: e.first) if own != {HOME} else []
        return []

    def _acts(self, start: int, end: int) -> bool:
        """Whether ``hai người`` at tokens ``[start, end)`` are the two, and not a number of people."""
        if _words("leading").longest(self.t.keys, start) is not None:
            return True
        does = end < self.t.n and _words("does").longest(self.t.keys, end) is not None
        return does and (self.t.opens_clause(start) or self.t.keys[start - 1] in _syllables("behind"))

    def _fits(self, person: EntityRecord, kinds: tuple[str, ...]) -> bool:
        if kinds == (_ANYBODY,):
            return True
        if kinds in ((_MEN,), (_WOMEN,)):
            return person.female in (None, kinds == (_WOMEN,))
        return any(title.startswith(kinds) or title in _peers() for title, _ in person.titles)

    def _last_two(self, i: int, kinds: tuple[str, ...]) -> list[EntityRecord]:
        here = self.t.sentence[i]
        found: dict[int, EntityRecord] = {}
        for s in range(here, max(-1, here - _REACH - 1), -1):
            if s != here and s in self.n.captions:
                continue
            told = [(p, e) for p, e in self.told if p < i and self.t.sentence[p] == s and self._fits(e, kinds)]
            outside = [pair for pair in told if pair[0] not in self.n.quoted]
            found |= {id(e): e for _, e in outside}
            if len(found) == 2:
                return sorted(found.values(), key=lambda e: e.first)
            if len(found) > 2:
                return self._row(outside) if len({id(e) for _, e in outside}) == len(found) else []
        return []

    def _row(self, told: list[tuple[int, EntityRecord]]) -> list[EntityRecord]:
        """``A gặp B, phụ trách C, cùng |D. Hai ông …``: B and D, where three are told of."""
        first = list({id(e): (p, e) for p, e in reversed(told)}.values())[::-1]
        if len(first) != 3:
            return []
        begins = [self._phrase(p)[0] for p, _ in first]
        joined = [p > 0 and self.t.keys[p - 1] in _syllables("joins") for p in begins]
        near = first[2][0] - first[1][0] <= _ROW
        return [first[1][1], first[2][1]] if joined[1:] == [False, True] and near else []

    def _phrase(self, p: int) -> tuple[int, int]:
        return self.n.spans.get(p, (p, p + 1))

    def _they(self, i: int) -> Mention | None:
        """``Hai nước đã ký. |Họ …``: the two told of right before, if no others were."""
        if self.t.keys[i] not in _syllables("they") or i + 1 >= self.t.n or i in self.n.quoted:
            return None
        opens = self.t.opens_clause(i) or self.t.keys[i - 1] in _syllables("before_they")
        before = [g for g in self.groups if g[0] < i and self.t.sentence[i] - self.t.sentence[g[0]] <= 1]
        start, end, members = max(before, key=lambda g: g[0], default=(i, i, []))
        members = members if opens else []
        others = any(self.t.keys[j] in _syllables("many") for j in range(end, i))
        named = any(start < p < i and e not in members for p, e in self.told)
        return Mention(i, i + 1, i, i + 1, members, "pronoun") if members and not others and not named else None

    # -- families -----------------------------------------------------------

    def _ties(self) -> list[Tie]:
        """Who is told to be whose relative: ``A, vợ là B``, ``B, em trai A``."""
        out: list[Tie] = []
        named = [m for m in self.n.named if m.kind == "name"]
        for left, right in itertools.pairwise(named):
            a, b = left.entities[0], right.entities[0]
            gap = tuple(self.t.keys[left.end : right.start])
            apart = self.t.sentence[left.start] != self.t.sentence[right.end - 1] or len(gap) > _KIN_GAP or ")" in gap
            kind = self._kind(gap) or self._both(left, gap)
            if a is not b and not apart and kind is not None:
                out.append((right.start, a, b, kind))
                self._join(left, right, kind)
        return out

    def _both(self, left: Mention, gap: tuple[str, ...]) -> str | None:
        """``vợ chồng ông A |và bà B``: the tie that the words before the first of two tell."""
        words = tuple(word for word in gap if word not in _syllables("honorifics"))
        joined = len(words) == 1 and words[0] in (*_syllables("joins"), ",")
        for i in range(max(0, left.np_start - _FAMILY), left.np_start) if joined else ():
            hit = _families().longest(self.t.keys, i)
            if hit is not None and i + hit[0] == left.np_start:
                return hit[1][0]
        return None

    def _join(self, left: Mention, right: Mention, kind: str) -> None:
        """``A cùng vợ là B``: both do what follows; noted as one phrase."""
        t = self.t
        i, end = left.np_end, right.start
        end -= end > i and t.keys[end - 1] in _syllables("honorifics")
        words = tuple(t.keys[i + 1 : end])
        company = i + 1 < end and t.keys[i] in listed("posts", "family_company")
        plain = any(words[: len(w)] == w and _links(words[len(w) :]) for w, k in _kin() if k == kind)
        if company and plain:
            both = [left.entities[0], right.entities[0]]
            stop = right.np_end
            if words[-1:] == (",",) and stop < t.n and t.words[stop] == ",":
                stop += 1  # "ông A cùng vợ, bà B|, đến dự"
            self.rows.append(Mention(left.start, right.end, left.np_start, stop, both, "nominal"))

    def _kind(self, gap: tuple[str, ...]) -> str | None:
        """Which tie the words between two names tell, if nobody else's relative is meant (``A đánh vợ ông B``)."""
        for words, kind in _kin():
            for i in range(len(gap)):
                if gap[i : i + len(words)] != words:
                    continue
                before, behind = gap[i - 1] if i else ",", gap[i + len(words) :]
                beside = not before[0].isalpha() or before in listed("posts", "family_company")
                plain = all(not w[0].isalpha() or w in listed("posts", "family_links") for w in behind)
                if plain and (beside or (behind and behind[0] in _syllables("is"))):
                    return kind
        return None

    def _family(self, i: int) -> Mention | None:
        """``hai vợ chồng``, ``hai anh em``, ``vợ chồng ông A``."""
        hit = _families().longest(self.t.keys, i)
        if hit is None:
            return None
        end = i + hit[0]
        ties = [tie for tie in self.ties if tie[3] in hit[1]]
        whose = self.by_start.get(end)
        if whose is not None:
            ties = [tie for tie in ties if whose.entities[0] in tie[1:3]]
            end = whose.np_end
        elif self.t.keys[i] not in _syllables("two"):
            return None
        before = [tie for tie in ties if tie[0] < i] or self._of_one_name(i, ties)
        couples = {frozenset(map(id, tie[1:3])) for tie in before}
        if not before or (len(couples) > 1 and self.t.sentence[i] - self.t.sentence[before[-1][0]] > _REACH):
            return None
        return Mention(i, end, i, end, sorted(before[-1][1:3], key=lambda e: e.first), "nominal")

    def _of_one_name(self, i: int, ties: list[Tie]) -> list[Tie]:
        """``A Lung và A Páo bị bắt. |Hai anh em …``: the two told of last, if they bear one family name."""
        two = self._last_two(i, (_ANYBODY,)) if not ties and self.t.keys[i] in _syllables("two") else []
        alike = len(two) == 2 and two[0].keys[0] == two[1].keys[0]
        return [(self.told[0][0], two[0], two[1], _ANYBODY)] if alike else []

    def _relative(self, i: int) -> Mention | None:
        """``vợ anh ta``, ``em trai Lực``: the one relative of that kind who has a name."""
        hit = next(((w, kind) for w, kind in _kin() if tuple(self.t.keys[i : i + len(w)]) == w), None)
        whose = self.by_start.get(i + len(hit[0])) if hit is not None else None
        if hit is None or whose is None or not self._free(i, whose.np_end):
            return None
        person = whose.entities[0]
        told = [tie for tie in self.ties if tie[3] == hit[1] and tie[0] < i]
        kin = [(b if a is person else a) for _, a, b, _ in told if person in (a, b)]
        one = len({id(e) for e in kin}) == 1
        return Mention(i, whose.np_end, i, whose.np_end, kin[:1], "nominal") if one else None

    def _free(self, start: int, end: int) -> bool:
        """Whether the relative at tokens ``[start, end)`` is told of without a name beside."""
        t = self.t
        if start and (t.keys[start - 1] in listed("posts", "family_company") or t.words[start - 1] in ",(–-"):
            return t.words[start - 1] == "," and t.sentence[end - 1] == t.sentence[start] and self._goes_on(end)
        return end < t.n and self._goes_on(end)

    def _goes_on(self, end: int) -> bool:
        """Whether a verb comes next, no name and no mark."""
        return end < self.t.n and _words("kin_does").longest(self.t.keys, end) is not None
