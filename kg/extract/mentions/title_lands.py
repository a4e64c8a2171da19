"""Of which land somebody is whose title is told without one: ``Thủ tướng A``, and elsewhere ``Thủ tướng Canada``."""

from __future__ import annotations

from kg.extract.mentions.clusters import Clusters, title_key
from kg.extract.mentions.records import EntityRecord, Mention
from kg.languages.vi.countries import HOME
from kg.languages.vi.names import looks_vietnamese

_ALIKE = frozenset({HOME, "CN", "KR", "KP", "TW", "SG"})  # states of people with names of that build


def clash(person: EntityRecord, country: str) -> bool:
    """Whether a person without a stated country can't be of ``country``: Vietnamese names are Vietnam's."""
    vietnamese = looks_vietnamese(person.name.split())
    return (vietnamese and country not in _ALIKE) or (not vietnamese and country == HOME)


class TitleLands:
    """Tells the holders of one title in several lands apart, as far as the article does."""

    def __init__(self, clusters: Clusters, persons: list[EntityRecord], named: list[Mention]) -> None:
        self.c, self.t = clusters, clusters.t
        self.persons = persons
        self.named = named
        self.told: dict[str, list[tuple[int, str]]] = {}  # title -> where it stands with which land, without a name
        for k, chunk in enumerate(self.c.chunks):
            land = self._land(k)
            if chunk.type == "title" and land is not None:
                self.told.setdefault(title_key(self.t, chunk), []).append((chunk.start, land))

    def bars(self, person: EntityRecord, k: int, title: str, country: str) -> bool:
        """Whether ``person``, called by ``title`` without a land, can't be meant by it with ``country`` (chunk ``k``).

        He is of another land by his name, by another title or because another land of that title stands nearer to
        him; and who bears it in the same sentence is not the one told of so (``Thủ tướng A gặp |Thủ tướng Canada``).
        """
        if clash(person, country):
            return True
        codes = {code for _, code in person.titles if code is not None}
        if codes:
            return country not in codes
        start = self.c.chunks[k].start
        mine = [m for m in self.named if m.entities[0] is person]
        here = [m for m in mine if self.t.sentence[m.start] == self.t.sentence[start]]
        return any(m.np_start < m.start for m in here) or self._nearer(mine, title, country)

    def _land(self, k: int) -> str | None:
        """The land that follows title ``k``, if no name follows it."""
        following = self.c.by_start.get(self.c.chunks[k].end)
        land = self.c.chunks[following] if following is not None else None
        if land is None or land.type != "Country":
            return None
        after = self.c.by_start.get(land.end)
        return None if after is not None and self.c.chunks[after].type in ("Person", "run") else land.country

    def _nearer(self, mine: list[Mention], title: str, country: str) -> bool:
        """Whether of the lands that the title is told with another than ``country`` is the one before his name."""
        taken = {code for e in self.persons for name, code in e.titles if name == title}
        free = [(p, code) for p, code in self.told.get(title, ()) if code not in taken]
        if not mine or {code for _, code in free} <= {country}:
            return False
        first = min(m.start for m in mine)
        before = [pair for pair in free if pair[0] < first]
        return (max(before) if before else min(free))[1] != country
