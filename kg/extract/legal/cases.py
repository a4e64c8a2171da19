"""Cases before police and court: what only the whole article tells about a legal action.

Reports name the authority once (``Công an huyện A``, then ``công an``), list the accused in a sentence of their own
(``Các bị can gồm …``) and call them by their part from then on.
"""

from __future__ import annotations

from collections.abc import Callable

from kg.extract.clauses.arguments import Predicates
from kg.extract.clauses.bystanders import TENSE
from kg.extract.clauses.reading import NP, Reading
from kg.extract.draft import COURT_STEPS, Draft
from kg.extract.frames import Frame, Trigger, longest, phrase_key
from kg.extract.legal.adopted import named_there, of_others, told_together, within_reach
from kg.extract.legal.case_steps import (
    as_charged,
    asked_for,
    brings_to_trial,
    by_citizens,
    just_told,
    no_judges,
    not_the_case,
    one_kind,
    opens_case,
    other_case,
    same_enforcers,
    settle,
    somebody_else,
    trial_told,
)
from kg.extract.legal.his_people import not_its_people
from kg.extract.legal.lists import CASES, CHARGES, STEPS, UNNAMED, Lists
from kg.extract.legal.rulings import parted, prison
from kg.extract.legal.suspects import (
    as_many,
    called_so,
    confessed,
    held_before,
    pleading,
    ringleaders,
    rows,
    with_others,
)
from kg.extract.legal.unnamed_bodies import AUTHORITIES, called, doer_without_name
from kg.extract.lookalikes.outside_law import by_captors, judging, police_kill_nobody, spare_judges
from kg.extract.lookalikes.pitch import in_sport

_FACED = frozenset({"sentence", "demand", "defend"})
# Frames that only bodies with such names act by.
_HEADS = {
    "inspect": "inspectors",
    "join_inquiry": "authority_heads",
    "report": "authority_heads",
    "accuse": "accusers",
}
_RUNNING = 5  # words before an inquiry that tell that it goes on
_ONLY_ONE = dict.fromkeys(sorted(STEPS), "police") | {"try": "courts", "sentence": "courts", "demand": "prosecutors"}
_AHEAD = 2  # lines of headline, lead and news, of which the authority may be named behind them


class Cases:
    """Completes the legal actions of one article."""

    def __init__(self, reading: Reading, predicates: Predicates, fits: Callable[[Frame, Trigger], bool]) -> None:
        self.r = reading
        self.p = predicates
        self._hidden = self._bracketed()
        self.lists = Lists(reading, predicates, self._hidden, fits)
        self._of_others: set[int] = set()  # steps that are told to be against others than those whom the text names
        self._bodies = {name: self._bodies_like(name) for name in AUTHORITIES}

    def complete(self, drafts: list[Draft]) -> list[Draft]:
        """Add authorities and defendants to the legal actions of ``drafts``, and the trial that no verb tells."""
        suits = {d.sentence for d in drafts if d.frame.name == "sue"}  # "kiện A ra tòa": A is sued, not tried
        drafts = [d for d in drafts if d.frame.name != "stand_trial" or d.sentence not in suits]
        legal = [d for d in drafts if d.type == "LegalAction" and not by_captors(self.r, self.p, d)]
        drafts = police_kill_nobody(self.r, drafts, legal)
        for d in legal:
            d.further = (other := other_case(self.r, d)) or d.further
            d.earlier = self.r.starts_with("earlier", self.r.sents[d.sentence][0]) is not None
            not_the_case(self.r, d)
            not_its_people(self.r, d)
            as_charged(self.r, d)
            spare_judges(self.r, d)
            no_judges(d, {e for found in self._bodies.values() for p in found for e in p.entities})
            self._no_authority(d)
            if not d.roles.get("authority"):
                brings_to_trial(self.r, d, self._bodies["courts"])
            if not d.roles.get("authority") and not other:
                self._unnamed_authority(d)
            self._no_parties(d, legal)
        legal = [d for d in legal if d.frame.name != "accuse" or set(d.frame.require) <= set(d.roles)]
        self._shared(legal)
        self.lists.complete(legal)
        self.lists.headline(legal)
        rows(self.r, self.p, [d for d in legal if d.frame.name in CASES | {"find"}])
        ringleaders(self.r, legal, self._hidden)
        years = prison(self.r, legal, self._hidden)
        legal += years
        asked_for(self.r, legal, self._bodies["prosecutors"])
        trial = self._accused(legal)
        self._adopt(legal)
        parted(legal)
        same_enforcers(legal)
        self._going_on(legal)
        kept = settle(self.r, [*legal, *trial])
        made = [d for d in self.lists.made + years if not in_sport(self.r, d)] + trial
        return [d for d in drafts if d.type != "LegalAction" or (d in kept and self._tells(d))] + made

    def _tells(self, d: Draft) -> bool:
        """Whether a step has somebody in it; a person who disciplines nobody named speaks of discipline in general."""
        acting = d.roles.get("authority", ())
        a = self.r.sents[d.sentence][0]
        signed = self.r.find_in("signs", a, d.trigger[1]) and self.r.find_in("decision", a, d.trigger[1])
        people = all(self.r.types.get(e) == "Person" for e in acting)
        in_general = d.frame.name == "discipline" and people and not signed
        return bool(d.roles.get("defendant") or (acting and not in_general)) and not in_sport(self.r, d)

    # ---------------------------------------------------------------- authorities
    def _bodies_like(self, name: str) -> list[NP]:
        return [p for p in self.r.nps if self._kind(p, name) and not self._accused_itself(p)]

    def _accused_itself(self, p: NP) -> bool:
        """``Một cựu |cảnh sát A| bị bắt``, ``công an tỉnh B bị khởi tố``: no body that acts here."""
        floor, i = self.r.sents[self.r.sent_of[p.start]][0], p.end
        while i < len(self.r.keys) and self.r.keys[i] in TENSE:
            i += 1
        once = p.start > floor and self.r.ends_with("former", p.start - 1, floor) is not None
        return once or self.r.starts_with("undergoing", i) is not None

    def _kind(self, p: NP, name: str) -> bool:
        """Whether ``p`` is one body, called like those of kind ``name``; not ``hai bên``."""
        if p.type != "Organization" or len(p.entities) != 1:
            return False
        return longest(self.r.classes[name], list(phrase_key(self.r.names[p.entities[0]])), 0) is not None

    def _unnamed_authority(self, d: Draft) -> None:
        """``công an đã bắt giữ …``: the police body named last, else the first one that comes."""
        told = doer_without_name(self.p, d.trigger, d.form) if d.frame.subject == "authority" else None
        if told is not None:
            self._named_before(d, *told)

    def _named_before(self, d: Draft, name: str, i: int, words: tuple[str, ...] = ()) -> None:
        """The body of kind ``name`` named last before token ``i``, rather one called by ``words``, acts in ``d``."""
        body = called(self.r, self._bodies[name], i, words) or self._last_named(name, i)
        if body is not None:
            d.put("authority", list(body.entities))
            d.confidence *= UNNAMED
            d.inherited = True

    def _no_authority(self, d: Draft) -> None:
        """Only courts try; a body that merely stands before (``SCB … khi khởi tố vụ án``) does not charge."""
        topic = ":" in self.r.words[self.r.sents[d.sentence][0] : d.trigger[0]]  # "Vụ ma túy: |Truy tố B"
        heads = "in_court" if d.frame.name in COURT_STEPS else "authority_heads" if d.inherited or topic else None
        if d.frame.name in _HEADS:
            heads = _HEADS[d.frame.name]
        elif heads is None or d.frame.name not in CASES:
            return
        trie = self.r.classes[heads]
        judges = judging(self.r, d.sentence) if d.frame.name in COURT_STEPS else None
        kept = [
            e
            for e in d.roles.get("authority", ())
            if (
                self.r.types.get(e) != "Organization"
                and (judges is None or e in judges or self.r.types.get(e) != "Person")
            )
            or longest(trie, list(phrase_key(self.r.names[e])), 0) is not None
        ]
        if kept:
            d.roles["authority"] = kept
        else:
            d.roles.pop("authority", None)

    def _no_parties(self, d: Draft, legal: list[Draft]) -> None:
        """Persons are no authority beside a body, nor when they stand accused themselves."""
        types = self.r.types
        acting = d.roles.get("authority", [])
        people = [e for e in acting if types.get(e) == "Person"]
        if not people or d.frame.name == "sue":
            return
        accused = {e for o in legal for e in o.roles.get("defendant", ())}
        kept = [e for e in acting if types.get(e) != "Person" or (len(people) == len(acting) and e not in accused)]
        if kept:
            d.roles["authority"] = kept
        else:
            del d.roles["authority"]

    def _last_named(self, name: str, i: int) -> NP | None:
        bodies = self._bodies[name]
        ahead = bodies[0] if bodies and self.r.line(self.r.sent_of[i]) <= _AHEAD else None  # the lead names it later
        inner = [p for p in self.r.inner_nps(self.r.sents[self.r.sent_of[i]][0], i) if self._kind(p, name)]
        outside = [p for p in bodies if p.start not in self._hidden] or bodies  # not "trạm A |(công an B)"
        return next((p for p in reversed(outside) if p.start < i), inner[-1] if inner else ahead)

    def _adopt(self, legal: list[Draft]) -> None:
        """A step whose authority is told once in the article has it wherever the step is told."""
        for d in legal:
            settled = d.roles.get("authority") or d.frame.name not in CASES or id(d) in self._of_others
            if settled or by_citizens(self.r, d) or other_case(self.r, d):
                continue
            known = {tuple(o.roles["authority"]) for o in legal if one_kind(o, d) and o.roles.get("authority")}
            if not known and d.frame.name in _ONLY_ONE and d.instance != "first":
                known = {p.entities for p in self._bodies[_ONLY_ONE[d.frame.name]]}  # the only one in the article
            # A state is not the only one that charges: "bị A truy tố" says nothing of another charge.
            if len(known) > 1:
                known = just_told(d, [o for o in legal if o.frame.name in STEPS])
            if len(known) == 1 and all(self.r.types.get(e) != "Country" for es in known for e in es):
                d.put("authority", list(known.pop()))

    def _going_on(self, legal: list[Draft]) -> None:
        """``Vụ việc đang được điều tra``: by the police body named last, if no inquiry of anybody is told."""
        inquiries = [d for d in legal if d.frame.name == "investigate"]
        if any(d.roles.get("authority") for d in inquiries):
            return
        for d in inquiries:
            start = max(self.r.sents[d.sentence][0], d.trigger[0] - _RUNNING)
            body = self._last_named("police", d.trigger[0])
            if not d.roles and body and self.r.has_phrase(self.r.classes["running"], start, d.trigger[0]):
                d.put("authority", list(body.entities))
                d.confidence *= UNNAMED
                d.inherited = True
                return

    # ---------------------------------------------------------------- defendants
    def _bracketed(self) -> set[int]:
        pairs = ((o, c) for c, o in self.r.skip_to.items() if self.r.words[c] == ")")
        return {i for o, c in pairs for i in range(o, c + 1)}

    def _shared(self, legal: list[Draft]) -> None:
        """``tống đạt quyết định khởi tố, thi hành lệnh khám xét đối với A``: the steps before have A too."""
        r = self.r
        for d, after in zip(reversed(legal[:-1]), reversed(legal[1:]), strict=True):
            if d.sentence != after.sentence or d.roles.get("defendant") or not after.roles.get("defendant"):
                continue
            between = range(d.trigger[1], after.trigger[0])
            named = any(r.np_at[i] >= 0 or r.words[i][0].isdecimal() for i in between)
            if {d.frame.name, after.frame.name} <= STEPS and not named:
                d.put("defendant", after.roles["defendant"])

    def _accused(self, legal: list[Draft]) -> list[Draft]:
        """Fill steps without defendants with those who are called accused; a trial that is only talked of is made."""
        suspects, charged = (called_so(self.r, name, self._hidden) for name in ("accused", "accused_in_court"))
        suspects += [e for e in self.lists.others if e not in suspects] if suspects else []
        faced = {e for d in legal if d.frame.name in _FACED for e in d.roles.get("defendant", ())}
        if faced and not faced & set(charged):
            charged = []  # "bị cáo X" is spoken of in the trial of others
        if charged or any(d.frame.name in COURT_STEPS for d in legal) or self.r.find_all("criminal"):
            charged += [e for e in pleading(self.r) if e not in charged]
        called = bool(suspects)
        told, both = held_before(self.r, [d for d in legal if d.frame.name in STEPS and d.status != "negated"])
        everyone = [] if called else confessed(self.r, both)
        suspects = suspects or confessed(self.r, told)
        steps = [d for d in legal if d.roles.get("defendant")]
        for d in legal:
            full = (d.form == "noun" and d.frame.name in CHARGES) or somebody_else(self.r, d)
            lands = any(self.r.types.get(e) == "Country" for e in d.roles.get("authority", ()))
            full = full or d.further or (bool(d.roles.get("defendant")) and not with_others(self.r, d))
            if full or (lands and not called) or opens_case(self.r, d, legal):
                continue  # whom a state holds besides the one named is told
            meant = [e for e in suspects if called or within_reach(self.r, d, e, steps)]
            if d.frame.name in CHARGES and len(everyone) > 1 and as_many(self.r, d, len(everyone)):
                meant = everyone
            elif d.frame.name in CHARGES and not called and not as_many(self.r, d, len(suspects)):
                continue
            elif d.frame.name in COURT_STEPS:
                one_case = called or with_others(self.r, d) or told_together(meant, steps)
                meant = charged or (meant if one_case else named_there(self.r, d, meant))
            elif d.frame.name not in CHARGES:
                continue
            if meant and of_others(self.p, d, meant):
                d.further = not d.roles.get("defendant")
                self._of_others.add(id(d))
            elif meant:
                d.put("defendant", meant)
                d.adopted = d.adopted or d.frame.name in COURT_STEPS
        ruled = {e for d in legal if d.frame.name == "order" for e in d.roles.get("defendant", ())}
        if set(charged) <= ruled or any(d.frame.name in COURT_STEPS for d in legal):
            return []
        return trial_told(self.r, charged)
