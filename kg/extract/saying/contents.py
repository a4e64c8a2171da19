"""What is said: the words that belong to a verb of saying, and the kind of act they make it."""

from __future__ import annotations

from kg.extract.clauses.arguments import Predicates
from kg.extract.clauses.reading import NP, Reading
from kg.extract.frames import Frame, Trie, longest, phrase_key
from kg.extract.parties.kin import Kin
from kg.languages.vi.particles import IS, OF, WILL

STATED = frozenset({"Statement"})
# The classes of words that make what is said another kind of act, by the noun or by the judgement in it.
_SAID = {"pledge_nouns": "Pledge", "request_nouns": "Request", "praise_nouns": "Praise", "blame_nouns": "Criticism"}
# What "chúng tôi" goes on with in a quotation, and the kind of act it makes.
_OWN_WORDS = {
    "pledge_words": "Pledge",
    "striving": "Pledge",
    "request_words": "Request",
    "praise_words": "Praise",
    "protest_words": "Criticism",
}
_JUDGED = {"blame_words": "Criticism", "acclaim_words": "Praise"}
_HEAD = 30  # words of the content in which its first predicate stands
_VERDICT = 14  # words behind "là" that may judge


def phrase_in_class(words: Trie, phrase: str) -> bool:
    """Whether ``phrase`` is one of a word class."""
    keys = list(phrase_key(phrase))
    hit = longest(words, keys, 0) if keys else None
    return hit is not None and hit[0] == len(keys)


class Contents:
    """Reads the content of the utterances of one article."""

    def __init__(self, reading: Reading, predicates: Predicates, kin: Kin) -> None:
        self.r = reading
        self.p = predicates
        self.kin = kin

    def _own_side(self, e: str, speaker: str) -> bool:
        """Whether ``e`` is the speaker's own body or country."""
        if self.kin.same(e, speaker):
            return True
        if self.r.types.get(e) != "Country":
            return self._our(e, speaker)
        return e == self.kin.country_of(speaker)

    def _says_more(self, k: int, speakers: tuple[str, ...]) -> bool:
        """``khẳng định ủng hộ``: the verb right behind tells what kind of act it is."""
        r = self.r
        i = self.p.triggers[k].end
        floor, end = r.sents[r.sent_of[self.p.triggers[k].start]]
        if i < end and r.words[i] == "," and self._quote_before(self.p.triggers[k].start, floor) is not None:
            return False  # "…", bà X tuyên bố, sau đó phủ nhận …
        while i < end and (e := r.starts_with("content_links", i)) is not None:
            i = e
        if i < end and r.words[i] in '"“' and not r.quoted[i + 1]:
            i += 1  # "ra tuyên bố |"hoàn toàn bác bỏ" lệnh bắt"
        np = r.np_starting(i) if i < end else None
        if np is not None and (np.entities[0] in speakers or self._own_side(np.entities[0], speakers[0])):
            i = np.end
        while i < end:
            if i in self.p.at:
                nxt = self.p.triggers[self.p.at[i]]
                return nxt.speech is not None and nxt.form == "verb" and nxt.speech.type not in STATED
            e = r.starts_with("light", i)
            if e is None or r.np_starting(i) is not None or not r.is_word(i):
                return False
            i = e
        return False

    def kinds(self, k: int, frame: Frame, speakers: tuple[str, ...]) -> list[str]:
        """What acts a plain verb of saying tells: a statement, or what the words said make of it; maybe two."""
        t = self.p.triggers[k]
        noun = self._said_noun(t.end)
        if noun is not None or self.r.starts_with("confessing_words", t.start) is not None:
            return [noun or "Statement"]
        a, b = self._content(k, self.r.sents[self.r.sent_of[t.start]][1])
        named = frame.name == "call"
        judged = self._judged(t.end - 1 if named else a, b, named=named)  # "gọi đây |là …"
        if frame.name == "call":
            return [judged] if judged else ["Statement"] if self._worded(a, b) else []
        if self._denied(a, b):
            return ["Criticism"]
        kind = self._by_content(k, speakers)
        quote_free = not self.r.quoted[min(a, len(self.r.quoted) - 1)]
        urges = self.r.starts_with("urging", t.start) is not None
        more = "Request" if self._needed(a, b, urges=urges) else judged
        if urges and more == "Request":
            return [more]
        out = [kind] if kind else ["Statement", more] if more else ["Statement"]
        later = self._own_future(a, min(b, a + 30), speakers) or self._also_own_future(a, b, speakers)
        if "Pledge" not in out and quote_free and later:
            out.append("Pledge")
        return out

    def _worded(self, a: int, b: int) -> bool:
        """``gọi vụ việc là "một dấu hiệu"``: whether tokens ``[a, b)`` give the very words for the thing."""
        r = self.r
        return any(r.words[i].casefold() == IS and r.words[i + 1] in '"“' for i in range(a, min(b, a + _HEAD) - 1))

    def _said_noun(self, i: int) -> str | None:
        """``khẳng định cam kết``, ``bày tỏ sự ủng hộ``: the noun behind the verb tells the kind of act."""
        r = self.r
        while i < len(r.keys) and (e := r.starts_with("nominalizers", i)) is not None:
            i = e
        return next((kind for name, kind in _SAID.items() if r.starts_with(name, i) is not None), None)

    def _needed(self, a: int, b: int, *, urges: bool) -> bool:
        """Whether the first predicate of the words said in tokens ``[a, b)`` is what has to be done (``cần``).

        ``phải`` tells that at the head of the words, and behind a verb that ``urges``; elsewhere it may be fate.
        """
        r = self.r
        must = ("must_words", "duty_words") if urges or r.starts_with("duty_words", a) is not None else ("must_words",)
        for i in range(a, min(b, a + _HEAD)):
            if self._says(i):
                return False
            if all(r.starts_with(name, i) is None for name in must) or r.starts_with("no_must", i) is not None:
                continue
            if i > a and r.starts_with("forced", i - 1) is not None:
                continue  # "kẻ thù |buộc phải thừa nhận"
            if (so := r.starts_with("so_words", i)) is not None and self._and_so(a, i, so):
                continue
            if r.ends_with("fate_words", i - 1, a, 1) is not None:
                continue  # "họ sẽ |phải trả giá"
            return i == a or not (r.ends_with("negation", i - 1, a, 2) or r.ends_with("no_predicate", i - 1, a, 1))
        return False

    def _and_so(self, a: int, i: int, end: int) -> bool:
        """Whether ``nên`` in tokens ``[i, end)`` joins a result (``do mâu thuẫn |nên ra tay``), and asks nothing.

        Behind a comma, or before a subject (``nước nhiều |nên chúng tôi cắt nhỏ``), it does.
        """
        r = self.r
        if any(r.starts_with("reason_words", j) for j in range(a, i)) or (i > a and r.words[i - 1] == ","):
            return True
        return end < len(r.words) and (r.np_starting(end) is not None or r.starts_with("same_speaker", end) is not None)

    def _says(self, i: int) -> bool:
        """Whether a verb of saying begins at token ``i``, not one that only may be one."""
        speech = self.p.triggers[self.p.at[i]].speech if self.p.verb_at(i) else None
        return speech is not None and not speech.sure

    def _judged(self, a: int, b: int, *, named: bool) -> str | None:
        """Praise or criticism, if the words said in tokens ``[a, b)`` pass a verdict behind ``là`` or in quotes.

        In quotes ``"tổ chức khủng bố"`` is one, where something is ``named`` so (``gọi A là "…"``), else only a term.
        """
        r = self.r
        for i in range(a, min(b, a + _HEAD)):
            if r.starts_with("faults", i) is not None:
                return "Criticism"
            if r.words[i].casefold() != IS and r.words[i] not in '"“':
                continue
            if r.words[i] not in '"“' and i + 1 < b and r.words[i + 1] in '"“':
                continue  # "là |"khoản đầu tư tốt", có thể xóa bỏ mối đe dọa": the quotation alone judges
            close = r.closing(i) if r.words[i] in '"“' else b
            if close is None:
                continue  # the mark closes a quotation
            for j in range(i + 1, min(close, i + _VERDICT)):
                for name, kind in _JUDGED.items():
                    term = r.words[i] in '"“' and r.ends_with("fought_things", j - 1, i, 3) is not None
                    if r.starts_with(name, j) is None or (term and not named):
                        continue
                    if r.ends_with("negation", j - 1, i, 2) is None:
                        return kind
        return None

    def _denied(self, a: int, b: int) -> bool:
        """Whether the words said in tokens ``[a, b)`` call what others say false (``thông tin đó |là bịa đặt``)."""
        r = self.r
        for i in range(a, b):
            if r.starts_with("denials", i) is None:
                continue
            j = i - 1
            while j > a and ((e := r.ends_with("denial_links", j, a, 2)) is not None or not r.is_word(j)):
                j = (j if e is None else e) - 1  # "là |'hoàn toàn không có cơ sở'"
            if j >= a and r.ends_with("denied_heads", j, a, 2) is not None:
                return True
        return False

    def _also_own_future(self, a: int, b: int, speakers: tuple[str, ...]) -> bool:
        """Whether a later clause of the words said tells what the speaker's side will do (``… và sẽ tiếp tục …``)."""
        r = self.r
        mine = False
        for i in range(a, b):
            np = r.np_starting(i)
            if np is not None and np.type in ("Person", "Country", "Organization") and not r.governor(np.start, a):
                mine = self._all_own(np, a, speakers)
            if r.words[i].casefold() != WILL or not mine or i == a:
                continue
            if i + 1 < b and any(r.starts_with(c, i + 1) is not None for c in ("passive", "befalling")):
                continue
            before = r.ends_with("coordinators", i - 1, a, 3) is not None or r.np_ending(i - 1) is not None
            if before:
                return True
        return False

    def _by_content(self, k: int, speakers: tuple[str, ...]) -> str | None:
        """The type that the words said give a plain verb of saying; None if they are a statement."""
        r = self.r
        t = self.p.triggers[k]
        floor, end = r.sents[r.sent_of[t.start]]
        quote = self._quote_before(t.start, floor)
        if quote is not None:
            return self._quote_type(*quote)
        i = t.end
        while i < end and (e := r.starts_with("content_links", i)) is not None:
            i = e
        if i < end and r.words[i] in '"“':
            return self._quote_type(i, r.closing(i) or end)
        if self._own_future(i, self._clause(i, min(end, i + 30)), speakers):
            return "Pledge"
        while i < end and (
            r.date_at[i] >= 0 or (r.starts_with("about_when", i) is not None and r.np_starting(i) is None)
        ):
            i = r.dates[r.date_at[i]]["b"] if r.date_at[i] >= 0 else r.starts_with("about_when", i) or i + 1
        np = r.np_starting(i) if i < end else None
        if np is not None:
            if not (np.entities[0] in speakers or self._own_side(np.entities[0], speakers[0])):
                return None
            i = np.end
        elif i < end and (e := r.starts_with("own_side", i)) is not None and r.starts_with("not_self", i) is None:
            i = e
        for _ in range(2):
            if i < end and r.starts_with("only_maybe", i) is not None:
                return None
            if i < end and (e := r.starts_with("pledge_words", i)) is not None:
                return None if r.starts_with("befalling", e) is not None or self._believed(t.start) else "Pledge"
            if i < end and (e := r.starts_with("light", i)) is not None:
                i = e
        return None

    def _believed(self, start: int) -> bool:
        """``tin tưởng sẽ có nhiều người đến``: whether the verb at token ``start`` tells what one thinks will come."""
        return self.r.starts_with("believing", start) is not None

    def _clause(self, a: int, b: int) -> int:
        """Where the first clause of the words said in tokens ``[a, b)`` ends."""
        return next((i for i in range(a, b) if self.r.words[i] in ",;"), b)

    def _own_future(self, a: int, b: int, speakers: tuple[str, ...]) -> bool:
        """Whether the words said tell what the speaker's own side will do (``…, Nhật Bản và cá nhân ông sẽ …``)."""
        r = self.r
        for i in range(a, b):
            if self._says(i) and r.starts_with("pledge_words", i) is None:
                return False
            end = r.starts_with("pledge_words", i)
            if end is None or (end < b and any(r.starts_with(c, end) is not None for c in ("passive", "befalling"))):
                continue  # "chuyến thăm sẽ được lùi", "Nga sẽ chịu thiệt": nobody's own act
            j = i - 1
            if j >= a and r.ends_with("only_maybe", j, a) is not None:
                continue  # "cảnh báo có thể |sẽ còn tấn công"
            while j >= a and r.np_ending(j) is None and (n := r.ends_with("light", j, a)) is not None:
                j = n - 1
            np = r.np_ending(j) if j >= a else None
            if np is None and j >= a and (own := r.ends_with("own_side", j, a, 3)) is not None:
                return own == a or not r.is_word(own - 1)  # "sau khi xác minh, huyện sẽ …"
            return np is not None and self._all_own(np, a, speakers)
        return False

    def _all_own(self, np: NP, floor: int, speakers: tuple[str, ...]) -> bool:
        """Whether ``np`` and what is joined to it on the left are all of the speaker's side."""
        group = self.r.group_left(np, floor)
        if self.r.ends_with("others_of", group[0].start - 1, floor, 4) is not None:
            return False  # "thân chủ của |ông sẽ kháng cáo"
        return all(e in speakers or self._own_side(e, speakers[0]) for p in group for e in p.entities)

    def _our(self, e: str, speaker: str) -> bool:
        """Whether ``e`` is a body without a name of its own, of the speaker's land (``Chính phủ``, ``hải quân Mỹ``)."""
        name, land = self.r.names.get(e, ""), self.r.names.get(self.kin.country_of(e) or "", "")
        bare = name.removesuffix(land).rstrip() if land else name
        known = any(phrase_in_class(self.r.classes[c], bare) for c in ("own_side", "state_forces"))
        return known and self.kin.allied(e, speaker)

    def _quote_before(self, start: int, floor: int) -> tuple[int, int] | None:
        """The quotation that the clause of the verb at ``start`` closes (``"…", ông X nói``)."""
        r = self.r
        for i in range(start - 1, max(floor - 1, start - 40), -1):
            if i in r.skip_to and r.words[i] in '"”»' and r.quoted[i]:
                return r.skip_to[i], i
            if self._says(i):
                return None  # "…", ông X nói và cho biết …
        return None

    def _quote_type(self, a: int, b: int) -> str | None:
        r = self.r
        for i in range(a, b):
            if (e := r.starts_with("self_words", i)) is None or r.words[i - 1].casefold() == OF:
                continue
            while e < b and (n := r.starts_with("light", e)) is not None and r.starts_with("pledge_words", e) is None:
                e = n
            for name, kind in _OWN_WORDS.items():
                if e < b and r.starts_with(name, e) is not None:
                    return kind
        return "Request" if any(self._asks_at(i, b) for i in range(a, b)) else None

    def _asks_at(self, i: int, b: int) -> bool:
        """Whether a sentence of the words said begins at token ``i`` and asks, with no subject (``Rất mong …``)."""
        r = self.r
        if i > 0 and i != r.sents[r.sent_of[i]][0] and r.words[i - 1] not in '"“.;!?':
            return False
        while i < b and (e := r.starts_with("so_then", i)) is not None:
            i = e + (e < b and r.words[e] == ",")
        end = r.starts_with("request_words", i) if i < b else None
        return end is not None and r.starts_with("noun_tails", end) is None and self.r.words[end].casefold() != OF

    def _content(self, k: int, stop: int) -> tuple[int, int]:
        r = self.r
        t = self.p.triggers[k]
        i = t.end
        while i < stop and r.starts_with("content_links", i) is not None:
            i = r.starts_with("content_links", i) or stop
        found = self.p.subject(k)
        end = min(stop, found.start) if found.how == "ahead" and found.start > t.end else stop
        for j in self.p.by_sentence[r.sent_of[t.start]]:
            n = self.p.triggers[j]
            if (
                n.start > t.end
                and n.speech is not None
                and n.form == "verb"
                and n.start > i + 3
                and self.p.subject(j).entities == self.p.subject(k).entities
                and self.p.subject(j).how in ("chain", "shared")
            ):
                end = n.start
                break
        while end > i and (
            (not r.is_word(end - 1) and r.words[end - 1] not in '"”)')
            or r.ends_with("coordinators", end - 1, i, 3) is not None
        ):
            end -= 1
        if end <= i:
            quote = self._quote_before(t.start, r.sents[r.sent_of[t.start]][0])
            return (quote[0], quote[1] + 1) if quote else (t.end, t.end)
        return i, end
