"""The record of one mention of an event, before mentions of one event are joined."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

from kg.extract.frames import Frame

DEFAULT_TYPES = frozenset({"Person", "Organization", "Country"})
SCENES = frozenset({"Meeting", "PhoneCall"})
ISO_DAY = 10  # characters of an ISO date with its day
ISO_MONTH = 7  # characters of an ISO month
# Names of frames of what is done in the court room.
COURT_STEPS = frozenset({"try", "sentence", "demand"})


@dataclass(slots=True)
class Draft:
    """One mention of an event. Positions are tokens; ``roles`` maps role to entity ids in order.

    ``weak``: a mention that can only add to an event told elsewhere (``tại buổi tiếp, ông X …``).
    ``unnamed``: the other side is people without names, so it is not the meeting with somebody named.
    ``named``: a participant stands with the noun itself (``buổi làm việc với ông B``).
    ``past``: told as recalled (``nhắc lại``, ``đã từng``), so not the meeting of the day.
    ``earlier``: told as what came before the news (``Trước đó, …``).
    ``promised``: right behind a verb of saying (``tuyên bố áp thuế``): it is to come.
    ``staged``: the text is inside it (``tại cuộc gặp``).
    ``occasion``, ``points_back``: the kind of the gathering attended, and whether nothing tells which one.
    ``undatable``: told with a day whose year nothing tells, so no other date is its own.
    ``yearless``: month and day (``05-10``) or month of that day.
    ``further``: a step against others than those told before (``bắt thêm 2 người``).
    ``honoured``: to whom or where flowers are laid.
    ``untold``: a noun of which nothing says whether it has happened (``cuộc gặp giữa A và B``).
    ``near``: its place is only told to be close (``gần chợ A``).
    ``alleged``: possible because somebody accuses another of it, no threat and no wish.
    ``done``: right behind a word that says so (``đã``, ``vừa``).
    ``guessed``: a visit to a land that the text leaves to be understood, so no meeting's place.
    ``instance``: before which court the step is: ``first``, ``appeal``, or empty where its sentence does not tell.
    ``adopted``: against all who are called accused, since its own sentence names nobody.
    ``witnesses``: who looks on at a signing.
    ``in_force``: dated by the day from which a decision holds.
    ``about``: keys of the words after the trigger, to tell two laws of one body apart.
    ``words``: keys of the trigger's own words.
    ``line``: its sentence where headline (0) and lead (1) count as one each.
    """

    type: str
    frame: Frame
    trigger: tuple[int, int]
    sentence: int
    form: str
    roles: dict[str, list[str]] = field(default_factory=dict)
    time: dict[str, Any] | None = None
    place: str | None = None
    near: bool = False
    status: str = "occurred"
    confidence: float = 0.8
    gathering: str | None = None
    occasion: str = ""
    points_back: bool = False
    document: str | None = None
    post: str | None = None
    content: str | None = None
    attributed_to: str | None = None
    part_of: Draft | None = None
    weak: bool = False
    unnamed: bool = False
    past: bool = False
    earlier: bool = False
    named: bool = False
    staged: bool = False
    inherited: bool = False
    undatable: bool = False
    yearless: str | None = None
    promised: bool = False
    further: bool = False
    honoured: str | None = None
    untold: bool = False
    guessed: bool = False
    alleged: bool = False
    done: bool = False
    instance: str = ""
    in_force: bool = False
    adopted: bool = False
    witnesses: tuple[str, ...] = ()
    about: frozenset[str] = frozenset()
    words: tuple[str, ...] = ()
    line: int = 0
    evidence: list[tuple[int, float]] = field(default_factory=list)

    @property
    def coarse(self) -> bool:
        """Whether it is dated, but by a month or a year alone."""
        return self.time is not None and len(str(self.time["begin"])) < ISO_DAY

    def actors(self) -> set[str]:
        """All participants, whatever their role."""
        return {e for es in self.roles.values() for e in es}

    def put(self, role: str, entities: list[str]) -> None:
        """Add participants that are not there yet; the first role stays."""
        taken = self.actors()
        for e in entities:
            if e not in taken:
                self.roles.setdefault(role, []).append(e)
                taken.add(e)

    def drop(self, role: str, entities: Collection[str]) -> None:
        """Take participants out of a role, and the role with its last one."""
        kept = [e for e in self.roles.get(role, ()) if e not in entities]
        if kept:
            self.roles[role] = kept
        else:
            self.roles.pop(role, None)
