"""Whether a place stands behind ``tại`` or ``ở`` that tells where something happens."""

from __future__ import annotations

from kg.extract.clauses.arguments import Predicates
from kg.extract.clauses.reading import NP, Reading
from kg.extract.parties.levels import level

_PLACE_TYPES = frozenset({"Place", "Country", "Organization"})
_STREET = 9  # tokens from the bracket over a street without a name of its own
_STEPS = 4  # words between "tại" and the name
_TO_BRACKET = 9  # tokens between "tại" and a bracket that tells in which district ("tại km 9 quốc lộ 1 (phường A")


class Located:
    """Reads the prepositions before places."""

    def __init__(self, reading: Reading, predicates: Predicates) -> None:
        self.r = reading
        self.p = predicates

    def dateline(self, sentence: int) -> list[str]:
        """``Quảng Trị: Bắt hai nghi phạm``: the province or town before the colon that opens the sentence."""
        r = self.r
        np = next(iter(r.inner_nps(*r.sents[sentence])), None)
        opens = np is not None and np.type == "Place" and np.start == r.sents[sentence][0]
        if np is None or not opens or np.end >= r.sents[sentence][1] or r.words[np.end] != ":":
            return []
        return [np.entities[0]] if level(r.names[np.entities[0]]) is not None else []  # "Moscow: …" speaks

    def only_near(self, place: str, sentence: int) -> bool:
        """``cháy gần chợ A``: whether the sentence tells ``place`` only as what is close by."""
        r = self.r
        a, b = r.sents[sentence]
        told = [np for np in r.inner_nps(a, b) if np.entities[0] == place]
        return bool(told) and all(r.ends_with("located_near", np.start - 1, a, 2) is not None for np in told)

    def stands_at(self, np: NP, floor: int) -> bool:
        """Whether ``np`` is a place behind ``tại`` or ``ở`` that tells where something happens."""
        return self.preposition(np, floor) is not None

    def preposition(self, np: NP, floor: int) -> int | None:
        """The token of ``tại`` or ``ở`` before the place ``np``; None if it does not tell where something happens."""
        r = self.r
        if np.type not in _PLACE_TYPES or r.quoted[np.start] or r.starts_with("crosses", np.end) is not None:
            return None
        k = r.np_at[np.start]
        house = k >= 0 and r.nps[k] is np and r.is_building(r.names[np.entities[0]])  # "tại Bảo tàng A"
        if k >= 0 and not house and r.nps[k].end >= np.end and r.nps[k].type in ("Person", "Organization", "Document"):
            return None  # inside a title or a name
        i = self._bracket_before(np, floor)
        bracket = np.type == "Place" and i > floor and r.words[i] == "("
        if bracket:
            i -= 1
        inside = False
        part = r.ends_with("lies_in", i, floor, 3) if np.type == "Place" else None
        if part is not None:  # "tại một quán cà phê |thuộc xã A"
            i = part - 1
        for _ in range(_TO_BRACKET if bracket else _STEPS):
            if i < floor:
                return None
            on = (np.type == "Place" or inside) and r.keys[i] in r.classes["located_on"]
            if on or r.keys[i] in r.classes["located_at"]:
                return None if self._of_somebody(i, floor) else i
            if bracket and r.words[i] not in ",;:.":
                if i in self.p.at:
                    return None
                i -= 1
                continue
            if np.type == "Place" and r.ends_with("located_off", i, floor, 2) is not None:
                return i
            if np.kind == "name" and (side := r.ends_with("sides_of", i, floor, 3)) is not None:
                i, inside = side - 1, True  # "ở phía nam X", "trên bầu trời X"
                continue
            if not r.is_word(i) or (r.np_at[i] >= 0 and r.np_at[i] != r.np_at[np.start]):
                return None
            if r.ends_with("prepositions", i, floor, 1) is not None or i in self.p.at:
                return None  # "tại kỳ họp Quốc hội": what stands behind tại is the session
            i -= 1
        return None

    def _bracket_before(self, np: NP, floor: int) -> int:
        """The token before ``np``; before the first place of a bracket its opening (``tại quán X (phố Y, xã Z``)."""
        r = self.r
        for i in range(np.start - 1, max(floor, np.start - _STREET), -1):
            if r.words[i] == "(":
                return i
            if r.np_at[i] >= 0 or not (r.is_word(i) or r.words[i] == ",") or i in self.p.at or r.words[i].isdecimal():
                break
        return np.start - 1

    def _described(self, at: int, floor: int) -> bool:
        """``ông A, chủ quán bar ở X``: whether the words before ``at`` say who somebody is."""
        r = self.r
        i = at - 1
        while i > floor and r.is_word(i) and r.np_at[i] < 0 and i not in self.p.at and r.date_at[i] < 0:
            i -= 1
        return (
            floor < i < at - 1
            and r.words[i] == ","
            and (np := r.np_left(i - 1, floor)) is not None
            and (np.type == "Person")
        )

    def _of_somebody(self, at: int, floor: int) -> bool:
        """``đại sứ tại Pháp``, ``cơ quan ngoại giao Mỹ tại Việt Nam``: where somebody is posted or lives."""
        r = self.r
        if self._described(at, floor):
            return True
        before = r.np_ending(at - 1) if at > floor else None
        last = at - 1 if before is None else before.start - 1
        if before is not None and before.type != "Country":
            return False
        if last >= floor and r.ends_with("residents", last, floor, 3) is not None:
            return True
        if before is None or last < floor or not r.is_word(last) or r.np_at[last] >= 0:
            return False
        if r.ends_with("matters", last, floor, 3) is not None:
            return False  # "hội nghị về vấn đề Afghanistan tại Moscow"
        if r.is_determiner(last) or last in self.p.at or r.ends_with("prepositions", last, floor, 2) is not None:
            return False
        return r.ends_with("joiners", last, floor, 2) is None and r.ends_with("light", last, floor) is None
