"""Whether a verb has the subject of the verb before it, or of the thing that is done for somebody."""

from __future__ import annotations

from kg.extract.clauses.appositions import entities_of
from kg.extract.clauses.groups import OWN
from kg.extract.clauses.reading import NOTHING, Found
from kg.extract.clauses.rows import mailed
from kg.extract.clauses.standing import PURPOSE
from kg.extract.clauses.subjects import Subjects
from kg.languages.vi.particles import FOR

_BARRED = 6  # words at most from a ban to what is banned
_AIM = 12  # and from "nhằm" to a later item of what something is for


class Sharing(Subjects):
    """The triggers of one article; which of them surely act together."""

    def shares(self, k: int) -> bool:
        """Whether trigger ``k`` surely has the subject of the verb before it (``cam kết đầu tư``, ``mua và bán``).

        A verb of saying hands its subject on only straight to the next verb, and one of asking never.
        """
        r = self.reading
        t = self.triggers[k]
        p = self.triggers[k - 1] if k > 0 else None
        found = self.subject(k)
        if t.form != "verb":
            return False
        if self.handed_by_object(found):
            return False  # "hỗ trợ A đào tạo và xây dựng": A is helped
        if p is None or p.start < found.end or p.form != "verb":
            return self._plain(found.end, t.start) and (p is None or p.start < found.end)
        if r.sent_of[p.start] != r.sent_of[t.start] or r.quoted[p.start] != r.quoted[t.start]:
            return False
        before = self.subject(k - 1)
        if before.passive or before.patient or not (before.how in OWN or self.shares(k - 1)):
            return False
        near = self._plain(p.end, t.start, 5) and "," not in r.words[p.end : t.start]
        if p.speech is not None and p.speech.type != "Pledge":
            near = False  # "lưu ý thời hạn giảm thuế": a thing is pointed out, nothing done
        straight = near or self.only_light(p.end, t.start)
        if p.speech is not None:
            own = r.starts_with("own_acts", p.start)
            return straight and (p.speech.type != "Request" or (own is not None and own >= p.end))
        if self.looked_into(k - 1, k):
            return False
        return (
            straight
            or r.starts_with("spending", p.start) is not None  # "trích 4 tỉ đồng để |hỗ trợ B"
            or r.has_phrase(r.classes["coordinators"], max(p.end, t.start - 3), t.start)
            or self._plain(p.end, t.start)
        )

    def ordered(self, k: int) -> bool:
        """Whether trigger ``k`` stands right behind a verb of ordering (``ra lệnh |tấn công B``)."""
        r = self.reading
        p = self.triggers[k - 1] if k > 0 else None
        if p is None or p.form != "verb" or r.starts_with("ordering", p.start) is None:
            return False
        begin = r.starts_with("bands", p.end) or p.end  # "chỉ thị sát thủ |ám sát B"
        return self.only_light(begin, self.triggers[k].start)

    def after_own_act(self, k: int, found: Found) -> bool:
        """``A chiếm được thị trấn sau khi |tấn công B``: who did the one thing did the other before it."""
        r, t = self.reading, self.triggers[k]
        p = self.triggers[k - 1] if k > 0 else None
        if p is None or p.form != "verb" or p.speech is not None or self.subject(k - 1).entities != found.entities:
            return False
        i = r.over_light(t.start - 1, p.end)
        own = self.subject(k - 1).how in OWN and not self.subject(k - 1).passive
        return own and i >= p.end and r.ends_with("once", i, p.end) is not None

    def only_proposed(self, k: int) -> bool:
        """Whether the verb before trigger ``k`` asks for what it tells."""
        p = self.triggers[k - 1] if k > 0 else None
        same = p is not None and self.reading.sent_of[p.start] == self.reading.sent_of[self.triggers[k].start]
        return p is not None and same and self.reading.starts_with("proposing", p.start) is not None

    def others_to_act(self, k: int, found: Found) -> bool:
        """Whether who is found orders trigger ``k`` from others: ``yêu cầu các bộ |ban hành thông tư``."""
        r, t = self.reading, self.triggers[k]
        if found.how not in ("chain", "shared", "far"):
            return found.how == "adjacent" and found.entities == self.written_to(t.start)  # "công văn gửi B |kiểm tra"
        for p in reversed([p for p in self.by_sentence[r.sent_of[t.start]] if p < k]):
            order = self.triggers[p]
            if order.form != "verb" or order.speech is None or order.speech.type != "Request":
                continue
            own = any(r.has_phrase(r.classes["at_once"], i, i + 2) for i in range(order.end, t.start))
            same = self.subject(p).entities == found.entities
            return same and not own and order.end < t.start and not found.start > order.start
        return False

    def agreed_on(self, k: int) -> bool:
        """Whether several agree on what trigger ``k`` tells right behind (``A và B nhất trí |gia hạn``)."""
        p = self.triggers[k - 1] if k > 0 else None
        if p is None or not any(f.name == "agree" for f in p.frames) or len(self.subject(k - 1).entities) < 2:
            return False
        return self.only_light(p.end, self.triggers[k].start)

    def of_paper(self, k: int, found: Found) -> bool:
        """Whether trigger ``k`` only tells what the document before it does (``ban hành nghị định 5 |sửa đổi``)."""
        r, t = self.reading, self.triggers[k]
        paper = r.np_ending(t.start - 1) if t.start and r.starts_with("amends", t.start) is not None else None
        return paper is not None and paper.type == "Document" and found.how not in ("adjacent", "apposition")

    def barred(self, k: int, found: Found) -> bool:
        """Whether the deal of trigger ``k`` is forbidden: to ``found`` (``Mỹ cấm |B bán chip``) or by him to others."""
        bans = {p for p, t in enumerate(self.triggers[:k]) if any(f.name == "ban_deal" for f in t.frames)}
        led = self.at.get(found.start - 1)
        if led in bans or (led is not None and any(f.name == "help" for f in self.triggers[led].frames)):
            return True  # "giúp |B xây trường": that is the help
        r, t = self.reading, self.triggers[k]
        p = self.triggers[k - 1]
        return k - 1 in bans and r.sent_of[p.start] == r.sent_of[t.start] and self._plain(p.end, t.start, _BARRED)

    def listed_aim(self, start: int) -> bool:
        """Whether the verb at token ``start`` is a later item of what something is for (``nhằm tăng A, |giảm B``)."""
        r = self.reading
        floor, comma = max(r.sents[r.sent_of[start]][0], start - _AIM), False
        for i in range(start - 1, floor - 1, -1):
            if r.keys[i] in PURPOSE and r.np_at[i] < 0:
                return comma
            joined = r.words[i] == "," or r.ends_with("coordinators", i, floor, 1) is not None
            if r.np_at[i] >= 0 or i in r.verbs or not (joined or r.is_word(i)):
                return False
            comma = comma or joined
        return False

    def answered(self, k: int) -> bool:
        """Whether trigger ``k`` is what a noun of asking asks for (``Đáp lại lời kêu gọi |đầu tư của B, A nói``).

        Or what others are thanked for: ``bà A cảm ơn nhân dân B đã |tặng C``.
        """
        p = self.triggers[k - 1] if k > 0 else None
        if p is not None and p.form == "verb" and p.speech is not None and p.speech.type == "Praise":
            t, r = self.triggers[k], self.reading
            told = r.sent_of[p.start] == r.sent_of[t.start] and r.starts_with("done", t.start - 1) is not None
            joined = r.ends_with("joined_verbs", t.start - 2, p.end, 1) is not None  # "cảm ơn B và |đã tặng C"
            plain = not joined and not any(r.words[i] in ",;:" for i in range(p.end, t.start))
            return told and plain and self.subject(k).how not in OWN
        near = p is not None and p.end == self.triggers[k].start
        return p is not None and near and p.form == "noun" and p.speech is not None and p.speech.type == "Request"

    def _agreed_in_row(self, k: int) -> bool:
        """``A và B nhất trí tăng hợp tác, quan tâm |xây trường``: what stands on the list of what they agree on."""
        found, same = self.subject(k), self.by_sentence[self.reading.sent_of[self.triggers[k].start]]
        agreed = [p for p in same if p < k and any(f.name == "agree" for f in self.triggers[p].frames)]
        done = self.reading.starts_with("done", self.triggers[k].start - 1) is not None
        if found.how not in ("shared", "chain") or len(found.entities) < 2 or done:
            return False
        return any(self.subject(p).entities == found.entities for p in agreed)

    def promised(self, k: int) -> bool:
        """Whether trigger ``k`` stands right behind a verb of saying, with no word that it is done."""
        r = self.reading
        p = self.triggers[k - 1] if k > 0 else None
        t = self.triggers[k]
        return self._agreed_in_row(k) or (
            p is not None
            and p.speech is not None
            and p.form == "verb"
            and r.starts_with("confessing_words", p.start) is None  # "khai |nhận tiền của A": that was before
            and self.only_light(p.end, t.start)
            and not any(r.starts_with("done", i) is not None for i in range(p.end, t.start))
        )

    def tells_of(self, k: int, found: Found, opening: bool) -> bool:
        """Whether ``found`` only speaks of the noun of trigger ``k``; ``opening``: where that noun opens the sentence.

        ``Chuyến thăm A được chuẩn bị kỹ, |bà B cho biết``, but not ``trong chuyến thăm A, bà B nói``.
        """
        start = self.triggers[k].start
        p = self.triggers[k - 1] if k > 0 else None
        said = p is not None and self.reading.starts_with("says_that", p.start) == p.end
        if p is not None and said and self.reading.over_determiners(start - 1, p.end) < p.end:
            return found.how != "none"  # "ông A tiết lộ |lệnh trừng phạt của B với C sẽ được dỡ bỏ"
        if opening:
            first = self.reading.sents[self.reading.sent_of[start]][0]
            if found.how != "ahead" or self.reading.over_determiners(start - 1, first) >= first:
                return False
        return found.how in ("chain", "ahead") and self.only_speaks(k, found)

    def only_speaks(self, k: int, found: Found) -> bool:
        """Whether ``found`` is subject of verbs of saying alone in the sentence of trigger ``k``."""
        same = [p for p in self.by_sentence[self.reading.sent_of[self.triggers[k].start]] if p != k]
        acts = [p for p in same if self.triggers[p].form == "verb" and self.subject(p).entities == found.entities]
        return bool(acts) and all(self.is_speech(p) for p in acts)

    def thanked(self, i: int) -> Found:
        """``cảm ơn A về sự giúp đỡ``: A, where token ``i`` is the preposition before what A is thanked for."""
        r = self.reading
        floor = r.sents[r.sent_of[i]][0]
        np = r.np_ending(i - 1) if r.ends_with("reason_of", i, i, 1) is not None else None
        before = [k for k in self.by_sentence[r.sent_of[i]] if self.triggers[k].end <= (np.start if np else floor)]
        if np is None or not before or not any(f.name == "praise" for f in self.triggers[before[-1]].frames):
            return NOTHING
        return Found(
            entities_of(r.group_left(np, self.triggers[before[-1]].end - 1)), "adjacent", 0.8, np.start, np.end
        )

    def handed_by_object(self, found: Found) -> bool:
        """Whether the phrase found is whom a verb before it helps or invites; who is asked to act does act."""
        i = self.reading.over_determiners(found.start - 1, 1)
        k = self.at.get(i)
        if k is None or self.triggers[k].form != "verb":
            return False
        asked = self.triggers[k].speech is not None
        return not asked or self.reading.starts_with("inviting", self.triggers[k].start) is not None

    def written_to(self, start: int) -> tuple[str, ...]:
        """Whom a letter goes to that is told right before token ``start`` (``gửi công văn đến B |đề nghị …``)."""
        r = self.reading
        floor = r.sents[r.sent_of[start]][0]
        i = r.over_light(start - 1, floor)
        if i > floor and r.words[i] == ",":
            i -= 1
        if i > floor and (letter := r.ends_with("letters", i, floor, 3)) is not None:
            i = letter - 1  # "gửi B |công văn đề nghị"
        np = r.np_ending(i) if i > floor else None
        sent = mailed(r, np, floor, start) if np is not None else None
        return entities_of(sent[0]) if sent is not None else ()

    def served(self, i: int) -> tuple[str, ...]:
        """For whom: the phrase between ``cho`` and the verb at token ``i`` (``A cho B vay``)."""
        r = self.reading
        floor = r.sents[r.sent_of[i]][0]
        np = r.np_ending(i - 1) if i > floor else None
        if np is None:
            return ()
        group = r.group_left(np, floor)
        begin, _ = r.head_before(group[0], floor)
        return entities_of(group) if r.governor(begin, floor) == FOR else ()

    def _plain(self, a: int, b: int, most: int = 12) -> bool:
        """Whether only words lie in tokens ``[a, b)``: no names, no clause that begins (``khảo sát, đánh giá và``)."""
        r = self.reading
        return b - a <= most and all(
            (r.is_word(i) or r.words[i] == ",") and r.np_at[i] < 0 and r.starts_with("subordinators", i) is None
            for i in range(a, b)
        )

    def only_light(self, a: int, b: int) -> bool:
        """Whether only words that may stand between a subject and its verb lie in tokens ``[a, b)``."""
        r = self.reading
        while a < b:
            e = r.starts_with("light", a)
            if e is None or r.np_at[a] >= 0:
                return False
            a = e
        return True
