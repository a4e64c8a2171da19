"""The output files, each brought up to date from its earlier state, or written whole where there is none."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import msgspec

from kg.build.affected import Affected
from kg.build.layouts import Layout
from kg.build.view import View
from kg.explore import page
from kg.explore.trim import cited, trim
from kg.export import triples
from kg.graph import flat, snapshot, units
from kg.graph.describe import Describer
from kg.graph.parts import Part, Parts
from kg.graph.splice import Change, Splicer
from kg.graph.terms import relation_id, source_id
from kg.model import Article, KnowledgeGraph

_encode = msgspec.msgpack.Encoder().encode
_Keys = Iterable[str]


class Job:
    """One file to write.

    Args:
        view: the graph.
        base: IRI that identifiers are appended to.
        source: the earlier file with its layout; None to write all of it.
        affected: what changed since; None for everything.
    """

    def __init__(self, view: View, base: str, source: tuple[Path, Layout] | None, affected: Affected | None) -> None:
        self.view, self.base, self._affected = view, base, affected if source else None
        self._source = source[0] if source else None
        self._layout = source[1] if source else []

    def splicer(self, path: Path) -> Splicer:
        """Writes the file."""
        return Splicer(self._source, self._layout, path)

    def keys(self, kind: str) -> _Keys:
        """Keys of the units of a kind to render, sorted; those that are gone too."""
        if self._affected is None:
            everything: Mapping[str, object] = getattr(self.view, kind)
            return sorted(everything)
        return sorted(getattr(self._affected, kind))

    def vocabulary(self, section: str, wanted: Mapping[str, list[Part]]) -> Iterator[units.Unit]:
        """Units that never change, but come and go."""
        had = next((s.keys for s in self._layout if s.name == section), [])
        for key in sorted(set(had) ^ wanted.keys()):
            yield key, wanted.get(key, [])


class _Articles(Mapping[str, Article]):
    """The articles of a view."""

    def __init__(self, view: View) -> None:
        self._view = view

    def __getitem__(self, identifier: str) -> Article:
        return self._view.article(identifier)

    def __contains__(self, identifier: object) -> bool:
        return identifier in self._view.articles

    def __iter__(self) -> Iterator[str]:
        return iter(self._view.articles)

    def __len__(self) -> int:
        return len(self._view.articles)


def turtle(job: Job, path: Path) -> Layout:
    """``graph.ttl``."""
    view = job.view
    parts = Parts(Describer(job.base, _Articles(view), view.entities))
    topics: dict[str, list[Part]] = {p.place.unit: [p] for p in parts.topics(view.used_topics)}
    sources = {source_id(k): [parts.source(k)] for k in {r.known_from for r in view.relations.values()} if k}

    def entity(key: str) -> list[Part]:
        found = view.entities.get(key)
        return list(parts.entity(found, view.relations_of.get(key, ()))) if found else []

    def article(key: str) -> list[Part]:
        if key not in view.articles:
            return []
        evidence = view.evidence.get(key, ())
        return list(parts.article(view.article(key), view.mentions(key), view.topics(key), evidence))

    def relation(key: str) -> list[Part]:
        return [parts.relation(view.relations[key])] if key in view.relations else []

    named = sorted((relation_id(*key.split("\x1f")), key) for key in job.keys("relations"))
    sections: list[tuple[str, Iterable[units.Unit]]] = [
        ("topics", job.vocabulary("topics", topics)),
        ("entities", ((k, entity(k)) for k in job.keys("entities"))),
        ("roles", job.vocabulary("roles", {k: [parts.role(post)] for k, post in view.posts.items()})),
        ("memberships", ((k, _one(parts.membership, view.memberships.get(k))) for k in job.keys("memberships"))),
        ("events", ((k, _one(parts.event, view.events.get(k))) for k in job.keys("events"))),
        ("articles", ((k, article(k)) for k in job.keys("articles"))),
        ("relations", ((k, relation(key)) for k, key in named)),
        ("sources", job.vocabulary("sources", sources)),
    ]
    with job.splicer(path) as out:
        heads = {"topics": units.head(job.base)}
        return [out.section(name, heads.get(name, b""), units.turtle(u, job.base)) for name, u in sections]


def _one(make: Callable[..., Part], record: object | None) -> list[Part]:
    return [] if record is None else [make(record)]


def table(job: Job, path: Path) -> Layout:
    """``triples.csv``."""
    view = job.view
    roles = view.posts

    def called(identifier: str) -> tuple[str, str] | None:
        entity = view.entities.get(identifier)
        if entity is not None:
            return entity.name, entity.type
        if identifier in roles:
            return roles[identifier], "Role"
        article = identifier.removeprefix("article/")
        return triples.article_called(view.article(article)) if article in view.articles else None

    def text(identifier: str) -> str:
        return view.article(identifier).text if identifier in view.articles else ""

    sheet = triples.Sheet(job.base, called, text)

    def event(key: str) -> Iterable[flat.Row]:
        return flat.event_rows(view.events[key]) if key in view.events else ()

    def membership(key: str) -> Iterable[flat.Row]:
        return [flat.membership_row(view.memberships[key])] if key in view.memberships else ()

    def relation(key: str) -> Iterable[flat.Row]:
        return [flat.relation_row(view.relations[key])] if key in view.relations else ()

    def topics(key: str) -> Iterable[flat.Row]:
        if key not in view.articles:
            return ()
        published = view.article(key).published or ""
        return [flat.topic_row(topic, published) for topic in view.topics(key)]

    kinds = {"events": event, "memberships": membership, "relations": relation, "articles": topics}
    with job.splicer(path) as out:
        return [
            out.section(
                kind,
                triples.HEAD if kind == "events" else b"",
                ((key, sheet.lines(rows(key)) or None) for key in job.keys(kind)),
            )
            for kind, rows in kinds.items()
        ]


def whole(job: Job, path: Path, counts: Mapping[str, int]) -> Layout:
    """``graph.msgpack``; ``counts``: how many records of each kind there are."""
    view = job.view
    before = snapshot.frames(job.base, counts)

    def article(key: str) -> bytes | None:
        return _encode(view.article(key)) if key in view.articles else None

    def of_article(kind: str) -> Callable[[str], bytes | None]:
        return lambda key: _elements(view.data(f"g_{kind}", key)) if key in view.articles else None

    def record(kind: str) -> Callable[[str], bytes | None]:
        found: Mapping[str, object] = getattr(view, kind)
        return lambda key: _encode(found[key]) if key in found else None

    def changes(kind: str) -> Iterator[Change]:
        by_article = kind in ("mentions", "topics")
        make = article if kind == "articles" else of_article(kind) if by_article else record(kind)
        return ((key, make(key) or None) for key in job.keys("articles" if by_article else kind))

    with job.splicer(path) as out:
        layout = [out.section(kind, before[kind], changes(kind)) for kind in snapshot.FIELDS]
    end = snapshot.checksum(path)
    with path.open("ab") as file:
        file.write(end)
    return layout


def _elements(data: bytes) -> bytes:
    """The elements of a packed array, without what says how many there are."""
    return data[{0xDC: 3, 0xDD: 5}.get(data[0], 1) :]


def html(job: Job, path: Path) -> Layout:
    """``graph.html``: always written anew, from the part of the graph that it shows."""
    page.write(shown(job.view), path, whole=len(job.view.entities))
    return []


def shown(view: View) -> KnowledgeGraph:
    """What the page shows: the graph, or its best connected part, without mentions."""
    graph = KnowledgeGraph(
        entities=tuple(view.entities[i] for i in sorted(view.entities)),
        memberships=tuple(view.memberships[i] for i in sorted(view.memberships)),
        events=tuple(view.events[i] for i in sorted(view.events)),
        relations=tuple(view.relations[i] for i in sorted(view.relations)),
    )
    part = trim(graph)
    articles = list(view.articles) if part is graph else sorted(cited(part))
    topics = (view.topics(i) for i in articles) if part is not graph else view.all_topics()
    return replace(
        part, articles=tuple(view.article(i) for i in articles), topics=tuple(t for own in topics for t in own)
    )
