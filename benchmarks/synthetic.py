"""A made-up graph of any size, shaped like a news archive: few with very many facts, many with few."""

from __future__ import annotations

import random

from kg.model import (
    Article,
    Entity,
    EntityType,
    Event,
    Evidence,
    KnowledgeGraph,
    Membership,
    Participant,
    TimeSpan,
    TopicAssignment,
)

_FAMILY = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương")
_MIDDLE = ("Văn", "Thị", "Hữu", "Đức", "Minh", "Quang", "Thanh", "Ngọc", "Xuân", "Hồng", "Kim", "Quốc")
_GIVEN = ("An", "Bình", "Chí", "Dũng", "Giang", "Hà", "Khánh", "Lâm", "Mai", "Nam", "Phúc", "Sơn", "Tâm", "Yến")
_POSTS = ("Bộ trưởng", "Thứ trưởng", "Chủ tịch", "Giám đốc", "Tổng Thư ký", "Đại sứ", "Cục trưởng")
_BODIES = ("Bộ", "Cục", "Sở", "Tập đoàn", "Viện", "Hội", "Ủy ban")
_FIELDS = ("Thủy lợi", "Khí tượng", "Lâm nghiệp", "Đo lường", "Vận tải", "Bản đồ", "Dược liệu", "Hải sản")
_TOPICS = ("diplomacy", "trade", "energy", "health", "education-training", "agriculture", "defence", "tourism")
_TYPES = ("Meeting", "Visit", "Statement", "Request", "Agreement", "PhoneCall", "Pledge", "Praise")
_ROLES = {
    "Meeting": ("host", "guest"),
    "Visit": ("visitor", "host"),
    "Agreement": ("party", "party"),
    "PhoneCall": ("participant", "participant"),
}


def synthetic(entities: int, seed: int = 1) -> KnowledgeGraph:
    """A graph of ``entities`` entities with some 2.2 events for each, each from a sentence of its own."""
    chance = random.Random(seed)  # noqa: S311 - a graph to measure with, not a secret
    known = [_entity(number, chance) for number in range(entities)]
    people = [entity.id for entity in known if entity.type == "Person"]
    bodies = [entity.id for entity in known if entity.type != "Person"]
    names = {entity.id: entity.name for entity in known}
    articles, events, posts, topics = [], [], [], []
    for number in range(entities * 11 // 20):
        article, parts = _article(number, people, bodies, names, chance)
        articles.append(article)
        events.extend(parts[0])
        posts.extend(parts[1])
        topics.append(TopicAssignment(article.id, chance.choice(_TOPICS), 1.0))
    return KnowledgeGraph(
        articles=tuple(articles),
        entities=tuple(sorted(known, key=lambda entity: entity.id)),
        memberships=tuple(sorted(posts, key=lambda post: post.id)),
        events=tuple(sorted(events, key=lambda event: event.id)),
        topics=tuple(topics),
    )


def _entity(number: int, chance: random.Random) -> Entity:
    kinds: tuple[EntityType, ...] = ("Person", "Person", "Person", "Organization", "Organization", "Place")
    kind = kinds[number % len(kinds)]
    if kind == "Person":
        name = f"{chance.choice(_FAMILY)} {chance.choice(_MIDDLE)} {chance.choice(_GIVEN)}"
    elif kind == "Organization":
        name = f"{chance.choice(_BODIES)} {chance.choice(_FIELDS)} {number}"
    else:
        name = f"Xã {chance.choice(_MIDDLE)} {chance.choice(_GIVEN)} {number}"
    aliases = (f"ông {name.split()[-1]}",) if kind == "Person" else ()
    return Entity(id=f"{kind.lower()}/{number:06}", type=kind, name=name, aliases=aliases)


def _pick(choices: list[str], chance: random.Random) -> str:
    """The first ones far more often than the last, as in the news."""
    return choices[int(len(choices) * chance.random() ** 3)]


def _article(
    number: int, people: list[str], bodies: list[str], names: dict[str, str], chance: random.Random
) -> tuple[Article, tuple[list[Event], list[Membership]]]:
    identifier = f"made-up-{number:06}"
    day = f"20{16 + number % 10}-{1 + chance.randrange(12):02}-{1 + chance.randrange(28):02}"
    text = f"Bản tin số {number}\n\n"
    events: list[Event] = []
    posts: list[Membership] = []
    for order in range(4):
        kind = chance.choice(_TYPES)
        first, second = _pick(people, chance), _pick(people if order % 2 else bodies, chance)
        start = len(text)
        text += (
            f"Trong ngày làm việc thứ {chance.randrange(900)}, {names[first]} cùng {names[second]} "
            f"đã trao đổi về {chance.choice(_FIELDS).lower()} và kế hoạch của năm tới. "
        )
        evidence = (Evidence(identifier, start, len(text) - 1, round(0.5 + chance.random() / 2, 2)),)
        roles = _ROLES.get(kind, ("speaker", "addressee"))
        events.append(
            Event(
                id=f"event/{number:06}-{order}",
                type=kind,
                participants=tuple(sorted({Participant(roles[0], first), Participant(roles[1], second)})),
                time=TimeSpan(begin=day),
                topics=(chance.choice(_TOPICS),) if order == 0 else (),
                evidence=evidence,
            )
        )
        if order == 1:
            posts.append(
                Membership(
                    id=f"membership/{number:06}",
                    person=first,
                    post=chance.choice(_POSTS),
                    organization=_pick(bodies, chance),
                    attested=(day,),
                    evidence=evidence,
                )
            )
    article = Article(
        id=identifier,
        text=text,
        title=f"Bản tin số {number}",
        published=day,
        publisher=f"Báo {number % 12}",
        url=f"https://example.org/{number}",
    )
    return article, (events, posts)
