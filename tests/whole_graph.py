"""One graph by hand that has something of everything the ontology can say. People and bodies are invented."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import cycle
from typing import get_args

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
    RelationType,
    TimeSpan,
    TopicAssignment,
)
from kg.ontology import ontology

_TEXT = "Ông Đinh Văn Mẫu tiếp bà Lò Thị Thử\n\nSáng 2/3, Bộ trưởng Đinh Văn Mẫu tiếp Đại sứ Lò Thị Thử tại Hà Mẫu."
_SAID = (Evidence("bai-1", 37, 103, 0.9),)
_BOTH = (*_SAID, Evidence("bai-2", 0, 20, 0.5))

MAU, THU, MINISTRY, OFFICE, VIETNAM, LAOS, TOWN, RIVER, FORUM, TREATY = (
    "person/dinh-van-mau-1",
    "person/lo-thi-thu-2",
    "organization/bo-mau-3",
    "organization/vu-mau-4",
    "country/viet-nam-5",
    "country/lao-6",
    "place/ha-mau-7",
    "place/song-mau-8",
    "gathering/dien-dan-mau-9",
    "document/hiep-dinh-mau-10",
)


def everything() -> KnowledgeGraph:
    """Two articles; an event of each class with each of its roles; every relation; posts of every tenure."""
    return KnowledgeGraph(
        articles=(
            Article(
                id="bai-1",
                text=_TEXT,
                title="Ông Đinh Văn Mẫu tiếp bà Lò Thị Thử",
                title_end=35,
                published="2025-03-02",
                publisher="Báo Mẫu",
                url="https://bao-mau.example/1",
                author="Hà Viết",
                category="Chính trị",
            ),
            Article(id="bai-2", text="Một bài khác về việc này.", published="2025-03"),
        ),
        entities=_entities(),
        mentions=(
            Mention("bai-1", 41, 52, MAU, "nominal"),
            Mention("bai-1", 4, 16, MAU),
            Mention("bai-2", 0, 3, MAU),
            Mention("bai-1", 25, 35, THU),
        ),
        memberships=(
            Membership(
                id="membership/bo-truong-1", person=MAU, post="Bộ trưởng", organization=MINISTRY,
                attested=("2025-03", "2025-03-02"), start="2024", end="2025-12-31", evidence=_BOTH,
            ),
            Membership(
                id="membership/vu-truong-2", person=MAU, post="Vụ trưởng", organization=MINISTRY,
                tenure="former", basis="inferred", evidence=_SAID,
            ),
            Membership(
                id="membership/dai-su-3", person=THU, post="Đại sứ", tenure="nominated", evidence=_SAID,
            ),
        ),
        events=_events(),
        relations=_relations(),
        topics=(
            TopicAssignment("bai-1", "diplomacy", 0.7, _SAID),
            TopicAssignment("bai-1", "nuclear-power-plants", 0.25, _SAID),
            TopicAssignment("bai-2", "diplomacy", 1.0, (Evidence("bai-2", 0, 25),)),
        ),
    )  # fmt: skip


def renamed(texts: Sequence[str]) -> KnowledgeGraph:
    """The same graph with these texts, one after the other, in place of names, posts, titles and clauses."""
    graph, turn = everything(), cycle(texts)
    return replace(
        graph,
        articles=tuple(replace(a, title=next(turn), publisher=next(turn), url=next(turn)) for a in graph.articles),
        entities=tuple(replace(e, name=next(turn), aliases=(next(turn), next(turn))) for e in graph.entities),
        memberships=tuple(replace(m, post=next(turn)) for m in graph.memberships),
        events=tuple(replace(e, trigger=next(turn), content=next(turn)) for e in graph.events),
    )


def _entities() -> tuple[Entity, ...]:
    return (
        Entity(
            id=MAU, type="Person", name="Đinh Văn Mẫu", aliases=("Văn Mẫu",), country="VN",
            identifiers=("http://www.wikidata.org/entity/Q0",), same_as=("person/van-mau-0",),
        ),
        Entity(id=THU, type="Person", name="Lò Thị Thử", country="LA"),
        Entity(id=MINISTRY, type="Organization", name="Bộ Mẫu", country="VN"),
        Entity(id=OFFICE, type="Organization", name="Vụ Mẫu"),
        Entity(id=VIETNAM, type="Country", name="Việt Nam", country="VN"),
        Entity(id=LAOS, type="Country", name="Lào", country="LA"),
        Entity(id=TOWN, type="Place", name="Hà Mẫu"),
        Entity(id=RIVER, type="Place", name="Sông Mẫu"),
        Entity(id=FORUM, type="Gathering", name="Diễn đàn Mẫu"),
        Entity(id=TREATY, type="Document", name="Hiệp định Mẫu"),
    )  # fmt: skip


def _events() -> tuple[Event, ...]:
    found = []
    for name, kind in ontology().events.items():
        sides = (MAU, THU, MINISTRY)
        found.append(
            Event(
                id=f"event/{name.lower()}-1",
                type=name,
                participants=tuple(Participant(r, sides[i % 3]) for i, r in enumerate(kind.roles)),
                trigger="tiếp",
                time=TimeSpan(begin="2025-03-02", end="2025-03-04" if name == "Visit" else None),
                place=TOWN,
                content="hai bên cùng làm" if kind.is_speech_act else None,
                topics=("diplomacy",),
                gathering=FORUM if name == "Attendance" else None,
                document=TREATY if name in ("Agreement", "Legislation") else None,
                stage="signed" if name == "Agreement" else None,
                post="Vụ trưởng" if name == "Appointment" else None,
                change="start" if name == "Appointment" else None,
                attributed_to=MINISTRY if name == "Statement" else None,
                part_of="event/visit-1" if name == "Meeting" else None,
                conflicts=("place: Hà Mẫu / Sông Mẫu",) if name == "Meeting" else (),
                evidence=_BOTH if name == "Meeting" else _SAID,
            )
        )
    return tuple(found)


def _relations() -> tuple[Relation, ...]:
    ends = {
        "subOrganizationOf": (OFFICE, MINISTRY),
        "successorOf": (MINISTRY, OFFICE),
        "containedInPlace": (TOWN, VIETNAM),
    }
    known = Relation(
        subject=RIVER, predicate="containedInPlace", object=LAOS, since="1975", known_from="https://atlas.example/"
    )
    return (
        known,
        *(
            Relation(
                subject=ends.get(name, (MAU, THU))[0],
                predicate=name,
                object=ends.get(name, (MAU, THU))[1],
                evidence=_SAID,
            )
            for name in get_args(RelationType)
        ),
    )
