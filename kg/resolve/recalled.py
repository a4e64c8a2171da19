"""What an article tells without its day because others reported it before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.resolve.when import is_day

if TYPE_CHECKING:
    from kg.resolve.events import Telling

_WEEKS = 60
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
    return 0 <= vague.published[1] - dated.days[0] <= _WEEKS
