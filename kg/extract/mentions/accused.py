"""Words for the accused that stand for persons named before: ``hai bị can``, ``cả ba bị bắt``, ``nghi phạm``.

Police reports name the accused without a form of address and their victims with one (``Lê A đánh anh B``):
whom nothing calls accused is meant only where he is named so, and never who serves the law.
"""

from __future__ import annotations

from functools import cache, partial

from kg.extract.mentions.nominals import Nominals
from kg.extract.mentions.records import EntityRecord, Mention
from kg.extract.mentions.wording import numbers, phrases, syllables
from kg.languages.vi import lexicon
from kg.languages.vi.keys import key
from kg.languages.vi.names import looks_vietnamese

_REACH = 3  # sentences back in which a group or a person is looked for


_words = partial(phrases, "accused_anaphora")
_syllables = partial(syllables, "accused_anaphora")


@cache
def _nouns() -> frozenset[str]:
    """The words for the accused as keys of titles."""
    return frozenset(key(word) for word in lexicon.table("grammar")["accused_anaphora"]["nouns"])


@cache
def _heads() -> frozenset[str]:
    """First syllables of all that may stand for the accused."""
    return frozenset(_words("nouns").first) | _syllables("whole") | _syllables("plural") | frozenset(numbers())


class AccusedAnaphora:
    """Finds such words outside names, and the persons whom they mean."""

    def __init__(self, nominals: Nominals) -> None:
        self.n, self.c, self.t = nominals, nominals.c, nominals.t
        self.taken = self.c.named_tokens()
        self.called = [e for e in self.n.persons if any(title in _nouns() for title, _ in e.titles)]
        self.bare: list[tuple[int, EntityRecord]] = []  # mentions by name alone, in order
        self.last: list[EntityRecord] = []  # whom the last words for several meant
        served: set[int] = set()
        for k, phrase in sorted(self.c.phrases.items()):
            entity = self.c.entity_of[k]
            if phrase.honorific or phrase.posts:
                served.add(id(entity))
            elif looks_vietnamese(entity.name.split()):
                self.bare.append((self.c.chunks[k].start, entity))
        self.bare = [(p, e) for p, e in self.bare if id(e) not in served]

    def resolve(self) -> list[Mention]:
        """The mentions, in order."""
        out: list[Mention] = []
        i = 0
        heads = _heads()
        while i < self.t.n:
            found = None
            if self.t.keys[i] in heads and i not in self.taken:
                found = self._many(i) or self._one(i)
            if found is not None:
                out.append(found)
            i = found.end if found is not None else i + 1
        return out

    def _many(self, i: int) -> Mention | None:
        """``hai bị can``, ``các bị cáo``, ``cả ba bị``."""
        keys, t = self.t.keys, self.t
        whole = keys[i] in _syllables("whole")
        at = i + whole
        if at + 1 >= t.n or t.sentence[at + 1] != t.sentence[i]:
            return None
        number = numbers().get(keys[at])
        if number is None and keys[at] not in _syllables("plural"):
            return None
        noun = _words("nouns").longest(keys, at + 1)
        if noun is None and not (whole and number and _words("then").longest(keys, at + 1)):
            return None
        end = self._pointed(at + 1 + (noun[0] if noun else 0))
        if end is None:
            return None
        group = self._group(i, number)
        return Mention(i, end, i, end, group, "accused") if group else None

    def _one(self, i: int) -> Mention | None:
        """``bị cáo khai``, ``nghi phạm này``: one, unless a number or article says that there are more or others."""
        noun = _words("nouns").longest(self.t.keys, i)
        before = self.t.keys[i - 1] if i and self.t.sentence[i - 1] == self.t.sentence[i] else ""
        if noun is None or before in _syllables("others") or before in numbers() or before.isdecimal():
            return None
        end = self._pointed(i + noun[0])
        if end is None:
            return None
        told = self._near(i)
        here = [e for p, e in told if self.t.sentence[p] == self.t.sentence[i]]
        near = [e for p, e in told if self.t.sentence[p] < self.t.sentence[i] or e in self.called]
        near = here if len({id(e) for e in here}) == 1 else near
        sure = [e for e in near if e in self.called] or near
        one = list(dict.fromkeys(map(id, sure)))
        return Mention(i, end, i, end, [sure[-1]], "accused") if len(one) == 1 else None

    def _pointed(self, end: int) -> int | None:
        """Behind ``này`` at token ``end``; None where a name or a number goes on there, or others are meant."""
        if end >= self.t.n:
            return None
        if self.t.keys[end] in _syllables("pointing"):
            return end + 1
        goes_on = end in self.taken or self.t.is_cap(end) or self.t.keys[end] in _syllables("other")
        return None if goes_on else end

    def _near(self, i: int) -> list[tuple[int, EntityRecord]]:
        """Mentions before token ``i``, near enough, of persons who may be accused."""
        here = self.t.sentence[i]
        named = [(p, e) for p, e in self.n.recent if e in self.called]
        return sorted(
            (
                (p, e)
                for p, e in {(p, id(e)): (p, e) for p, e in [*named, *self.bare]}.values()
                if p < i and here - self.t.sentence[p] <= _REACH
            ),
            key=lambda pair: pair[0],
        )

    def _group(self, i: int, number: int | None) -> list[EntityRecord]:
        """As many as the number says, of the last sentence that names so many, else of all that are near.

        Without a number whom the words before meant, else all who are called accused.
        """
        near = self._near(i)
        groups = [self._distinct(near, s) for s in range(self.t.sentence[i], self.t.sentence[i] - _REACH - 1, -1)]
        groups.append(list({id(e): e for _, e in near}.values()))
        if number is None:
            groups = [self.last, [e for e in self.called if any(p < i for p in e.positions)], *groups]
        self.last = next((g for g in groups if len(g) == number or (number is None and len(g) > 1)), [])
        return self.last

    def _distinct(self, near: list[tuple[int, EntityRecord]], sentence: int) -> list[EntityRecord]:
        return list({id(e): e for p, e in near if self.t.sentence[p] == sentence}.values())
