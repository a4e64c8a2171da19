"""What is said: the words that belong to a verb of saying, and the kind of act they make it."""

from __future__ import annotations

from kg.extract.arguments import Predicates
from kg.extract.clauses import Reading
from kg.extract.kin import Kin

_STATED = frozenset({"Statement"})


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
            return False
        return e == self.kin.country_of(speaker)

    def _says_more(self, k: int, speakers: tuple[str, ...]) -> bool:
        """``khẳng định ủng hộ``: the verb right behind tells what kind of act it is."""
        r = self.r
        i = self.p.triggers[k].end
        end = r.sents[r.sent_of[self.p.triggers[k].start]][1]
        while i < end and (e := r.starts_with("content_links", i)) is not None:
            i = e
        np = r.np_starting(i) if i < end else None
        if np is not None and (np.entities[0] in speakers or self._own_side(np.entities[0], speakers[0])):
            i = np.end
        while i < end:
            if i in self.p.at:
                nxt = self.p.triggers[self.p.at[i]]
                return nxt.speech is not None and nxt.form == "verb" and nxt.speech.type not in _STATED
            e = r.starts_with("light", i)
            if e is None or r.np_starting(i) is not None or not r.is_word(i):
                return False
            i = e
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
            close = next((c for c, o in r.skip_to.items() if o == i), end)
            return self._quote_type(i, close)
        if self._own_future(i, min(end, i + 30), speakers):
            return "Pledge"
        np = r.np_starting(i) if i < end else None
        if np is not None:
            if not (np.entities[0] in speakers or self._own_side(np.entities[0], speakers[0])):
                return None
            i = np.end
        elif i < end and (e := r.starts_with("own_side", i)) is not None and r.starts_with("not_self", i) is None:
            i = e
        for _ in range(2):
            if i < end and r.starts_with("pledge_words", i) is not None:
                return "Pledge"
            if i < end and (e := r.starts_with("light", i)) is not None:
                i = e
        return None

    def _own_future(self, a: int, b: int, speakers: tuple[str, ...]) -> bool:
        """Whether the words said tell what the speaker's own side will do (``…, Nhật Bản và cá nhân ông sẽ …``)."""
        r = self.r
        for i in range(a, b):
            if (
                self.p.verb_at(i)
                and self.p.triggers[self.p.at[i]].speech is not None
                and r.starts_with("pledge_words", i) is None
            ):
                return False
            if r.starts_with("pledge_words", i) is None:
                continue
            j = i - 1
            while j >= a and r.np_ending(j) is None and (n := r.ends_with("light", j, a)) is not None:
                j = n - 1
            np = r.np_ending(j) if j >= a else None
            return np is not None and (np.entities[0] in speakers or self._own_side(np.entities[0], speakers[0]))
        return False

    def _quote_before(self, start: int, floor: int) -> tuple[int, int] | None:
        """The quotation that the clause of the verb at ``start`` closes (``"…", ông X nói``)."""
        r = self.r
        for i in range(start - 1, max(floor - 1, start - 40), -1):
            if i in r.skip_to and r.words[i] in '"”»' and r.quoted[i]:
                return r.skip_to[i], i
        return None

    def _quote_type(self, a: int, b: int) -> str | None:
        r = self.r
        for i in range(a, b):
            if (e := r.starts_with("self_words", i)) is None or r.words[i - 1].casefold() == "của":
                continue
            while e < b and (n := r.starts_with("light", e)) is not None and r.starts_with("pledge_words", e) is None:
                e = n
            for name, kind in (("pledge_words", "Pledge"), ("request_words", "Request"), ("praise_words", "Praise")):
                if e < b and r.starts_with(name, e) is not None:
                    return kind
        if r.starts_with("request_words", a + 1) is not None:
            return "Request"
        return None

    def _content(self, k: int, stop: int) -> tuple[int, int]:
        r = self.r
        t = self.p.triggers[k]
        i = t.end
        while i < stop and r.starts_with("content_links", i) is not None:
            i = r.starts_with("content_links", i) or stop
        end = stop
        for j in self.p.by_sentence[r.sent_of[t.start]]:
            n = self.p.triggers[j]
            if (
                n.start > t.end
                and n.speech is not None
                and n.form == "verb"
                and n.start > i + 3
                and self.p.subject(j).entities == self.p.subject(k).entities
                and self.p.subject(j).how == "chain"
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
