"""Who is who: guards and merges, on invented articles."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest
from stories import story

from kg.model import Article, Entity, Event, Evidence, Extraction, Membership, Mention, Participant, TopicAssignment
from kg.resolve import Known, resolve, resolve_all
from kg.resolve.decisions import Verdicts, pair
from kg.resolve.defaults import shipped


@cache
def known() -> Known:
    return shipped()


def graph_of(*rows):
    return resolve([a for a, _ in rows], [x for _, x in rows], known())


def ids(graph, name: str) -> set[str]:
    return {e.id for e in graph.entities if e.name == name}


def accused(name: str, published: str, who: str) -> tuple[Article, Extraction]:
    return Article(id=name, text=who, published=published), Extraction(
        article=name,
        entities=(Entity(id="e0", type="Person", name=who),),
        events=(
            Event(
                id="v0",
                type="LegalAction",
                participants=(Participant("defendant", "e0"),),
                evidence=(Evidence(name, 0, 1),),
            ),
        ),
    )


def test_a_minister_and_a_defendant_of_a_common_name_are_two():
    minister = story("a", "2025-03-01", [], [], [], [("Nguyễn Văn Hùng", "Bộ trưởng", "Bộ Văn hóa Xã hội")], [])
    graph = graph_of(minister, accused("b", "2025-03-02", "Nguyễn Văn Hùng"))
    assert len(ids(graph, "Nguyễn Văn Hùng")) == 2


def test_somebody_accused_of_a_name_of_few_bearers_is_not_the_official_because_the_topic_is_one():
    name = "Trương Hữu Khánh"
    held = [
        story(x, f"2025-03-0{n}", [], [], [], [(name, "Bí thư", "Tỉnh ủy An Bình")], []) for n, x in enumerate("abc", 1)
    ]
    graph = graph_of(*held, accused("d", "2025-03-04", name))
    assert len(ids(graph, name)) == 2


def test_nobody_accused_is_the_minister_of_a_rare_vietnamese_name_told_without_the_post():
    minister = story("a", "2025-03-01", [], [], [], [("Đàm Quốc Vĩnh", "Bộ trưởng", "Bộ Muối")], [])
    assert len(ids(graph_of(minister, accused("b", "2025-03-05", "Đàm Quốc Vĩnh")), "Đàm Quốc Vĩnh")) == 2
    article, extraction = accused("b", "2025-03-05", "Đàm Quốc Vĩnh")
    told = replace(extraction, memberships=(Membership(id="m", person="e0", post="Bộ trưởng", tenure="former"),))
    assert len(ids(graph_of(minister, (article, told)), "Đàm Quốc Vĩnh")) == 1


def test_who_is_told_alone_makes_no_suspect_of_somebody_in_office():
    name = "Đàm Quốc Vĩnh"
    leader = story("a", "2025-03-01", [], [], [], [(name, "Bí thư thứ nhất", "Đoàn Thanh niên")], [])
    alone = story("b", "2025-03-04", [name], [], [], [], [])
    assert len(ids(graph_of(leader, alone, accused("c", "2025-03-05", name)), name)) == 2


def test_the_same_minister_in_two_papers_is_one():
    rows = [
        story(x, d, [], [], [], [("Nguyễn Văn Hùng", "Bộ trưởng", "Bộ Văn hóa Xã hội")], [])
        for x, d in (("a", "2025-03-01"), ("b", "2025-06-11"))
    ]
    assert len(ids(graph_of(*rows), "Nguyễn Văn Hùng")) == 1


def test_two_directors_of_two_bodies_at_one_time_are_two():
    rows = [
        story("a", "2025-03-01", [], [], [], [("Lê Quốc Hòa", "Giám đốc", "Sở Y tế tỉnh An Bình")], []),
        story("b", "2025-03-20", [], [], [], [("Lê Quốc Hòa", "Giám đốc", "Sở Y tế tỉnh Bình Sơn")], []),
        story("c", "2025-04-10", [], [], [], [("Lê Quốc Hòa", "Giám đốc", "Sở Y tế tỉnh An Bình")], []),
        story("d", "2025-04-20", [], [], [], [("Lê Quốc Hòa", "Giám đốc", "Sở Y tế tỉnh Bình Sơn")], []),
    ]
    assert len(ids(graph_of(*rows), "Lê Quốc Hòa")) == 2


def test_a_rare_name_is_one_person_though_the_posts_follow_each_other():
    rows = [
        story("a", "2021-03-01", [], [], [], [("Trịnh Uyển Khuê", "Giám đốc", "Sở Y tế tỉnh An Bình")], []),
        story("b", "2025-03-20", [], [], [], [("Trịnh Uyển Khuê", "Thứ trưởng", "Bộ Y tế")], []),
        story("c", "2025-03-21", ["Trịnh Uyển Khuê"], [], [], [], []),
    ]
    graph = graph_of(*rows)
    assert len(ids(graph, "Trịnh Uyển Khuê")) == 1
    assert {m.post for m in graph.memberships} == {"Giám đốc", "Thứ trưởng"}


def test_a_rare_name_called_coach_or_nothing_is_one_person_however_often_told():
    rows = []
    for n in range(60):
        posts = [("Dirk Vanhoutte", "HLV", "")] if n % 2 else []
        rows.append(story(f"a{n}", f"2025-{1 + n % 9:02}-{1 + n % 28:02}", ["Dirk Vanhoutte"], [], [], posts, []))
    assert len(ids(graph_of(*rows), "Dirk Vanhoutte")) == 1


def test_somebody_told_of_every_day_beside_the_same_people_does_not_fall_apart():
    beside = ["Marek Tarnowski", "Dirk Vanhoutte", "Trịnh Uyển Khuê"]
    rows = [
        story(f"b{n}", f"2025-{1 + n // 28:02}-{1 + n % 28:02}", ["Lê Xuân Quỳnh", beside[n % 3]], [], [], [], [])
        for n in range(90)
    ]
    assert len(ids(graph_of(*rows), "Lê Xuân Quỳnh")) < 5


def test_a_known_post_told_with_its_body_in_one_phrase_is_that_of_the_known_person():
    before = story("a", "2026-02-07", [], [], [], [("Lê Minh Hưng", "Trưởng ban Tổ chức Trung ương", "")], [])
    after = story("b", "2026-04-20", [], [], [], [("Lê Minh Hưng", "Thủ tướng", "Chính phủ")], [])
    assert len(ids(graph_of(before, after), "Lê Minh Hưng")) == 1


def test_a_president_of_china_is_called_by_the_family_name():
    alone = story("a", "2025-11-01", ["Tập"], [], [], [], [])
    called = story("b", "2025-11-02", ["Tập"], [], [], [("Tập", "Chủ tịch", "")], [])
    assert [e.name for e in graph_of(alone, called).entities] == ["Tập Cận Bình"]


def test_a_minister_without_a_ministry_is_the_known_one_of_the_country_told_of():
    row = story("a", "2025-11-01", [], [], ["Mỹ"], [("Hegseth", "Bộ trưởng", "")], [])
    assert "Pete Hegseth" in {e.name for e in graph_of(row).entities}
    other = story("a", "2025-11-01", [], [], ["Pháp"], [("Hegseth", "Bộ trưởng", "")], [])
    assert "Pete Hegseth" not in {e.name for e in graph_of(other).entities}


def test_a_given_name_alone_is_nobody_elsewhere():
    rows = [story(x, "2025-03-01", ["Hùng"], [], [], [], []) for x in ("a", "b")]
    assert len(ids(graph_of(*rows), "Hùng")) == 2


def test_a_surname_that_papers_explain_means_whom_they_say():
    full = []
    for x in "abcd":
        article, _ = story(x, "2025-03-01", ["Marek Tarnowski"], [], [], [], [])
        entity = Entity(id="e0", type="Person", name="Marek Tarnowski", aliases=("Tarnowski",))
        full.append((article, Extraction(article=x, entities=(entity,))))
    alone = story("z", "2025-03-03", ["Tarnowski"], [], [], [], [])
    graph = graph_of(*full, alone)
    assert [e.name for e in graph.entities] == ["Marek Tarnowski"]
    assert "Tarnowski" in graph.entities[0].aliases
    assert len(graph_of(full[0], alone).entities) == 2, "one paper is not enough"
    lady = Article(id="w", text="Hôm qua bà Tarnowski vắng mặt.", published="2025-03-03")
    told = Entity(id="e0", type="Person", name="Tarnowski")
    row = (lady, Extraction(article="w", entities=(told,), mentions=(Mention("w", 11, 20, "e0"),)))
    assert len(graph_of(*full, row).entities) == 2, "a woman of the name is somebody else"


def test_a_nickname_means_the_bearer_whom_papers_call_so_not_his_more_famous_namesake():
    minister = [
        story(x, f"2025-03-0{n}", [], [], [], [("Nguyễn Văn Hùng", "Giám đốc", "Sở Y tế tỉnh An Bình")], [])
        for n, x in enumerate("abcdefgh", 1)
    ]
    singer = []
    for x in "stuv":
        article, _ = story(x, "2025-03-01", ["Nguyễn Văn Hùng"], [], [], [], [])
        entity = Entity(id="e0", type="Person", name="Nguyễn Văn Hùng", aliases=("Hùng Rocker",))
        charge = Event(
            id="v0",
            type="LegalAction",
            trigger="bắt",
            participants=(Participant("defendant", "e0"),),
            evidence=(Evidence(x, 0, 1),),
        )
        singer.append((article, Extraction(article=x, entities=(entity,), events=(charge,))))
    graph = graph_of(*minister, *singer, story("z", "2025-03-03", ["Hùng Rocker"], [], [], [], []))
    named = [e for e in graph.entities if e.name == "Nguyễn Văn Hùng"]
    assert len(named) == 2
    holder = {m.person for m in graph.memberships}
    assert [("Hùng Rocker" in e.aliases) for e in named if e.id in holder] == [False]


def test_an_acronym_is_explained_by_another_article():
    entity = Entity(id="e0", type="Organization", name="Viện Hải Vân", aliases=("VHV",))
    told = Article(id="a", text="x"), Extraction(article="a", entities=(entity,))
    graph = graph_of(told, story("b", None, [], ["VHV"], [], [], []))
    assert [e.name for e in graph.entities] == ["Viện Hải Vân"]
    many = [story(f"c{n}", None, [], ["VHV"], [], [], []) for n in range(80)]
    assert len(graph_of(told, *many).entities) == 2, "one paper does not tell what all others mean"


def _explained(name: str, full: str, short: str) -> tuple[Article, Extraction]:
    entity = Entity(id="e0", type="Organization", name=full, aliases=(short,))
    return Article(id=name, text="x"), Extraction(article=name, entities=(entity,))


@pytest.mark.parametrize(
    ("full", "short", "alone", "one"),
    [
        ("Công ty cổ phần Khai khoáng HMX", "HMX", 1, False),  # one of the companies of HMX
        ("Công ty HMX", "HMX", 1, True),
        ("Hãng thông tấn HMX", "HMX", 1, True),
        ("Viện Muối Biển Sâu", "QRS", 2, True),
        ("Viện Muối Biển Sâu", "QRS", 3, False),  # one paper renames nothing that three name
        ("Viện Muối Biển Sâu", "VMBS", 8, True),
        ("Dân chủ", "QRS", 1, False),  # a part of some longer name
    ],
)
def test_one_article_explains_an_acronym_that_hardly_any_other_uses(full: str, short: str, alone: int, one: bool):
    many = [story(f"c{n}", None, [], [short], [], [], []) for n in range(alone)]
    assert (len(graph_of(_explained("a", full, short), *many).entities) == 1) == one


def test_bodies_of_one_name_and_two_acronyms_are_two():
    rows = [
        _explained("a", "Đảng Biển Xanh", "QRS"),
        _explained("b", "Đảng Biển Xanh", "KLM"),
        _explained("c", "Đảng Biển Xanh", "QSR"),  # a slip of the pen
        _explained("d", "Đảng Biển Xanh", "ĐBX"),  # initials are of every one
    ]
    assert len(ids(graph_of(*rows), "Đảng Biển Xanh")) == 3
    assert len(ids(graph_of(*rows[::2]), "Đảng Biển Xanh")) == 1
    assert graph_of(*rows) == graph_of(*rows[::-1])


def test_a_party_that_several_states_have_is_of_the_state_that_the_article_is_about():
    def told(name: str, *countries: str) -> tuple[Article, Extraction]:
        article, extraction = story(name, "2025-03-01", [], ["Đảng Bảo thủ"], countries, [], [])
        text = " ".join(e.name for e in extraction.entities)
        spots = [(e.id, text.index(e.name), e.name) for e in extraction.entities]
        mentions = tuple(
            Mention(article=name, start=at, end=at + len(word), entity=local, kind="name") for local, at, word in spots
        )
        return replace(article, text=text), replace(extraction, mentions=mentions)

    found = graph_of(
        told("a", "Anh"), told("b", "Đức"), told("c", "Anh"), told("d", "Anh", "Đức"), told("e", "Đức", "Anh")
    )
    parties = [e for e in found.entities if e.type == "Organization"]
    assert sorted(e.country or "" for e in parties) == ["", "", "DE", "GB"]


def _of_a_post(name: str, published: str, person: str, post: str, body: str, beside: str = "") -> tuple:
    return story(name, published, [beside] if beside else [], [], [], [(person, post, body)], [])


def test_two_posts_of_a_vietnamese_name_are_one_persons_only_where_something_ties_them():
    name = "Trịnh Bảo Sơn"
    lecturer = _of_a_post("a", "2025-03-01", name, "Giảng viên", "Trường Đại học Muối", "Đoàn Uyển Nhi")
    head = _of_a_post("b", "2025-03-02", name, "Giám đốc", "Kho bạc Biển Xanh")
    with_her = _of_a_post("b", "2025-03-02", name, "Giám đốc", "Kho bạc Biển Xanh", "Đoàn Uyển Nhi")
    deputy = _of_a_post("b", "2025-03-02", name, "Đại biểu", "Quốc hội")
    foreign = [replace_name(row, name, "Marek Tarnowski") for row in (lecturer, head)]
    assert len(ids(graph_of(lecturer, head), name)) == 2
    assert len(ids(graph_of(lecturer, with_her), name)) == 1
    assert len(ids(graph_of(lecturer, deputy), name)) == 1
    assert len(ids(graph_of(*foreign), "Marek Tarnowski")) == 1


def replace_name(row: tuple[Article, Extraction], old: str, new: str) -> tuple[Article, Extraction]:
    article, extraction = row
    entities = tuple(replace(e, name=new) if e.name == old else e for e in extraction.entities)
    return replace(article, text=article.text.replace(old, new)), replace(extraction, entities=entities)


def test_the_ministries_of_two_countries_stay_two():
    rows = [
        story("a", "2025-03-01", [], ["Bộ Ngoại giao"], ["Việt Nam", "Mỹ"], [], []),
        story("b", "2025-03-01", [], ["Bộ Ngoại giao Mỹ"], ["Mỹ"], [], []),
        story("c", "2025-03-01", [], ["Bộ Ngoại giao Hoa Kỳ"], ["Hoa Kỳ"], [], []),
        story("d", "2025-03-01", [], ["Bộ Ngoại giao Việt Nam"], [], [], []),
    ]
    bodies = [e for e in graph_of(*rows).entities if e.type == "Organization"]
    assert sorted(e.country for e in bodies) == ["US", "VN"]


def test_a_ministry_without_country_in_news_from_abroad_is_not_the_vietnamese_one():
    rows = [
        story("a", "2025-03-01", [], ["Bộ Ngoại giao"], ["Ba Lan"], [], []),
        story("b", "2025-03-01", [], ["Bộ Ngoại giao"], ["Việt Nam"], [], []),
    ]
    assert sorted(e.country or "" for e in graph_of(*rows).entities if e.type == "Organization") == ["PL", "VN"]


def test_a_country_ending_of_one_syllable_in_a_proper_name_is_no_country():
    graph = graph_of(story("a", None, [], ["Công ty Thanh Nga"], [], [], []))
    assert graph.entities[0].country is None


def test_a_body_and_its_abbreviation_are_one():
    names = ["Sở GD-ĐT TP.HCM", "Sở Giáo dục và Đào tạo TP.HCM", "sở Giáo dục và Đào tạo thành phố Hồ Chí Minh"]
    graph = graph_of(*(story(x, None, [], [n], [], [], []) for x, n in zip("abc", names, strict=True)))
    bodies = [e for e in graph.entities if e.type == "Organization"]
    assert len(bodies) == 1
    assert bodies[0].name[0].isupper()


def test_a_body_of_a_province_is_one_with_or_without_the_word():
    rows = [
        story("a", None, [], ["Công an tỉnh Đắk Lắk", "Công an thành phố Đà Nẵng"], [], [], []),
        story("b", None, [], ["Công an Đắk Lắk", "Công an TP Đà Nẵng", "Công an Đà Nẵng"], [], [], []),
        story("c", None, [], ["UBND tỉnh Hà Giang", "UBND thành phố Hà Giang"], [], [], []),
    ]
    bodies = [e for e in graph_of(*rows).entities if e.type == "Organization"]
    assert len(bodies) == 4, "the town of Hà Giang is not the province"


def test_a_sign_in_brackets_and_a_doubled_word_make_no_other_body():
    rows = [
        story("a", None, [], ["Phòng Cảnh sát hình sự (PC02) Công an TP.HCM", "UBND TP TP.HCM"], [], [], []),
        story("b", None, [], ["Phòng Cảnh sát hình sự Công an TP.HCM", "UBND TP.HCM"], [], [], []),
        story("c", None, [], ["Cơ quan CSĐT Công an tỉnh Đắk Lắk"], [], [], []),
        story("d", None, [], ["Cơ quan Cảnh sát điều tra Công an Đắk Lắk"], [], [], []),
    ]
    bodies = [e for e in graph_of(*rows).entities if e.type == "Organization"]
    assert len(bodies) == 3


def bodies(*names: str) -> list[str]:
    """Names of the bodies in the graph of articles that each name one of these."""
    rows = [story(f"a{n}", "2025-08-01", [], [name], [], [], []) for n, name in enumerate(names)]
    return sorted(e.name for e in graph_of(*rows).entities if e.type == "Organization")


def test_the_traffic_police_of_a_province_is_one_however_papers_shorten_it():
    forms = [
        "CSGT TP.HCM",
        "Phòng CSGT Công an TP.HCM",
        "Phòng Cảnh sát giao thông TP.HCM",
        "Phòng PC08 Công an TP.HCM",
    ]
    assert len(bodies(*forms)) == 1
    assert len(bodies("CSGT Hà Nội", "Phòng CSGT Công an TP.HCM")) == 2
    assert len(bodies("Phòng CSGT Công an TP.HCM", "Công an TP.HCM")) == 2


def test_a_department_is_one_with_or_without_the_second_half_of_its_name():
    assert len(bodies("Sở Giáo dục TP.HCM", "Sở GD-ĐT TP.HCM", "Sở Giáo dục và Đào tạo TP.HCM")) == 1
    assert len(bodies("Sở Giáo dục Hà Nội", "Sở GD-ĐT TP.HCM")) == 2


def test_the_pentagon_is_the_department_and_not_the_army():
    assert len(bodies("Lầu Năm Góc", "Bộ Quốc phòng Mỹ", "Bộ Chiến tranh Mỹ")) == 1
    assert len(bodies("Lầu Năm Góc", "Quân đội Mỹ", "Quân đội Hoa Kỳ")) == 2


def test_a_group_is_one_with_or_without_the_word_and_a_company_of_its_name_another():
    assert len(bodies("Vĩnh Hoa Lam", "Tập đoàn Vĩnh Hoa Lam")) == 1
    assert len(bodies("Công ty Vĩnh Hoa Lam", "Tập đoàn Vĩnh Hoa Lam")) == 2


def sport(article: tuple[Article, Extraction]) -> tuple[Article, Extraction]:
    topic = TopicAssignment(article=article[0].id, topic="sport", weight=1.0, evidence=())
    return article[0], replace(article[1], topics=(topic,))


def test_in_sport_a_force_is_its_team():
    rows = [
        sport(story("a", "2025-08-01", [], ["Công an Hà Nội"], [], [], [])),
        story("b", "2025-08-01", [], ["Công an Hà Nội"], [], [], []),
        sport(story("c", "2025-08-02", [], ["CLB Công an Hà Nội"], [], [], [])),
        sport(story("d", "2025-08-03", [], [], [], [("Trịnh Bảo Sơn", "Giám đốc", "Công an Hà Nội")], [])),
    ]
    found = resolve_all([a for a, _ in rows], [x for _, x in rows], known()).graph
    assert len([e for e in found.entities if e.type == "Organization"]) == 2


def test_two_of_a_name_who_lead_two_ministries_at_one_time_are_two():
    def minister(name: str, day: str, body: str) -> tuple[Article, Extraction]:
        return story(name, day, [], [], [], [("Nguyễn Văn Hùng", "Thứ trưởng", body)], [])

    first = [minister("a", "2025-01-05", "Bộ Thủy lâm"), minister("b", "2025-06-05", "Bộ Thủy lâm")]
    second = [minister("c", "2025-02-05", "Bộ Muối"), minister("d", "2025-07-05", "Bộ Muối")]
    later = [minister("c", "2025-08-05", "Bộ Muối"), minister("d", "2025-09-05", "Bộ Muối")]
    assert len(ids(graph_of(*first, *second), "Nguyễn Văn Hùng")) == 2
    assert len(ids(graph_of(*second, *first), "Nguyễn Văn Hùng")) == 2
    assert len(ids(graph_of(*first, *later), "Nguyễn Văn Hùng")) == 1, "one after the other"


def test_one_country_under_two_names_is_one():
    graph = graph_of(story("a", None, [], [], ["Mỹ"], [], []), story("b", None, [], [], ["Hoa Kỳ"], [], []))
    assert [e.country for e in graph.entities] == ["US"]


def test_a_person_decides_against_the_rules_and_both_ways():
    rows = [
        story("a", "2025-03-01", [], [], [], [("Nguyễn Văn Hùng", "Giám đốc", "Viện Hải Vân")], []),
        accused("b", "2025-03-02", "Nguyễn Văn Hùng"),
        story("c", "2021-03-01", [], [], [], [("Trịnh Uyển Khuê", "Giám đốc", "Viện Hải Vân")], []),
        story("d", "2025-03-01", ["Trịnh Uyển Khuê"], [], [], [], []),
    ]
    articles, extractions = [a for a, _ in rows], [x for _, x in rows]
    first = resolve_all(articles, extractions, known())
    two = sorted(ids(first.graph, "Nguyễn Văn Hùng"))
    one = next(d for d in first.decisions if "Trịnh" in d.left_label and d.verdict == "same")
    said = Verdicts({pair(*two): "same", (one.left, one.right): "different"})
    second = resolve_all(articles, extractions, known(), said)
    assert len(ids(second.graph, "Nguyễn Văn Hùng")) == 1
    merged = next(e for e in second.graph.entities if e.name == "Nguyễn Văn Hùng")
    assert set(two) <= {merged.id, *merged.same_as}, "both former identifiers still lead to it"
    assert len(ids(second.graph, "Trịnh Uyển Khuê")) == 2


def test_a_place_keeps_the_name_with_the_noun_for_what_it_is():
    article = Article(id="p", text="Khách đến sân bay Hòa Minh. Hòa Minh đông nghẹt.", published="2025-03-01")
    forms = ("sân bay Hòa Minh", "sân bay")
    place = Entity(id="e0", type="Place", name="Hòa Minh", aliases=forms)
    graph = graph_of((article, Extraction(article="p", entities=(place,))))
    assert [e.aliases for e in graph.entities] == [("sân bay Hòa Minh",)]
