"""The build itself: sources → workspace → one graph → output files."""

from __future__ import annotations

import hashlib
import json
import os
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from functools import cache
from pathlib import Path

from kg.build.extraction import extract_all
from kg.build.outputs import atomically, sweep, writers
from kg.errors import KGError, SourceError
from kg.model import Article, KnowledgeGraph
from kg.resolve import Known, resolve
from kg.resolve.defaults import shipped
from kg.resources import resource
from kg.workspace import Workspace, content_hash, locked

BASE = "https://vnkg.example/id/"
_BATCH_SECONDS = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How to build.

    Attributes:
        out: output folder.
        base: IRI that all identifiers are appended to.
        workers: processes that extract; None for one a core.
        entities: further files of known entities.
        prune: forget articles that are not among the sources of this build.
        wait: wait for another build of the same folder to end.
    """

    out: Path = Path("out")
    base: str = BASE
    workers: int | None = None
    entities: tuple[Path, ...] = ()
    prune: bool = False
    wait: bool = False


@dataclass(slots=True)
class Report:
    """What a build did; written to ``report.json``."""

    counts: dict[str, int] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)
    failures: list[dict[str, str]] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    contradictions: list[dict[str, object]] = field(default_factory=list)

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Add the time spent inside to a stage."""
        started = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[name] = round(self.seconds.get(name, 0.0) + time.perf_counter() - started, 3)

    def fail(self, source: str, reason: str) -> None:
        """Note a source that could not be used."""
        self.failures.append({"source": source, "reason": reason})


Progress = Callable[[str, int], None]
"""Called with the name of the stage and how many articles went through it."""


def graph_of(articles: Iterable[Article], known: Known | None = None) -> KnowledgeGraph:
    """The graph of a few articles, without workspace or files."""
    from kg.extract import extract

    kept = list(articles)
    return resolve(kept, list(extract(kept)), shipped() if known is None else known)


def build(sources: Iterable[str], options: Options | None = None, progress: Progress | None = None) -> Report:
    """Bring the workspace up to date with the sources and write what changed.

    Raises:
        UsageError: a source that is none, a bad entities file.
        WorkspaceError: the workspace is in use or damaged.
        KGError: an output cannot be written; the earlier ones are untouched.
    """
    chosen = options or Options()
    report = Report()
    with locked(chosen.out, chosen.wait), Workspace(chosen.out) as workspace:
        sweep(chosen.out)
        known = shipped(chosen.entities)
        with report.stage("read and extract"):
            _Update(workspace, report, chosen, progress or (lambda _stage, _count: None)).run(sources)
        publish(workspace, known, chosen, report)
    return report


def load_graph(options: Options) -> KnowledgeGraph:
    """The graph of what a workspace holds, resolved with the options' entities."""
    with Workspace(options.out) as workspace:
        records = list(workspace.records())
    return resolve((a for a, _ in records), (x for _, x in records), shipped(options.entities))


class _Update:
    """One pass over the sources that brings the workspace up to date."""

    def __init__(self, workspace: Workspace, report: Report, options: Options, progress: Progress) -> None:
        from kg.extract import pipeline_version

        self.workspace, self.report, self.options, self.progress = workspace, report, options, progress
        self.version = pipeline_version()
        self.before = workspace.contents(self.version)
        self.seen: dict[str, str] = {}
        self.unchanged = self.added = 0

    def run(self, sources: Iterable[str]) -> None:
        workers = self.options.workers or os.cpu_count() or 1
        batch: list[tuple[Article, bytes]] = []
        last = time.monotonic()
        for article, extraction, problem in extract_all(self._changed(sources), workers):
            if extraction is None:
                self.report.fail(article.source or article.id, problem)
                continue
            batch.append((article, extraction))
            if time.monotonic() - last > _BATCH_SECONDS:
                self._store(batch)
                batch, last = [], time.monotonic()
        self._store(batch)
        self._prune()
        self.report.counts.update(read=len(self.seen), unchanged=self.unchanged, extracted=self.added)

    def _changed(self, sources: Iterable[str]) -> Iterator[Article]:
        """The articles of the sources that the workspace does not hold as they are now."""
        from kg.read import read

        for article in read(list(sources), on_error=self._failed):
            content = content_hash(article)
            earlier = self.seen.get(article.id)
            if earlier is not None and earlier != content:
                self.report.fail(
                    article.source,
                    f"another article has the identifier {article.id}; "
                    "the one whose content hash is smaller was kept, give them different ids",
                )
            if earlier is not None and earlier <= content:
                continue
            self.seen[article.id] = content
            if self.before.get(article.id) == content:
                self.unchanged += 1
                self.progress("unchanged", 1)
                continue
            yield article
        if not self.options.prune:
            yield from self._outdated()

    def _outdated(self) -> Iterator[Article]:
        """Articles of earlier builds that an older pipeline extracted, from the workspace's own copy."""
        stale = self.workspace.identifiers() - self.seen.keys() - self.before.keys()
        for article in self.workspace.articles(sorted(stale)):
            self.seen[article.id] = content_hash(article)
            yield article

    def _failed(self, error: SourceError) -> None:
        self.report.fail(error.source, error.reason)

    def _store(self, batch: list[tuple[Article, bytes]]) -> None:
        with self.workspace.transaction():
            for article, extraction in batch:
                content = content_hash(article)
                if self.seen[article.id] == content:
                    self.workspace.put(article, content, extraction, self.version, article.source)
        self.added += len(batch)
        self.progress("extracted", len(batch))

    def _prune(self) -> None:
        gone = self.workspace.identifiers() - self.seen.keys() if self.options.prune else set()
        with self.workspace.transaction():
            self.report.counts["removed"] = self.workspace.remove(gone)


def publish(workspace: Workspace, known: Known, options: Options, report: Report) -> KnowledgeGraph | None:
    """Resolve what the workspace holds and write the outputs, if anything changed since they were written."""
    state = hashlib.sha256(
        "\x1f".join((workspace.state(), code_version(), options.base, repr(known.entities))).encode()
    ).hexdigest()
    outputs = writers(options.base)
    if workspace.meta("outputs") == state and all((options.out / name).exists() for name in outputs):
        report.counts.update(json.loads(workspace.meta("counts") or "{}"))
        _write_report(options.out, report)
        return None
    with report.stage("resolve"):
        records = list(workspace.records())
        graph = resolve((a for a, _ in records), (x for _, x in records), known)
        del records
    counts = {
        name: len(getattr(graph, name))
        for name in ("articles", "entities", "mentions", "memberships", "events", "relations")
    }
    report.counts.update(counts)
    for name, write in outputs.items():
        with report.stage(name):
            atomically(options.out / name, lambda path, write=write: write(graph, path))  # type: ignore[misc]
    workspace.set_meta("counts", json.dumps(counts))
    workspace.set_meta("outputs", state)
    _write_report(options.out, report)
    return graph


def _write_report(out: Path, report: Report) -> None:
    text = json.dumps(asdict(report), ensure_ascii=False, indent=2, sort_keys=True) + "\n"
    atomically(out / "report.json", lambda path: _write_text(path, text))


def _write_text(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


@cache
def code_version() -> str:
    """Hash of all code and data of the package: outputs are written anew when either changed."""
    digest = hashlib.sha256()
    try:
        roots = [Path(__file__).resolve().parents[1], resource("ontology")]
    except KGError:
        roots = [Path(__file__).resolve().parents[1]]
    for root in roots:
        for path in sorted(root.rglob("*")):
            if path.is_file() and path.suffix != ".pyc":
                digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]
