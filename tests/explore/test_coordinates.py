"""Places get a point of their own, or of what they lie in; never the middle of a state."""

from __future__ import annotations

import json

from kg.explore.coordinates import coordinates, land
from kg.explore.pack import pack
from kg.model import Entity, KnowledgeGraph, Relation


def _at(*entities: Entity, relations: tuple[Relation, ...] = ()) -> dict[str, tuple[float, float]]:
    return coordinates(KnowledgeGraph(entities=entities, relations=relations))


def _near(point: tuple[float, float], latitude: float, longitude: float) -> bool:
    return abs(point[0] - latitude) < 0.6 and abs(point[1] - longitude) < 0.6


def test_countries_provinces_and_cities_are_where_they_are() -> None:
    found = _at(
        Entity(id="country/x", type="Country", name="Nhật Bản", country="JP"),
        Entity(id="place/hn", type="Place", name="Hà Nội", country="VN"),
        Entity(id="place/qn", type="Place", name="Quảng Ninh", country="VN"),
        Entity(id="place/paris", type="Place", name="Paris", country="FR"),
        Entity(id="place/hcm", type="Place", name="Sài Gòn", country="VN", aliases=("Thành phố Hồ Chí Minh",)),
    )
    assert _near(found["place/hn"], 21.03, 105.85)
    assert _near(found["place/qn"], 21.2, 107.2)  # the province, not the district of this name
    assert _near(found["place/paris"], 48.86, 2.35)
    assert _near(found["place/hcm"], 10.8, 106.7)
    latitude, longitude = found["country/x"]
    assert 31 < latitude < 42
    assert 130 < longitude < 142


def test_a_hall_stands_in_its_town_but_not_in_the_middle_of_its_state() -> None:
    hall = Entity(id="place/hall", type="Place", name="Nhà văn hóa Thử Nghiệm", country="VN")
    town = Entity(id="place/hue", type="Place", name="Huế", country="VN")
    state = Entity(id="country/vn", type="Country", name="Việt Nam", country="VN")
    inside = _at(hall, town, relations=(Relation(subject=hall.id, predicate="containedInPlace", object=town.id),))
    assert inside[hall.id] == inside[town.id]
    nowhere = _at(hall, state, relations=(Relation(subject=hall.id, predicate="containedInPlace", object=state.id),))
    assert hall.id not in nowhere


def test_people_and_unknown_places_have_no_point() -> None:
    person = Entity(id="person/paris", type="Person", name="Paris", country="FR")
    unknown = Entity(id="place/x", type="Place", name="Xóm Không Ai Biết", country="VN")
    elsewhere = Entity(id="place/y", type="Place", name="Paris", country="VN")
    assert _at(person, unknown, elsewhere) == {}


def test_the_pack_says_where_in_hundredths_of_a_degree() -> None:
    graph = KnowledgeGraph(entities=(Entity(id="place/hn", type="Place", name="Hà Nội", country="VN"),))
    assert pack(graph)["nodes"]["at"] == {"place/hn": [2103, 10583]}


def test_the_coast_is_rings_of_whole_numbers_on_the_globe() -> None:
    rings = json.loads(land())
    assert len(rings) > 300
    for flat in rings:
        assert len(flat) % 2 == 0
        x = y = 0
        for dx, dy in zip(flat[::2], flat[1::2], strict=True):
            x, y = x + dx, y + dy
            assert -9000 <= x <= 9000
            assert -3200 <= y <= 4500
