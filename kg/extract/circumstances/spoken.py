"""Time and place of words spoken."""

from __future__ import annotations

from typing import Any

from kg.extract.circumstances.grounds import Grounds
from kg.extract.circumstances.setting import Setting, Settings
from kg.extract.circumstances.when import as_time, of_day, same_time
from kg.extract.clauses.reading import Reading
from kg.extract.draft import Draft

_CLAUSE = 4  # tokens at least of a clause behind a date
_SAID = 3  # tokens between a verb of saying and the date of saying behind it


class Spoken:
    """Tells when and where words of one article are spoken."""

    def __init__(self, reading: Reading, settings: Settings, grounds: Grounds) -> None:
        self.r = reading
        self.settings = settings
        self.grounds = grounds

    def spoken(
        self, trigger: tuple[int, int], sentence: int, scene: Draft | None, speakers: tuple[str, ...] = ()
    ) -> tuple[dict[str, Any] | None, str | None]:
        """Time and place of words spoken at ``trigger``: their own, else those of ``scene``, else of the setting.

        ``scene`` is the meeting in which they are spoken, if it is told which.
        """
        a = self.r.sents[sentence][0]
        own = self._said_on(trigger, sentence)
        if own is not None and self.settings.when.unknown(own):
            return None, scene.place if scene is not None else None
        if own is None and scene is not None:
            return scene.time, scene.place
        if own is None and self.r.has_phrase(self.r.classes["background"], a, trigger[0]):
            return None, None
        staged = self.r.has_phrase(self.r.classes["stages"], a, trigger[0])
        setting = self.settings.at(sentence, staged=staged)
        if setting is not None and own is None and self._of_what_is_said(setting):
            setting = None
        setting = self._back_to(sentence, setting, trigger, speakers)
        time = as_time(own) if own is not None else setting.time if setting is not None else None
        if setting is None or not same_time(time, setting.time):
            return time, scene.place if scene is not None and same_time(time, scene.time) else None
        there = staged or setting.sentence == sentence
        far = bool(speakers) and self.grounds.far_away(setting, speakers[0])
        return time, setting.place if there or not (self.settings.house(setting.place) or far) else None

    def _of_what_is_said(self, o: Setting) -> bool:
        """``Theo công an, |tối 9-11, A cướp …``: whether the day that ``o`` opened is of the deed, not of telling."""
        p, (a, b) = self.settings.p, self.r.sents[o.sentence]
        first = next((x for x in self.r.dates if a <= x["a"] < b and self.settings.when.is_point(x)), None)
        if first is None or o.time is None or b - first["b"] < _CLAUSE:
            return False  # "A cho biết như trên tại họp báo |chiều 3-3."
        said = any(p.verb_at(i) and p.is_speech(p.at[i]) for i in range(a, first["a"]))
        return said or self.r.starts_with("according", a) is not None

    def _back_to(
        self, sentence: int, setting: Setting | None, trigger: tuple[int, int], speakers: tuple[str, ...]
    ) -> Setting | None:
        """The setting in which ``speakers`` speak: one who was not there when the story went back is of today's.

        ``Sáng 5-3, A họp. Trước đó ngày 3-3, B đã … |C nói …``, ``Theo A, |ngày 3-3 C đã …``: not on the third.
        """
        if setting is None or setting.time is None:
            return setting
        r = self.r
        if setting.sentence == sentence:
            if trigger[0] > r.sents[sentence][0] or r.starts_with("according", trigger[0]) is None:
                return setting
        elif speakers and any(
            set(speakers) & set(np.entities) for np in r.nps_in(r.sents[setting.sentence][0], r.sents[sentence][0])
        ):
            return setting
        now = self.settings.before(setting)
        later = now is not None and now.time is not None and str(now.time["begin"]) > str(setting.time["begin"])
        return now if later or setting.sentence == sentence else setting

    def _said_on(self, trigger: tuple[int, int], sentence: int) -> dict[str, Any] | None:
        """The date of speaking: before the verb, or behind it where no words said follow (``…, ông nói ngày 5-6.``)."""
        when = self.settings.when
        x = when.nearest(trigger, sentence, "Statement")
        if x is not None and x["a"] >= trigger[0]:
            told = when.nearest(trigger, sentence, "Statement", before=True)
            between = told is not None and of_day(told) and self.r.words[x["b"] : x["b"] + 1] == [","]
            x = told if between or not self._closes(x, trigger, sentence) else x
        if x is None or when.is_limit(x) or x["a"] >= trigger[0]:
            return None if x is None or when.is_limit(x) else x
        floor = self.r.sents[sentence][0]
        named = when.in_a_name(x, floor) and self.r.ends_with("elsewhere", x["a"] - 1, floor) is None
        return None if named or self._of_a_matter(x["a"], floor) else x

    def _closes(self, x: dict[str, Any], trigger: tuple[int, int], sentence: int) -> bool:
        """Whether the date ``x`` behind a verb of saying closes its clause: no ``cho biết tối 3-2, B đã bắt C``."""
        r, end = self.r, self.r.sents[sentence][1]
        if x["a"] - trigger[1] > _SAID or "," in r.words[trigger[1] : x["a"]] or x.get("bound") == "from":
            return False  # "khai nhận, |từ năm 2029, A quen B"
        if x["b"] >= end or r.starts_with("located_at", x["b"]) is not None:
            return True
        if self.settings.when.of_source(x["a"], r.sents[sentence][0]):
            return True  # "Theo kết luận mà A công bố ngày 3-2, B đã …"
        told = r.words[x["b"]] == "," and r.np_starting(x["b"] + 1) is not None
        return not r.is_word(x["b"]) and not (told and self.settings.p.verb_between(x["b"], end))

    def _of_a_matter(self, at: int, floor: int) -> bool:
        """Whether the date at token ``at`` is of what the words are about (``Về vụ cháy hồi tháng 2, ông …``)."""
        about = self.r.starts_with("concerning", floor) is not None
        return about and not any(self.r.words[i] == "," for i in range(floor, at))
