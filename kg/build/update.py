"""One pass over the sources that brings the workspace up to date with them."""

from __future__ import annotations

import os
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from kg.build.extraction import Done, Task, work_off
from kg.build.report import Report
from kg.errors import SourceError, SourceNotice, SourceUnavailable
from kg.read import VERSION, RawSource, Source, list_sources, scan
from kg.workspace import Problem, Workspace

_COMMIT_SECONDS = 1.0


class Progress(NamedTuple):
    """How far a build is: what it does, articles done, bytes read of how many."""

    stage: str
    articles: int = 0
    position: int = 0
    total: int = 0


Tell = Callable[[Progress], None]


class Update:
    """Reads what changed and extracts it.

    Args:
        workspace: to bring up to date; the caller holds its lock.
        report: gets counts and failures.
        workers: processes to use.
        prune: forget the sources that are not given.
        tell: is told of progress.
    """

    def __init__(self, workspace: Workspace, report: Report, workers: int, prune: bool, tell: Tell) -> None:
        from kg.extract import pipeline_version

        self.workspace, self.report, self.workers, self.prune, self.tell = (
            workspace,
            report,
            workers,
            prune,
            tell,
        )
        self.version = pipeline_version()
        self.problems: dict[str, list[Problem]] = defaultdict(list)
        self.scanned: dict[str, tuple[str | None, set[str]]] = {}
        self.again: set[str] = set()
        """Sources with a failure that may lie outside of them; what they look like is not remembered."""
        self.unchanged = self.added = self.position = self.total = 0

    def run(self, sources: Iterable[str]) -> None:
        """Bring the workspace up to date.

        Raises:
            KGError: a worker process was killed.
        """
        given = list_sources(list(sources), on_error=lambda e: self._note("", e))
        self.total = sum(s.size for s in given)
        batch: list[Done] = []
        last = time.monotonic()
        try:
            for done in work_off(self._tasks(given), self.workers):
                batch.append(done)
                if time.monotonic() - last > _COMMIT_SECONDS:
                    self._store(batch)
                    batch, last = [], time.monotonic()
        except KeyboardInterrupt:
            self._store(batch)
            raise
        self._store(batch)
        self._finish({s.path for s in given})

    def _note(self, source: str, error: SourceError) -> None:
        self.problems[source].append(Problem(error.source, error.reason, isinstance(error, SourceNotice)))

    def _tasks(self, sources: Iterable[Source]) -> Iterator[Task]:
        for source in sources:
            stamp = _stamp(source, self.version)
            if stamp is not None and self.workspace.stamp(source.path) == stamp:
                self.problems[source.path].extend(self.workspace.problems(source.path))
                self.position += source.size
                continue
            yield from self._changed(source, stamp)
            self.position += source.size
        for identifier, content, article in self.workspace.outdated(self.version):
            yield Task(article.source or identifier, "", article=article, content=content)

    def _changed(self, source: Source, stamp: str | None) -> Iterator[Task]:
        """The records of a source that the workspace does not hold."""
        before = self.workspace.digests(source.path)
        seen: set[str] = set()
        unread: list[str] = []

        def note(error: SourceError) -> None:
            if isinstance(error, SourceUnavailable):
                self.again.add(source.path)
                unread.append(error.reason)
            self._note(source.path, error)

        for raw in scan([source.path], on_error=note):
            digest = _digest(raw)
            if digest in seen:
                self._note(source.path, SourceNotice(raw.label, "is the same record as one before it; kept once"))
                continue
            seen.add(digest)
            if digest in before or self.workspace.adopt(source.path, digest):
                self.unchanged += 1
                continue
            self.tell(Progress("reading", self.added, self.position + raw.position, self.total))
            yield Task(source.path, digest, raw)
        gone = before - seen
        # What could not be read is not gone, nor what came in before by standard input; but what an older
        # reader made of the same records is.
        if unread or source.path == "-":
            again = {_record_of(digest) for digest in seen}
            gone = {digest for digest in gone if _record_of(digest) in again}
        self.scanned[source.path] = (stamp, gone)

    def _store(self, batch: list[Done]) -> None:
        with self.workspace.transaction():
            for done in batch:
                if done.problem is not None:
                    self.problems[done.source].append(done.problem)
                    if done.again:
                        self.again.add(done.source)
                elif done.stored is not None and done.digest:
                    self.workspace.put(done.source, done.digest, done.stored)
                elif done.stored is not None:
                    self.workspace.update(done.stored)
        self.added += sum(1 for done in batch if done.stored is not None)
        self.tell(Progress("extracting", self.added, self.position, self.total))

    def _finish(self, given: set[str]) -> None:
        with self.workspace.transaction():
            for source, (stamp, gone) in self.scanned.items():
                kept = None if source in self.again else stamp
                self.workspace.finish(source, kept, gone, self.problems[source])
            if self.prune:
                for source in sorted(self.workspace.sources() - given):
                    self.workspace.forget_source(source)
            removed = self.workspace.collect()
        self.report.counts.update(extracted=self.added, removed=removed)
        for source in sorted(self.problems):
            for problem in sorted(self.problems[source]):
                self.report.add(problem)


def _digest(raw: RawSource) -> str:
    """Under which a record is stored: an older reader may have made something else of the same bytes."""
    return f"{VERSION}:{raw.digest}"


def _record_of(digest: str) -> str:
    """The record's own part of :func:`_digest`."""
    return digest.rpartition(":")[2]


def _stamp(source: Source, version: str) -> str | None:
    """What a file looks like from outside, to this version; None for standard input, which is always read."""
    if source.path == "-":
        return None
    try:
        status = Path(source.path).stat()
    except OSError:
        return None
    return f"{VERSION}:{version}:{status.st_size}:{status.st_mtime_ns}:{status.st_ino}"


def workers_or_default(workers: int | None) -> int:
    """The number of processes to use: as many as asked for, else one a core that this process may use."""
    return (
        workers or len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else workers or os.cpu_count() or 1
    )
