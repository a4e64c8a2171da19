"""The other side of an event where it stands in a construction of its own.

``xung đột Nga - Ukraine``, ``giữa A với B``, people without names and the body that they belong to.
"""

from __future__ import annotations

from kg.extract.clauses.arguments import entities_of
from kg.extract.clauses.reading import NP, Found, Reading
from kg.extract.clauses.standing import PURPOSE
from kg.extract.draft import Draft
from kg.extract.frames import Trigger, load_grammar
from kg.languages.vi.particles import AT, BELONGING_TO, FROM, INSIDE, OF, WITH

_NEAR = 6  # tokens from "cuộc gặp" to a pair of countries
_JUBILEE = 18  # tokens from "kỷ niệm" to those whose jubilee it is
_BELONG = frozenset({AT, OF, BELONGING_TO, FROM, INSIDE, ""})

_CROWD = 26  # words that tell of people without names
_DESCRIBED = 8  # words that tell who somebody is
_USED = 14  # words from who uses a thing to who gave it


class OtherSide:
    """Reads the other side in the clauses of one article."""

    def __init__(self, reading: Reading) -> None:
        self.r = reading

    def opponents(self, d: Draft, first: NP, end: int) -> None:
        """``xung đột Nga - Ukraine``: both countries are named with a dash between them."""
        r = self.r
        i = first.end
        second = r.np_starting(i + 1) if i + 1 < end and r.words[i] in "-–" else None
        if second is not None and second.type in (first.type, "Country", "Organization"):
            d.roles = {"attacker": list(first.entities), "target": list(second.entities)}

    def who_fights(self, d: Draft, t: Trigger) -> None:
        """``Norvia sắp cạn đạn giữa lúc |chiến sự với B``: with whom it is at war is told, itself stands before."""
        r = self.r
        foe = d.roles.get("target", [])
        named = [np for np in r.nps_in(t.end, t.end + _NEAR) if set(np.entities) & set(foe)]
        if d.roles.get("attacker") or not named or r.governor(named[0].start, t.end) != WITH:
            return
        floor = r.sents[r.sent_of[t.start]][0]
        near = [np for np in r.nps_in(floor, t.start) if np.type in ("Country", "Organization")]
        beside = near[-1:] if near and self._only_openers(near[-1].end, t.start) else []
        free = beside or [np for np in near if not r.governor(r.head_before(np, floor)[0], floor)]
        if free and not set(free[-1].entities) & set(foe):
            d.put("attacker", list(free[-1].entities))

    def _only_openers(self, a: int, b: int) -> bool:
        """Whether only ``trong``, ``giữa lúc`` stand in tokens ``[a, b)`` (``cho A |trong cuộc chiến``)."""
        r = self.r
        b = r.over_determiners(b - 1, a) + 1
        return b > a and r.ends_with("noun_openers", b - 1, a) == a

    def among_them(self, i: int, end: int) -> list[NP]:
        """``bắt giữ các thành viên trên thuyền, |trong đó có bà A``: who is named among those without names."""
        r = self.r
        for j in range(i, min(end, i + _CROWD)):
            if j in r.verbs and PURPOSE.isdisjoint(r.keys[i:j]):  # "bắt nhiều người để |điều tra, trong đó có A"
                return []
            e = r.starts_with("among_them", j) if r.np_at[j] < 0 else None
            np = next(iter(r.nps_in(e, min(end, e + _DESCRIBED))), None) if e is not None else None
            if e is not None:
                plain = np is not None and np.type == "Person" and all(r.is_word(m) for m in range(e, np.start))
                plain = plain and np is not None and not r.governor(np.start, e)  # "trong đó có em trai của |ông A"
                return [p for p in r.group_right(np, end) if p.type == "Person"] if np is not None and plain else []
        return []

    def jubilee(self, t: Trigger) -> list[str]:
        """``kỷ niệm 50 năm quan hệ ngoại giao giữa hai nước``: whose jubilee stands behind it."""
        r = self.r
        stop = min(r.sents[r.sent_of[t.start]][1], t.end + _JUBILEE)
        for np in r.nps_in(t.end, stop):
            if np.type == "Country" and len(np.entities) == 2:
                return list(np.entities)
        return self.pair(t, _JUBILEE) or self.both_lands(r.sent_of[t.start])

    def pair(self, t: Trigger, reach: int = _NEAR) -> list[str]:
        """``cuộc gặp thượng đỉnh Mỹ - Triều``: two countries with a dash between them, in a name or by short names.

        Args:
            t: the trigger; the pair stands behind it.
            reach: tokens to look through.
        """
        r = self.r
        lands = {tuple(r.keys[p.head : p.end]): p.entities[0] for p in r.all_nps if p.type == "Country"}
        named = {n.casefold(): e for e, n in r.names.items() if r.types[e] == "Country"}
        short = load_grammar()["short_lands"]

        def land(a: int, b: int) -> str | None:
            said = lands.get(tuple(r.keys[a:b]))
            return said or named.get(short.get(r.slice(a, b).casefold(), r.slice(a, b)).casefold())

        stop = min(r.sents[r.sent_of[t.start]][1], t.end + reach)
        for i in range(t.end + 1, stop):
            if not r.is_word(i) and r.words[i] not in "-–":
                if reach > _NEAR:
                    continue
                return []
            if r.is_word(i):
                continue
            before = next((e for n in (3, 2, 1) if i - n >= t.end and (e := land(i - n, i))), None)
            after = next((e for n in (3, 2, 1) if (e := land(i + 1, min(i + 1 + n, len(r.words))))), None)
            if before and after and before != after:
                return [before, after]
            if reach == _NEAR:
                return []
        return []

    def paired(self, d: Draft, t: Trigger) -> set[str]:
        """Make the two countries of ``A - B`` behind a noun its participants; returns them. Changes ``d``."""
        f = d.frame
        role = "participant" if f.type == "Meeting" and f.symmetric else "party" if f.type == "Agreement" else ""
        if not role and f.name != "trade_war":
            return set()
        pair = self.pair(t)
        if pair:
            d.roles = {role: pair} if role else {"actor": pair[:1], "target": pair[1:]}
        return set(pair)

    def user_of(self, found: Found) -> list[str]:
        """Who uses what ``found`` gave (``A dùng tên lửa do B cung cấp``): the country named last before it."""
        r = self.r
        floor = max(0, found.start - _USED)
        lands = [p for p in r.nps_in(floor, found.start) if p.type == "Country" and not r.governor(p.start, floor)]
        return list(lands[-1].entities) if lands and r.sent_of[lands[-1].start] == r.sent_of[found.start] else []

    def home_land(self, s: int) -> str | None:
        """The country whose newspapers these are, where sentence ``s`` names no other."""
        r = self.r
        home = next((e for e, n in r.names.items() if r.is_home(n)), None)
        lands = {e for p in r.inner_nps(*r.sents[s]) for e in p.entities if r.types.get(e) == "Country"}
        return home if lands <= {home} else None

    def described(self, t: Trigger) -> list[str]:
        """The body that a noun after a dash or bracket describes (``Công ty A - chủ đầu tư``)."""
        r = self.r
        i = t.start - 1
        if i <= r.sents[r.sent_of[t.start]][0] or r.words[i] not in "-–(,":
            return []
        bodies = [p for p in r.inner_nps(max(0, i - 20), i) if p.end == i and p.type == "Organization"]
        return list(bodies[0].entities) if bodies else []

    def both_lands(self, s: int) -> list[str]:
        """The two countries that sentence ``s`` is about, where it names two and no more."""
        r, (a, b) = self.r, self.r.sents[s]
        named = [p for p in r.inner_nps(a, b) if p.type == "Country" and len(p.entities) == 1]
        named += [p for p in r.nps_in(a, b) if any(r.types.get(e) == "Country" for e in p.entities)]
        # "A gặp Tổng thống Mỹ tại |Hàn Quốc": where they meet is no side
        named = [p for p in named if r.ends_with("located_at", p.start - 1, a, 1) is None]
        lands = dict.fromkeys(e for p in named for e in p.entities if r.types.get(e) == "Country")
        return list(lands) if len(lands) == 2 else []

    def versus(self, i: int, end: int) -> list[NP]:
        """The other side of ``giữa A với B``."""
        r = self.r
        e = r.starts_with("joiners", i) if i < end else None
        if e is None and i + 1 < end and r.words[i] in "-–" and r.np_starting(i + 1) is not None:
            e = i + 1  # "giữa nhóm A - Israel"
        if e is None:
            return []
        while e < end and (r.is_determiner(e) or r.delegates_at(e) is not None) and r.np_starting(e) is None:
            e = r.delegates_at(e) or e + 1
        np = r.np_starting(e) if e < end else None
        return r.group_right(np, end) if np is not None else []

    def their_body(self, i: int, end: int) -> list[str]:
        """The bodies that people without names belong to (``với các giáo sư tại Đại học X``)."""
        r = self.r
        for np in r.nps_in(i, min(end, i + 9)):
            if np.type == "Organization" and r.governor(np.start, i) in _BELONG:
                return list(entities_of([p for p in r.group_right(np, end) if p.type == "Organization"]))
            return []
        return []

    def unnamed(self, i: int, end: int) -> bool:
        """Whether people without names follow (``gặp gỡ thân mật với các phóng viên``)."""
        r = self.r
        for _ in range(4):
            if i >= end:
                return False
            if r.starts_with("unnamed", i) is not None and r.np_starting(i) is None:
                return True
            if r.words[i][0].isdecimal() and r.date_at[i] < 0:
                return i + 1 < end and r.starts_with("unnamed", i + 1) is not None  # "hơn 2.000 doanh nghiệp"
            e = r.starts_with("joiners", i) or r.starts_with("light", i) or r.starts_with("about_so_many", i)
            if e is None:
                return False
            i = e
        return False
