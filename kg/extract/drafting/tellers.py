"""Who only speaks of what is done: no deed or blow is his by that."""

from __future__ import annotations

from kg.extract.clauses.arguments import Predicates
from kg.extract.clauses.bystanders import TENSE
from kg.extract.clauses.groups import OWN
from kg.extract.clauses.reading import Found, Reading
from kg.extract.frames import Frame
from kg.languages.vi.particles import ABOUT

_HARM = frozenset({"Conflict", "LegalAction"})
_DEEDS = frozenset({"Economic", "Aid", "Award", "Agreement", "Legislation"})
_OF_OWN_DEEDS = frozenset({"Request", "Pledge"})  # who asks for a deed or promises it may be its doer
_OWN_OR_KIND = _OF_OWN_DEEDS | {"Praise"}  # "trao thư |khen và thưởng"
_OWN_CLAUSE = ("subordinators", "prepositions", "negation", "same_speaker", "own_side", "passive")  # goes on of oneself


class Tellers:
    """Who speaks of the triggers of one article, and does not do what they tell."""

    def __init__(self, reading: Reading, predicates: Predicates) -> None:
        self.r = reading
        self.p = predicates

    def only_talks(self, k: int, found: Found) -> bool:
        """Whether a colon or a verb of saying stands between who was found and trigger ``k``."""
        start = self.p.triggers[k].start
        if ":" in self.r.words[max(0, found.start) : start]:
            return True
        return any(
            (j := self.p.at.get(i)) is not None and self.p.is_speech(j) for i in range(max(0, found.start), start)
        )

    def tells_of_harm(self, k: int, f: Frame, found: Found) -> bool:
        """Whether who was found only speaks of the harm that others do or suffer.

        ``luật sư A tư vấn: Hành vi này |bị xử phạt``. Lands and bodies answer for the blows of their people too.
        """
        if f.type == "LegalAction" and found.how == "chain" and self.only_talks(k, found):
            return True
        types = [self.r.types.get(e) for e in found.entities]
        person = "Person" in types
        if f.type in _DEEDS:
            return self._by_nameless(k, found) or (types == ["Person"] and self._tells_of_deed(k, f, found))
        if f.type == "Incident" and self._pronoun_of_speaker(k, found):
            return True
        return ((person and f.type in _HARM) or f.type == "Incident") and self._tells_of_others(k, found)

    def _tells_of_deed(self, k: int, f: Frame, found: Found) -> bool:
        """Whether the one man found only speaks of a deal, a gift or a rule; those who agree do so by speaking.

        ``A nhấn mạnh nhà trường cần |mua sách``, ``|Bán đất là sai, A nói``, ``Về |tăng lương, A cho rằng …``,
        ``A khẳng định |giảm thuế là cần thiết``.
        """
        r, t = self.r, self.p.triggers[k]
        first = r.sents[r.sent_of[t.start]][0]
        if f.name == "agree" or r.ends_with("next_step", t.start - 1, first) is not None:
            return False  # "A chê luật này không có ích, sau đó |ký luật khác"
        if found.how == "ahead" and self.p.only_speaks(k, found):
            i = r.over_light(t.start - 1, first)
            about = i >= first and r.np_at[i] < 0 and r.words[i].casefold() == ABOUT
            return about or (i < first and self._judged(t.end, found.start))
        i = r.over_determiners(t.start - 1, first)
        said = self.p.at.get(i - (i > first and r.words[i] == ","), k)
        if said < k and self._speaks(said, found) and self._judged(t.end, self.p.clause_end(k)):
            return r.starts_with("confessing_words", self.p.triggers[said].start) is None
        if f.type == "Agreement":
            return False  # "Thứ trưởng A nhấn mạnh hai hướng gồm thúc đẩy |hiệp định thương mại": for his land
        last = next((p for p in range(k - 1, -1, -1) if self._speaks(p, found, frozenset())), k)
        return self._speaks(last, found, _OWN_OR_KIND) and self._tells_of_others(k, found)

    def _by_nameless(self, k: int, found: Found) -> bool:
        """``A trừng phạt các nước |mua dầu của B``: whoever stands right before the verb has no name, and is not A."""
        r, t = self.r, self.p.triggers[k]
        if t.form != "verb" or found.how in OWN or found.start < 0 or r.sent_of[found.start] != r.sent_of[t.start]:
            return False
        i = r.over_light(t.start - 1, found.end)
        a = r.ends_with("nameless_doers", i, found.end) if i >= found.end and r.np_at[i] < 0 else None
        return a is not None and r.ends_with("joiners", a - 1, found.end, 2) is None

    def _judged(self, a: int, b: int) -> bool:
        """Whether something is told of the deed before token ``a``, up to ``b``, the first mark or another verb."""
        r = self.r
        stop = next((i for i in range(a, b) if (r.np_at[i] < 0 and not r.is_word(i)) or self.p.verb_at(i)), b)
        return any(r.np_at[i] < 0 and r.starts_with("judged", i) is not None for i in range(a, stop))

    def _pronoun_of_speaker(self, k: int, found: Found) -> bool:
        """``A nói bệnh nhân là người nước ngoài. Ông |bị nhiễm bệnh``: whether a pronoun may mean whom A speaks of.

        Whoever was named last but only spoke there is not surely the one to whom it then happens.
        """
        r, start = self.r, self.p.triggers[k].start
        harmed = {e for e in found.entities if r.types.get(e) == "Person"}
        before = [p for p in r.nps_in(r.sents[r.sent_of[start]][0], start) if harmed & set(p.entities)]
        if not before or before[-1].kind != "pronoun":
            return False
        named = [p for p in r.nps if p.start < before[-1].start and p.kind == "name" and harmed & set(p.entities)]
        if not named:
            return False
        told = self.p.by_sentence.get(r.sent_of[named[-1].start], ())
        deeds = [p for p in told if self.p.triggers[p].form == "verb" and p < k]
        deeds = [p for p in deeds if set(self.p.subject(p).entities) & harmed]
        return bool(deeds) and all(self.p.is_speech(p) for p in deeds)

    def _tells_of_others(self, k: int, found: Found) -> bool:
        """``A nói |tên lửa bay qua B và rơi xuống biển``: whether who was found only says what others did or suffered.

        So it is where the words said begin with one who has no name, and no clause, verb or time of A's own.
        """
        r, t = self.r, self.p.triggers[k]
        if found.how in OWN or found.start < 0 or r.sent_of[found.start] != r.sent_of[t.start]:
            return False
        said = [p for p in self.p.by_sentence[r.sent_of[t.start]] if p < k and self._speaks(p, found)]
        if not said:
            return False
        i = self.p.triggers[said[-1]].end
        while i < t.start and r.keys[i] not in TENSE and (e := self._goes_on(i)) is not None:
            i = e
        own = (
            i >= t.start
            or r.keys[i] in TENSE
            or self.p.verb_at(i)
            or any(r.starts_with(name, i) is not None for name in _OWN_CLAUSE)
        )
        np = r.np_starting(i) if not own else None
        return not own and not (np is not None and set(np.entities) & set(found.entities))

    def _speaks(self, p: int, found: Found, not_so: frozenset[str] = _OF_OWN_DEEDS) -> bool:
        """Whether verb ``p`` says that ``found`` speaks, and neither asks nor promises (or what else ``not_so`` is)."""
        t, by = self.p.triggers[p], self.p.subject(p)
        says = t.form == "verb" and t.speech is not None and t.speech.type not in not_so
        return says and found.end <= t.start and by.start == found.start and not by.passive

    def _goes_on(self, i: int) -> int | None:
        """Behind words at token ``i`` that stand between a verb of saying and what is said."""
        r = self.r
        if r.date_at[i] >= 0:
            return int(r.dates[r.date_at[i]]["b"])
        ways = (r.starts_with(name, i) for name in ("content_links", "about_when", "light"))
        return next((e for e in ways if e is not None), None) if r.np_starting(i) is None else None
