"""Words that go on after the sentence that tells who speaks: quotations of several sentences, reported plans."""

from __future__ import annotations

from kg.extract.circumstances.agenda import AGENDA
from kg.extract.clauses.reading import Found
from kg.extract.saying.utterance import Act
from kg.extract.saying.verbs import SayingVerbs
from kg.languages.vi.particles import WILL

_CLOSING = '"”»'
_SURE = 0.55
_CHARGED = 14  # words from "bị cáo buộc" to what somebody is said to have ordered
_AGENT = 12  # tokens from "được" to what its agent asks for
_START = 3  # tokens before the subject of a sentence ("Ngoài ra, ông …")


class Carried(SayingVerbs):
    """Finds acts in sentences without a verb of saying, by who spoke just before or speaks right after."""

    def carried(self, acts: list[Act]) -> list[Act]:
        """Acts beside ``acts`` (in order of the text): only where the words said make a request, pledge or praise."""
        last: dict[int, Act] = {}
        for act in acts:
            if act.status == "occurred" and len(act.speakers) == 1 and not self.r.quoted[act.trigger[0]]:
                last[act.sentence] = act
        told = {a.sentence for a in acts if not self.r.quoted[a.trigger[0]]}
        out: list[Act] = []
        speaking: Act | None = None
        for s, (a, b) in enumerate(self.r.sents):
            if s in told:
                speaking = last.get(s)
                continue
            owner = self._quoted_by(a, b, speaking, last)
            if owner is not None:
                out += self._said(owner, s, self._quote_type(a, b))
            else:
                if speaking is not None and self._plans(a, b, speaking.speakers[0]):
                    out += self._said(speaking, s, "Pledge")
                speaking = None
        return out

    def _said(self, by: Act, s: int, kind: str | None) -> list[Act]:
        if kind is None:
            return []
        a, b = self.r.sents[s]
        return [Act(kind, by.speakers, by.addressees, (a, min(a + 1, b)), s, (a, b), _SURE)]

    def _quoted_by(self, a: int, b: int, before: Act | None, last: dict[int, Act]) -> Act | None:
        """Whose words the sentence ``[a, b)`` is, if all of it is quoted."""
        r = self.r
        words = [i for i in range(a, b) if r.is_word(i)]
        if not words or not all(r.quoted[i] for i in words):
            return None
        close = next((c for c, o in r.skip_to.items() if o <= a < c and r.words[c] in _CLOSING), None)
        if close is None:
            return None
        if close >= b:  # the verb of saying stands behind the last sentence of the quotation
            by = last.get(r.sent_of[close])
            return by if by is not None and by.trigger[0] > close else None
        return before

    def _plans(self, a: int, b: int, speaker: str) -> bool:
        """``Ông cũng sẽ …`` after the words of the same person: the report of what he promises goes on.

        So ``Chính quyền sẽ …``: what the speaker's own side will do.
        """
        r = self.r
        np = next((p for p in r.nps_in(a, min(b, a + _START))), None)
        end = None if np is not None else self._our_side(a, b)
        if end is None and (np is None or np.entities != (speaker,) or r.types.get(speaker) == "Country"):
            return False
        i = end or (np.end if np is not None else a)
        while i < b and r.starts_with("pledge_words", i) is None and (e := r.starts_with("light", i)) is not None:
            if r.starts_with("only_maybe", i) is not None or r.starts_with("foreseen", i) is not None:
                return False
            i = e
        if i >= b or r.words[i].casefold() != WILL:
            return False
        while i < b and i not in self.p.at and (e := r.starts_with("light", i)) is not None:
            i = e
        told = self.p.triggers[self.p.at[i]].frames if i < b and i in self.p.at else ()
        return not any(f.type in AGENDA for f in told)  # "Ông sẽ |tới B vào ngày 5-3": the paper tells it

    def _our_side(self, i: int, b: int) -> int | None:
        """Behind ``chính quyền``, ``hãng`` at the head of the sentence at token ``i``, maybe after ``Sau đó,``."""
        r = self.r
        while i < b and (e := r.starts_with("light", i)) is not None:
            i = e + (e < b and r.words[e] == ",")
        return r.starts_with("own_bodies", i) if i < b else None

    def alleged(self, start: int) -> bool:
        """``bị cáo buộc với vai trò giám đốc đã |chỉ đạo …``: whether the act at token ``start`` is only charged."""
        first = max(self.r.sents[self.r.sent_of[start]][0], start - _CHARGED)
        found = self.r.find_in("alleged_to", first, start)
        return bool(found) and not any(self.r.words[i] in ",;:" for i in range(found[-1][1], start))

    def bidden(self, k: int) -> bool:
        """``A được B yêu cầu |báo cáo``, ``A bị B đề nghị |giải trình``: whether A is only asked to say trigger ``k``.

        So with nobody named who asks (``A bị yêu cầu |giải trình``).
        """
        r, start = self.r, self.p.triggers[k].start
        outer = self.outer(k)
        t = self.p.triggers[outer] if outer is not None else None
        if outer is None or t is None or t.speech is None or t.speech.type != "Request" or t.end > start:
            return False
        if not self.p.only_light(t.end, start):
            return False
        floor = r.sents[r.sent_of[start]][0]
        i = t.start - 1
        while i >= floor and t.start - i <= _AGENT and r.is_word(i) and i not in self.p.at:
            if r.starts_with("passive", i) is not None:
                return len({r.np_at[j] for j in range(i + 1, t.start)} - {-1}) <= 1
            i -= 1
        return False

    def by_another(self, k: int, found: Found) -> bool:
        """``Nói với A, một nhân chứng cho biết …``: somebody without a name speaks, not who did before."""
        r, t = self.r, self.p.triggers[k]
        a, b = r.sents[r.sent_of[t.start]]
        comma = next((i for i in range(t.end, b) if r.words[i] == ","), b)
        said = [q for q in self.p.by_sentence[r.sent_of[a]] if q > k and self.p.is_speech(q)]
        if found.how != "elided" or not said:
            return False
        begin = self.p.triggers[said[0]].start
        return comma < begin and not self.p.only_light(comma + 1, begin)
