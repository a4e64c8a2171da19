"""Posts over time as annotated across articles, beside those of a graph.

    python tests/resolve/timelines.py ANNOTATIONS [ARTICLES]

An annotated post is found if the person holds a post of that name in that body, attested on the day (or in the month,
or in days of the interval) that is given, with the start and end that are given; each miss says what is there.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from real_crossdoc import Finder

from kg.languages.vi.keys import key
from kg.model import Membership
from kg.resolve.defaults import shipped
from kg.resolve.phrases import Phrases


@dataclass
class Timelines:
    found: int = 0
    total: int = 0
    lines: list[str] = field(default_factory=list)


def _attested(post: dict[str, Any], m: Membership) -> bool:
    """Whether a membership is attested, or its interval says so, at what is annotated; nothing is asked without one."""
    wanted = post.get("attested")
    if not wanted:
        return True
    first, _, last = wanted.partition("/")
    days = [*m.attested, *(d for d in (m.start, m.end) if d)]
    return any(first <= d[: len(first)] <= (last or first) or first.startswith(d) for d in days)


def _fits(post: dict[str, Any], m: Membership, phrases: Phrases, body: str | None) -> bool:
    named = phrases.of(m.post, m.organization).words
    label = " ".join((post["post"], post["organization"] or "")).strip()
    same = key(m.post) == key(post["post"]) and (body is None or m.organization == body)
    told = all((getattr(m, edge) or "") == post[edge] for edge in ("start", "end") if post.get(edge))
    return (same or named == phrases.of(label, None).words) and told and _attested(post, m)


def compared(folder: Path, articles: Path) -> Timelines:
    """Compare ``role_timeline`` of ``folder``'s annotations with the graph of ``articles``."""
    finder = Finder(folder, articles)
    gold = json.loads((folder / "crossdoc.gold.json").read_text(encoding="utf-8"))
    phrases = Phrases(finder.entities, shipped())
    result = Timelines()
    for line in gold["role_timeline"]:
        seeds = sorted({s for p in line["posts"] for s in p["seeds"]})
        holders = {_person(finder, s, line["person"]) for s in seeds} - {None}
        held = [m for m in finder.graph.memberships if m.person in holders]
        result.lines.append(line["person"])
        for post in line["posts"]:
            bodies = (
                {_person(finder, s, post["organization"]) for s in post["seeds"]} if post["organization"] else {None}
            )
            found = any(_fits(post, m, phrases, b) for m in held for b in bodies)
            result.total += 1
            result.found += found
            told = (post["post"], post["organization"], post.get("attested"), post.get("start"), post.get("end"))
            result.lines.append(f"  {'  ok' if found else 'MISS'} {told}")
        for m in held:
            name = finder.entities[m.organization].name if m.organization in finder.entities else None
            result.lines.append(f"       {(m.post, name, m.tenure, m.basis, m.attested, m.start, m.end)}")
    return result


def _person(finder: Finder, seed: str, name: str) -> str | None:
    try:
        return finder.entity(seed, name)
    except StopIteration:
        return None


if __name__ == "__main__":
    where = Path(sys.argv[1])
    shown = compared(where, Path(sys.argv[2]) if len(sys.argv) > 2 else where)
    print(*shown.lines, f"{shown.found} of {shown.total}", sep="\n")
