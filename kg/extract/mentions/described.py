"""Posts without a name that tell more of whoever was told of just before: ``…", ông chủ của SpaceX chia sẻ``."""

from __future__ import annotations

from functools import cache

from kg.extract.mentions.clusters import phrase_parser, title_key
from kg.extract.mentions.nominals import Nominals, general_titles
from kg.extract.mentions.records import EntityRecord, Mention
from kg.extract.mentions.title_lands import clash
from kg.extract.mentions.wording import phrases
from kg.extract.names.chunks import Chunk
from kg.languages.vi import lexicon
from kg.languages.vi.keys import key

_BACK = 2  # sentences back in which whoever is meant was told of
_OF_STATE = frozenset({"state", "known"})
_KINDS = frozenset({"state", "body", "mission"})


@cache
def _further() -> frozenset[str]:
    """Posts that people have beside another one."""
    return frozenset(key(words) for words in lexicon.table("posts")["further"])


class Described:
    """Finds such posts: with their body, before a verb of speech, where one person alone can be meant."""

    def __init__(self, nominals: Nominals, resolved: list[Mention]) -> None:
        self.n, self.c, self.t = nominals, nominals.c, nominals.t
        self.taken = {i for m in resolved for i in range(m.start, m.end)}

    def resolve(self) -> list[Mention]:
        """The mentions, in order; which post is whose is noted in ``Clusters.told``."""
        out: list[Mention] = []
        for k, chunk in enumerate(self.c.chunks):
            if chunk.type == "title" and chunk.kind in _KINDS and k not in self.n.titled:
                found = self._read(k, chunk)
                if found is not None:
                    out.append(found)
                    self.c.told[k] = found.entities[0]
        return out

    def _read(self, k: int, chunk: Chunk) -> Mention | None:
        name = title_key(self.t, chunk)
        if chunk.start in self.taken or (name in general_titles() and name not in _further()):
            return None
        parser = phrase_parser()
        start, former = parser._modifier(self.t, chunk.start)
        posts, end = parser.groups(self.t, self.c.chunks, chunk.start, self.c.by_start)
        if len(posts) != 1 or posts[0].title != k or posts[0].holder is None or not self._tells(start, end):
            return None
        holder = self.c.chunks[posts[0].holder]
        person = self._told_of(start)
        if person is None or any(name == title for e in self.n.persons for title, _ in e.titles):
            return None
        if self._beside_its_land(person, holder, start):
            return None  # "Colombia đề nghị ông A. Tổng thống Colombia nói": A is somebody else
        lands = {code for _, code in person.titles if code is not None}
        foreign = holder.country is not None and (lands - {holder.country} or clash(person, holder.country))
        local = holder.kind not in _OF_STATE and holder.type != "Country"  # that body's head may go without a name
        if local and phrases("role_anaphora", "speaks_for").longest(self.t.keys, chunk.start) is not None:
            return None
        if foreign or ((person.titles or local) and not former and name not in _further()):
            return None
        return Mention(start, chunk.end, start, end, [person], "nominal")

    def _beside_its_land(self, person: EntityRecord, holder: Chunk, start: int) -> bool:
        """Whether the state of a post is told of as another party in the sentence where ``person`` was named last."""
        last = max(p for p, e in self.n.recent if e is person and p < start)
        here = [c for c in self.c.chunks if c.type == "Country" and self.t.sentence[c.start] == self.t.sentence[last]]
        return holder.type == "Country" and any(c is not holder and c.country == holder.country for c in here)

    def _tells(self, start: int, end: int) -> bool:
        """Whether the phrase opens its sentence, or follows a quotation, and a verb of speech is next."""
        t = self.t
        after = start > 1 and t.words[start - 1] in "-–" and t.words[start - 2] in '"”»'
        return (
            (t.opens_clause(start) or after)
            and end < t.n
            and phrases("role_anaphora", "does").longest(t.keys, end) is not None
        )

    def _told_of(self, start: int) -> EntityRecord | None:
        """The only person told of in this sentence and those before it, or None."""
        here = self.t.sentence[start]
        near = {
            e for p, e in self.n.recent if p < start and here - _BACK <= self.t.sentence[p] and p not in self.n.quoted
        }
        person = next(iter(near)) if len(near) == 1 else None
        return person if person is not None and self._acts(person, start) else None

    def _acts(self, person: EntityRecord, start: int) -> bool:
        """Whether ``person`` opened a clause in the sentences before token ``start``: no victim, nobody's owner."""
        low = self.t.sentence[start] - _BACK
        heads = [p for p, e in self.n.recent if e is person and p < start]
        heads += [f.start for k, f in self.c.phrases.items() if self.c.entity_of.get(k) is person and f.start < start]
        return any(low <= self.t.sentence[p] and (self.t.opens_clause(p) or self.t.words[p - 1] == ":") for p in heads)
