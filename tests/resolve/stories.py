"""Small invented articles with what an extractor would make of them."""

from __future__ import annotations

from hypothesis import strategies as st

from kg.model import Article, Entity, Event, Evidence, Extraction, Membership, Participant, TimeSpan

PEOPLE = [
    "Trịnh Bảo Sơn",
    "Nguyễn Văn Hùng",
    "Nguyễn Văn Hưng",
    "Đoàn Uyển Nhi",
    "Marek Tarnowski",
    "Hùng",
    "Tarnowski",
]
BODIES = ["Bộ Công an", "Bộ Ngoại giao", "Bộ Ngoại giao Hoa Kỳ", "Sở Y tế tỉnh Hà Tĩnh", "Viện Hải Vân", "VHV"]
COUNTRIES = ["Việt Nam", "Mỹ", "Hoa Kỳ", "Ba Lan"]
PLACES = ["Hà Nội", "Huế", "Warszawa"]
POSTS = ["Bộ trưởng", "Thứ trưởng", "Giám đốc", "Người phát ngôn"]
DATES = ["2025-03-01", "2025-03-02", "2025-03", "2025", None]


def story(name: str, published: str | None, people, bodies, countries, posts, events) -> tuple[Article, Extraction]:
    """people, bodies, countries: names; posts: (person, post, body); events: (type, persons, date, place, status)."""
    entities: dict[tuple[str, str], str] = {}

    def local(kind: str, label: str) -> str:
        return entities.setdefault((kind, label), f"e{len(entities)}")

    for label in people:
        local("Person", label)
    for label in bodies:
        local("Organization", label)
    for label in countries:
        local("Country", label)
    held = tuple(
        Membership(
            id=f"m{i}",
            person=local("Person", who),
            post=post,
            organization=local("Organization", body) if body else None,
            attested=(published,) if published else (),
            evidence=(Evidence(name, i, i + 1),),
        )
        for i, (who, post, body) in enumerate(posts)
    )
    happened = tuple(
        Event(
            id=f"v{i}",
            type=kind,
            trigger="gặp",
            participants=tuple(sorted({Participant("participant", local("Person", p)) for p in who})),
            time=TimeSpan(begin=date) if date else None,
            place=local("Place", place) if place else None,
            status=status,
            evidence=(Evidence(name, i, i + 2),),
        )
        for i, (kind, who, date, place, status) in enumerate(events)
    )
    text = f"{name} " + " ".join(label for _, label in entities)
    return Article(id=name, text=text, published=published), Extraction(
        article=name,
        memberships=held,
        events=happened,
        entities=tuple(Entity(id=i, type=kind, name=label) for (kind, label), i in entities.items()),
    )


@st.composite
def stories(draw, most: int = 8) -> list[tuple[Article, Extraction]]:
    made = []
    for number in range(draw(st.integers(1, most))):
        people = draw(st.lists(st.sampled_from(PEOPLE), max_size=3, unique=True))
        posts = draw(
            st.lists(
                st.tuples(st.sampled_from(PEOPLE), st.sampled_from(POSTS), st.sampled_from([*BODIES, None])),
                max_size=2,
                unique=True,
            )
        )
        events = draw(
            st.lists(
                st.tuples(
                    st.sampled_from(["Meeting", "Visit", "Agreement", "Statement"]),
                    st.lists(st.sampled_from(PEOPLE), min_size=1, max_size=3, unique=True),
                    st.sampled_from(DATES),
                    st.sampled_from([*PLACES, None]),
                    st.sampled_from(["occurred", "planned"]),
                ),
                max_size=3,
            )
        )
        made.append(
            story(
                f"a{number}",
                draw(st.sampled_from(DATES)),
                people,
                draw(st.lists(st.sampled_from(BODIES), max_size=2, unique=True)),
                draw(st.lists(st.sampled_from(COUNTRIES), max_size=2, unique=True)),
                posts,
                events,
            )
        )
    return made
