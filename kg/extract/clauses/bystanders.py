"""Who only has to do with somebody and is not he himself: his wife, his followers, whoever struck him."""

from __future__ import annotations

from kg.extract.clauses.reading import NP, PARTICIPANT_TYPES, Reading
from kg.extract.clauses.rows import mailed, row_before
from kg.extract.frames import Trigger, load_grammar, single_words
from kg.languages.vi.particles import HAS, IS, TO, UP_TO

_ALONG = frozenset(load_grammar()["along"])
_AMONG = frozenset(load_grammar()["among"])
_DEED = 4  # tokens between a verb and the phrase of whom it is done to
_COMPANY = 22  # tokens of company without names
_BESIDE = 6  # words at most of who is told beside somebody
_PRONOUN = 7  # tokens before a verb in which the pronoun of somebody without a name is looked for
_ADDRESSED = frozenset({TO, UP_TO})
TENSE = single_words("tense")
_GOING = single_words("going")
DASHES = frozenset("-–—")
QUOTES = frozenset("\"'“”‘’")
_MODEL = 3  # letters at most of a model ("S-200")
_NICKNAME = 6  # words at most of a nickname
_PRESENT = frozenset({"Attendance", "Visit", "Meeting"})
_POST = 25  # words at most from a name's title behind a mark to the mark that closes it


def _is_model(word: str) -> bool:
    """Whether ``word`` is part of the name of a weapon: capitals, numbers, a hyphen (``S``, ``-``, ``200``)."""
    return word == "-" or word.isdecimal() or (word.isupper() and len(word) <= _MODEL)


class Bystanders:
    """Tells the persons of phrases from those whom the words before them mean; part of the reading of subjects."""

    reading: Reading
    triggers: list[Trigger]
    at: dict[int, int]

    def dash_at(self, i: int) -> bool:
        """Whether a dash with a blank behind it, so one between parts of a sentence, stands at token ``i``."""
        r = self.reading
        return r.words[i] in DASHES and i + 1 < len(r.starts) and r.starts[i + 1] > r.ends[i]

    def is_speech(self, k: int) -> bool:
        """Whether trigger ``k`` tells of speaking."""
        return any(f.kind == "speech" for f in self.triggers[k].frames)

    def opens_clause(self, i: int, floor: int) -> bool:
        """Whether a clause begins right of token ``i``."""
        return i < floor or self.reading.words[i] == ","

    def past_own_post(self, np: NP, after: int, end: int) -> int:
        """Behind the mark that closes the post inside ``np``, from its end: ``…, ông A, giám đốc B, |nói``."""
        r = self.reading
        if not any(w == "," or w in DASHES for w in r.words[np.head : after]):
            return after
        for j in range(after, min(end, after + _POST)):
            if r.np_at[j] < 0 and (r.words[j] == "," or self.dash_at(j)):
                return j + 1
            if j in self.at and self.triggers[self.at[j]].speech is not None:
                break
        return after

    def kin_of(self, np: NP, begin: int) -> bool:
        """Whether the words from ``begin`` say whose wife or follower it is (``vợ ông A``): that is not ``np``."""
        r = self.reading
        if r.ends_with("loyal_to", np.start - 1, max(0, np.start - 4)) is not None:
            return True  # "dân quân thân |A": not A
        if np.type in ("Country", "Place"):
            return r.ends_with("not_for_their_land", np.start - 1, max(0, np.start - 5), 5) is not None
        if np.type != "Person":
            return False
        if (np.start < np.head and self._first_kin(np)) or self.before_posts(np) or self._kin_of_nicknamed(np):
            return True
        if begin < np.start:
            if r.starts_with("couples", begin) is not None:
                return False  # "vợ chồng |ông A": he is one of them
            full = np.head == np.start and np.end - np.start > 1
            himself = r.starts_with("workers", begin) is not None or r.starts_with("accused_unnamed", begin) == np.start
            if full and himself:
                return False  # "quan chức ngoại giao |Alex Wong": his own work
            return any(r.starts_with(name, begin) is not None for name in ("spokespeople", "other_people"))
        return False

    def _kin_of_nicknamed(self, np: NP) -> bool:
        """``Con trai 'vua thép' |Trần A mua cổ phiếu``: whose son it is, called by a nickname first."""
        r, i = self.reading, np.start - 1
        if i < 1 or r.words[i] not in QUOTES:
            return False
        opened = next((j for j in range(i - 1, max(0, i - _NICKNAME), -1) if r.words[j] in QUOTES), 0)
        return opened > 0 and r.ends_with("somebodys", opened - 1, max(0, opened - 3), 3) is not None

    def _first_kin(self, np: NP) -> bool:
        """``Con trai |ông A dự lễ``, with nobody named before: whose son else could it be.

        ``Bà B cùng con trai Trần A``, ``con trai Trần A (25 tuổi)``: his own name.
        """
        r = self.reading
        couple = any(r.starts_with("couples", j) is not None for j in (np.start, max(np.start - 1, 0)))
        kin = r.starts_with("family", np.start)
        if couple or kin is None:
            return False
        if r.ends_with("posts", np.head - 1, kin) is not None:
            return True  # "B, con trai cựu chủ tịch |A": a post stands with whose son he is
        floor = r.sents[r.sent_of[np.start]][0]
        beside = np.start > floor and r.ends_with("joiners", np.start - 1, floor, 2) is not None
        named = beside or any(p.type == "Person" and p.start < np.start for p in r.all_nps)
        return not named and not self.aged(np.end + 1) and not r.find_in("years_old", np.head, np.end)

    def before_posts(self, np: NP) -> bool:
        """``Phu nhân Tổng Bí thư, |Chủ tịch nước A``: the word of the family stands before the first of his posts."""
        r = self.reading
        floor = r.sents[r.sent_of[np.start]][0]
        i = np.start - 1
        while i > floor and r.words[i] == "," and r.np_at[i - 1] < 0:
            a = r.ends_with("posts", i - 1, floor)
            if a is None:
                return False
            if a > floor and r.ends_with("family", a - 1, floor) is not None:
                return True
            i = a - 1
        return False

    def by_others(self, i: int, start: int, floor: int) -> bool:
        """``điều tra vụ một diễn viên |tố cáo A``: whether the case at token ``i`` is what one without a name did.

        ``A thăm hỏi gia đình có người |bị nạn``: those at token ``i`` have, not A.
        """
        r = self.reading
        hit = any(f.type == "Incident" for f in self.triggers[self.at[start]].frames) if start in self.at else False
        if hit and r.words[i + 1].casefold() == HAS and i + 2 < start and r.over_light(i, floor) == i:
            return r.is_word(i) and all(r.is_word(j) and r.np_at[j] < 0 for j in range(i + 2, start))
        case = r.ends_with("case_words", i, floor) is not None and i + 1 < start
        return case and r.starts_with("passive", i + 1) is None and all(r.is_word(j) for j in range(i + 1, start))

    def done_to(self, np: NP, begin: int) -> bool:
        """``kẻ giết |bà A bị bắt``, ``người giúp việc nhà |bà B``: whether somebody without a name does the verb."""
        r = self.reading
        floor = r.sents[r.sent_of[begin]][0]
        for i in range(begin - 1, max(floor, begin - _DEED) - 1, -1):
            if np.type != "Person" or r.np_at[i] >= 0 or not r.is_word(i):
                return False
            k = self.at.get(i)
            if k is not None and self.triggers[k].form == "verb":
                doer = r.over_light(self.triggers[k].start - 1, floor)
                return r.ends_with("whoever", doer, floor, 4) is not None
        return False

    def theme(self, k: int) -> bool:
        """Whether trigger ``k`` is a noun of which somebody says something (``A khẳng định, |chuyến thăm B …``)."""
        r = self.reading
        if k < 0 or self.triggers[k].form != "noun":
            return False
        floor = r.sents[r.sent_of[self.triggers[k].start]][0]
        i = r.over_determiners(self.triggers[k].start - 1, floor)
        i -= i > floor and r.words[i] in ",:"
        p = self.at.get(i)
        return p is not None and self.triggers[p].form == "verb" and self.triggers[p].speech is not None

    def passed_over(self, np: NP, begin: int) -> int | None:
        """The token to go on from if ``np`` is only gone to, or part of company without names.

        ``rời |Hà Nội lên đường thăm B``, ``tới |Mỹ dự lễ``; ``ông A và các đại biểu đơn vị số 3 |tỉnh B``.
        """
        floor = self.reading.sents[self.reading.sent_of[begin]][0]
        if begin > floor and self.reading.ends_with("asking_leave", begin - 1, floor, 3) is not None:
            return begin - 1  # "A xin phép |B tấn công C": A would strike
        if np.type == "Organization" and np.start > floor and self.reading.words[np.start - 1] == ",":
            return self.crowd_beside(np.start - 1, floor, commas=True)
        if np.type == "Place" and (left := self.crowd_beside(begin - 1, floor)) is not None:
            return left
        k = self.at.get(np.start - 1) if begin == np.start else None
        place = np.type in ("Place", "Country") and np.kind == "name"
        gone = k is not None and place and any(f.type == "Visit" for f in self.triggers[k].frames)
        if np.type == "Place" and k is None and self.reading.keys[begin - 1] in _GOING:
            return begin - 2  # "A ra |sân bay B đón khách và cảm ơn C"
        return np.start - 1 if gone else None

    def crowd_beside(self, i: int, floor: int, commas: bool = False) -> int | None:
        """The token left of company without names whose words end at token ``i``, if somebody named stands before it.

        ``ông A và |các đại biểu Quốc hội đơn vị số 1 đã tiếp xúc cử tri``: the names in it are not who does it.
        """
        r = self.reading
        for j in range(i, max(floor, i - _COMPANY), -1):
            if r.np_at[j] < 0 and not (r.is_word(j) or (commas and r.words[j] == ",")):
                return None
            if self._acts(j):
                return None  # "A và các đại biểu mặc niệm đồng bào |tử vong": the verb is theirs
            e = r.starts_with("unnamed_company", j) if r.np_at[j] < 0 else None
            joiner = r.ends_with("joiners", j - 1, floor, 2) if e is not None and j > floor else None
            if joiner is not None:
                np = r.np_ending(joiner - 1) if joiner > floor else None
                return joiner - 1 if np is not None and np.type == "Person" else None
        return None

    def _acts(self, j: int) -> bool:
        """Whether a verb begins at token ``j`` that tells more than who is where (``các đại biểu |dự hội nghị``)."""
        t = self.triggers[self.at[j]] if j in self.at else None
        if t is None or t.start != j or t.form != "verb":
            return False
        return all(f.kind == "event" and f.type not in _PRESENT for f in t.frames)

    def beside_nameless(self, i: int, floor: int) -> NP | None:
        """The person named before ``và`` and who has no name, up to token ``i`` (``ông A và |chính phủ của ông``)."""
        r = self.reading
        for j in range(i, max(floor, i - _BESIDE), -1):
            joined = r.ends_with("joiners", j, floor, 2)
            if joined is not None:
                np = r.np_left(joined - 1, floor)
                return np if np is not None and np.type == "Person" and np.start - 1 not in r.verbs else None
            if r.np_at[j] >= 0 or j in self.at or not r.is_word(j):
                return None
        return None

    def gives_post(self, k: int) -> bool:
        """Whether trigger ``k`` tells that somebody gives a post (``bầu A làm chủ tịch; |bầu B làm phó``)."""
        return all(f.type == "Appointment" and f.subject == "appointer" for f in self.triggers[k].frames)

    def acting_before(self, k: int, before: list[int], same: list[int]) -> list[int]:
        """The verbs ``before`` trigger ``k`` whose subject it may share, the likeliest first.

        Who gives a post gives the next; who is let go does nothing else (``cho A thôi chức, |khai trừ B``).
        """
        twins = [p for p in reversed(before) if self.gives_post(p)]
        ends = [p for p in before if any(f.change == "end" and f.subject for f in self.triggers[p].frames)]
        lets = [p for p in ends if any(f.subject == "appointer" for f in self.triggers[p].frames)]
        given = [p for p in ends if p not in lets and any(q < p for q in lets)]
        order = [*twins, *same, *before] if self.gives_post(k) else [*same, *before]
        return [p for p in order if p not in given]

    def new_item(self, k: int) -> int | None:
        """The ``;`` before trigger ``k`` behind which a clause with words of its own begins, no verb at once."""
        r, start = self.reading, self.triggers[k].start
        floor = r.sents[r.sent_of[start]][0]
        opened = next((j for j in range(start - 1, floor, -1) if r.words[j] == ";" and r.np_at[j] < 0), None)
        if opened is None:
            return None
        i = opened + 1
        while i < start:
            if r.date_at[i] >= 0:
                i = r.dates[r.date_at[i]]["b"]
            elif r.np_at[i] < 0 and (r.words[i] == "," or r.starts_with("light", i) is not None):
                i = r.starts_with("light", i) or i + 1
            else:
                break
        told = i in self.at and self.triggers[self.at[i]].form == "verb"
        told = told or r.ends_with("passive", i - 1, opened, 1) is not None  # "; năm 2021 bị |công an B phạt"
        return opened if i < start and not told and r.nps_in(i, start) else None

    def of_many(self, p: int) -> bool:
        """Whether the clause of trigger ``p`` begins with several who have no name (``, các cấp ủy đã |kiểm tra``)."""
        r, start = self.reading, self.triggers[p].start
        i, floor = start, r.sents[r.sent_of[start]][0]
        while i > floor and r.is_word(i - 1) and r.np_at[i - 1] < 0:
            i -= 1
        return floor < i < start and not r.is_word(i - 1) and r.is_determiner(i)

    def others_deed(self, i: int, k: int, floor: int) -> bool:
        """Whether the word at token ``i``, far from verb ``k``, makes it the deed of somebody without a name.

        ``A nói Tổng thống |sẽ thăm B``, ``A nghe lãnh đạo sở |báo cáo``.
        """
        told = i in self.at and self.at[i] < k and self.tells_of_another(self.at[i])
        # no mark, no clause between
        told = told and all(self.reading.is_word(j) for j in range(i, self.triggers[k].start))
        return told or (self.is_speech(k) and self.reading.ends_with("hearing", i, floor) is not None)

    def tells_of_another(self, k: int) -> bool:
        """Whether behind verb of saying ``k`` somebody is told of, or asked, whom the article does not name."""
        r, end = self.reading, self.triggers[k].end
        if r.keys[end] in TENSE:
            return False  # "A nói đã chỉ thị sát thủ |ám sát B"
        start = self.triggers[k].start
        undergone = start > 0 and r.ends_with("passive", start - 1, 0, 1) is not None
        alleged = not undergone and r.starts_with("alleging", start) == end  # "A cáo buộc phe đối lập |tấn công B"
        return alleged or r.starts_with("posts", end) is not None or r.starts_with("says_that", start) == end

    def says(self, k: int) -> bool:
        """Whether trigger ``k`` states something."""
        return any(f.name == "state" and f.kind == "speech" for f in self.triggers[k].frames)

    def launched(self, k: int, previous: int) -> bool:
        """``phóng 100 tên lửa |tấn công B``: what is launched by verb ``previous`` attacks for who launches it."""
        shot = any(f.name in ("shoot", "test") for f in self.triggers[previous].frames)
        return shot and any(f.name == "attack" for f in self.triggers[k].frames)

    def sent_there(self, k: int, previous: int) -> bool:
        """``đưa bộ binh |tới B``, ``phóng tên lửa |đến B``: what verb ``previous`` sends arrives, nobody comes."""
        sends = any(f.name in ("deploy", "shoot", "test", "send_arms", "aid") for f in self.triggers[previous].frames)
        return sends and any(f.name == "arrive" for f in self.triggers[k].frames)

    def side_of(self, np: NP, i: int, floor: int) -> int | None:
        """Where the words begin that end at token ``i`` and stand for their owner ``np`` (``phía của Nga``).

        What model a weapon is may stand behind them (``tên lửa |S-200 của Nga``).
        """
        while i > floor and np.type != "Person" and _is_model(self.reading.words[i]):
            i -= 1
        a = self.reading.ends_with("person_sides" if np.type == "Person" else "delegates", i, floor, 6)
        other = self.reading.ends_with("other_people", i, floor, 6)
        return None if a is None or (other is not None and other < a) else a  # not "khách hàng của ngân hàng B"

    def by_nobody(self, start: int, floor: int) -> bool:
        """``Một quan chức khẳng định. …, |vị này nói``: the subject of the verb at ``start`` is no name's pronoun."""
        r = self.reading
        culprit = r.ends_with("culprits", start - 1, floor) if start > floor else None
        if culprit is not None and culprit > floor and r.is_word(culprit - 1) and r.np_at[culprit - 1] < 0:
            return r.words[culprit - 1].casefold() != IS  # "công bố danh tính nghi phạm |ám sát B"
        for j in range(max(floor, start - _PRONOUN), start):
            end = r.starts_with("somebody", j) if r.np_at[j] < 0 else None
            if end is not None and end <= start and r.over_light(start - 1, end) < end:
                return True
            end = r.starts_with("anybody", j) if r.np_at[j] < 0 else None
            if end is not None and end <= start and all(r.is_word(i) and r.np_at[i] < 0 for i in range(end, start)):
                return True  # "treo thưởng cho ai bắt hoặc |giết lính A"
        return False

    def beside(self, body: NP, gov: str, floor: int) -> bool:
        """Whether one behind ``cùng`` acts with the one before it (``UBND tỉnh A cùng Công ty B |khởi công``).

        One behind ``trong đó`` acts alone (``A và B ký, trong đó B |sẽ mua``).
        """
        if gov in _AMONG:
            return True
        group = self.reading.group_left(body, floor) if gov in _ALONG and body.type in PARTICIPANT_TYPES else []
        if len(group) > 1 and body.type == "Country":  # "|Nga cùng Trung Quốc đề xuất"; no "đánh Syria cùng Anh, …"
            begin, stands = self.reading.head_before(group[0], floor)
            return stands and begin == floor and all(np.type == "Country" for np in group)
        return len(group) > 1 and (group[-2].type == "Person") == (body.type == "Person")

    def aged(self, i: int) -> bool:
        """``…, 43 tuổi, …``."""
        r = self.reading
        return i + 1 < len(r.keys) and r.words[i].isdecimal() and r.starts_with("years_old", i + 1) is not None

    def aside_at(self, j: int, floor: int) -> bool:
        """``A, |theo hãng tin B, đã …``: what is told of A goes on behind it."""
        r = self.reading
        return j - 1 > floor and r.words[j - 1] == "," and r.starts_with("according", j) is not None

    def ended(self, k: int, before: list[int]) -> list[int]:
        """``A thăm Lào, còn B vừa kết thúc chuyến thăm Nga và |đang thăm Áo``: B, told last."""
        noun = k - 1
        r = self.reading
        t = self.triggers[noun] if noun > max(before, default=-1) else None
        if t is None or t.form != "noun" or r.sent_of[t.start] != r.sent_of[self.triggers[k].start]:
            return []
        return [noun] if r.ends_with("closing", t.start - 1, 0, 3) is not None else []

    def nameless(self, a: int, stop: int) -> bool:
        """Whether the clause that begins at token ``a`` is about people without names (``Bị cáo nhận tội và |hứa``)."""
        r = self.reading
        while a < stop and (not r.is_word(a) or r.is_determiner(a) or r.date_at[a] >= 0):
            a += 1
        return a < stop and r.np_at[a] < 0 and r.starts_with("nameless", a) is not None

    def before_age(self, i: int, floor: int) -> int:
        """The token left of an age that ends at token ``i`` behind a comma (``A, 26 tuổi |và đồng phạm``)."""
        r = self.reading
        a = r.ends_with("years_old", i, floor)
        aged = a is not None and a - 1 > floor and r.words[a - 1].isdecimal() and r.words[a - 2] == ","
        return a - 3 if a is not None and aged else i

    def past_addressees(self, np: NP, floor: int, k: int | None) -> int | None:
        """The token left of a row of bodies behind ``đến`` that ``np`` ends (``gửi đơn đến A, B, C |tố cáo D``).

        Or left of one to which a case goes with a request, trigger ``k`` (``chuyển A |đề nghị truy tố B``),
        or a letter.
        """
        r = self.reading
        carried = r.ends_with("carrying", np.start - 1, floor) if np.type == "Person" else None
        if carried is not None:
            return carried - 1  # "xe do A cầm lái, chở |B đâm vào C"
        sent = r.ends_with("handing_over", np.start - 1, floor) if np.type == "Organization" else None
        if sent is not None and k is not None and r.starts_with("request_words", self.triggers[k].start) is not None:
            return sent - 1
        letter = mailed(r, np, floor, np.start) if k is not None and self.triggers[k].speech is not None else None
        if letter is not None:
            return letter[1] - 1  # "ông A ký văn bản gửi |B đề nghị"
        first = row_before(r, np, floor)[0]
        named = first is not np and r.governor(first.start, floor) in _ADDRESSED
        return first.start - 2 if named else None
