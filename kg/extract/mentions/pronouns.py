"""Whom pronouns and words like ``vị này`` mean."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial

from kg.extract.mentions.clusters import Clusters
from kg.extract.mentions.main_clause import Spans, fronts, main_person
from kg.extract.mentions.quotes import Quotation
from kg.extract.mentions.records import EntityRecord
from kg.extract.mentions.wording import ends_before, listed, phrases, syllables
from kg.languages.vi import lexicon
from kg.languages.vi.particles import ACCORDING_TO, THIS

_FADES = 3  # sentences after which somebody without a name is meant no more
_BACK = 4  # sentences back to whom a pronoun means
_SPEECH = ("reports", "does")  # lists of verbs of saying
_DOERS = frozenset({"Person", "title", "Organization", "Country"})
_SETS_OFF = frozenset({",", "-", "–", "—"})

_words = partial(listed, "grammar")
Told = list[tuple[int, EntityRecord]]  # first token of a mention, and who is meant


@cache
def _women() -> frozenset[str]:
    """Keys of the pronouns for women."""
    return lexicon.syllables(lexicon.table("grammar")["sexes"]["women"])


class Pronouns:
    """Finds whom they mean among the persons of one article.

    ``recent`` is where persons are told of, by token, and ``spans`` their whole phrases; both grow while the article
    is read. ``unnamed`` is where people without a name are told of; ``titled`` finds whom a title means.
    """

    def __init__(
        self,
        c: Clusters,
        recent: Told,
        spans: Spans,
        unnamed: list[int],
        captions: frozenset[int],
        titled: Callable[[int], EntityRecord | None],
    ) -> None:
        self.c, self.t, self.quoted, self.quotations = c, c.t, c.quoted, c.quotations
        self.recent, self.spans, self.unnamed, self.captions = recent, spans, unnamed, captions
        self.titled = titled

    def none(self, i: int) -> bool:
        """Whether the word at token ``i`` is part of another: ``|bà con``, ``ông |bà nội``."""
        none = phrases("role_anaphora", "no_pronouns")
        several = i > 0 and self.t.keys[i - 1] in syllables("role_anaphora", "several")
        if several and self.t.keys[i - 2] not in syllables("role_anaphora", "ordinal"):
            return True  # "hai |ông này", "một |ông"
        return none.longest(self.t.keys, i) is not None or (i > 0 and none.longest(self.t.keys, i - 1) is not None)

    def alone(self, i: int) -> EntityRecord | None:
        """Whom the pronoun at token ``i`` means, which tells a sex."""
        return self.meant(i, "female" if self.t.keys[i] in _women() else "male")

    def meant(self, position: int, word: str) -> EntityRecord | None:
        """The person that opens the last sentence with a fitting person, the nearest one first.

        ``word``: ``female`` or ``male`` as the pronoun tells; empty where it tells no sex.
        """
        female = word == "female" if word else None
        if (sure := self._wished(position) or self._caused(position) or self._says(position, female)) is not None:
            return sure
        sentence = self.t.sentence[position]
        fits = [
            (p, e)
            for p, e in self.recent
            if p < position
            and (female is None or e.female is None or e.female == female)
            and self.t.sentence[p] >= sentence - _BACK
            and (self.t.sentence[p] not in self.captions or self.t.sentence[p] == sentence)
        ]
        others = (self._speaker(position), self._does_it(position))
        fits = [pair for pair in fits if pair[1] not in others]
        if female:  # of people whose sex the article does not tell most are men
            fits = [pair for pair in fits if pair[1].female] or fits
        if position not in self.quoted:  # outside a quotation one does not mean whom it names
            fits = [pair for pair in fits if pair[0] not in self.quoted] or fits
        if not fits:
            return None
        if (here := self._in_sentence(position, fits)) is not None:
            return here
        fits = self._before_fronted(position, fits)
        last = max(self.t.sentence[p] for p, _ in fits)
        there = dict(pair for pair in fits if self.t.sentence[pair[0]] == last)
        first = min(there)
        main = main_person(self.t, first, list(there), self.spans)
        if main is not None and self._source(first) and self._verb_of(position, _SPEECH):
            main = None  # "Theo A, B bận. |Ông cho biết …"
        found = (first, there[first]) if main is None else (main, there[main])
        if not word and any(i < found[0] and self.t.sentence[i] == last for i in self.unnamed):
            return None  # "Một lãnh đạo huyện nói A bị bệnh. Vị này …"
        if any(found[0] < i < position and self.t.sentence[i] >= sentence - _FADES for i in self.unnamed):
            return None  # "Một quan chức tình báo khẳng định … Vị này nói"
        return found[1]

    def _says(self, position: int, female: bool | None) -> EntityRecord | None:
        """``Theo B, A cho biết |ông …``: who says that; nobody where another is told of behind the verb."""
        t = self.t
        first = t.sentence_start(position)
        told = [(p, e) for p, e in self.recent if first <= p < position]
        if position in self.quoted or not told:
            return None
        start, person = max(told, key=lambda pair: pair[0])
        a, i = self.spans.get(start, (start, start + 1))
        spokesman = any(phrases("role_anaphora", "speaks_for").longest(t.keys, j) is not None for j in range(a, i))
        subject = t.opens_clause(a) or t.keys[a - 1] in syllables("role_anaphora", "before_teller")
        if spokesman or not subject:
            return None  # "phát ngôn viên A nói |ông …": of whom he speaks for
        end = self._verb_of(start, ("reports",))
        fits = female is None or person.female is None or person.female == female
        return person if 0 < end <= position and fits and "," not in t.words[end + 1 : position] else None

    def _speaker(self, position: int) -> EntityRecord | None:
        """Who says the quotation that token ``position`` stands in: he does not mean himself by a pronoun."""
        if self.t.words[position - 1] in _SETS_OFF and self._verb_of(position, _SPEECH):
            return None  # "Tôi bận - |ông nói - nên không đến"
        k = next((k for k, q in enumerate(self.quotations) if q.start < position < q.end), None)
        return self._says_it(k) if k is not None else None

    def _says_it(self, k: int) -> EntityRecord | None:
        """Who says quotation ``k``: told behind it (``"…", ông A nói``), before it, or with the one right before it."""
        t, q = self.t, self.quotations[k]
        introduced = q.start > 0 and t.words[q.start - 1] == ":"
        if not introduced and not t.is_cap(q.start + 1):
            return None  # some words of somebody's, in the writer's own sentence
        if (behind := self._behind(q)) is not None:
            return behind
        if introduced:
            return self._teller(q.start) or self._opens(q.start)
        before = self.quotations[k - 1] if k else None
        near = before is not None and 0 <= t.sentence[q.start] - t.sentence[min(before.end, t.n - 1)] <= 1
        told = self._says_it(k - 1) if near else None
        return told or (self._teller(t.sentence_start(q.start)) if t.sentence_start(q.start) in (q.start, 0) else None)

    def _behind(self, q: Quotation) -> EntityRecord | None:
        """``"…", |ông A nói``: who is told right behind a quotation, by name, title or pronoun."""
        t = self.t
        i = q.end + 1
        while i < t.n and t.words[i] in _SETS_OFF:
            i += 1
        if i >= t.n or t.sentence[i] != t.sentence[q.end]:
            return None
        named = [e for p, e in self.recent if q.end < p and self.spans.get(p, (p, p))[0] == i]
        k = self.c.by_start.get(i)
        if named or k is None or self.c.chunks[k].type not in ("title", "honorific"):
            return named[0] if named else None
        if self.c.chunks[k].type == "title":
            return self.titled(k)
        person = self.alone(i) if self.c.chunks[k].kind == "pronoun" else None
        return person if any(e is person and p < i and p not in self.quoted for p, e in self.recent) else None

    def _teller(self, stop: int) -> EntityRecord | None:
        """``…, |A nhận xét B rất giỏi.``: who says something in the last sentence before token ``stop``."""
        s = self.t.sentence[max(0, stop - 1)]
        there = [(p, e) for p, e in self.recent if p < stop and self.t.sentence[p] == s and p not in self.quoted]
        return next((e for p, e in sorted(there, key=lambda pair: -pair[0]) if self._verb_of(p, _SPEECH)), None)

    def _verb_of(self, start: int, kinds: tuple[str, ...]) -> int:
        """Where the verb of one of ``kinds`` ends that stands right behind the person told at token ``start``; or 0."""
        t = self.t
        i = self.spans.get(start, (start, start + 1))[1]
        while i < t.n and t.keys[i] in syllables("role_anaphora", "adverbs"):
            i += 1
        found = [says for kind in kinds if (says := phrases("role_anaphora", kind).longest(t.keys, i)) is not None]
        return i + max(says[0] for says in found) if found and i < t.n else 0

    def _source(self, start: int) -> bool:
        """Whether the person told at token ``start`` is whose word it is: ``Theo |ông A, …``."""
        a = self.spans.get(start, (start, start))[0]
        return a > 0 and self.t.words[a - 1].lower() == ACCORDING_TO

    def _opens(self, stop: int) -> EntityRecord | None:
        """Whom the last sentence before token ``stop`` is about, up to there."""
        s = self.t.sentence[max(0, stop - 1)]
        there = {p: e for p, e in self.recent if p < stop and self.t.sentence[p] == s}
        if not there:
            return None
        main = main_person(self.t, min(there), list(there), self.spans)
        return there[min(there) if main is None else main]

    def _caused(self, position: int) -> EntityRecord | None:
        """``A kể rằng lời của B khiến |ông lo``: of the two told of in the sentence the one behind."""
        t = self.t
        if position == 0 or t.keys[position - 1] not in syllables("role_anaphora", "causing"):
            return None
        told = [e for p, e in self.recent if p < position and t.sentence[p] == t.sentence[position]]
        people = list({id(e): e for e in told}.values())
        return people[1] if len(people) == 2 else None

    def _does_it(self, position: int) -> EntityRecord | None:
        """``A điện đàm với B và mời |ông thăm C``: who does something to whom the pronoun means, so not himself."""
        t = self.t
        does = phrases("role_anaphora", "asking")
        begin = next(
            (i for i in range(max(0, position - 3), position) if does.longest(t.keys, i) == (position - i, True)), None
        )
        if begin is None:
            return None
        first = t.sentence_start(position)
        quoted = position in self.quoted
        there = [p for p, e in self.recent if first <= p < begin and (p in self.quoted) == quoted]
        opening = [p for p in there if t.opens_clause(self.spans.get(p, (p, p))[0])]
        if not opening:
            return None
        begins = begin
        while begins > first and t.keys[begins - 1] in syllables("role_anaphora", "adverbs"):
            begins -= 1
        k = next((k for k, c in enumerate(self.c.chunks) if c.end == begins and c.type in _DOERS), None)
        start = max(opening)
        if k is not None and self.spans.get(start, (start, start + 1))[1] != begins:
            return self.c.entity_of.get(k)  # "… tin rằng |B đã mời ông"
        between = t.keys[self.spans.get(start, (start, start + 1))[1] : begin]
        told = self._verb_of(start, ("reports",)) or syllables("role_anaphora", "clauses").intersection(between)
        return dict(self.recent)[start] if not told else None

    def _in_sentence(self, position: int, fits: Told) -> EntityRecord | None:
        """Who of the sentence is meant, where it is not whom it is about.

        ``A rủ B đi thì |người này đồng ý``: the one told of last; ``A cho rằng B bận, |ông …``: whose clause it is.
        """
        t = self.t
        there = sorted((pair for pair in fits if t.sentence[pair[0]] == t.sentence[position]), key=lambda pair: pair[0])
        if not there or any(there[-1][0] < i < position for i in self.unnamed):
            return None
        start, person = there[-1]
        if THIS in t.words[position + 1 : position + 2]:
            return person if there[0][1] is not person or not self._verb_of(start, ("reports",)) else None
        others = {id(e) for _, e in there}
        begin = self.spans.get(start, (start, start + 1))[0]
        end = self._verb_of(there[0][0], _SPEECH)
        inside = len(others) == 2 and 0 < end <= begin and "," not in t.words[end + 1 : begin]
        opens = begin == end or t.keys[begin - 1] in syllables("role_anaphora", "that") or t.words[begin - 1] == ","
        to_him = t.keys[position - 1] in syllables("role_anaphora", "to_him") or ends_before(
            phrases("role_anaphora", "asking"), t.keys, position, 3
        )
        own = self._verb_of(position, _SPEECH) or to_him or position in self.quoted
        return person if inside and opens and not own else None

    def _before_fronted(self, position: int, fits: list[tuple[int, EntityRecord]]) -> list[tuple[int, EntityRecord]]:
        """``A vừa đến. Trong cuộc gặp với B, |ông nói``: those told of before the fronted phrase, if there are any."""
        t = self.t
        i = t.sentence_start(position)
        fronted = fronts(t, i) and t.words[position - 1] == "," and position - i > 1
        if not fronted or "," in t.words[i : position - 1]:
            return fits
        if t.keys[i + 1] in _words("own_works"):  # "Trong chiến dịch của B, |ông hứa"
            fits = [pair for pair in fits if i < pair[0] and self._owner_before_mark(pair[0], position)] or fits
            if fits[0][0] > i:
                return fits
        return [pair for pair in fits if t.sentence[pair[0]] in range(t.sentence[i] - 2, t.sentence[i])] or fits

    def _owner_before_mark(self, name: int, position: int) -> bool:
        """Whether the name at token ``name`` closes the fronted phrase before the pronoun: whose the thing is."""
        start, end = self.spans.get(name, (name, name + 1))
        return end == position - 1 and start > 0 and self.t.keys[start - 1] in _words("whose")

    def _wished(self, position: int) -> EntityRecord | None:
        """Who is congratulated before the occasion is told: ``A gửi thư mừng tới B nhân dịp |ông đắc cử``."""
        t = self.t
        occasions, wishes = phrases("role_anaphora", "occasions"), phrases("role_anaphora", "wishing")
        near = range(max(0, position - 3), position)
        told = [i for i in near if (found := occasions.longest(t.keys, i)) is not None and i + found[0] == position]
        if not told:
            return None
        named = [(p, e) for p, e in self.recent if p < told[0] and t.sentence[p] == t.sentence[position]]
        last = max(named, key=lambda pair: pair[0], default=None)
        between = range(named[0][0], last[0]) if last is not None and len(named) > 1 else range(0)
        return last[1] if last is not None and any(wishes.longest(t.keys, i) is not None for i in between) else None
