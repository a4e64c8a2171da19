"""Graphs made by hand for the tests of the page: invented people and bodies, in our own words."""

from __future__ import annotations

from dataclasses import replace

from kg.model import (
    Article,
    Entity,
    Event,
    Evidence,
    KnowledgeGraph,
    Membership,
    Participant,
    Relation,
    TimeSpan,
    TopicAssignment,
)

_MET = "Sáng 4/3, Bộ trưởng Hồ Văn Thử tiếp Đại sứ Anna Probe tại Vĩnh Thí."
_ASKED = "Ông Hồ Văn Thử đề nghị phía bạn hỗ trợ đào tạo kỹ sư bán dẫn."
_LATER = "Bà Anna Probe dự kiến trở lại Vĩnh Thí vào tháng 9."
_POST = "Trước đó, ông Hồ Văn Thử là Thứ trưởng Bộ Thử nghiệm."

FIRST = f"Bộ trưởng tiếp Đại sứ\n\n{_MET} {_ASKED}"
SECOND = f"Đại sứ sắp trở lại\n\n{_LATER} {_POST}"


def _evidence(article: str, text: str, sentence: str, confidence: float = 0.9) -> tuple[Evidence, ...]:
    start = text.index(sentence)
    return (Evidence(article, start, start + len(sentence), confidence),)


def small() -> KnowledgeGraph:
    """Two articles, two people, a ministry that has a parent, a place, a topic; one planned visit."""
    thu, anna = "person/ho-van-thu-1", "person/anna-probe-2"
    ministry, state, town = "organization/bo-thu-nghiem-3", "country/thi-quoc-4", "place/vinh-thi-5"
    return KnowledgeGraph(
        articles=(
            Article(
                id="a1",
                text=FIRST,
                title="Bộ trưởng tiếp Đại sứ",
                title_end=21,
                published="2025-03-04",
                publisher="Báo Thử",
                url="https://example.org/a1",
            ),
            Article(id="a2", text=SECOND, title="Đại sứ sắp trở lại", published="2025-06-10", publisher="Tin Mẫu"),
        ),
        entities=(
            Entity(id=state, type="Country", name="Thí Quốc"),
            Entity(id=ministry, type="Organization", name="Bộ Thử nghiệm", aliases=("BTN",)),
            Entity(id=anna, type="Person", name="Anna Probe", aliases=("bà Probe",)),
            Entity(id=thu, type="Person", name="Hồ Văn Thử", aliases=("ông Thử",)),
            Entity(id=town, type="Place", name="Vĩnh Thí"),
        ),
        memberships=(
            Membership(
                id="membership/1",
                person=thu,
                post="Thứ trưởng",
                organization=ministry,
                tenure="former",
                attested=("2025-06-10",),
                evidence=_evidence("a2", SECOND, _POST, 0.7),
            ),
            Membership(
                id="membership/2",
                person=thu,
                post="Bộ trưởng",
                organization=ministry,
                basis="inferred",
                attested=("2025-03-04",),
                evidence=_evidence("a1", FIRST, _MET),
            ),
        ),
        events=(
            Event(
                id="event/meeting-1",
                type="Meeting",
                participants=(Participant("guest", anna), Participant("host", thu)),
                trigger="tiếp",
                time=TimeSpan(begin="2025-03-04"),
                place=town,
                topics=("diplomacy",),
                evidence=_evidence("a1", FIRST, _MET, 0.95),
            ),
            Event(
                id="event/request-2",
                type="Request",
                participants=(Participant("addressee", anna), Participant("speaker", thu)),
                trigger="đề nghị",
                time=TimeSpan(begin="2025-03-04", basis="relative"),
                content="phía bạn hỗ trợ đào tạo kỹ sư bán dẫn",
                topics=("semiconductors",),
                evidence=_evidence("a1", FIRST, _ASKED, 0.8),
            ),
            Event(
                id="event/visit-3",
                type="Visit",
                participants=(Participant("host", state), Participant("visitor", anna)),
                trigger="trở lại",
                time=TimeSpan(begin="2025-09"),
                place=town,
                status="planned",
                evidence=_evidence("a2", SECOND, _LATER, 0.6),
            ),
        ),
        relations=(
            Relation(
                subject=ministry,
                predicate="subOrganizationOf",
                object=state,
                evidence=_evidence("a2", SECOND, _POST, 0.5),
            ),
        ),
        topics=(TopicAssignment("a1", "diplomacy", 1.0), TopicAssignment("a2", "diplomacy", 1.0)),
    )


def star(arms: int) -> KnowledgeGraph:
    """One person who met ``arms`` others, each in an article of its own sentence."""
    lines = [f"Trần Tâm Điểm gặp Khách Mời Số {number}." for number in range(arms)]
    text = "Nhiều cuộc gặp\n\n" + " ".join(lines)
    people = [Entity(id="person/giua-0", type="Person", name="Trần Tâm Điểm")]
    people += [Entity(id=f"person/khach-{n:04}", type="Person", name=f"Khách Mời Số {n}") for n in range(arms)]
    events = []
    for number, line in enumerate(lines):
        both = (
            Participant("participant", "person/giua-0"),
            Participant("participant", f"person/khach-{number:04}"),
        )
        date = TimeSpan(begin=f"20{10 + number % 15}-{1 + number % 12:02}-05")
        events.append(
            Event(
                id=f"event/{number:05}",
                type="Meeting",
                participants=both,
                time=date,
                evidence=_evidence("s", text, line),
            )
        )
    article = Article(id="s", text=text, title="Nhiều cuộc gặp", published="2025-01-01")
    return KnowledgeGraph(articles=(article,), entities=tuple(people), events=tuple(events))


def mapped() -> KnowledgeGraph:
    """The small graph in places that are on the map: the town is Đà Lạt and the state is France."""
    graph = small()
    real = {"place/vinh-thi-5": ("Đà Lạt", "VN"), "country/thi-quoc-4": ("Pháp", "FR")}
    entities = tuple(
        replace(entity, name=real[entity.id][0], country=real[entity.id][1]) if entity.id in real else entity
        for entity in graph.entities
    )
    return replace(graph, entities=entities)
