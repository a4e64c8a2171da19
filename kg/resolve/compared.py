"""What two tellings have in common: time, words, outcome."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.languages.vi.keys import key
from kg.resolve.likeness import acts_alike, containment, one_act, retold
from kg.resolve.when import is_day, overlap
from kg.resolve.yearless import meet

if TYPE_CHECKING:
    from kg.model import Event
    from kg.resolve.events import Telling
    from kg.resolve.where import Places

SOME_WEEKS = 60
"""Days within which articles that tell of something without its day speak of one thing."""
_ALIKE = 0.5
_VERY_ALIKE = 0.7
_RATHER_ALIKE = 0.4
_MONTH = 31
_AGAIN_AND_AGAIN = frozenset({"Conflict", "Meeting", "PhoneCall", "Visit", "Attendance", "Agreement"})
_MADE = frozenset({"agreed", "signed"})


def looked_back_on(vague: Telling, dated: Telling) -> bool:
    """Whether an undated agreement is the dated one of the same parties, no two states, some weeks before."""
    if vague.event.type != "Agreement" or vague.principal != dated.principal or len(vague.principal) < 2:
        return False
    if vague.days or vague.published is None or dated.days is None or not is_day(dated.event.time):
        return False
    stages = {vague.event.stage, dated.event.stage} - {None}
    if (len(stages) > 1 and not stages <= _MADE) or all(i.startswith("country/") for i in vague.principal):
        return False
    return 0 <= vague.published[1] - dated.days[0] <= SOME_WEEKS


def of_one_time(one: Telling, other: Telling) -> bool:
    """Whether two tellings without a day speak of one time: articles of some weeks, else by what they say.

    Those who meet or fight do so again and again: without a date of the article only a copy tells.
    """
    if one.source == other.source:
        return True
    if one.published is None or other.published is None:
        a, b = one.event, other.event
        once = a.type == b.type and a.type not in _AGAIN_AND_AGAIN
        acts = (a.trigger, b.trigger)
        return retold(one.words, other.words) or (once and one_act(one.words, other.words, acts))
    return overlap(one.published, other.published, SOME_WEEKS)


def called_off(one: Telling, other: Telling) -> bool:
    """Whether what is called off is what was planned: the same people, told within some weeks."""
    if one.principal != other.principal or one.published is None or other.published is None:
        return False
    fits = one.days is None or other.days is None or overlap(one.days, other.days)
    return fits and overlap(one.published, other.published, SOME_WEEKS)


def one_season(one: Telling, other: Telling) -> bool:
    """Whether what two tellings say of the days and the year of a visit lies within a month."""
    if one.days is not None and other.days is not None:
        return overlap(one.days, other.days, _MONTH)
    return not (one.of_year and other.of_year) or meet(one.of_year, other.of_year, _MONTH)


def days_meet(one: Telling, other: Telling, places: Places) -> bool:
    """Whether two tellings of visits to one land give days, at least one of them without a year, that meet."""
    mine, theirs = ([p.entity for p in t.event.participants if p.role == "host"] for t in (one, other))
    return meet(one.of_year, other.of_year) and any(places.nested(a, b) for a in mine for b in theirs)


def told_alike(one: Telling, other: Telling, needed: float) -> bool:
    """Whether two tellings have a trigger of several words in common, or that share of all their words."""
    return _named_alike(one.event, other.event) or containment(one.words, other.words) >= needed


def asked_alike(one: Telling, other: Telling) -> bool:
    """Whether two tellings without a day, of what is planned or asked, say one thing.

    The name of an act (``các biện pháp trừng phạt``) tells it only of the same sides, or in much the same words: one
    state threatens many others with it.
    """
    a, b = one.event, other.event
    if acts_alike(one.words, other.words, (a.trigger, b.trigger)):
        return True
    alike = containment(one.words, other.words)
    sides = len(one.principal) > 1 and _sides(a) == _sides(b)
    return alike >= _VERY_ALIKE or (_named_alike(a, b) and (sides or alike >= _RATHER_ALIKE))


def _sides(event: Event) -> frozenset[tuple[str, str]]:
    """Who takes part on which side; those who meet have none."""
    return frozenset(("" if event.type == "Meeting" else p.role, p.entity) for p in event.participants)


def _named_alike(one: Event, other: Event) -> bool:
    a, b = one.trigger, other.trigger
    return len(a.split()) > 2 < len(b.split()) and containment(a, b) >= _ALIKE


def one_outcome(one: Event, other: Event) -> bool:
    """Whether two tellings may be one event by their status: what was planned came about or was called off."""
    return one.status == other.status or {one.status, other.status} in ({"planned", "negated"}, {"planned", "occurred"})


def differ(one: Event, other: Event) -> bool:
    """Whether posts or the direction of an appointment tell two events apart."""
    if one.change and other.change and one.change != other.change:
        return True
    first, second = sorted((key(one.post or ""), key(other.post or "")), key=len)
    return bool(first) and first != second and not second.startswith(f"{first} ")
