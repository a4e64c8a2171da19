"""Whether an event happened, is planned, is possible or did not happen."""

from __future__ import annotations

from kg.extract.circumstances import unreal
from kg.extract.circumstances.agenda import AGENDA, before_what_comes, called_off, dated, listed, on_the_eve, programmed
from kg.extract.circumstances.to_come import to_come
from kg.extract.circumstances.unreal import came_to_nothing, denied, doer, given_up, meant, refused
from kg.extract.clauses.reading import Reading
from kg.extract.clauses.standing import PURPOSE
from kg.extract.clauses.syllables import MATTER
from kg.extract.draft import ISO_DAY, Draft
from kg.extract.frames import load_grammar, single_words
from kg.languages.vi.particles import NOT, NOT_YET

_REACH = 12  # words before the trigger that tell about it
_DENIALS = frozenset({NOT, NOT_YET})
_DECIDED = frozenset({"Appointment", "Legislation"})
_LAID = _DECIDED | {"Economic"}
_WILL = single_words("will")
_YET = single_words("not_yet")
_FACTS = single_words("facts")
_TITLE = 4  # words at most from "trình" to whose title stands there
_HEAD = 6  # words before "việc" at the head of a sentence
_PROMISED = AGENDA | {"Aid", "Economic"}
_WANTED = frozenset({"Conflict", "Appointment"})
_ASSIGNED = frozenset({"Legislation", "Economic", "Agreement", "Aid"})
_AWAITED = _PROMISED | {"Agreement", "Appointment"}
_BACKED = AGENDA | {"Agreement"}
_BY_MEANS = {"Conflict": ("wielding", "weapons"), "Aid": ("spending", ""), "Economic": ("paying", "")}
_CASE = 5  # words from "nếu" to a war
_THEN = ("once", "at_the_time")
_DOERS = ("actor", "party", "appointer")
_LISTED = 7  # words at most from a mark or coordinator to the verb
_COMING: tuple[str, ...] = load_grammar()["coming"]


class Modality:
    """Reads the words before a trigger and the date of the event."""

    def __init__(self, reading: Reading, published: str | None) -> None:
        self.r = reading
        self.published = published

    def status(self, d: Draft) -> str:
        """Occurred, planned, possible or negated, from the words before the trigger and the date."""
        r = self.r
        if d.frame.status:
            i = r.over_light(d.trigger[0] - 1, r.sents[d.sentence][0]) + 1
            refused = d.type == "Attendance" and any(r.words[j].casefold() in _DENIALS for j in range(i, d.trigger[0]))
            return "negated" if refused else d.frame.status
        if d.form == "noun" and d.type == "Conflict" and (told := self._of_blow(d)):
            return told
        seen = set() if dated(r, d, self.published) else self._words_before(d)
        if d.form == "noun" and d.type == "Appointment":
            seen.discard("negation")  # "không dự |lễ nhậm chức của A": the guest stays away
        if d.form == "verb" and unreal.asks(r, d):
            return "possible"
        if called_off(r, d) or unreal.but_for(r, d) or came_to_nothing(r, d) or denied(r, d) or given_up(r, d):
            return "negated"
        if "negation" in seen:
            not_yet = r.starts_with("scheduled", d.trigger[0]) is not None and self._not_yet(d)
            return "planned" if not_yet else "negated"
        if "possible" in seen or self._asked_before(d):
            return "possible"
        if d.form == "verb" and d.type == "LegalAction" and self._directed(d):
            return "possible"
        if (d.type == "Conflict" or d.frame.name == "leave") and d.form == "verb" and self._conditional(d):
            return "possible"
        aim = (d.type in AGENDA and d.form == "verb") or meant(r, d)  # "năm ngoái dự định |thăm": of then, and no deed
        if ("planned" in seen and (aim or not self._long_ago(d))) or to_come(d.time, self.published):
            return "planned"
        if d.type in _DECIDED and not self._past(d) and (self._before_it_comes(d) or self._once_it_is(d)):
            return "planned"
        stop = min(r.sents[d.sentence][1], d.trigger[1] + 8)
        if programmed(r, d) or listed(r, d) or before_what_comes(r, d) or (on_the_eve(r, d) and not self._past(d)):
            return "planned"
        if d.form == "noun" and r.phrase_in(_COMING, d.trigger[1], stop):
            return "planned"
        if d.form == "noun" and d.type in AGENDA and r.find_in("in_preparation", d.trigger[1], self._predicate_stop(d)):
            return "planned"
        if (
            d.type in AGENDA
            and not d.done
            and not self.published
            and r.find_in("soon", d.trigger[1], self._clause_stop(d))
        ):
            return "planned"
        return "occurred"

    def _of_blow(self, d: Draft) -> str:
        """What nouns of blows tell themselves: ``vụ``, ``sau cuộc`` happened, unless somebody averts or wages it."""
        r, (first, _) = self.r, self.r.sents[d.sentence]
        i = r.over_counts(d.trigger[0] - 1, first)

        def told(name: str) -> bool:
            return i >= first and r.ends_with(name, i, first) is not None

        if r.starts_with("averted", d.trigger[0]) or told("averted") or self._any(d.trigger[0], first):
            return "possible"
        if told("negation"):
            return "negated"
        if self._dated(d):
            return "occurred"
        if d.frame.name == "war":
            near = max(first, d.trigger[0] - _CASE)
            feared = bool(r.find_in("in_case", near, d.trigger[0]))
            return "possible" if feared else "" if told("starting") else "occurred"  # who ends a war has it
        if told("owning_up") or (told("waging") and not told("suffering")):
            return ""
        return "occurred" if told("presupposing") or r.starts_with("facts", d.trigger[0]) is not None else ""

    def _dated(self, d: Draft) -> bool:
        """``kêu gọi phản ứng với |cuộc tấn công của A hôm 5-3``: its day is told and past."""
        day, today = str((d.time or {}).get("begin") or ""), (self.published or "")[:10]
        beside = range(d.trigger[1], min(len(self.r.words), d.trigger[1] + _REACH // 2))
        told = any(self.r.date_at[i] >= 0 and self.r.dates[self.r.date_at[i]]["begin"] == day for i in beside)
        return len(day) == len(today) == ISO_DAY and day <= today and told

    def _any(self, start: int, first: int) -> bool:
        """``mọi cuộc tấn công``, ``bất kỳ |vụ tấn công nào``: none of them has been struck."""
        r = self.r
        return start > first and r.ends_with("any_of_them", start - 1, first, 2) is not None

    def _past(self, d: Draft) -> bool:
        """Whether the date of ``d`` lies before the report's year or month."""
        return bool(self.published and d.time) and str((d.time or {})["begin"])[:7] < (self.published or "")[:7]

    def _once_it_is(self, d: Draft) -> bool:
        """``sẽ thành lập khi luật được |thông qua``: what waits for it is still to come."""
        r, (a, b) = self.r, self.r.sents[d.sentence]
        for i in range(d.trigger[0] - 1, max(a, d.trigger[0] - _REACH) - 1, -1):
            if r.words[i] in ",;:":
                return False
            opener = next((o for name in _THEN if (o := r.ends_with(name, i, a)) is not None), None)
            if r.np_at[i] < 0 and opener is not None:
                said = any(j in r.verbs for j in range(max(a, opener - 2), opener))  # "cho biết |khi luật được …"
                heads = opener == a or said or not r.is_word(opener - 1)
                main = (*range(a, opener), *(range(d.trigger[1], b) if heads else ()))
                return any(r.keys[j] in _WILL for j in main)
        return False

    def _before_it_comes(self, d: Draft) -> bool:
        """``kéo dài cuộc chiến trước khi ông A |nhậm chức``, behind the main clause: it is still to come."""
        r, (a, _) = self.r, self.r.sents[d.sentence]
        if r.starts_with("scheduled", d.trigger[0]) is None:
            return False
        i = d.trigger[0] - 1
        while i > a and r.np_at[i] < 0 and r.ends_with("light", i, a) is not None:
            i -= 1
        begin = r.nps[r.np_at[i]].start if r.np_at[i] >= 0 else i + 1
        found = r.ends_with("ahead_of", r.head_before(r.nps[r.np_at[i]], a)[0] - 1 if r.np_at[i] >= 0 else begin - 1, a)
        return found is not None and found > a

    def _clause_stop(self, d: Draft) -> int:
        """Where the words behind the trigger of ``d`` end: at a mark, or after so many."""
        r = self.r
        end = min(r.sents[d.sentence][1], d.trigger[1] + _REACH)
        return next((i for i in range(d.trigger[1], end) if r.np_at[i] < 0 and not r.is_word(i)), end)

    def _predicate_stop(self, d: Draft) -> int:
        """Up to where the predicate of the noun of ``d`` may begin: the next verb, mark or the end of the sentence."""
        r = self.r
        end = r.sents[d.sentence][1]
        return next((i for i in range(d.trigger[1], end) if r.words[i] in ",;:" or i in r.verbs), end)

    def _asked_before(self, d: Draft) -> bool:
        """``đề nghị |B rút quân, đồng thời công nhận``: who would do it stands where somebody asks for it."""
        r, (first, _) = self.r, self.r.sents[d.sentence]
        i = d.trigger[0] - 1
        joined = None
        while d.form == "verb" and joined is None and i > max(first, d.trigger[0] - _LISTED):
            if r.words[i] not in ",;" and not r.is_word(i):
                break
            joined, i = i if r.words[i] in ",;" else r.ends_with("coordinators", i, first, 3), i - 1
        if joined is None:
            return False
        doers = {e for role in _DOERS for e in d.roles.get(role, ())}
        last = {e: np for np in r.nps_in(first, joined) for e in np.entities if e in doers}
        alone = [np for np in last.values() if r.ends_with("together", np.start - 1, first) is None]
        heads = [r.head_before(r.group_left(np, first)[0], first)[0] for np in alone]  # "đề nghị A và |B"
        return bool(alone) and all(self._asked(i - 1, first, d.type) for i in heads)

    def _asked(self, i: int, floor: int, kind: str) -> bool:
        """Whether the word that ends at token ``i`` asks, or orders, somebody to do something."""
        pressed = self.r.ends_with("pressed_by", i, floor)  # "đề nghị tòa |buộc A"
        if pressed is not None:
            return bool(self.r.find_in("possible", max(floor, pressed - _LISTED), pressed))
        told = kind in _ASSIGNED and self.r.ends_with("assigning", i, floor) is not None
        return told or self.r.ends_with("possible", i, floor) is not None

    def _words_before(self, d: Draft) -> set[str]:
        r = self.r
        a = r.sents[d.sentence][0]
        i = d.trigger[0] - 1
        seen: set[str] = set()
        if d.form == "verb" and (alone := unreal.beyond_partners(r, d)) is not None:
            i, seen = alone, {"np"}  # "cần |phối hợp với các bộ, nhất là Bộ A ban hành"
        described = unreal.beyond_apposition(r, d) if d.form == "verb" else None
        joined = False
        steps = 0
        wields = d.form == "verb" and d.type in _BY_MEANS and self._wields(i, a, _BY_MEANS[d.type])
        behind = d.form == "noun" and i >= a and r.ends_with("shields", i, a, 2) is not None
        behind = behind and r.ends_with("owning_up", i, a) is None  # "có thể đứng sau |vụ tấn công"
        while i >= a and steps < _REACH:
            w = r.words[i]
            if described is not None and i == described[0]:
                i = described[1]  # "mời ông A, Chủ tịch B, |sang thăm"
                seen.add("np")
                continue
            if w == "," and i == d.trigger[0] - 1 and i - 1 in r.verbs:
                i -= 1  # "yêu cầu A điều tra, truy tìm": one demand
                continue
            if (
                w in ",;:"
                or r.ends_with("scope_marks", i, a, 3) is not None
                or w.isspace()
                or r.quoted[i] != r.quoted[d.trigger[0]]
            ):
                break
            if "np" in seen and r.keys[i] in _FACTS and r.np_at[i] < 0 and d.form == "verb":
                break  # "được cho là trả đũa |vụ A bắt B": A has done it
            if "np" in seen and r.keys[i] == MATTER and r.np_at[i] < 0 and d.form == "verb":
                if self._left_open(d, i, a):
                    seen.add("possible")
                if d.type == "Conflict" or "possible" in seen or r.ends_with("paid_back", i - 1, a) is not None:
                    break  # "nhằm đáp trả |việc A nã pháo": A has done it
            if "np" in seen and d.form == "verb" and r.ends_with("praise_words", i, a) is not None:
                break  # "cảm ơn A đã |cho vay": he has
            if i in r.skip_to:
                i = r.skip_to[i] - 1
                continue
            if "np" in seen and not joined and (led := r.ends_with("heads", i, a)) is not None:
                seen.discard("np")  # "mời A dẫn đầu đoàn B |sang thăm": asked is A
                i = led - 1
                continue
            if r.np_at[i] >= 0:
                if d.form == "verb" and "np" in seen and not joined:
                    break
                seen.add("np")
                i = r.group_left(r.nps[r.np_at[i]], a)[0].start - 1
                joined = i >= a and r.ends_with("coordinators", i, a, 1) is not None  # "nếu A hoặc B bị tấn công"
                continue
            if "np" in seen and d.form == "verb" and r.ends_with("so_words", i, a) and r.np_starting(i + 1) is not None:
                break  # "không được, nên |A khởi kiện": what followed
            if wields and i == d.trigger[0] - 1:
                i -= 1  # "dùng tên lửa để |tấn công": it was done
                continue
            if "np" in seen and d.form == "verb" and r.ends_with("having_done", i, a) is not None:
                seen.add("presupposed")
            self._tell(d, i, behind, seen)
            if d.form == "noun" and d.type == "Conflict" and i in r.verbs and not self._waging(i, a):
                break  # "không cho rằng |các vụ tấn công …": who says so does not say it of them
            i -= 1
            steps += 1
        return seen

    def _tell(self, d: Draft, i: int, behind: bool, seen: set[str]) -> None:
        """Add to ``seen`` what the word that ends at token ``i`` tells of ``d``.

        ``behind``: the noun of ``d`` only says when something else was done (``sau hội đàm``).
        """
        r, a = self.r, self.r.sents[d.sentence][0]
        if d.type in _LAID and r.ends_with("laying_before", i, a) is not None and 0 <= doer(r, i + 1, d) - i < _TITLE:
            seen.add("planned")  # "trình Thủ tướng Chính phủ phê duyệt": it is for the government to decide
        haggled = d.type == "Economic" and "np" not in seen and r.ends_with("haggling", i, a) is not None
        if haggled and not self._and_then(i, d):
            seen.add("possible")  # "đang đàm phán |mua lại công ty B"
        if (
            d.type in _PROMISED
            and "np" not in seen
            and r.ends_with("agreeing", i, a) is not None
            and not self._and_then(i, d)
        ):
            seen.add("planned")
        if d.type in _WANTED and (
            r.ends_with("aimed_for", i, a) is not None or ("np" in seen and r.ends_with("pressed_by", i, a) is not None)
        ):
            seen.add("possible")
        if d.type in _ASSIGNED and r.ends_with("assigning" if "np" in seen else "assigned", i, a) is not None:
            seen.add("possible")
        stopped = r.ends_with("preventing", i, a) if "np" in seen and d.form == "verb" else None
        if stopped is not None and (stopped == a or r.words[stopped - 1].casefold() not in _DENIALS):
            seen.add("negation")  # "Mỹ ngăn Israel |tấn công Iran", but not "không ngăn được"
        if "np" in seen and d.form == "verb" and d.type in _BACKED and r.ends_with("backing", i, a) is not None:
            seen.add("possible")  # "đề nghị Lào ủng hộ Việt Nam |gia nhập tổ chức A"
        if d.type in _AWAITED and r.ends_with("until", i, a) is not None:
            seen.add("planned")
        # "chưa có người thay sau khi ông A |từ chức": whatever is not or may be, A has
        dead = d.frame.name == "death" and d.time is not None  # "sẽ kế nhiệm sau khi ông A |qua đời hôm 5-3"
        left = () if dead else ("planned",)
        for name in left if "presupposed" in seen else ("negation", "planned", "possible"):
            p = r.ends_with(name, i, a)
            if p is not None and name == "possible" and r.starts_with("no_must", p) is not None:
                continue  # "chống đối |nên bị khởi tố": what followed
            if p is not None and name == "possible" and p > a and self._soon(p, a):
                continue  # "sẽ |sớm truy tố"
            if p is not None and name == "possible" and d.type == "Agreement" and self._agreed_then(i, a, d):
                continue  # "trao đổi về A và |thống nhất B"
            if p is not None and name == "negation" and self._joined(p, i, d.trigger[0]):
                continue  # "đình chỉ hoặc sa thải": two acts
            if p is not None and name == "negation" and r.find_in("while_at_it", i + 1, d.trigger[0]):
                continue  # "không bàn chuyện lãnh thổ khi |gặp A": the talk is what is denied
            if p is not None and d.type == "Legislation" and r.starts_with("plans", p) is not None:
                continue  # "kế hoạch do ông A |ký": the plan is what is signed
            if p is not None and (name == "planned" or not self._compound(p)):
                denied_before = name == "negation" and "np" in seen and r.words[p].casefold() in _DENIALS
                if denied_before and not refused(r, p, d):
                    continue
                so = name == "possible" and r.ends_with("so_words", i, a) is not None
                if so and (d.frame.name == "assault" or r.find_in("reason_words", a, p)):
                    continue  # "do đã thi hành án |nên được trả tự do": what followed
                if name == "possible" and r.ends_with("granted", i, a) is not None:
                    continue  # "phê chuẩn đề nghị bổ nhiệm": it is granted
                if name != "planned" and behind:
                    continue  # "không họp báo sau hội đàm", "đề nghị trong cuộc hội đàm"
                seen.add(name)

    def _agreed_then(self, i: int, floor: int, d: Draft) -> bool:
        """Whether what is talked over at token ``i`` stands before a coordinator, and behind that what is agreed."""
        r = self.r
        between = range(i + 1, d.trigger[0]) if r.ends_with("talked_over", i, floor) is not None else range(0)
        return any(r.starts_with("coordinators", j) is not None and r.np_at[j] < 0 for j in between)

    def _and_then(self, i: int, d: Draft) -> bool:
        """``chấp nhận đơn từ chức và |gặp B``: what is agreed to at token ``i`` is a thing, not a verb that goes on."""
        r = self.r
        joined = (
            j for j in range(i + 1, d.trigger[0]) if r.np_at[j] < 0 and r.starts_with("coordinators", j) is not None
        )
        j = next(joined, None)
        if j is None or j == i + 1:
            return False
        first = i + 1
        while (e := r.starts_with("light", first)) is not None:
            first = e
        return first < j and first not in r.verbs

    def _soon(self, p: int, a: int) -> bool:
        """Whether the word at token ``p`` only says that what is planned comes soon, or opens ``nghi phạm``."""
        if self.r.starts_with("suspects", p) is not None:
            return True
        return self.r.starts_with("early", p) is not None and self.r.ends_with("planned", p - 1, a) is not None

    def _directed(self, d: Draft) -> bool:
        """``Thủ tướng chỉ đạo |khởi tố nếu có dấu hiệu tội phạm``: it is for others to do, or on a condition."""
        r, (a, b) = self.r, self.r.sents[d.sentence]
        i = d.trigger[0] - 1
        told = i >= a and r.np_at[i] < 0 and r.ends_with("directs", i, a) is not None
        return told or (not d.done and bool(r.find_in("condition", a, b)))

    def _conditional(self, d: Draft) -> bool:
        """``ám sát A |nếu …``: only on a condition, with no other act told before it."""
        r, stop = self.r, self.r.sents[d.sentence][1]
        found = r.find_in("condition", d.trigger[1], stop)
        return bool(found) and not any(j in r.verbs for j in range(d.trigger[1], found[0][0]))

    def _wields(self, i: int, floor: int, means: tuple[str, str]) -> bool:
        """Whether the means are used right before ``để`` at token ``i`` (``sử dụng tên lửa |để tấn công``).

        ``means``: the classes of the verbs and of the things, the latter empty for any (``trích 4 tỉ |để hỗ trợ``).
        """
        r = self.r
        if i <= floor or r.keys[i] not in PURPOSE:
            return False
        used = [j for j in range(max(floor, i - 14), i - 1) if r.starts_with(means[0], j) is not None]
        # "tên lửa của A được B sử dụng |để tấn công C": what is used may stand before
        return bool(used) and (not means[1] or bool(r.find_in(means[1], max(floor, used[-1] - _REACH), i)))

    def _left_open(self, d: Draft, i: int, first: int) -> bool:
        """``Việc A bổ nhiệm B có thể mang lại …``: what is said of the act opens the sentence and may be."""
        r = self.r
        head = all(not r.is_word(j) or r.np_at[j] < 0 for j in range(first, i)) and i - first <= _HEAD
        head = head or (i > first and r.words[i - 1] == ",")  # "Theo báo A, |việc B bổ nhiệm C có thể …"
        return head and bool(r.find_in("may_be", d.trigger[1], r.sents[d.sentence][1]))

    def _waging(self, i: int, floor: int) -> bool:
        names, ends = ("owning_up", "waging"), (i, min(i + 1, len(self.r.keys) - 1))
        return any(self.r.ends_with(name, j, floor) is not None for name in names for j in ends)

    def _not_yet(self, d: Draft) -> bool:
        """Whether ``chưa`` stands right before what comes by itself (``chưa chính thức |nhậm chức``)."""
        return any(w.casefold() in _YET for w in self.r.words[max(0, d.trigger[0] - 3) : d.trigger[0]])

    def _joined(self, p: int, i: int, start: int) -> bool:
        """Whether the verb of stopping ``[p, i]`` is joined by ``và``, ``hoặc`` to what is told at ``start``."""
        r = self.r
        plain = r.words[p].casefold() in _DENIALS
        return not plain and any(r.starts_with("coordinators", j) is not None for j in range(i + 1, start))

    def _compound(self, p: int) -> bool:
        """Whether the word of denial or doubt at token ``p`` is part of another (``phòng không``, ``nghi phạm``)."""
        r = self.r
        return r.starts_with("no_denial", p) is not None or (p > 0 and r.starts_with("no_denial", p - 1) is not None)

    def _long_ago(self, d: Draft) -> bool:
        """``sẽ kỷ niệm 50 năm thiết lập quan hệ``: what will be is the anniversary."""
        return bool(self.published and d.time) and str((d.time or {})["begin"])[:4] < (self.published or "")[:4]
