"""Who stands accused by a list of their own: ``Các bị can gồm A (30 tuổi), B và C``."""

from __future__ import annotations

from collections.abc import Callable

from kg.extract.clauses.arguments import Predicates
from kg.extract.clauses.reading import Reading
from kg.extract.draft import COURT_STEPS, Draft
from kg.extract.frames import Frame, Trigger
from kg.extract.legal.adopted import of_others
from kg.extract.legal.suspects import introduced, with_others
from kg.extract.legal.unnamed_bodies import AUTHORITIES
from kg.extract.lookalikes.outside_law import told_of_them
from kg.extract.mentions.wording import numbers
from kg.languages.vi.particles import IS, LIKE

CHARGES = frozenset({"charge", "arrest", "prosecute", "intend", "warrant"})
STEPS = frozenset({"charge", "arrest", "search"})
CASES = CHARGES | COURT_STEPS | {"search"}
UNNAMED = 0.8  # how sure it is that "công an" is the police body that the article names
_LISTED = frozenset({"summon", "hunt"})
_CHECKED = frozenset({"discipline", "inspect", "find"})  # what befalls those who are told to break a rule
_OPENER = 30  # words between the accused and the word that opens their list
_LINES = 6  # sentences at most that a list goes on
_GAP = 30  # words between two names of a list (age, post, address)
_ROW = 45  # the same where a semicolon parts them
_ACTS = 6  # words from people to the step that they take
_AS_MANY = 2  # times the number of listed names that a step may speak of


class Lists:
    """Finds the lists of the accused of one article.

    ``fits`` says whether the words around a trigger are those that a frame asks for; ``hidden`` stands in brackets.
    ``others`` are the accused whom lists name, ``made`` the steps that nothing but the heading of a list tells.
    """

    def __init__(
        self, reading: Reading, predicates: Predicates, hidden: set[int], fits: Callable[[Frame, Trigger], bool]
    ) -> None:
        self.r = reading
        self.p = predicates
        self.others: list[str] = []
        self.made: list[Draft] = []
        self._hidden = hidden
        self._fits = fits

    def complete(self, legal: list[Draft]) -> None:
        """``Các bị can gồm A (30 tuổi), B và C``: the defendants of the steps told up to there without a name."""
        r = self.r
        for d in legal:
            if self._doers(d.sentence):
                d.roles.pop("defendant", None)  # "người bắt giữ nghi phạm là đại úy A"
            if d.form == "verb" and self._lacks(d, 1) and not d.roles.get("defendant"):
                d.put("defendant", self._listed(d.trigger[1], min(r.sents[d.sentence][1], d.trigger[1] + _OPENER)))
        for a, b in [*r.find_all("accused_unnamed"), *self._headless()]:
            if r.np_at[a] >= 0 and r.nps[r.np_at[a]].type == "Person":
                continue
            if r.starts_with("passive", b) is not None and not self._accusing(b + 1):
                continue  # "người bị chiếm nhà là bà A": who suffers
            s = r.sent_of[a]
            people = self._listed(b, r.sents[s][1])
            if not people:
                continue
            if r.starts_with("accused", a) or r.starts_with("accused_in_court", a) or r.starts_with("more_accused", a):
                self.others += people
            people += self._continued(s)
            told = False
            for near in (0, -1, 1, -2):
                checked = _CHECKED if near in (0, -1) and r.starts_with("violators", a) is not None else frozenset()
                steps = [d for d in legal if d.sentence == s + near and self._lacks(d, len(people), checked)]
                steps = [d for d in steps if not near or not of_others(self.p, d, people, listed=True)]
                for d in steps:
                    d.put("defendant", people)
                if steps:
                    told = True
                    break
            if not told:
                legal += self._step(a, s, people) or (
                    self._step(r.sents[s - 1][0], s - 1, people) if a == b and s else []
                )

    def headline(self, legal: list[Draft]) -> None:
        """``Chủ tiệm vàng bị bắt || Lê A, 49 tuổi, …``: whom the lead opens with is whom the headline tells of."""
        people = introduced(self.r, self.p)
        told = {e for d in legal for e in d.roles.get("defendant", ())}
        ahead = [d for d in legal if d.sentence == 0]
        if not people or told & set(people) or any(d.roles.get("defendant") for d in ahead):
            return
        steps = [d for d in ahead if d.frame.name in CASES and not d.further]
        for d in steps:
            d.put("defendant", people)
        if not steps:
            legal += self._step(self.r.sents[0][0], 0, people)

    def _doers(self, s: int) -> bool:
        """``Người |ký quyết định khởi tố là ông A``: whether sentence ``s`` names who takes a step."""
        r, (a, end) = self.r, self.r.sents[s]
        if (b := r.starts_with("counted_people", a)) is None:
            return False
        for i in range(b, min(end, b + _ACTS)):
            others = any(r.starts_with(name, i) is not None for name in ("passive", "list_openers", *AUTHORITIES))
            if others or r.np_at[i] >= 0:
                return False
            if self._accusing(i):
                frames = [f for f in self.p.triggers[self.p.at[i]].frames if f.type == "LegalAction"]
                return all(f.subject != "defendant" for f in frames)
        return False

    def _accusing(self, i: int) -> bool:
        """Whether a legal step is told at token ``i``."""
        k = self.p.at.get(i)
        return k is not None and any(f.type == "LegalAction" for f in self.p.triggers[k].frames)

    def _headless(self) -> list[tuple[int, int]]:
        """Sentences that are nothing but a list: ``Gồm ông A (sinh năm 1966) và bà B``."""
        starts = [a for a, b in self.r.sents if b > a + 1 and self.r.starts_with("list_openers", a) is not None]
        return [(a, a) for a in starts if self.r.is_word(a) and self.r.words[a].casefold() not in (IS, LIKE)]

    def _continued(self, s: int) -> list[str]:
        """Persons of the sentences after ``s`` that go on with the list (``C, 30 tuổi; D, 41 tuổi``)."""
        r = self.r
        out: list[str] = []
        for a, b in r.sents[s + 1 : s + 1 + _LINES]:
            first = r.np_starting(a)
            if (
                first is None
                or first.type != "Person"
                or not r.has_phrase(r.classes["years_old"], first.end, min(b, first.end + 4))
            ):
                break
            out += self._row(a, b)
        return out

    def _step(self, a: int, s: int, people: list[str]) -> list[Draft]:
        """The step that the heading of a list tells (``Các nghi phạm bị bắt giữ gồm …``)."""
        for k in self.p.by_sentence.get(s, ()):
            t = self.p.triggers[k]
            told = (f for f in t.frames if f.type == "LegalAction" and f.name in CASES)
            frame = next((f for f in told if self._fits(f, t)), None)  # not "người |nhận trọng trách mới: A"
            if frame is not None and a <= t.start <= a + _OPENER:
                d = Draft("LegalAction", frame, (t.start, t.end), s, t.form, confidence=frame.weight * UNNAMED)
                d.put("defendant", people)
                d.evidence = [(s, d.confidence)]
                self.made.append(d)
                return [d]
        return []

    def _lacks(self, d: Draft, listed: int, more: frozenset[str] = frozenset()) -> bool:
        """Whether ``d`` is a step, or one of ``more``, against people without names, as many as are listed."""
        if d.frame.name not in CASES | _LISTED | more:
            return False
        stop = self.r.sents[d.sentence][1]
        number = next((w for w in self.r.words[d.trigger[1] : min(stop, d.trigger[1] + 3)] if w[0].isdecimal()), "")
        if (number.isdecimal() and int(number) > _AS_MANY * listed) or len(number) > 4:
            return False
        return not d.roles.get("defendant") or with_others(self.r, d)

    def _listed(self, i: int, end: int) -> list[str]:
        """Persons of the list that opens within some words of token ``i``."""
        r = self.r
        if i < end and self._doers(r.sent_of[i]):
            return []
        first = r.sents[r.sent_of[i]][0] if i < end else end
        for j in range(i, min(end, i + _OPENER)):
            k = r.np_at[j]
            if k >= 0 and r.nps[k].type == "Person":
                return []
            opened = r.starts_with("list_openers", j)
            if opened is not None and r.find_in("harmed", i, j):
                return []  # "người tử vong |là A"
            if opened is not None and any(r.find_in("of_the_name", b, j) for _, b in r.find_in("harming", first, j)):
                return []  # "bị bắt với cáo buộc sát hại công dân tên |là A"
            people = self._row(opened, end) if opened is not None and not told_of_them(r, opened, end) else []
            if people:
                return people
        return []

    def _row(self, start: int, end: int) -> list[str]:
        """Persons named one after the other from token ``start`` on, with what stands about each of them."""
        out: list[str] = []
        last = start
        for p in self.r.nps_in(start, end):
            if p.type != "Person" or p.start in self._hidden:
                continue
            if out and p.kind != "name":
                continue  # "bà A và hai con của |bà là B, C"
            if not out and (p.kind != "name" or not self._opens_row(last, p.start)):
                break  # "Đó là lời mà |ông A nói", "là đối thủ của |ông A"
            closed = self.r.words[last : p.start].count(";") > 0
            stop = p.start - (self.r.words[p.start - 1] == IS)  # "và hai con là |C, D"
            if p.start - last > ((_ROW if closed else _GAP) if out else 3) or (out and self._breaks(last, stop)):
                break
            out += p.entities
            last = p.end
        return list(dict.fromkeys(out))

    def _opens_row(self, a: int, b: int) -> bool:
        """Whether nothing but how many, or that they stand accused, is told in ``[a, b)`` before the first name."""
        r, i = self.r, a
        while i < b:
            counted = not r.is_word(i) or r.is_determiner(i) or r.words[i][0].isdecimal() or r.keys[i] in numbers()
            ends = [
                e
                for name in ("counted_people", "staff", "couples", "light")
                if (e := r.starts_with(name, i)) is not None
            ]
            if not counted and not ends:
                return False
            i = max([i + 1, *ends])
        return True

    def _breaks(self, a: int, b: int) -> bool:
        r = self.r
        return any(
            i not in self._hidden and r.np_at[i] < 0 and r.starts_with("subordinators", i) is not None
            for i in range(a, b)
        )
