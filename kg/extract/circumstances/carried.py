"""Whether the day that one sentence opens is that of what another sentence tells.

A day carries on as long as the scene does. What a sentence tells of another time, of an inquiry that went on after the
deed, of a past that a court hears or of another piece of news has no date rather than a wrong one.
"""

from __future__ import annotations

from kg.extract.circumstances.grounds import RESUMES, WITHIN_SCENE, first_of
from kg.extract.circumstances.setting import Setting, Settings
from kg.extract.clauses.reading import Reading
from kg.extract.draft import COURT_STEPS, SCENES, Draft

# What is done in the court room, whatever it hears of the past.
IN_COURT = (COURT_STEPS - {"try"}) | {"stand_trial", "order"}
# What will be done is of a later day than the report, if it is nothing on today's agenda.
_LATER = frozenset({"Agreement", "Visit", "LegalAction"})
# What the police do in the days after a deed.
_INQUIRIES = frozenset({"investigate", "hunt", "summon", "inspect"})
_POLICE = _INQUIRIES | {"arrest", "seize", "search", "charge", "record", "warrant", "approve"}
# What is told by its noun alone in another sentence than the day is some such act, and of any day.
_OF_A_SCENE = SCENES | WITHIN_SCENE | {"Visit", "Incident", "Conflict"}
_NEAR = 3  # sentences for which what was done on the day of a report is told
_LEAD = 3  # sentences that tell what the article is about: headline, lead, first of the body
_ITEM = 2  # sentences of one item of a round-up


class Carried:
    """Tells for which events of one article the day of a setting holds."""

    def __init__(self, reading: Reading, settings: Settings, published: str | None) -> None:
        self.r = reading
        self.settings = settings
        self.published = published

    def holds(self, d: Draft, setting: Setting) -> bool:
        """Whether ``d``, which has no date of its own, is done on the day of ``setting``."""
        beside = setting.sentence in {s for s, _ in d.evidence}
        if not beside and self._elsewhen(d, setting):
            return False
        if self._heard(d):
            return False
        if d.status != "occurred":
            later = (d.type in _LATER or setting.report) and self._today(setting) and not beside
            return self._ahead(setting) and d.type != "Appointment" and not later
        if not setting.report:
            return True
        if d.type == "LegalAction" and d.frame.name in IN_COURT:
            return False  # "Công an cho biết … Ông A từng bị tuyên phạt 3 năm tù"
        return d.type in RESUMES - {"Agreement"} or first_of(d) - setting.sentence < _NEAR

    def at_court(self) -> bool:
        """Whether the lead tells of a trial."""
        r = self.r
        return r.has_phrase(r.classes["on_trial"], 0, r.sents[min(_LEAD, len(r.sents) - 1)][1])

    def _elsewhen(self, d: Draft, setting: Setting) -> bool:
        """Whether ``d``, told in another sentence than the day, is of some other time as far as that tells."""
        r, (a, b) = self.r, self.r.sents[d.sentence]
        stop = min(b, d.trigger[0])
        if r.has_phrase(r.classes["vague_times"], a, stop):
            return True  # "Những ngày gần đây, …", "Qua nhiều buổi |làm việc"
        named = d.form == "noun" and d.type not in _OF_A_SCENE and d.frame.name not in COURT_STEPS
        if named and first_of(d) > setting.sentence:
            return True  # "không nhắc đến |lệnh bắt giữ của B"
        if self.settings.round_up and abs(first_of(d) - setting.sentence) > _ITEM and not self._goes_on(d, setting):
            return True
        return d.type == "LegalAction" and self._later_step(d, setting)

    def _goes_on(self, d: Draft, setting: Setting) -> bool:
        """Whether the sentence that opens the setting names who does ``d``."""
        told = {e for np in self.r.inner_nps(*self.r.sents[setting.sentence]) for e in np.entities}
        return bool(told & d.actors())

    def _heard(self, d: Draft) -> bool:
        """``Bà A khai có gặp ông B ba lần``: whether a court only hears of ``d``, behind the lead."""
        r, (a, b) = self.r, self.r.sents[d.sentence]
        if d.type == "LegalAction" or first_of(d) < _LEAD or not self.at_court():
            return False
        return not r.has_phrase(r.classes["on_trial"], a, b) or bool(r.find_in("testifying", a, d.trigger[0]))

    def _later_step(self, d: Draft, setting: Setting) -> bool:
        """Whether the police or a lower court did ``d`` on another day than that of the deed, report or hearing."""
        r, (a, b) = self.r, self.r.sents[d.sentence]
        police = d.frame.name in _POLICE
        at_once = r.has_phrase(r.classes["right_then"], a, min(b, d.trigger[1]))
        if setting.report and police and first_of(d) > setting.sentence and not at_once:
            return True  # "Ngày 5-3, công an cho biết … |Ba người bị bắt gồm …"
        if police and r.starts_with("later_steps", a) is not None:
            return True  # "Mở rộng vụ án, công an bắt thêm C"
        below = r.has_phrase(r.classes["lower_court"], a, min(b, d.trigger[0]))
        above = r.has_phrase(r.classes["higher_court"], a, min(b, d.trigger[0]))
        if below and not above and not r.has_phrase(r.classes["lower_court"], *r.sents[setting.sentence]):
            return True  # "Sáng 5-3, tòa phúc thẩm … |Cấp sơ thẩm tuyên A 3 năm tù"
        return d.frame.name in _INQUIRIES and not at_once and not self._steps_in(setting.sentence)

    def _steps_in(self, s: int) -> bool:
        """Whether sentence ``s`` tells a step of police or court, and not the deed."""
        a, b = self.r.sents[s]
        return any(a <= t.start < b and t.frames[0].type == "LegalAction" for t in self.settings.p.triggers)

    def _today(self, setting: Setting) -> bool:
        """Whether the setting is the day of the report."""
        return self.published is not None and str((setting.time or {})["begin"]) == self.published[:10]

    def _ahead(self, setting: Setting) -> bool:
        """Whether the setting is today or later: what will be done is done then."""
        time = setting.time
        return time is not None and self.published is not None and str(time["begin"]) >= self.published[:10]
