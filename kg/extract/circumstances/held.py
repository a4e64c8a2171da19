"""When and where the gatherings that an article names take place."""

from __future__ import annotations

from kg.extract.circumstances.setting import Setting, Settings
from kg.extract.circumstances.when import as_time

_HELD = 22  # tokens after "diễn ra" that tell when and where


def held(settings: Settings) -> dict[str, Setting]:
    """When and where named gatherings take place (``VELP 2024, diễn ra từ ngày 1 - 3/4 tại Boston``), by entity."""
    r, when, where = settings.r, settings.when, settings.where
    out: dict[str, Setting] = {}
    for np in r.all_nps:
        if np.type != "Gathering" or np.entities[0] in out:
            continue
        end = r.sents[r.sent_of[np.start]][1]
        a = next((i for i in range(np.end, min(end, np.end + 4)) if r.starts_with("takes_place", i) is not None), None)
        if a is None:
            continue
        stop = min(end, a + _HELD)
        x = next((x for x in r.dates if a < x["a"] < stop and when.is_point(x) and not r.quoted[x["a"]]), None)
        found = [p.entities[0] for p in r.inner_nps(a, stop) if where.stands_at(p, a)]
        if x is not None or found:
            time = as_time(x) if x is not None else None
            out[np.entities[0]] = Setting(r.sent_of[np.start], time, where.narrowest(found))
    return out
