"""The build itself: sources → workspace → one graph → output files."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path

from kg.build.affected import affected
from kg.build.files import Job, html, table, turtle, whole
from kg.build.growth.grow import Changes, grow
from kg.build.growth.tables import Tables
from kg.build.layouts import Layout, Layouts
from kg.build.outputs import Writer, sweep, write_all
from kg.build.report import Report
from kg.build.update import Progress, Tell, Update, workers_or_default
from kg.build.view import View
from kg.errors import SourceError, UsageError
from kg.graph.atomic import replacing
from kg.graph.rdf import uncollected
from kg.graph.threshold import sure, whole_parts
from kg.ledger import Ledger
from kg.model import Article, KnowledgeGraph
from kg.ontology import BASE_IRI
from kg.read import list_sources
from kg.resolve import Known, resolve
from kg.resolve.decisions import Verdicts
from kg.resolve.defaults import shipped
from kg.resources import resource
from kg.workspace import Live, Workspace, held, locked

OUTPUTS = ("graph.ttl", "graph.msgpack", "triples.csv", "graph.html")
_LARGE = 2000
"""Articles to write from which on the slowest output is written by a process of its own."""


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
    given = list(sources)
    _check(given)
    told = tell or (lambda _progress: None)
    known = shipped(chosen.entities)
    with locked(chosen.out, chosen.wait), Workspace(chosen.out) as workspace:
        sweep(chosen.out)
        with report.stage("read and extract"):
            Update(workspace, report, workers_or_default(chosen.workers), chosen.prune, told).run(given)
        publish(workspace, known, chosen, report, told)
    return report


def _check(sources: list[str]) -> None:
    """Refuse sources that all lead nowhere: that is a slip of the hand, no failure of a source among others."""
    problems: list[SourceError] = []
    if sources and not list_sources(sources, on_error=problems.append) and problems:
        raise UsageError(str(problems[0]))


def refresh(out: Path, tell: Tell | None = None) -> Report:
    """Resolve and write again what the workspace of a folder holds, as the last build of it did.

    Raises:
        UsageError: nothing was built there.
        WorkspaceError: another build is at work on it.
    """
    report = Report()
    with held(out) as workspace:
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
    rules = _hash(code_version(), repr(sorted(known.entities.items())), repr(verdicts))
    live = workspace.live()
    state = _hash(workspace.state(live), rules, options.base, repr(options.min_confidence))
    saved = json.loads(workspace.meta("published") or "{}")
    if workspace.meta("outputs") == state and all((options.out / name).exists() for name in OUTPUTS):
        report.counts.update(saved.get("counts", {}))
        report.contradictions.extend(saved.get("contradictions", []))
    else:
        with uncollected():
            _Publication(workspace, options, report, tell, live).run(known, verdicts, rules, state)
    text = report.to_json()
    with replacing(options.out / "report.json") as path:
        path.write_text(text, encoding="utf-8")


def _hash(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()


class _Publication:
    """Resolution and outputs of one build."""

    def __init__(self, workspace: Workspace, options: Options, report: Report, tell: Tell, live: list[Live]) -> None:
        self.workspace, self.options, self.report, self.tell, self.live = workspace, options, report, tell, live
        self.layouts = Layouts(workspace, options.out)

    def run(self, known: Known, verdicts: Verdicts, rules: str, state: str) -> None:
        """Resolve, write, and note what was written.

        What resolution found is stored before the outputs are written, with the note that these lag behind:
        if they never come about, the next build writes them whole.
        """
        workspace, options = self.workspace, self.options
        self.tell(Progress("resolving"))
        with self.report.stage("resolve"), workspace.transaction():
            # After a change of the rules nothing is known about what was there before.
            current = bool(workspace.meta("outputs")) and workspace.meta("rules") == rules
            changes = self._grow(known, verdicts, rules)
            counts = self._counts(changes)
            found = [asdict(c) for c in changes.facts.contradictions]
            workspace.set_meta("published", json.dumps({"counts": counts, "contradictions": found}))
            workspace.set_meta("options", json.dumps(_told(options)))
            workspace.set_meta("outputs", "")
        self.report.counts.update(counts)
        self.report.contradictions.extend(found)
        self.tell(Progress("writing"))
        version = _hash(code_version(), options.base, repr(options.min_confidence))
        written = self._write(changes, counts, version if current else None)
        with workspace.transaction():
            for name, layout in written.items():
                self.layouts.keep(name, layout, version)
            workspace.set_meta("outputs", state)

    def _grow(self, known: Known, verdicts: Verdicts, rules: str) -> Changes:
        """Bring the tables up to date; from nothing, where the rules are others than last time."""
        workspace = self.workspace
        if workspace.meta("rules") != rules:
            Tables(workspace.db).clear()
            workspace.set_meta("mentions", "0")
            workspace.set_meta("rules", rules)
            Ledger(workspace).clear_rules()
        changes = grow(workspace, known, verdicts, self.live)
        Ledger(workspace).put_rules(changes.decisions, changes.blocks)
        mentions = int(workspace.meta("mentions") or 0) + changes.mention_count
        workspace.set_meta("mentions", str(mentions))
        return changes

    def _counts(self, changes: Changes) -> dict[str, int]:
        facts, db = changes.facts, self.workspace.db
        articles = int(db.execute("SELECT count(*) FROM g_article").fetchone()[0])
        return {
            "articles": articles,
            "entities": len(changes.entities),
            "mentions": int(self.workspace.meta("mentions") or 0),
            "memberships": len(sure(facts.memberships, self.options.min_confidence)),
            "events": len(sure(facts.events, self.options.min_confidence)),
            "relations": len(sure(facts.relations, self.options.min_confidence)),
            "unsure": Ledger(self.workspace).count("unsure"),
            "sources": changes.sources,
        }

    def _write(self, changes: Changes, counts: Mapping[str, int], version: str | None) -> dict[str, Layout]:
        """Write the outputs; those that ``version`` wrote and nobody touched since are brought up to date."""
        options, least = self.options, self.options.min_confidence
        facts = changes.facts
        view = View(
            self.workspace.db,
            changes.entities,
            sure(facts.memberships, least),
            whole_parts(sure(facts.events, least)),
            sure(facts.relations, least),
            self.live,
        )
        topics = int(self.workspace.db.execute("SELECT coalesce(sum(n), 0) FROM g_uses").fetchone()[0])
        # What is left out for want of confidence is not followed from build to build.
        touched = affected(changes, view) if version and not least else None
        sizes = {**counts, "topics": topics}

        def job(name: str, apart: bool = False) -> Job:
            layout = self.layouts.find(name, version) if version and touched else None
            seen = view.at(sqlite3.connect(self.workspace.file)) if apart else view
            return Job(seen, options.base, (options.out / name, layout) if layout is not None else None, touched)

        jobs = {name: job(name) for name in OUTPUTS}
        large = sum(1 for _ in jobs["graph.ttl"].keys("articles")) >= _LARGE
        writers: dict[str, Writer] = {
            "graph.ttl": lambda path: turtle(job("graph.ttl", apart=True) if large else jobs["graph.ttl"], path),
            "graph.msgpack": lambda path: whole(jobs["graph.msgpack"], path, sizes),
            "triples.csv": lambda path: table(jobs["triples.csv"], path),
            "graph.html": lambda path: html(jobs["graph.html"], path),
        }
        return write_all(writers, options.out, self.report, "graph.ttl" if large else None)


def _told(options: Options) -> dict[str, object]:
    """What the next refresh must know of a build's options."""
    return {
        "base": options.base,
        "entities": [str(p.resolve()) for p in options.entities],
        "min_confidence": options.min_confidence,
    }


@cache
def code_version() -> str:
    """Hash of all code and data of the package: outputs are written anew when either changed."""
    digest = hashlib.sha256()
    for root in (Path(__file__).resolve().parents[1], resource("ontology")):
        for path in sorted(root.rglob("*")):
            if path.is_file() and path.suffix != ".pyc":
                digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]
