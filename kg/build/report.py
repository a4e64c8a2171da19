"""What a build did, for ``report.json`` and for people."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field

from kg.workspace import Problem


@dataclass(slots=True)
class Report:
    """What a build did.

    Attributes:
        counts: how many of what; ``failed`` sources or records among them.
        seconds: by stage.
        failures: source and reason of what could not be read.
        notices: worth knowing, but no failure: duplicates, files passed over in a folder.
        contradictions: what sources state differently.
    """

    counts: dict[str, int] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)
    failures: list[dict[str, str]] = field(default_factory=list)
    notices: list[dict[str, str]] = field(default_factory=list)
    contradictions: list[dict[str, object]] = field(default_factory=list)

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Add the time spent inside to a stage."""
        started = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[name] = round(self.seconds.get(name, 0.0) + time.perf_counter() - started, 3)

    def add(self, problem: Problem) -> None:
        """Note what was wrong with a source."""
        entry = {"source": problem.place, "reason": problem.reason}
        if problem.notice:
            self.notices.append(entry)
        else:
            self.failures.append(entry)
            self.counts["failed"] = len(self.failures)

    def to_json(self) -> str:
        """The report as JSON text."""
        return json.dumps(asdict(self), ensure_ascii=False, indent=2, sort_keys=True) + "\n"
