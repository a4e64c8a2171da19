"""Matches told in the words of other deeds (``A gặp B ở bán kết``): nothing that happened between states or people."""

from __future__ import annotations

from typing import Any

from kg.extract.clauses import NP, Reading
from kg.extract.draft import SCENES, Draft
from kg.extract.frames import longest, phrase_key, word_class

_MANY = 3  # different words of sport that make an article one of sport
_TOP = 2  # lines of an article, headline and lead, in which one of them stands then
_VIOLENT = frozenset({"Conflict", "LegalAction", "Incident"})


class Pitch:
    """Tells what is played from what is done, in one article."""

    def __init__(self, reading: Reading, memberships: list[dict[str, Any]]) -> None:
        """``memberships``: who is told to hold which post."""
        self.reading = reading
        self.officials = {m["person"] for m in memberships if m.get("post") and _of_office(m["post"])}
        self._about: bool | None = None

    def plays(self, d: Draft) -> bool:
        """Whether draft ``d`` is told of a match or of those who play it."""
        played = word_class("played")
        hit = longest(played, list(d.words), 0)
        if hit is None or (hit[0] != len(d.words) and d.type not in _VIOLENT):
            return False
        a, b = self.reading.sents[d.sentence]
        if not (self.reading.find_in("sport", a, b) or self._of_sport()):
            return False
        if d.type in _VIOLENT:
            return not self.reading.find_in("no_game", a, b)
        return d.type not in SCENES or not any(self._official(p, d) for p in self.reading.inner_nps(a, b))

    def _of_sport(self) -> bool:
        """Whether the article is about sport."""
        if self._about is None:
            r = self.reading
            found = r.find_all("sport")
            told = {tuple(r.keys[a:b]) for a, b in found}
            top = any(r.line(r.sent_of[a]) < _TOP for a, _ in found[:_MANY])
            self._about = top and len(told) >= _MANY
        return self._about

    def _official(self, p: NP, d: Draft) -> bool:
        """Whether ``p`` is a participant of ``d`` with a post of another kind than trainers have."""
        r = self.reading
        if d.actors().isdisjoint(p.entities):
            return False
        begin, _ = r.head_before(p, r.sents[d.sentence][0])
        if r.find_in("no_player", begin, max(p.head, begin + 1)):
            return True
        return p.type == "Person" and not self.officials.isdisjoint(p.entities)


def _of_office(post: str) -> bool:
    """Whether ``post`` is none of those who train and play."""
    return longest(word_class("no_player"), list(phrase_key(post)), 0) is not None
