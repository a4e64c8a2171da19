"""The build itself: sources → workspace → one graph → output files."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg.build.outputs import atomically, sweep, writers
from kg.build.report import Report
from kg.build.update import Progress, Tell, Update, workers_or_default
from kg.model import Article, KnowledgeGraph
from kg.ontology import BASE_IRI
from kg.resolve import Known, resolve
from kg.resolve.defaults import shipped
from kg.resources import resource
from kg.workspace import Workspace, locked

_COUNTED = ("articles", "entities", "mentions", "memberships", "events", "relations")


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
    base: str = BASE_IRI
    workers: int | None = None
    entities: tuple[Path, ...] = ()
    prune: bool = False
    wait: bool = False


def graph_of(articles: Iterable[Article], known: Known | None = None) -> KnowledgeGraph:
    """The graph of a few articles, without workspace or files."""
    from kg.extract import extract

    kept = list(articles)
    return resolve(kept, list(extract(kept)), shipped() if known is None else known)


def build(sources: Iterable[str], options: Options | None = None, tell: Tell | None = None) -> Report:
    """Bring the workspace up to date with the sources and write what changed.

    Raises:
        UsageError: a source that is none, a bad entities file or base IRI.
        WorkspaceError: the workspace is in use or damaged.
        KGError: an output cannot be written; the earlier ones are untouched.
    """
    chosen = options or Options()
    report = Report()
    told = tell or (lambda _progress: None)
    known = shipped(chosen.entities)
    with locked(chosen.out, chosen.wait), Workspace(chosen.out) as workspace:
        sweep(chosen.out)
        with report.stage("read and extract"):
            Update(workspace, report, workers_or_default(chosen.workers), chosen.prune, told).run(sources)
        publish(workspace, known, chosen, report, told)
    return report


def publish(workspace: Workspace, known: Known, options: Options, report: Report, tell: Tell) -> None:
    """Resolve what the workspace holds and write the outputs, if anything changed since they were written."""
    parts = (workspace.state(), code_version(), options.base, repr(sorted(known.entities.items())))
    state = hashlib.sha256("\x1f".join(parts).encode()).hexdigest()
    outputs = writers(options.base)
    if workspace.meta("outputs") == state and all((options.out / name).exists() for name in outputs):
        report.counts.update(json.loads(workspace.meta("counts") or "{}"))
    else:
        tell(Progress("resolving"))
        with report.stage("resolve"):
            records = list(workspace.records())
            graph = resolve((a for a, _ in records), (x for _, x in records), known)
            del records
        counts = {name: len(getattr(graph, name)) for name in _COUNTED}
        report.counts.update(counts)
        for name, write in outputs.items():
            tell(Progress(f"writing {name}"))
            with report.stage(name):
                atomically(options.out / name, lambda path, write=write: write(graph, path))  # type: ignore[misc]
        with workspace.transaction():
            workspace.set_meta("counts", json.dumps(counts))
            workspace.set_meta("outputs", state)
    text = report.to_json()
    atomically(options.out / "report.json", lambda path: _write_text(path, text))


def _write_text(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


@cache
def code_version() -> str:
    """Hash of all code and data of the package: outputs are written anew when either changed."""
    digest = hashlib.sha256()
    for root in (Path(__file__).resolve().parents[1], resource("ontology")):
        for path in sorted(root.rglob("*")):
            if path.is_file() and path.suffix != ".pyc":
                digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]
