"""Which of those who bear a title may be meant by it where it stands without a name."""

from __future__ import annotations

from functools import cache

from kg.extract.mentions.clusters import Clusters, title_key
from kg.extract.mentions.offices import office_keys
from kg.extract.mentions.records import EntityRecord
from kg.extract.mentions.title_lands import TitleLands
from kg.extract.mentions.wording import listed
from kg.extract.names.chunks import Chunk
from kg.languages.vi import lexicon
from kg.languages.vi.countries import HOME
from kg.languages.vi.keys import key
from kg.languages.vi.names import looks_vietnamese
from kg.languages.vi.trie import Trie


@cache
def elect() -> Trie[bool]:
    """Words behind a post that say how its bearer holds it; the value: whether somebody else may hold it too."""
    words = lexicon.table("grammar")
    trie: Trie[bool] = Trie()
    for word in words["holds_so"]:
        trie.add(word, word in words["holds_beside"])
    return trie


def _one_body(a: EntityRecord | None, b: EntityRecord | None) -> bool:
    """Whether both are one body, or the longer name adds to the shorter (``Quốc hội Việt Nam``)."""
    if a is b or a is None or b is None or a.type != b.type:
        return a is b
    short, long = sorted((a.keys, b.keys), key=len)
    return long[: len(short)] == short


class Holders:
    """The holders of titles in one article.

    ``recent`` is where persons are told of, by token; it grows while the article is read.
    """

    def __init__(
        self,
        c: Clusters,
        persons: list[EntityRecord],
        countries: list[EntityRecord],
        lands: TitleLands,
        recent: list[tuple[int, EntityRecord]],
    ) -> None:
        self.c, self.t = c, c.t
        self.persons, self.countries, self.lands, self.recent = persons, countries, lands, recent

    def of_land(self, k: int, name: str, country: str | None, alone: bool) -> list[EntityRecord]:
        """Who bears title ``k``, called ``name``, in ``country``; ``alone``: no body is told behind it."""
        fits = [
            e
            for e in self.persons
            if any(
                n == name
                and (country is None or code == country or (code is None and not self.lands.bars(e, k, name, country)))
                for n, code in e.titles
            )
        ]
        if fits or not alone or self._in_row(k):
            return fits
        # "Bộ trưởng (Anh)" where the article names one minister (of that state), by what he is in charge of
        found = [e for e in self.persons if any(n.startswith(name + " ") and country in (None, c) for n, c in e.titles)]
        return found if len(found) == 1 else []

    def _in_row(self, k: int) -> bool:
        """``|Bộ trưởng, Chủ nhiệm Văn phòng A``, ``|Bộ trưởng, Thủ trưởng các ngành``: another title follows."""
        end, behind = self.c.chunks[k].end, self.c.chunks[k + 1] if k + 1 < len(self.c.chunks) else None
        return behind is not None and behind.type == "title" and behind.start == end + 1 and self.t.words[end] == ","

    def of_body(self, fits: list[EntityRecord], name: str, body: EntityRecord | None, once: bool) -> list[EntityRecord]:
        """Who of ``fits`` holds the title in the body, or held it ``once``; whom the article tells so before others."""
        sure = [e for e in fits if self._holds(e, name, body, once, said=True)]
        return sure or [e for e in fits if self._holds(e, name, body, once, said=False)]

    def in_office(self, fits: list[EntityRecord], name: str, alone: bool) -> list[EntityRecord]:
        """Without those whom the article tells only as former holders: they are called by it no more.

        ``alone``: no state or body stands with the title; then the only one who bears it may be told of in his time.
        """
        now = [e for e in fits if not (posts := self._posts(e, name)) or not all(former for former, _ in posts)]
        return fits if alone and len(fits) == 1 else now

    def at_home(self, fits: list[EntityRecord], name: str) -> list[EntityRecord]:
        """Whom a title without a land means where holders of several lands are told: the one of the paper's own.

        Unless the article is about another: it names him first, and more often.
        """
        own = [e for e in fits if self._of_home(e, name)]
        others = [e for e in fits if e not in own]
        ours = any(e.first < o.first or len(e.positions) >= len(o.positions) for e in own for o in others)
        return own if ours else fits

    def _of_home(self, person: EntityRecord, title: str) -> bool:
        told = {code for name, code in person.titles if name == title and code is not None}
        codes = told or {code for _, code in person.titles if code is not None}
        words = person.name.split()
        return codes == {HOME} or (not codes and len(words) > 1 and looks_vietnamese(words))

    def in_another_town(self, chunk: Chunk, body: EntityRecord) -> bool:
        """``Tại Huế, … chờ |Chủ tịch UBND thành phố``: where a town opens the sentence, another's is not meant."""
        first = self.t.sentence_start(chunk.start)
        k = self.c.by_start.get(first + 1) if self.t.keys[first] in listed("grammar", "place_cues") else None
        place = self.c.chunks[k] if k is not None else None
        if place is None or place.type != "Place" or place.end >= chunk.start or self.t.words[place.end] != ",":
            return False
        town = key(" ".join(self.t.words[place.start : place.end]))
        return not any(town in key(name) for name in (body.name, *body.names))

    def elsewhere(self, chunk: Chunk, title: str, person: EntityRecord) -> bool:
        """Whether a title that stands before its only known holder is told of another land.

        ``Philippines lo sau khi phó tổng thống dọa |tổng thống. … Tổng thống Nga A``.
        """
        lands = {code for name, code in person.titles if name == title and code is not None}
        if not lands or any(p < chunk.start and e is person for p, e in self.recent):
            return False
        here = self.t.sentence[chunk.start]
        told = {e.country for e in self.countries if any(self.t.sentence[p] == here for p in e.positions)}
        return bool(told) and not told & lands

    def for_now(self, person: EntityRecord, title: str) -> bool:
        """Whether the article calls the person so with ``lâm thời`` or the like: not whom he stands in for."""
        own = [phrase for k, phrase in self.c.phrases.items() if self.c.entity_of[k] is person]
        posts = [self.c.chunks[post.title] for phrase in own for post in phrase.posts]
        same = [c for c in posts if title_key(self.t, c) == title and c.end < self.t.n]
        return any((found := elect().longest(self.t.keys, c.end)) is not None and found[1] for c in same)

    def _posts(self, person: EntityRecord, title: str) -> list[tuple[bool, EntityRecord | None]]:
        """How the article tells that the person holds the title: whether formerly, and in which body."""
        posts = [post for k, phrase in self.c.phrases.items() if self.c.entity_of[k] is person for post in phrase.posts]
        chunks = self.c.chunks
        return [
            (post.former, self.c.entity_of.get(post.holder) if post.holder is not None else None)
            for post in posts
            if title
            in office_keys(self.t, chunks[post.title], chunks[post.holder] if post.holder is not None else None)
        ]

    def _holds(self, person: EntityRecord, title: str, body: EntityRecord | None, once: bool, said: bool) -> bool:
        """Whether the article says (or, unless ``said``, leaves open) that the person has or had the title there."""
        return any(
            former >= once and (_one_body(own, body) if said else own is None)
            for former, own in self._posts(person, title)
        )
