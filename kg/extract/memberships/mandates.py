"""Terms of office that an article looks back at, and posts that somebody is elected to."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.memberships.held import Held
from kg.extract.mentions.clusters import Clusters
from kg.extract.mentions.records import EntityRecord
from kg.languages.vi import lexicon
from kg.languages.vi.keys import key
from kg.languages.vi.particles import OF
from kg.languages.vi.trie import Trie, trie_of

_SURE = 0.7


class Mandates:
    """Reads ``nhiệm kỳ tổng thống đầu tiên, ông A`` and ``nhiệm kỳ trước của ông A`` as posts that are over."""

    def __init__(self, clusters: Clusters) -> None:
        self.c, self.t = clusters, clusters.t
        data = lexicon.table("posts")["mandates"]
        self.terms: Trie[bool] = trie_of(data["terms"])
        self.past: Trie[bool] = trie_of(data["past"])
        self.word = lexicon.table("posts")["elect"]
        self.elect = " " + key(self.word)
        self.starts = {phrase.start: k for k, phrase in clusters.phrases.items()}

    def over(self, held: list[Held]) -> list[Held]:
        """Posts of earlier terms; the body is that of the post to which the same person is elected now."""
        out: list[Held] = []
        for person, title, place in self._told():
            elect = next((h for h in held if h.person is person and key(h.post).endswith(self.elect)), None)
            post = title or (elect.post.removesuffix(self.word).rstrip() if elect is not None else "")
            if post:
                body = elect.organization if elect is not None else None
                out.append(Held(person, post[:1].upper() + post[1:], body, "inferred", "former", _SURE, place))
        return out

    def _told(self) -> Iterator[tuple[EntityRecord, str, int]]:
        """(person, title or nothing, token) of each earlier term told with its holder."""
        t = self.t
        for i in range(t.n - 2):
            found = self.terms.longest(t.keys, i)
            if found is None:
                continue
            p = i + found[0]
            title = self.c.chunks[k] if (k := self.c.by_start.get(p)) is not None else None
            words = ""
            if title is not None and title.type == "title" and title.kind == "state":
                words, p = self.c.text[t.starts[title.start] : t.ends[title.core_end - 1]], title.end
            past = self.past.longest(t.keys, p) if p < t.n else None
            if past is None:
                continue
            p += past[0]
            person = self.starts.get(p + 1) if p < t.n and t.words[p] in (OF, ",") else None
            if person is not None and t.sentence[p + 1] == t.sentence[i] and (words or t.words[p] == OF):
                yield self.c.entity_of[person], words, i

    def of_lands(self, held: list[Held], land: EntityRecord | None) -> list[Held]:
        """``held`` with ``land`` for ``Tổng thống đắc cử A``, where no other post of the same person tells his own."""
        abroad = {id(h.person) for h in held if h.organization is not None and h.organization.type == "Country"}
        for h in held:
            if h.organization is None and key(h.post).endswith(self.elect) and id(h.person) not in abroad:
                h.organization, h.basis = land, "inferred"
        return held

    def without_elect(self, held: list[Held]) -> list[Held]:
        """``held`` without ``Tổng thống`` of whoever is told to be ``Tổng thống đắc cử`` and has no other such post."""
        told = {(id(h.person), key(h.post)) for h in held}
        return [
            h
            for h in held
            if h.tenure != "held" or h.organization is not None or (id(h.person), key(h.post) + self.elect) not in told
        ]
