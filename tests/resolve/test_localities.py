"""Wards, communes and streets of one name in several districts and provinces."""

from __future__ import annotations

from kg.extract import extract
from kg.model import Article, KnowledgeGraph
from kg.resolve import resolve
from kg.resolve.defaults import shipped
from kg.resolve.localities import places_apart


def built(*texts: str) -> KnowledgeGraph:
    articles = [Article(id=f"a{i}", text=text, published="2031-05-02") for i, text in enumerate(texts)]
    return resolve(articles, list(extract(articles)), shipped())


def called(graph: KnowledgeGraph, name: str) -> int:
    return len([e for e in graph.entities if e.name == name])


def test_communes_of_one_name_in_two_provinces_are_two():
    graph = built(
        "Ông Trịnh Bảo Sơn trồng cây tại xã Tân Hải, huyện Hải Lăng, tỉnh Quảng Trị.",
        "Bà Đoàn Uyển Nhi họp tại xã Tân Hải, huyện Long Điền, tỉnh Đồng Nai.",
        "Ông Vũ Quốc Tân đến xã Tân Hải, huyện Hải Lăng.",
    )
    assert called(graph, "xã Tân Hải") == 2
    names = {e.id: e.name for e in graph.entities}
    inside: dict[str, set[str]] = {}
    for r in graph.relations:
        if r.predicate == "containedInPlace" and names[r.subject] == "xã Tân Hải":
            inside.setdefault(r.subject, set()).add(names[r.object])
    assert sorted(inside.values(), key=sorted) == [{"huyện Hải Lăng"}, {"huyện Long Điền"}]


def test_a_commune_told_with_and_without_its_district_is_one():
    graph = built(
        "Ông Trịnh Bảo Sơn trồng cây tại xã Tân Hải, huyện Hải Lăng, tỉnh Quảng Trị.",
        "Bà Đoàn Uyển Nhi họp tại xã Tân Hải.",
    )
    assert called(graph, "xã Tân Hải") == 1


def test_a_ward_with_a_number_for_a_name_is_its_districts():
    graph = built(
        "Ông Trịnh Bảo Sơn họp tại phường 2, quận Tân Bình.",
        "Bà Đoàn Uyển Nhi họp tại phường 2, quận Phú Nhuận.",
        "Ông Vũ Quốc Tân trồng cây tại phường 2, quận Tân Bình.",
        "Ông Lê Hải Vân đến phường 2.",
    )
    assert called(graph, "phường 2") == 3


def test_a_road_through_two_provinces_is_one():
    graph = built(
        "Ông Trịnh Bảo Sơn khảo sát quốc lộ 77 tại Quảng Trị.", "Bà Đoàn Uyển Nhi khảo sát quốc lộ 77 tại Đồng Nai."
    )
    assert called(graph, "quốc lộ 77") == 1


def test_what_is_told_less_exactly_is_the_only_one_or_none_of_several():
    far, near, bare = ("4:x",), ("3:d", "4:x"), ()
    assert len(set(places_apart({"a": far, "b": near, "c": bare}).values())) == 1
    other = ("3:e", "4:x")
    assert places_apart({"a": far, "b": near, "c": other}) == {"a": (), "b": ("3:d",), "c": ("3:e",)}
    # Another article tells which province the district is in.
    assert places_apart({"a": ("3:d",), "b": near, "c": ("4:y",)}) == {"a": ("4:x",), "b": ("4:x",), "c": ("4:y",)}
    assert places_apart({"a": ("?:y",), "b": far, "c": ("4:y",)})["a"] == ("4:y",)


def test_states_of_a_union_are_told_with_and_without_their_rank():
    graph = built(
        "Ông Ola Lundgren sống ở bang Ohio. Người dân bang Iowa đi bầu. Bão vào bang Georgia của Mỹ.",
        "Ông Ola Lundgren đến Ohio. Tại Iowa trời mưa.",
        "Bà Ida Bergman thăm tiểu bang Ohio.",
        "Thủ tướng Georgia thăm Lào.",
    )
    places = sorted(e.name for e in graph.entities if e.type == "Place" and e.name in ("Ohio", "Iowa"))
    assert places == ["Iowa", "Ohio"]
    assert {e.type for e in graph.entities if "Georgia" in (e.name, *e.aliases)} == {"Country", "Place"}
