"""Events that several articles tell: what joins them and what keeps them apart."""

from __future__ import annotations

from kg.model import Article, Event, KnowledgeGraph
from kg.resolve import resolve
from kg.resolve.defaults import shipped
from kg.resolve.likeness import acts_alike, akin, one_verb


def built(*told: tuple[str | None, str]) -> KnowledgeGraph:
    """The graph of articles, each a day, if it is known, and a text."""
    from kg.extract import extract

    articles = [
        Article(id=f"a{i}", title="", title_end=max(0, text.find("\n")), text=text, published=day)
        for i, (day, text) in enumerate(told)
    ]
    return resolve(articles, list(extract(articles)), shipped())


def of_type(graph: KnowledgeGraph, kind: str) -> list[Event]:
    return [e for e in graph.events if e.type == kind]


def test_the_days_of_a_visit_win_over_the_day_of_a_reception_in_it():
    graph = built(
        ("2031-03-12", "Chiều 12/3, Bộ trưởng Trịnh Bảo Sơn tiếp ông Marek Tarnowski đang thăm chính thức Việt Nam."),
        ("2031-03-13", "Ông Marek Tarnowski thăm chính thức Việt Nam từ ngày 11 đến 13/3."),
    )
    (visit,) = of_type(graph, "Visit")
    assert visit.time
    assert (visit.time.begin, visit.time.end) == ("2031-03-11", "2031-03-13")
    assert not visit.conflicts


def test_one_arrest_by_an_office_and_by_the_force_that_it_is_part_of():
    graph = built(
        (
            "2031-04-02",
            "Ngày 2/4, Cơ quan Cảnh sát điều tra Công an tỉnh Nghệ An khởi tố, bắt tạm giam Trần Văn Thịnh, "
            "Giám đốc Công ty TNHH Xây dựng Hoàng Vân, về tội lừa đảo.",
        ),
        (
            "2031-04-02",
            "Công an tỉnh Nghệ An ngày 2/4 đã bắt tạm giam Trần Văn Thịnh, giám đốc Công ty Hoàng Vân, vì lừa đảo.",
        ),
        ("2031-04-03", "Ngày 3/4, Thứ trưởng Bộ Tài chính Trần Văn Thịnh làm việc với UBND tỉnh Nghệ An."),
    )
    assert len([e for e in graph.entities if e.name == "Trần Văn Thịnh"]) == 2
    (arrest,) = of_type(graph, "LegalAction")
    assert {e.article for e in arrest.evidence} == {"a0", "a1"}


def test_a_contract_looked_back_on_is_the_one_reported():
    graph = built(
        ("2031-05-26", "Ngày 26/5, Vietjet ký với Airbus hợp đồng mua 20 máy bay."),
        ("2031-06-02", "Vietjet đã ký với Airbus hợp đồng mua tàu bay."),
    )
    (contract,) = of_type(graph, "Agreement")
    assert contract.time
    assert contract.time.begin == "2031-05-26"


def test_three_requests_for_one_act_are_one_act():
    graph = built(
        ("2031-05-26", "Bộ trưởng Trịnh Bảo Sơn đề nghị Mỹ công nhận Việt Nam là nền kinh tế thị trường."),
        ("2031-06-02", "Ông Lê Hải Vân đề nghị Mỹ sớm công nhận Việt Nam là nền kinh tế thị trường."),
        ("2031-07-02", "Ông Vũ Quốc Tân đề nghị Mỹ công nhận Việt Nam là nền kinh tế thị trường."),
    )
    (act,) = of_type(graph, "Economic")
    assert act.status == "possible"
    assert len({e.article for e in act.evidence}) == 3


_CALL = "Bộ trưởng Trịnh Bảo Sơn đề nghị Mỹ công nhận Việt Nam là nền kinh tế thị trường."


def test_what_is_asked_again_in_another_year_is_another_act():
    again = built(("2031-05-26", _CALL), ("2034-06-02", _CALL.replace("Bộ trưởng ", "Ông ")))
    assert len(of_type(again, "Economic")) == 2
    # By way of a third article in between no years are joined either.
    months = [(f"2031-0{m}-02", _CALL) for m in (1, 2, 4, 5)]
    assert len(of_type(built(*months), "Economic")) == 2


def test_articles_without_a_date_tell_one_act_if_they_say_the_same_of_it():
    other = "Ông Lê Hải Vân đề nghị Mỹ sớm công nhận Việt Nam là một nền kinh tế thị trường sau chuyến thăm Hải Phòng."
    assert len(of_type(built((None, _CALL), (None, other)), "Economic")) == 1
    one, two = "Ông Trịnh Bảo Sơn doạ sẽ tấn công Syria.", "Bộ trưởng Trịnh Bảo Sơn hôm qua nói sẽ tấn công vào Syria."
    assert len(of_type(built((None, one), (None, two)), "Conflict")) == 2
    copied = f"Theo báo chí sáng nay, tại Huế {two[0].lower()}{two[1:]}"
    assert len(of_type(built((None, two), (None, copied)), "Conflict")) == 1


def test_a_meeting_recalled_in_an_article_without_a_date_may_be_any_of_those_two():
    dated = "Ngày 12/3, Bộ trưởng Trịnh Bảo Sơn hội đàm với ông Marek Tarnowski tại Hà Nội."
    recalled = "Trong cuộc hội đàm tại Hà Nội, ông Trịnh Bảo Sơn nói với ông Marek Tarnowski về than."
    assert len(of_type(built(("2031-03-12", dated), ("2031-04-02", recalled)), "Meeting")) == 1
    assert len(of_type(built(("2031-03-12", dated), (None, recalled)), "Meeting")) == 2


def test_a_meeting_far_from_home_is_one_also_in_an_article_without_a_date():
    dated = "Ngày 26/10/2025, Thủ tướng Phạm Minh Chính hội đàm với Tổng thống Mỹ Donald Trump tại {}."
    recalled = "Thủ tướng Phạm Minh Chính và Tổng thống Donald Trump đã hội đàm tại {}."
    abroad = built(("2025-10-27", dated.format("Kuala Lumpur")), (None, recalled.format("Malaysia")))
    assert len(of_type(abroad, "Meeting")) == 1
    at_home = built(("2025-10-27", dated.format("Hà Nội")), (None, recalled.format("Việt Nam")))
    assert len(of_type(at_home, "Meeting")) == 2


def test_a_body_in_its_term_is_the_body():
    graph = built(
        ("2031-05-26", "Quốc hội khóa XVI đã thông qua Luật Đường sắt."),
        ("2031-06-02", "Quốc hội Việt Nam đã thông qua Luật Đường sắt."),
    )
    assert len([e for e in graph.entities if e.name.startswith("Quốc hội")]) == 1


def test_a_foreign_ministry_is_called_with_its_state_and_no_minister_serves_two():
    graph = built(
        ("2031-05-11", "Bộ Ngoại giao Ba Lan hôm nay lên tiếng. Bộ Ngoại giao cho biết Ba Lan phản đối."),
        ("2031-05-12", "Bộ trưởng Bộ Quốc phòng Phan Văn Giang hội đàm với Bộ trưởng Quốc phòng Ba Lan."),
    )
    names = {e.id: e.name for e in graph.entities}
    assert "Bộ Ngoại giao Ba Lan" in names.values()
    ours = [m for m in graph.memberships if names[m.person] == "Phan Văn Giang"]
    assert {names[m.organization or ""] for m in ours} == {"Bộ Quốc phòng"}


def test_a_verdict_looked_back_on_by_its_month_is_the_one_reported():
    graph = built(
        ("2031-04-11", "Ngày 11/4, TAND tỉnh Nghệ An tuyên phạt bị cáo Trần Văn Thịnh mức án chung thân."),
        ("2031-12-03", "Hồi tháng 4, TAND tỉnh Nghệ An đã tuyên bị cáo Trần Văn Thịnh án chung thân."),
    )
    (verdict,) = of_type(graph, "LegalAction")
    assert verdict.time
    assert verdict.time.begin == "2031-04-11"
    assert {e.article for e in verdict.evidence} == {"a0", "a1"}


def test_one_verb_of_one_thing_in_other_words_is_one_act():
    one, other = "sớm công nhận", "công nhận"
    thing = "quy chế kinh tế thị trường"
    said = f"{one} Ông A đề nghị B {one} Hải Lam là nền kinh tế thị trường, và bỏ hạn chế"
    assert acts_alike(said, f"{other} Ông C đề nghị B {other} {thing}.", (one, other))
    assert not acts_alike(said, f"{other} Ông C đề nghị B {other} bằng lái xe của người Hải Lam.", (one, other))
    assert not acts_alike(said, f"rút Ông C đề nghị B rút {thing}.", (one, "rút"))


def test_two_reports_of_one_arrest_whose_titles_differ():
    first = "Bắt giám đốc lừa bán đất nền\n\nCông an tỉnh Đồng Nai ngày 5/3 bắt tạm giam Đàm Quốc Vĩnh vì lừa đảo."
    second = (
        "Khởi tố Đàm Quốc Vĩnh\n\nNgày 5/3, Cơ quan CSĐT Công an tỉnh Đồng Nai khởi tố, bắt tạm giam Đàm Quốc Vĩnh "
        "(34 tuổi) về tội lừa đảo chiếm đoạt tài sản."
    )
    graph = built(("2031-03-05", first), ("2031-03-05", second))
    assert len(of_type(graph, "LegalAction")) == 1


def test_a_post_by_two_words_and_in_a_body_without_its_province_is_one_post():
    graph = built(
        ("2031-04-10", "Ngoại trưởng Phần Lan Mikael Saarenpää phát biểu tại Hà Nội."),
        ("2031-04-11", "Bộ trưởng Ngoại giao Phần Lan Mikael Saarenpää phát biểu tại Huế."),
        ("2031-04-12", "Bà Cao Thị Ái Vi, Giám đốc Sở Xây dựng tỉnh Lâm Đồng, phát biểu."),
        ("2031-04-13", "Bà Cao Thị Ái Vi, Giám đốc Sở Xây dựng, phát biểu."),
    )
    assert sorted(len(m.evidence) for m in graph.memberships) == [2, 2]


def test_a_bare_post_is_the_only_fuller_one_or_the_one_told_of_that_day():
    graph = built(
        ("2031-06-02", "Bộ trưởng Thương mại Hàn Quốc Cheong Kyo Wan phát biểu tại Hà Nội ngày 2/6."),
        ("2031-06-14", "Bộ trưởng Cheong Kyo Wan phát biểu tại Huế."),
    )
    assert [(m.post, len(m.evidence)) for m in graph.memberships] == [("Bộ trưởng Thương mại", 2)]


def test_a_foreign_minister_is_known_by_the_last_name_beside_the_ministry_of_the_state():
    graph = built(("2025-08-11", "Ông Lavrov phát biểu hôm 10/8, Bộ Ngoại giao Nga cho biết."))
    assert "Sergey Lavrov" in {e.name for e in graph.entities}


def test_days_without_a_year_tell_a_visit():
    graph = built(
        (None, "Ông Marek Tarnowski thăm chính thức Việt Nam từ ngày 11 đến 13/3, theo lời mời của Việt Nam."),
        (None, "Tối 12/3, trong khuôn khổ chuyến thăm Việt Nam, ông Marek Tarnowski dự một buổi hoà nhạc."),
        (None, "Ông Marek Tarnowski thăm chính thức Việt Nam trong hai ngày 2 và 3/9."),
        (None, "Ngày 12/3, ông Marek Tarnowski thăm chính thức Lào."),
    )
    visits = {frozenset(e.article for e in visit.evidence) for visit in of_type(graph, "Visit")}
    assert frozenset({"a0", "a1"}) in visits
    assert {frozenset({"a2"}), frozenset({"a3"})} <= visits


def test_days_without_a_year_are_those_of_the_only_visit_of_these_days():
    graph = built(
        ("2031-03-12", "Ngày 12/3, ông Marek Tarnowski thăm chính thức Việt Nam."),
        (None, "Ông Marek Tarnowski đã thăm chính thức Việt Nam từ ngày 11 đến 13/3."),
        ("2033-03-12", "Ngày 12/3, bà Ilse Brandhoff thăm chính thức Việt Nam."),
    )
    visits = {frozenset(e.article for e in visit.evidence) for visit in of_type(graph, "Visit")}
    assert visits == {frozenset({"a0", "a1"}), frozenset({"a2"})}


def test_days_of_one_month_in_two_provinces_are_two_journeys():
    graph = built(
        (None, "Ngày 15/12, ông Trịnh Bảo Sơn đến thăm và làm việc tại tỉnh Quảng Bình."),
        (None, "Ngày 16/12, ông Trịnh Bảo Sơn đến thăm và làm việc tại tỉnh Hà Tĩnh."),
    )
    assert len(of_type(graph, "Visit")) == 2


_HITS_BACK = "Ngoại trưởng Thổ Nhĩ Kỳ Yildiz Demirhan nói nước này sẽ đáp trả nếu Mỹ áp đặt các lệnh trừng phạt đối với"


def test_what_one_state_threatens_many_with_is_one_only_against_the_same():
    graph = built(
        ("2031-05-02", f"{_HITS_BACK} Thổ Nhĩ Kỳ vì hợp đồng tên lửa."),
        (
            "2031-05-04",
            "Theo giáo sư Marek Tarnowski, khả năng Mỹ áp đặt các lệnh trừng phạt ngân hàng là điều khiến doanh nghiệp "
            "phương Đông lo ngại nhất lúc này.",
        ),
        (
            "2031-05-06",
            "Một nghị sĩ cho rằng Mỹ có thể áp đặt các lệnh trừng phạt đối với Thổ Nhĩ Kỳ ngay trong mùa hè tới, bất "
            "chấp phản đối của đồng minh.",
        ),
    )
    told = sorted(sorted(e.article for e in event.evidence) for event in of_type(graph, "Economic"))
    assert told == [["a0", "a2"], ["a1"]]


def test_two_steps_of_one_case_on_one_day_are_two():
    graph = built(
        (
            "2031-05-20",
            "Ngày 20/5, ông Trần Văn Thịnh, cựu giám đốc Sở Y tế tỉnh Nghệ An, bị truy tố về tội nhận hối lộ trong "
            "nhiều năm liền.",
        ),
        (
            "2031-05-20",
            "Chiều 20/5, Tòa án nhân dân tỉnh Nghệ An xét xử ông Trần Văn Thịnh, cựu giám đốc Sở Y tế tỉnh Nghệ An, và "
            "mười sáu người khác liên quan gói thầu mua máy xét nghiệm, dự kiến kéo dài ba ngày.",
        ),
    )
    assert len(of_type(graph, "LegalAction")) == 2


def test_triggers_of_one_step():
    assert one_verb("tuyên", "tuyên phạt")
    assert one_verb("bắt", "khởi tố, bắt tạm giam")
    assert not one_verb("truy tố", "xét xử")
    assert akin("khởi tố, bắt giam", "khởi tố bị can")
    assert not akin("truy tố", "phiên tòa")


def test_acts_of_other_numbers_are_others():
    nine, six = "thông qua Quốc hội sẽ thông qua 9 dự án luật", "thông qua Quốc hội thông qua 6 dự án luật trong kỳ này"
    again = "thông qua Kỳ này Quốc hội thông qua 9 dự án luật"
    assert acts_alike(nine, again, ("thông qua", "thông qua"))
    assert not acts_alike(nine, six, ("thông qua", "thông qua"))
