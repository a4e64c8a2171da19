"""Sport told in the words of other deeds: matches (``A gặp B ở bán kết``), attacks of forwards, punishments of players.

Each asks with its own list of words, as much of sport stands beside some deeds and little beside others.
"""

from __future__ import annotations

from typing import Any

from kg.extract.clauses.bystanders import QUOTES
from kg.extract.clauses.reading import NP, Reading
from kg.extract.draft import SCENES, Draft
from kg.extract.frames import called, longest, word_class

_MANY = 3  # different words of sport that make an article one of sport
_TOP = 2  # lines of an article, headline and lead, in which one of them stands then
_VIOLENT = frozenset({"Conflict", "LegalAction", "Incident"})
_OF_LAW = frozenset({"charge", "arrest", "search", "try", "sue", "warrant", "surrender", "hunt", "defend", "record"})
_TOLD = 2  # words of sport in the sentences around, or beside the police, that make it one of sport
_HEAD = 3  # sentences that tell what an article is about


class Pitch:
    """Tells what is played from what is done, in one article."""

    def __init__(self, reading: Reading, memberships: list[dict[str, Any]]) -> None:
        """``memberships``: who is told to hold which post."""
        self.reading = reading
        self.officials = {m["person"] for m in memberships if m.get("post") and called(m["post"], "no_player")}
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


def in_play(r: Reading, d: Draft) -> bool:
    """Whether blow ``d`` is one of a match or only said so (``hàng tiền đạo tấn công``, ``bị dân mạng 'tấn công'``)."""
    if d.type != "Conflict" or d.form == "noun":
        return False
    a, b = d.trigger
    states = sum(r.types.get(e) == "Country" for e in d.actors()) > 1
    if a > 0 and b < len(r.words) and r.words[a - 1] in QUOTES and r.words[b] in QUOTES and not states:
        return True
    if r.starts_with("also_in_sport", a) != b:
        return False
    told = r.find_in("sports", *r.sents[d.sentence])
    head = r.find_in("sports", 0, r.sents[min(_HEAD, len(r.sents)) - 1][1])
    return len(told) > states or (not states and len(head) > 1)


def in_sport(r: Reading, d: Draft) -> bool:
    """``A bị liên đoàn phạt, lỡ trận tới``: whether ``d`` is a punishment by the rules of sport, not by law."""
    complaint = d.frame.name == "sue" and not d.roles.get("defendant")  # "kiện trọng tài"
    if d.frame.name in _OF_LAW and not complaint:
        return False
    a, b = r.sents[d.sentence]
    here = len(r.find_in("sport_words", a, b))
    lawful = any(
        r.types.get(e) == "Country" or called(r.names[e], "authority_heads") for e in d.roles.get("authority", ())
    )
    if (lawful and not complaint) or any(r.find_in(name, a, b) for name in ("in_court", "prison")):
        return False
    if r.find_in("police", a, b):
        return here >= _TOLD  # a club may be called after the police
    near = r.sents[max(0, d.sentence - 1)][0], r.sents[min(len(r.sents) - 1, d.sentence + 1)][1]
    return here > 0 or len(r.find_in("sport_words", *near)) >= _TOLD
