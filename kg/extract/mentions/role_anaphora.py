"""Descriptions that stand for a person named before: ``nhà lãnh đạo Pháp``, ``vị này``, ``luật sư cho rằng``."""

from __future__ import annotations

from functools import cache, partial

from kg.extract.mentions.clusters import title_key
from kg.extract.mentions.nominals import Nominals
from kg.extract.mentions.records import EntityRecord, Mention
from kg.extract.mentions.wording import phrases, syllables
from kg.languages.vi import lexicon
from kg.languages.vi.keys import key
from kg.languages.vi.names import looks_vietnamese
from kg.languages.vi.trie import Trie

_HOME = "VN"


_words = partial(phrases, "role_anaphora")
_syllables = partial(syllables, "role_anaphora")


@cache
def _heads_of() -> Trie[tuple[str, str | None]]:
    """The post that a description tells, with the state whose it is, if it tells that too."""
    words = lexicon.table("grammar")["role_anaphora"]
    trie: Trie[tuple[str, str | None]] = Trie()
    for phrase, title in words["heads_of"].items():
        trie.add(phrase, (key(title), None))
    for phrase, (title, country) in words["heads_of_houses"].items():
        trie.add(phrase, (key(title), country))
    return trie


@cache
def _openers() -> frozenset[str]:
    """First syllables of all descriptions."""
    tries = (_words("leaders"), _words("somebody"), _words("callings"))
    return frozenset(_heads_of().first).union(*(t.first for t in tries))


class RoleAnaphora:
    """Finds such descriptions outside names, and the person whom each means."""

    def __init__(self, nominals: Nominals) -> None:
        self.n, self.c, self.t = nominals, nominals.c, nominals.t
        self.taken = self.c.named_tokens()

    def resolve(self) -> list[Mention]:
        """The mentions, in order."""
        out: list[Mention] = []
        openers, before_title = _openers(), _syllables("before_title")
        i = 0
        while i < self.t.n:
            found = None
            opens = self.t.keys[i] in openers
            titled = i in self.c.by_start or self.t.keys[i] in before_title
            if (opens or titled) and i not in self.taken and not self._counted(i):
                found = self._read(i) if opens else None
                if found is None and titled:
                    found = self._titled(i)
            if found is not None:
                out.append(found)
                self.n.recent.append((found.start, found.entities[0]))
            i = found.end if found is not None else i + 1
        return out

    def _counted(self, i: int) -> bool:
        """Whether several, or somebody new, are told of (``trục xuất 60 |nhà ngoại giao``, ``một vị tướng``)."""
        return i > 0 and (self.t.words[i - 1].isdigit() or self.t.keys[i - 1] in _syllables("counted"))

    def _read(self, i: int) -> Mention | None:
        keys = self.t.keys
        if hit := _heads_of().longest(keys, i):
            post, land_of = hit[1]
            fits = [
                e for e in self.n.persons if any(post == title and land_of in (None, code) for title, code in e.titles)
            ]
            return self._mention(i, i + hit[0], self.n.last(i, fits) if fits else None)
        if hit_ := _words("leaders").longest(keys, i):
            end = i + hit_[0]
            k = self.c.by_start.get(end)
            land = self.c.chunks[k] if k is not None else None
            if land is not None and land.type == "Country" and land.country:
                return self._mention(i, land.end, self._leader(i, land.country))
        if hit_ := _words("somebody").longest(keys, i):
            end = i + hit_[0]
            female = keys[i] in _words("female").first
            return self._mention(i, end, self.n.pronoun(i, "bà" if female else ""))
        if (hit_ := _words("callings").longest(keys, i)) and self._speaks(i, i + hit_[0]):
            calling = " ".join(keys[i : i + hit_[0]])
            fits = [e for e in self.n.persons if any(calling == " ".join(title.split()) for title, _ in e.titles)]
            return self._mention(i, i + hit_[0], self._told_before(i, fits))
        return None

    def _titled(self, i: int) -> Mention | None:
        """``vị giám đốc này``, ``đại úy này``: the last holder of the title, else the person told of last."""
        start = i + (self.t.keys[i] in _syllables("before_title"))
        k = self.c.by_start.get(start)
        chunk = self.c.chunks[k] if k is not None else None
        if chunk is None or chunk.type != "title" or chunk.end >= self.t.n:
            return None
        if self.t.keys[chunk.end] not in _syllables("pointing"):
            return None
        title = title_key(self.t, chunk)
        holders = [e for e in self.n.persons if any(title == name for name, _ in e.titles)]
        person = self._told_before(i, holders)
        if person is None and start > i:
            person = self.n.pronoun(i, "")
        return self._mention(i, chunk.end + 1, person)

    def _told_before(self, i: int, fits: list[EntityRecord]) -> EntityRecord | None:
        """Whoever of ``fits`` was the last to be noted as told of before token ``i``."""
        before = [e for p, e in self.n.recent if p < i and e in fits]
        return before[-1] if before else None

    def _mention(self, start: int, end: int, person: EntityRecord | None) -> Mention | None:
        return Mention(start, end, start, end, [person], "nominal") if person is not None else None

    def _speaks(self, start: int, end: int) -> bool:
        """Whether the calling opens its sentence or clause and a verb of the kind follows."""
        t = self.t
        return t.opens_clause(start) and end < t.n and _words("does").longest(t.keys, end) is not None

    def _leader(self, position: int, country: str) -> EntityRecord | None:
        """The person of that country who was named last."""
        fits = [e for e in self.n.persons if any(code == country for _, code in e.titles)]
        if not fits and country == _HOME:
            fits = [e for e in self.n.persons if e.titles and looks_vietnamese(e.name.split())]
        before = [(p, e) for p, e in self.n.recent if p < position and e in fits]
        return max(before, key=lambda pair: pair[0])[1] if before else None
