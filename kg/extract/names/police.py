"""The police inside names of bodies: whose department is named, and officers who are no bodies."""

from __future__ import annotations

from kg.extract.names.body_numbers import BodyNumbers
from kg.extract.names.body_people import PeopleBeside
from kg.extract.names.chunks import Chunk
from kg.extract.names.tokens import CAP, LOWER, Tokens
from kg.languages.vi import names


class PoliceWords(PeopleBeside, BodyNumbers):
    """Departments of the police and the forces that they belong to."""

    def parse(self, t: Tokens, i: int) -> Chunk | None:
        """The body whose name begins at ``i``, or None."""
        raise NotImplementedError

    def _investigators(self, t: Tokens, chunk: Chunk) -> None:
        """Take in the police force after a comma: ``Cơ quan Cảnh sát điều tra, |Công an tỉnh Hải Dương``."""
        p = chunk.end + 1
        if (
            p >= t.n
            or t.words[p - 1] != ","
            or t.shapes[p] != CAP
            or t.sentence[p] != t.sentence[chunk.start]
            or self.g.investigators.longest(t.keys, chunk.start) is None
            or self.g.police.longest(t.keys, p) is None
        ):
            return
        self._of_force(t, chunk, p)

    def _of_force(self, t: Tokens, chunk: Chunk, p: int) -> None:
        """Make the police force named at ``p`` part of the name of its department."""
        parent = self.parse(t, p)
        if parent is not None and parent.outer < 0:
            chunk.parents.append(parent)
            chunk.end, chunk.area, chunk.elided = parent.end, parent.area, parent.elided

    def _coded(self, t: Tokens, chunk: Chunk) -> None:
        """Past a bracket to the force of a police office: ``Phòng cảnh sát hình sự |(PC02) Công an TP.HCM``."""
        p = chunk.end
        if p >= t.n or t.words[p] != "(":
            return
        end = next((q for q in range(p + 2, min(p + 10, t.n)) if t.words[q] == ")"), t.n)
        if end + 1 >= t.n or t.sentence[end + 1] != t.sentence[p]:
            return
        coded = end == p + 2 and t.words[p + 1][-1].isdecimal()
        office = self.g.heads.longest(t.keys, p + 1)
        if (coded or (office is not None and office[1] == "office")) and self.g.police.longest(t.keys, end + 1):
            self._of_force(t, chunk, end + 1)

    def _officer(self, t: Tokens, chunk: Chunk, p: int, end: int) -> bool:
        """Whether a foreign name after a lower-case word for the police is an officer's: ``cảnh sát |John Miller``."""
        return (
            t.shapes[chunk.start] == LOWER
            and self.g.manned.longest(t.keys, chunk.start) == (chunk.core_end - chunk.start, True)
            and end - p > 1
            and not names.is_syllable(t.words[p])
        )

    def _force(self, t: Tokens, p: int) -> bool:
        """Whether the police of an area follow a department: ``Phòng Cảnh sát … về ma túy |Công an tỉnh Hà Tĩnh``."""
        head = self.g.heads.longest(t.keys, p)
        if head is None or head[1] != "area" or t.keys[p - 1] in self.g.connectors or p + head[0] >= t.n:
            return False
        after = p + head[0]
        return self.g.units.longest(t.keys, after) is not None or self.g.place(t, after) is not None
