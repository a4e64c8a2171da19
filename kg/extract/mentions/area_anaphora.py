"""Units of government without their names: ``huyện đã ban hành công văn``, ``lũ quét ở xã này``."""

from __future__ import annotations

from functools import cache, partial

from kg.extract.mentions.anaphora import acts
from kg.extract.mentions.clusters import Clusters
from kg.extract.mentions.records import EntityRecord, Mention
from kg.extract.mentions.wording import ends_before, phrases, syllables
from kg.extract.names.tokens import NUMBER
from kg.languages.vi import gazetteer, lexicon
from kg.languages.vi.trie import Trie

_REACH = 8  # sentences back to where the unit has its name
_words = partial(phrases, "area_anaphora")


@cache
def _units() -> Trie[str]:
    """The ways to write a unit (``thành phố``, ``TP``), each with the unit."""
    trie: Trie[str] = Trie()
    for unit, forms in lexicon.table("grammar")["area_anaphora"]["units"].items():
        for form in forms:
            trie.add(form, unit)
    return trie


class AreaAnaphora:
    """Finds such units that open a clause and act, and the board or the place that each means."""

    def __init__(self, clusters: Clusters) -> None:
        self.c, self.t = clusters, clusters.t
        self.taken = {i for c in clusters.chunks for i in range(c.first, c.end)}
        self.named = self._named()

    def _named(self) -> list[tuple[int, str, EntityRecord, bool]]:
        """Where units have their names: token, unit, what is meant, whether it is a board and no mere place."""
        out: list[tuple[int, str, EntityRecord, bool]] = []
        boards = syllables("area_anaphora", "boards")
        for k, entity in self.c.entity_of.items():
            c = self.c.chunks[k]
            board = c.type == "Organization" and self.t.keys[c.start] in boards
            if board or c.type == "Place":
                unit = _units().longest(self.t.keys, c.start + 1 if board else c.first)
                name = unit[1] if unit is not None else self._kind(entity)
                if name:
                    out.append((c.start, name, entity, board))
        return sorted(out, key=lambda told: told[0])

    def _kind(self, place: EntityRecord) -> str:
        """The unit that a place without one is: a province, a city under central rule, or nothing known."""
        words = lexicon.table("grammar")["area_anaphora"]
        if place.type == "Place" and place.keys in gazetteer.central_cities():
            return str(words["city"])
        return str(words["province"]) if place.name in gazetteer.province_names() else ""

    def resolve(self) -> list[Mention]:
        """The mentions, in order."""
        out: list[Mention] = []
        if not self.named:
            return out
        for i, word in enumerate(self.t.keys):
            if word not in _units().first or i in self.taken:
                continue
            unit = _units().longest(self.t.keys, i)
            if unit is None:
                continue
            end = i + unit[0]
            pointed = end < self.t.n and self.t.keys[end] in syllables("area_anaphora", "pointing")
            if pointed or self._acts(i, end) or self._led(i, end):
                meant = self._meant(i, unit[1], pointed)
                end += pointed
                out += [Mention(i, end, i, end, [meant], "nominal")] if meant is not None else []
        return out

    def _acts(self, start: int, end: int) -> bool:
        """Whether the unit at ``[start, end)`` opens a clause and does something."""
        t = self.t
        if end >= t.n or end in self.taken or acts().longest(t.keys, end) is None:
            return False
        dated = start > 2 and t.shapes[start - 1] == NUMBER and t.words[start - 2] in "-/"
        said = start > 1 and ends_before(_words("behind"), t.keys, start, 2)
        return t.opens_clause(start) or dated or said

    def _led(self, start: int, end: int) -> bool:
        """Whether the unit is whose leaders are met: ``gặp lãnh đạo |thành phố``."""
        t = self.t
        if end >= t.n or end in self.taken or t.is_cap(end) or t.shapes[end] == NUMBER:
            return False
        return ends_before(_words("led"), t.keys, start, 4)

    def _meant(self, position: int, unit: str, pointed: bool = False) -> EntityRecord | None:
        """The board of the unit named last before token ``position``, else its place; nobody where two compete.

        ``pointed``: ``thành phố này`` is the place, the one named last.
        """
        sentence = self.t.sentence[position]
        if unit in lexicon.table("grammar")["area_anaphora"]["any_unit"]:
            return self._last_unit(position)
        before = [n for n in self.named if n[1] == unit and n[0] < position]
        near = [n for n in before if self.t.sentence[n[0]] >= sentence - _REACH]
        if not near:
            return None
        boards = [n[2] for n in near if n[3] and not pointed]
        places = [n[2] for n in near if not n[3]]
        meant = boards or places
        return meant[-1] if meant and (pointed or len({id(e) for e in meant}) == 1) else None

    def _last_unit(self, position: int) -> EntityRecord | None:
        """``Phó chủ tịch tỉnh A cho biết |địa phương đồng ý``: the board, else the place, told of alone just before."""
        for back in (0, 1):
            near = [
                n for n in self.named if n[0] < position and self.t.sentence[position] - self.t.sentence[n[0]] == back
            ]
            meant = [n[2] for n in near if n[3]] or [n[2] for n in near]
            if meant:
                return meant[0] if len({id(e) for e in meant}) == 1 else None
        return None
