"""Common nouns that stand for a body named before: ``Bộ này``, ``Công ty cho biết``, ``cơ quan này``."""

from __future__ import annotations

from functools import cache, partial

from kg.extract.mentions.clusters import Clusters
from kg.extract.mentions.records import EntityRecord, Mention
from kg.extract.mentions.wording import ends_before, phrases, syllables
from kg.languages.vi import lexicon
from kg.languages.vi.keys import key
from kg.languages.vi.trie import Trie

_REACH = 6  # sentences back, for a noun that says which kind of body it means
_NEAR = 2  # sentences back, for "cơ quan này"
_POST = 8  # tokens from a person's name over the post to its body
_JOINED = 4  # words at most between a name and its calling
_ANY, _HEADLESS = "*", ""


_words = partial(phrases, "body_anaphora")
_syllables = partial(syllables, "body_anaphora")


@cache
def _nouns() -> Trie[tuple[str, ...]]:
    trie: Trie[tuple[str, ...]] = Trie()
    for noun, heads in lexicon.table("grammar")["body_anaphora"]["heads"].items():
        trie.add(noun, tuple(heads))
    return trie


@cache
def _heads() -> Trie[str]:
    """All heads that names of bodies begin with, to know the longest, or a name without one."""
    trie: Trie[str] = Trie()
    for heads in lexicon.table("grammar")["body_anaphora"]["heads"].values():
        for head in heads:
            if head not in (_ANY, _HEADLESS):
                trie.add(head, head)
    return trie


def acts() -> Trie[bool]:
    """What bodies do: the words behind a noun that acts."""
    return _words("does")


@cache
def _callings() -> Trie[str]:
    trie: Trie[str] = Trie()
    for word in lexicon.table("grammar")["body_anaphora"]["callings"]:
        trie.add(word, word)
    return trie


class BodyAnaphora:
    """Finds such nouns outside the names of one article, and the body that each means."""

    def __init__(self, clusters: Clusters) -> None:
        self.c, self.t = clusters, clusters.t
        self.taken = clusters.named_tokens()
        named = [m for m in clusters.mentions if m.entities[0].type == "Organization"]
        # "Trường A (Đại học B)": the one in the brackets only tells of the other
        own = [m for m in named if m.start == 0 or self.t.words[m.np_start - 1] != "(" or len(named) == 1]
        self.named = sorted(((m.start, m.entities[0]) for m in own), key=lambda pair: pair[0])

    def resolve(self) -> list[Mention]:
        """The mentions, in order."""
        out: list[Mention] = self._called_so()
        i = 0
        while i < self.t.n:
            found = None if i in self.taken else _nouns().longest(self.t.keys, i)
            end = i + found[0] if found else i
            pair = self._pair(i, end, found[1]) if found and i and self.t.keys[i - 1] in _syllables("two") else []
            if pair:
                out.append(Mention(i - 1, end, i - 1, end, pair, "nominal"))
            elif found and not self.taken & set(range(i, end)):
                stop = self._stop(i, end)
                body = self._body(i, found[1]) if stop else None
                if body is not None:
                    out.append(Mention(i, stop, i, stop, [body], "nominal"))
                    self.named.append((i, body))
            i = max(end, i + 1)
        return out

    def body_at(self, i: int) -> EntityRecord | None:
        """The body that the noun at token ``i``, behind a post, means: ``chủ tịch |hiệp hội``, ``giám đốc |sở này``."""
        found = None if i in self.taken else _nouns().longest(self.t.keys, i)
        end = i + found[0] if found is not None else self.t.n
        if found is None or end >= self.t.n or end in self.taken or self.t.is_cap(end) or _ANY in found[1]:
            return None
        heads = tuple(head for head in found[1] if head != _HEADLESS)  # "chủ tịch của tập đoàn" is not of Interpol
        goes_on = self.t.keys[end] in _syllables("goes_on") - _syllables("pointing")
        return None if goes_on else self._body(i, heads)

    def _pair(self, start: int, end: int, heads: tuple[str, ...]) -> list[EntityRecord]:
        """``Hai |bộ thống nhất``: the two bodies of that kind that were named last; nobody if more were."""
        if end >= self.t.n or self.taken & set(range(start, end)):
            return []
        if all(_words(name).longest(self.t.keys, end) is None for name in ("does", "pointing", "pair_does")):
            return []
        here = self.t.sentence[start]
        found: dict[int, EntityRecord] = {}
        for s in range(here, max(-1, here - _REACH), -1):
            fits = [e for p, e in self.named if p < start and self.t.sentence[p] == s]
            found |= {id(e): e for e in fits if _ANY in heads or self._is(e, heads)}
            if len(found) > 1:
                return sorted(found.values(), key=lambda e: e.first) if len(found) == 2 else []
        return []

    def _called_so(self) -> list[Mention]:
        """``chủ đầu tư đã chi …``: the one body that the article calls so (``do Công ty A làm chủ đầu tư``)."""
        if not self.named:
            return []
        bearers: dict[str, list[EntityRecord]] = {}
        alone: list[tuple[int, int, str]] = []
        i = 0
        while i < self.t.n:
            found = _callings().longest(self.t.keys, i) if i not in self.taken else None
            if found is None:
                i += 1
                continue
            body = self._beside(i, i + found[0])
            if body is not None:
                bearers.setdefault(found[1], []).append(body)
            elif self._subject(i, i + found[0]):
                alone.append((i, i + found[0], found[1]))
            i += found[0]
        return [
            Mention(a, b, a, b, [bearers[word][0]], "nominal")
            for a, b, word in alone
            if len({id(e) for e in bearers.get(word, ())}) == 1
        ]

    def _subject(self, start: int, end: int) -> bool:
        """Whether tokens ``[start, end)`` do something, one body and no kind of bodies (``các chủ đầu tư``)."""
        acts_follow = end < self.t.n and acts().longest(self.t.keys, end) is not None
        return acts_follow and (start == 0 or _words("not_one").longest(self.t.keys, start - 1) is None)

    def _beside(self, start: int, end: int) -> EntityRecord | None:
        """The body right before or behind tokens ``[start, end)``, over the words that join a name and a calling."""
        for m in self.c.mentions:
            if m.entities[0].type != "Organization":
                continue
            a, b = (m.end, start) if m.end <= start else (end, m.start)
            if b - a <= _JOINED and self._only_joins(a, b):
                return m.entities[0]
        return None

    def _only_joins(self, a: int, b: int) -> bool:
        while 0 <= a < b:
            found = _words("calls").longest(self.t.keys, a)
            if found is None:
                return False
            a += found[0]
        return a == b

    def _stop(self, start: int, end: int) -> int:
        """Where the mention ends; 0 where the noun points at no body."""
        if end >= self.t.n or end in self.taken:
            return 0
        points = _words("pointing").longest(self.t.keys, end)
        if points is not None:
            return end + points[0]
        if start and self.t.keys[start - 1] in _syllables("sources") and self.t.words[end] == ",":
            return end
        if self._given(start, end):
            return end
        opens = self.t.opens_clause(start) or self._behind(start)
        acting = opens and acts().longest(self.t.keys, end) is not None
        return end if acting or self._asked(start, end) else 0

    def _asked(self, start: int, end: int) -> bool:
        """Whether one asks or meets the body at ``[start, end)``: ``yêu cầu |sở báo cáo``, ``lãnh đạo |hiệp hội``."""
        sure = _words("asked_kinds").longest(self.t.keys, start) == (end - start, True)
        if (
            not sure
            or self.t.is_cap(start)
            or self.t.is_cap(end)
            or self.t.keys[end] in _syllables("goes_on")
            or self.t.words[end].isdecimal()
        ):
            return False
        return ends_before(_words("asked"), self.t.keys, start, 3)

    def _given(self, start: int, end: int) -> bool:
        """``còn tặng |bệnh viện bốn xe cứu thương``: so many things are given to whoever stands before their number."""
        keys = self.t.keys
        told = ends_before(_words("given_to"), keys, start, 3)
        return told and (keys[end].isdecimal() or keys[end] in _syllables("so_many"))

    def _behind(self, start: int) -> bool:
        """``bà A cho biết |tập đoàn sẽ …``: whether token ``start`` begins what is said, or a clause."""
        return ends_before(_words("behind"), self.t.keys, start, 3)

    def _body(self, position: int, heads: tuple[str, ...]) -> EntityRecord | None:
        """The nearest fitting body; for ``cơ quan này`` the nearest of the sentence, or what opens the one before."""
        sentence = self.t.sentence[position]
        if _ANY in heads:
            near = [(p, e) for p, e in self.named if p < position and self.t.sentence[p] >= sentence - _NEAR]
            last = max((self.t.sentence[p] for p, _ in near), default=-1)
            there = sorted(((p, e) for p, e in near if self.t.sentence[p] == last), key=lambda pair: pair[0])
            if last < sentence and len(there) > 1 and self._is_asked(there[1][0]) and self._only_a_post(there[0][0]):
                there = there[1:]  # "Ông A, giám đốc B, đề nghị C. |Cơ quan này …"
            return there[-1 if last == sentence else 0][1] if there else None
        before = [(p, e) for p, e in self.named if p < position and self._is(e, heads)]
        fits = [pair for pair in before if self.t.sentence[pair[0]] >= sentence - _REACH]
        if not fits and len({id(e) for _, e in before}) == 1 and _HEADLESS not in heads:
            fits = before  # the only one of its kind in the article
        so = tuple(f"{key(' '.join(self.t.words[position:end]))} " for end in (position + 1, position + 2))
        near = [(p, e) for p, e in fits if self.t.sentence[p] >= sentence - 1]
        called = [(p, e) for p, e in near if any(key(n).startswith(so) for n in (e.name, *e.names))]
        return max(called or fits, key=lambda pair: pair[0])[1] if fits else None

    def _is_asked(self, start: int) -> bool:
        """Whether somebody asks the body at token ``start`` for something (``đề nghị |Cục A xác minh``)."""
        return ends_before(phrases("area_anaphora", "led"), self.t.keys, start, 3)

    def _only_a_post(self, start: int) -> bool:
        """Whether the body at token ``start`` is told as where the person who does something has his post."""
        s = self.t.sentence[start]
        people = [m for m in self.c.mentions if m.entities[0].type == "Person" and self.t.sentence[m.start] == s]
        return any(m.np_start <= start < m.np_end or 0 < start - m.end <= _POST for m in people)

    def _is(self, body: EntityRecord, heads: tuple[str, ...]) -> bool:
        """Whether the body's name begins with one of ``heads``, the longest head of the name deciding."""
        own = _heads().longest(body.keys, 0)
        if own is not None:
            return own[1] in heads
        words = body.name.split()
        if any(len(h) > 1 and h[0] == _ANY and key(body.name).endswith(h[1:]) for h in heads):
            return True  # "ngân hàng này" of Techcombank
        return _HEADLESS in heads and all(w[0].isupper() for w in words) and not any(w.isupper() for w in words)
