"""Words of address without a name: ``Anh A bị đâm. Sau đó |anh được đưa đi``, ``thầy gặp B``."""

from __future__ import annotations

from functools import partial

from kg.extract.mentions.nominals import Nominals
from kg.extract.mentions.records import EntityRecord, Mention
from kg.extract.mentions.wording import phrases, syllables

_REACH = 4  # sentences back to where somebody is called so
_words = partial(phrases, "addressed")
_syllables = partial(syllables, "addressed")


class Addressed:
    """Finds such words where they open a clause, and the one person who is called so."""

    def __init__(self, nominals: Nominals, mentions: list[Mention]) -> None:
        """``mentions``: all that are known of the article so far."""
        self.n, self.c, self.t = nominals, nominals.c, nominals.t
        self.taken = {i for m in mentions for i in range(m.np_start, m.np_end)} | self.c.named_tokens()
        self.called = [
            (self.c.chunks[k].start, phrase.honorific, self.c.entity_of[k])
            for k, phrase in sorted(self.c.phrases.items())
            if phrase.honorific and k in self.c.entity_of and self.c.entity_of[k].type == "Person"
        ]

    def resolve(self) -> list[Mention]:
        """The mentions, in order."""
        out: list[Mention] = []
        for i, word in enumerate(self.t.keys):
            if word not in _syllables("words") or i in self.taken or i in self.n.quoted or not self._alone(i):
                continue
            person = self._meant(i)
            if person is not None:
                out.append(Mention(i, i + 1, i, i + 1, [person], "pronoun"))
        return out

    def _alone(self, i: int) -> bool:
        """Whether the word opens its clause and no name, noun or number goes with it, but what somebody does."""
        t, end = self.t, i + 1
        if end >= t.n or end in self.taken or t.is_cap(end) or not t.opens_clause(i):
            return False
        return t.sentence[end] == t.sentence[i] and _words("does").longest(t.keys, end) is not None

    def _meant(self, i: int) -> EntityRecord | None:
        """The one person called by the word of late; nobody where two are, or a crowd without names came between."""
        form = self.t.words[i].casefold()
        here = self.t.sentence[i]
        near = [(p, e) for p, word, e in self.called if p < i and word == form and here - self.t.sentence[p] <= _REACH]
        ids = {id(e) for _, e in near}
        unnamed = any(near and near[-1][0] < j < i for j in self.n.unnamed)
        return near[-1][1] if len(ids) == 1 and not unnamed else None
