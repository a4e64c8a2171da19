"""A title without a name, and copies of one report."""

from __future__ import annotations

import pytest
from stories import story

from kg.model import Article
from kg.resolve import resolve
from kg.resolve.copies import sources
from kg.resolve.known import load

PEOPLE = """
[[entity]]
type = "Organization"
name = "Bộ Khí tượng"
country = "VN"
[[person]]
name = "Đoàn Uyển Nhi"
country = "VN"
posts = [{post = "Bộ trưởng", organization = "Bộ Khí tượng", start = "2021-04-08", end = "2025-05-01"}]
[[person]]
name = "Trịnh Bảo Sơn"
country = "VN"
posts = [{post = "Bộ trưởng", organization = "Bộ Khí tượng", start = "2025-05-02"}]
"""


def graph_of(tmp_path, text: str, published: str | None):
    path = tmp_path / "known.toml"
    path.write_text(PEOPLE, encoding="utf-8")
    named, extraction = story("a", "2025-01-01", ["Đoàn Uyển Nhi", "Trịnh Bảo Sơn"], [], [], [], [])
    alone, nothing = story("b", published, [], [], [], [], [])
    alone = Article(id="b", text=text, published=published)
    return resolve([named, alone], [extraction, nothing], load([path]))


def nominal(graph) -> list[str]:
    names = {e.id: e.name for e in graph.entities}
    return [names[m.entity] for m in graph.mentions if m.kind == "nominal"]


def test_a_title_means_the_holder_of_the_day_and_is_marked_inferred(tmp_path):
    graph = graph_of(tmp_path, "Theo Bộ trưởng Khí tượng, bão sẽ tan.", "2024-06-01")
    assert nominal(graph) == ["Đoàn Uyển Nhi"]
    assert [(m.basis, m.attested) for m in graph.memberships] == [("inferred", ("2024-06-01",))]
    assert nominal(graph_of(tmp_path, "Theo Bộ trưởng Bộ Khí tượng, bão sẽ tan.", "2025-06-01")) == ["Trịnh Bảo Sơn"]


def test_a_title_means_nobody_without_a_date_with_a_name_or_of_a_former_one(tmp_path):
    for text, published in (
        ("Theo Bộ trưởng Khí tượng, bão sẽ tan.", None),
        ("Theo Bộ trưởng Khí tượng Lê Ai Đó, bão sẽ tan.", "2024-06-01"),
        ("Theo cựu Bộ trưởng Khí tượng, bão sẽ tan.", "2024-06-01"),
        ("Theo Bộ trưởng Khí tượng, bão sẽ tan.", "2019-06-01"),
    ):
        assert nominal(graph_of(tmp_path, text, published)) == [], text


def test_agency_copy_counts_as_one_source():
    words = "Sáng nay mưa lớn ở vùng núi phía bắc làm nhiều tuyến đường ngập sâu, người dân được đưa đến nơi an toàn"
    one = Article(id="a", text=words + " trong đêm.", published="2025-03-01")
    copy = Article(id="b", text="Tin mới: " + words + ".", published="2025-03-02")
    late = Article(id="c", text=words + ".", published="2025-05-01")
    other = Article(
        id="d",
        text="Giá vàng hôm nay đi ngang sau ba phiên tăng liền, giới đầu tư chờ tin từ Mỹ",
        published="2025-03-01",
    )
    assert sources([one, copy, late, other]) == {"a": "a", "b": "a", "c": "c", "d": "d"}
    assert sources([other, late, copy, one]) == sources([one, copy, late, other])


def test_a_title_that_contains_its_body_is_found_alone(tmp_path):
    path = tmp_path / "known.toml"
    path.write_text(
        PEOPLE.replace(
            'post = "Bộ trưởng", organization = "Bộ Khí tượng", start = "2021',
            'post = "Chủ tịch Viện", organization = "Bộ Khí tượng", start = "2021',
        )
        + """[[person]]
name = "Lâm Vĩnh Hà"
country = "VN"
posts = [{post = "Chủ tịch", organization = "Viện", start = "2020-01-01"}]
[[entity]]
type = "Organization"
name = "Viện"
country = "VN"
""",
        encoding="utf-8",
    )
    named, extraction = story("a", "2025-01-01", ["Lâm Vĩnh Hà"], [], [], [], [])
    alone = Article(id="b", text="Chủ tịch Viện yêu cầu báo cáo.", published="2025-03-01")
    graph = resolve([named, alone], [extraction, story("b", "2025-03-01", [], [], [], [], [])[1]], load([path]))
    assert nominal(graph) == ["Lâm Vĩnh Hà"]


STATE = """
[[entity]]
type = "Country"
name = "Việt Nam"
country = "VN"
[[entity]]
type = "Country"
name = "Ba Lan"
country = "PL"
[[entity]]
type = "Organization"
name = "Chính phủ"
country = "VN"
[[entity]]
type = "Organization"
name = "UBND tỉnh Sơn Hà"
country = "VN"
[[person]]
name = "Trịnh Bảo Sơn"
country = "VN"
posts = [{post = "Thủ tướng", organization = "Chính phủ", start = "2025-05-02"}]
[[person]]
name = "Đoàn Uyển Nhi"
country = "VN"
posts = [{post = "Chủ tịch", organization = "UBND tỉnh Sơn Hà", start = "2020-05-02"}]
"""


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Thủ tướng yêu cầu rà soát các cây cầu.", ["Trịnh Bảo Sơn"]),
        ("Thủ tướng Sơn yêu cầu rà soát các cây cầu.", []),
        ("Thủ tướng yêu cầu rà soát, theo báo Ba Lan.", []),
        ("Thủ tướng Marek Tarnowski từ chức. Nhiều người không muốn Thủ tướng ra đi.", []),
        ("Năm 2014, Thủ tướng phê duyệt đề án.", []),
        ("Quốc hội bầu Thủ tướng vào sáng nay.", []),
        ("Chủ tịch UBND tỉnh Sơn Hà yêu cầu rà soát.", []),
    ],
)
def test_a_post_of_the_state_alone_in_news_from_home(tmp_path, text: str, meant: list[str]):
    path = tmp_path / "known.toml"
    path.write_text(STATE, encoding="utf-8")
    named, extraction = story("a", "2025-01-01", ["Đoàn Uyển Nhi", "Trịnh Bảo Sơn"], [], [], [], [])
    alone, nothing = story("b", "2026-03-01", [], [], [], [], [])
    alone = Article(id="b", text=text, published="2026-03-01")
    assert nominal(resolve([named, alone], [extraction, nothing], load([path]))) == meant
