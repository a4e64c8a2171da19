"""The build itself: sources → workspace → one graph → output files."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from functools import cache
from pathlib import Path

from kg.build.outputs import atomically, sweep, write_all, writers
from kg.build.report import Report
from kg.build.update import Progress, Tell, Update, workers_or_default
from kg.graph.threshold import above
from kg.ledger import Ledger
from kg.model import Article, KnowledgeGraph
from kg.ontology import BASE_IRI
from kg.resolve import Known, Resolution, resolve, resolve_all
from kg.resolve.defaults import shipped
from kg.resources import resource
from kg.workspace import Workspace, existing, locked

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
        min_confidence: leave out posts, events and relations that no sentence makes as sure as this (0..1).
    """

    out: Path = Path("out")
    base: str = BASE_IRI
    workers: int | None = None
    entities: tuple[Path, ...] = ()
    prune: bool = False
    wait: bool = False
    min_confidence: float = 0.0


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


def refresh(out: Path, tell: Tell | None = None) -> Report:
    """Resolve and write again what the workspace of a folder holds, as the last build of it did.

    Raises:
        WorkspaceError: nothing was built there, or another build is at work on it.
    """
    report = Report()
    with locked(out), existing(out) as workspace:
        saved = json.loads(workspace.meta("options") or "{}")
        options = Options(
            out=out,
            base=saved.get("base", BASE_IRI),
            entities=tuple(Path(p) for p in saved.get("entities", ())),
            min_confidence=saved.get("min_confidence", 0.0),
        )
        publish(workspace, shipped(options.entities), options, report, tell or (lambda _progress: None))
    return report


def publish(workspace: Workspace, known: Known, options: Options, report: Report, tell: Tell) -> None:
    """Resolve what the workspace holds and write the outputs, if anything changed since they were written."""
    verdicts = Ledger(workspace).verdicts()
    parts = (
        workspace.state(),
        code_version(),
        options.base,
        repr(sorted(known.entities.items())),
        repr(verdicts),
        repr(options.min_confidence),
    )
    state = hashlib.sha256("\x1f".join(parts).encode()).hexdigest()
    outputs = writers(options.base)
    saved = json.loads(workspace.meta("published") or "{}")
    if workspace.meta("outputs") == state and all((options.out / name).exists() for name in outputs):
        report.counts.update(saved.get("counts", {}))
        report.contradictions.extend(saved.get("contradictions", []))
    else:
        tell(Progress("resolving"))
        with report.stage("resolve"):
            records = list(workspace.records())
            found = resolve_all((a for a, _ in records), (x for _, x in records), known, verdicts)
            found = replace(found, graph=above(found.graph, options.min_confidence))
            del records
        tell(Progress("writing"))
        write_all(outputs, found.graph, options.out, report)
        counts = _counts(found)
        report.counts.update(counts)
        report.contradictions.extend(asdict(c) for c in found.contradictions)
        told = {
            "base": options.base,
            "entities": [str(p.resolve()) for p in options.entities],
            "min_confidence": options.min_confidence,
        }
        with workspace.transaction():
            Ledger(workspace).put_rules(found.decisions)
            workspace.set_meta("options", json.dumps(told))
            workspace.set_meta("published", json.dumps({"counts": counts, "contradictions": report.contradictions}))
            workspace.set_meta("outputs", state)
    text = report.to_json()
    atomically(options.out / "report.json", lambda path: _write_text(path, text))


def _counts(found: Resolution) -> dict[str, int]:
    counts = {name: len(getattr(found.graph, name)) for name in _COUNTED}
    counts["unsure"] = sum(1 for d in found.decisions if d.verdict == "unsure")
    counts["sources"] = found.sources
    return counts


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
