"""Which meetings are told apart: by day and place, by what is still to come, by being sessions."""

from __future__ import annotations

from kg.extract.draft import SCENES, Draft
from kg.extract.legal.same_step import LEAD


def elsewhere(a: Draft, b: Draft) -> bool:
    """Whether two meetings are told at other places and other times."""
    if a.type not in SCENES or a.weak or b.weak or not (a.place and b.place and a.time and b.time):
        return False
    return a.place != b.place and a.time != b.time


def met_again(a: Draft, b: Draft) -> bool:
    """Whether one mention tells what is to come of those whom the other tells to have met (``sẽ gặp lại nhau``)."""
    full = not a.weak and not b.weak and a.form == "verb" and a.line > LEAD and b.line > LEAD
    return full and {a.status, b.status} == {"planned", "occurred"}


def session_apart(a: Draft, b: Draft) -> bool:
    """Whether one is a session and the other is to come: ``nói tại cuộc họp nội các rằng sẽ gặp B``."""
    return (a.frame.name == "assembly") != (b.frame.name == "assembly") and a.status != b.status
