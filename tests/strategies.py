"""Hypothesis strategies for whole knowledge graphs, with the texts that break writers of files.

``knowledge_graphs()`` gives graphs that are closed (every reference is in the graph) and that conform to
the ontology; names and texts are as nasty as an article from the internet can make them.
"""

from __future__ import annotations

import unicodedata
from typing import Any

from hypothesis import strategies as st

from kg.model import (
    Article,
    Entity,
    Event,
    Evidence,
    KnowledgeGraph,
    Membership,
    Mention,
    Participant,
    Relation,
    TimeSpan,
    TopicAssignment,
)
from kg.ontology import ontology

NASTY = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</script><b>",
    "]]>&amp;&#0;",
    "=1+1",
    "+84 @cmd|' /C calc'!A0",
    "-2",
    "@SUM(A1)",
    "\tab",
    "\r\nx",
    'nói "được", rồi',
    "O'Hara \\ back\\",
    "a;b|c\u001fd",
    "một\nhai",
    "\u202eđảo ngược",
    "To\u0302 La\u0302m",
    "\x00\x01\x1b[31mđỏ",
    "$wanted ?x } UNION {",
    "' OR 1=1 //",
    "javascript:alert(1)",
    "😀 𝔘𝔫𝔦",
    "\ufeffBOM\ufffe\uffff",
    "<http://x> a <http://y> .",
    "{{ 7*7 }} {% x %}",
)

_visible = st.text(st.characters(codec="utf-8"), min_size=1, max_size=12).filter(
    lambda t: any(unicodedata.category(c)[0] in "LN" for c in t)
)
names = st.one_of(st.sampled_from(("Tô Lâm", "Nguyễn Thị Hoà", "Bộ Ngoại giao")), st.sampled_from(NASTY), _visible)
names = names.filter(lambda t: any(c.isalnum() for c in t))
texts = st.one_of(st.sampled_from(NASTY), st.text(st.characters(codec="utf-8"), max_size=40))
dates = st.one_of(
    st.dates().map(str),
    st.dates().map(lambda d: str(d)[:7]),
    st.dates().map(lambda d: str(d)[:4]),
)
confidences = st.floats(0, 1, allow_nan=False)
_KINDS = ("Person", "Organization", "Country", "Place", "Gathering", "Document")
_TOPICS = ("diplomacy", "semiconductors", "nuclear-power-plants", "drugs", "online-fraud")


def spaced(draw: st.DrawFn, articles: list[Article]) -> tuple[Evidence, ...]:
    """One to three pieces of evidence within the articles."""
    found = []
    for _ in range(draw(st.integers(1, 3))):
        article = draw(st.sampled_from(articles))
        start = draw(st.integers(0, len(article.text) - 1))
        end = draw(st.integers(start + 1, len(article.text)))
        found.append(Evidence(article.id, start, end, draw(confidences)))
    return tuple(found)


@st.composite
def article(draw: st.DrawFn, number: int) -> Article:
    text = unicodedata.normalize("NFC", draw(names) + "\n\n" + draw(texts))
    odd = draw(st.sampled_from(("", " tiếng việt", "/../x", "?q=1#f", "%41")))
    return Article(
        id=f"bai-{number}{odd}",
        text=text,
        title=draw(st.none() | names),
        published=draw(st.none() | dates),
        publisher=draw(st.none() | texts),
        url=draw(st.none() | texts),
        author=draw(st.none() | texts),
        language=draw(st.sampled_from(("vi", "en", "vi-VN", "", "no tag!"))),
    )


@st.composite
def entity(draw: st.DrawFn, kind: Any, number: int) -> Entity:
    return Entity(
        id=f"{kind.lower()}/x-{number}",
        type=kind,
        name=draw(names),
        aliases=tuple(draw(st.lists(names, max_size=3))),
        country=draw(st.sampled_from(("VN", "US", None))),
        identifiers=draw(st.sampled_from(((), ("http://www.wikidata.org/entity/Q1",)))),
        same_as=draw(st.sampled_from(((), (f"{kind.lower()}/old-{number}",)))),
    )


@st.composite
def event(draw: st.DrawFn, number: int, entities: list[Entity], articles: list[Article]) -> Event:
    kind = ontology().event(draw(st.sampled_from(sorted(ontology().events))))
    ids = st.sampled_from([e.id for e in entities])
    of = {k: [e.id for e in entities if e.type == k] for k in _KINDS}
    maybe = {k: st.sampled_from(v).map(lambda x: x) if v else st.none() for k, v in of.items()}
    begin = draw(st.none() | dates)
    return Event(
        id=f"event/e-{number}",
        type=kind.name,
        participants=tuple(
            Participant(draw(st.sampled_from(kind.roles)), draw(ids)) for _ in range(draw(st.integers(0, 4)))
        ),
        trigger=draw(texts),
        time=None if begin is None else TimeSpan(begin=begin, end=draw(st.none() | dates)),
        place=draw(st.none() | maybe["Place"]),
        status=draw(st.sampled_from(("occurred", "planned", "possible", "negated"))),
        content=draw(st.none() | texts),
        topics=tuple(draw(st.sets(st.sampled_from(_TOPICS), max_size=2))),
        gathering=draw(st.none() | maybe["Gathering"]),
        document=draw(st.none() | maybe["Document"]),
        stage=draw(st.sampled_from((None, "signed"))) if kind.name == "Agreement" else None,
        post=draw(st.none() | names) if kind.name == "Appointment" else None,
        change=draw(st.sampled_from((None, "start"))) if kind.name == "Appointment" else None,
        attributed_to=draw(st.none() | ids),
        part_of=None if number == 0 else draw(st.sampled_from((None, "event/e-0"))),
        conflicts=tuple(draw(st.lists(texts, max_size=2))),
        evidence=spaced(draw, articles),
    )


@st.composite
def membership(draw: st.DrawFn, number: int, entities: list[Entity], articles: list[Article]) -> Membership:
    bodies = [e.id for e in entities if e.type in ("Organization", "Country")]
    return Membership(
        id=f"membership/m-{number}",
        person=draw(st.sampled_from([e.id for e in entities if e.type == "Person"])),
        post=draw(names),
        organization=draw(st.none() | st.sampled_from(bodies)),
        basis=draw(st.sampled_from(("stated", "inferred"))),
        tenure=draw(st.sampled_from(("held", "former", "nominated"))),
        attested=tuple(draw(st.lists(dates, max_size=3))),
        start=draw(st.none() | dates),
        end=draw(st.none() | dates),
        evidence=spaced(draw, articles),
    )


def _relations(draw: st.DrawFn, entities: list[Entity], articles: list[Article]) -> tuple[Relation, ...]:
    wanted = (("Person", "spouse"), ("Person", "child"), ("Organization", "subOrganizationOf"))
    found: dict[tuple[str, str, str], Relation] = {}
    for kind, predicate in (*wanted, ("Place", "containedInPlace"), ("Organization", "successorOf")):
        ids = [e.id for e in entities if e.type == kind]
        if len(ids) > 1 and draw(st.booleans()):
            found[ids[0], predicate, ids[1]] = Relation(
                subject=ids[0],
                predicate=predicate,  # type: ignore[arg-type]
                object=ids[1],
                evidence=spaced(draw, articles),
                since=draw(st.none() | dates),
                known_from=draw(st.just("") | texts),
            )
    return tuple(found.values())


@st.composite
def knowledge_graphs(draw: st.DrawFn) -> KnowledgeGraph:
    """A closed graph of one to three articles with one to two entities of each type."""
    articles = [draw(article(n)) for n in range(draw(st.integers(1, 3)))]
    entities = [draw(entity(kind, n)) for kind in _KINDS for n in range(draw(st.integers(1, 2)))]
    counts = [draw(st.integers(0, 4)), draw(st.integers(0, 3))]
    topics = draw(st.sets(st.tuples(st.sampled_from([a.id for a in articles]), st.sampled_from(_TOPICS)), max_size=4))
    mentions = [
        Mention(e.article, e.start, e.end, draw(st.sampled_from(entities)).id)
        for _ in range(draw(st.integers(0, 3)))
        for e in spaced(draw, articles)
    ]
    return KnowledgeGraph(
        articles=tuple(articles),
        entities=tuple(entities),
        mentions=tuple(mentions),
        memberships=tuple(draw(membership(n, entities, articles)) for n in range(counts[1])),
        events=tuple(draw(event(n, entities, articles)) for n in range(counts[0])),
        relations=_relations(draw, entities, articles),
        topics=tuple(
            TopicAssignment(a, t, draw(confidences), spaced(draw, [x for x in articles if x.id == a]))
            for a, t in sorted(topics)
        ),
    )


@st.composite
def shuffled(draw: st.DrawFn, graph: KnowledgeGraph) -> KnowledgeGraph:
    """The same graph with the records of every kind in another order."""
    fields = {f: getattr(graph, f) for f in graph.__dataclass_fields__}
    return KnowledgeGraph(**{f: tuple(draw(st.permutations(list(v)))) for f, v in fields.items()})
