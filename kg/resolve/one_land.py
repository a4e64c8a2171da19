"""Posts of two lands: who serves one state in paper after paper serves no other in a single one.

What a lone article tells so is a title read over two people (``Bộ trưởng Ngoại giao A, Phó Thủ tướng B``) or the
paper's own slip (``Bộ trưởng Quốc phòng Mỹ`` of a man from Manila).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from kg.languages.vi.keys import key
from kg.model import Entity, Membership
from kg.resolve.lexicon import lexicon

_MANY = 4  # articles that give a person posts of one land, for each that gives posts of another


def of_one_land(told: Iterable[Membership], entities: Mapping[str, Entity]) -> list[Membership]:
    """The memberships without those of a state for which far fewer articles speak than for the person's own.

    Only posts of a state go, and only where no start or end of them is told: careers may cross borders, and a
    chairman of companies may serve in many lands.

    Args:
        told: memberships of resolved persons and bodies, in any order.
        entities: of the graph, by identifier; they tell the country of a body.
    """
    held = list(told)
    articles: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for m in held:
        if land := _land(m, entities):
            articles[m.person][land].update(e.article for e in m.evidence)

    def strange(m: Membership) -> bool:
        land, of_person = _land(m, entities), articles[m.person]
        most = max(map(len, of_person.values()), default=0)
        return bool(land) and most >= _MANY * len(of_person[land or ""])

    return [m for m in held if m.start or m.end or not (_of_a_state(m, entities) and strange(m))]


def _land(m: Membership, entities: Mapping[str, Entity]) -> str | None:
    body = entities.get(m.organization or "")
    return body.country if body else None


def _of_a_state(m: Membership, entities: Mapping[str, Entity]) -> bool:
    """Whether nobody holds such a post, read with its body (``Chủ tịch`` of ``Quốc hội A``), in two lands."""
    body = entities.get(m.organization or "")
    words = key(f"{m.post} {body.name if body else ''}") + " "
    return any(words.startswith(f"{post} ") for post in lexicon().one_state_posts)
