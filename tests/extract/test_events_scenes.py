"""Who is at talks, visits, rites and signings, in the constructions that papers use for them."""

from __future__ import annotations

import pytest

from tests.extract.whole import extract, roles_of

Told = tuple[str, dict[str, set[str]], str]


def told(text: str, title: str = "") -> list[Told]:
    """Type, roles and status of the events of the whole pipeline but for what is said."""
    x = extract(text, title, published="2031-05-20T08:00:00+07:00")
    out: list[Told] = []
    for e in x.events:
        roles = {role: set(who) for role, who in roles_of(x, e).items()}
        if e.type not in ("Statement", "Request", "Pledge", "Praise", "Criticism"):
            out.append((e.type, roles, e.status))
    return out


@pytest.mark.parametrize(
    ("text", "kind", "roles"),
    [
        (
            "Phó thủ tướng Lê Văn An dẫn đầu đoàn đại biểu Việt Nam thăm và làm việc tại Trung Quốc.",
            "Visit",
            {"visitor": {"Lê Văn An"}, "host": {"Trung Quốc"}},
        ),
        (
            "Ông Trần Bình và ông Lê Khoa trao đổi qua điện thoại về tình hình Ukraine.",
            "PhoneCall",
            {"participant": {"Trần Bình", "Lê Khoa"}},
        ),
        (
            "Hội thảo do Thứ trưởng Bộ Công Thương Nguyễn Văn Tân chủ trì.",
            "Attendance",
            {"chair": {"Nguyễn Văn Tân"}},
        ),
        (
            "Cùng dự có ông Trần Lưu Quang, trưởng Ban Kinh tế trung ương.",
            "Attendance",
            {"attendee": {"Trần Lưu Quang"}},
        ),
        (
            "Lễ đón Thủ tướng Campuchia Hun Manet diễn ra sáng 20-5 dưới sự chủ trì của Thủ tướng Lê Văn An.",
            "Ceremony",
            {"host": {"Lê Văn An"}, "guest": {"Hun Manet"}},
        ),
        (
            "Ra đón ông Kim tại ga Đồng Đăng có Trưởng ban Tuyên giáo trung ương Võ Văn Thưởng.",
            "Ceremony",
            {"host": {"Võ Văn Thưởng"}, "guest": {"Kim"}},
        ),
        (
            "Biên bản ghi nhớ được ký giữa Bộ Công Thương và Bộ Kinh tế Ý.",
            "Agreement",
            {"party": {"Bộ Công Thương", "Bộ Kinh tế Ý"}},
        ),
        (
            "Sáng 20-5, Tổng bí thư Lê Văn An tiếp xúc cử tri quận Ba Đình.",
            "Meeting",
            {"participant": {"Lê Văn An"}},
        ),
        (
            "Thủ tướng Lê Văn An đến Bắc Kinh, bắt đầu chuyến thăm chính thức Trung Quốc.",
            "Visit",
            {"visitor": {"Lê Văn An"}, "host": {"Trung Quốc"}},
        ),
        (
            "Ông Lê Văn An đến tặng quà cho Anh hùng Lao động - kỹ sư Hồ Văn Thạnh.",
            "Award",
            {"giver": {"Lê Văn An"}, "recipient": {"Hồ Văn Thạnh"}},
        ),
        (
            "Bộ trưởng Quốc phòng Andrei Belov dẫn đầu phái đoàn quân sự Nga tới thăm Triều Tiên.",
            "Visit",
            {"visitor": {"Andrei Belov"}, "host": {"Triều Tiên"}},
        ),
        (
            "Chương trình có sự tham dự của Phó chủ tịch nước Võ Thị Xuân.",
            "Attendance",
            {"attendee": {"Võ Thị Xuân"}},
        ),
    ],
)
def test_who_is_there(text: str, kind: str, roles: dict[str, set[str]]):
    assert [(k, r) for k, r, _ in told(text) if k == kind] == [(kind, roles)]


def test_rites_without_a_host_are_events():
    assert ("Ceremony", {}, "occurred") in [
        (k, {}, s) for k, _, s in told("Sáng 20-5, lễ khởi công nhà máy Sao Mai diễn ra tại Bình Dương.")
    ]
    assert told("Các đại biểu bấm nút khởi công tuyến đường vành đai sáng 19-5.") == [("Ceremony", {}, "occurred")]


def test_who_looks_on_does_not_sign():
    text = "Thủ tướng Lê Văn An và Thủ tướng Lào Sonexay Siphandone chứng kiến lễ ký các văn kiện hợp tác."
    assert [k for k, _, _ in told(text)] == ["Attendance"]


def test_flowers_for_two_are_two_rites():
    text = "Ông Lê Văn An đã thắp hương tưởng nhớ đồng chí Trần Văn Suyền. Sau đó, ông An dâng hương tại đền Cờn."
    assert [k for k, _, _ in told(text)].count("Ceremony") == 2


def test_what_is_planned_together_is_planned():
    text = "Sáng 25-5, Bộ trưởng Lê Văn An sẽ thăm Lào và gặp Thủ tướng Sonexay Siphandone."
    assert {(k, s) for k, _, s in told(text)} == {("Visit", "planned"), ("Meeting", "planned")}


def test_an_invitation_is_not_attendance():
    assert [(k, s) for k, _, s in told("Tổng thống Rosa Vega được mời dự thượng đỉnh G7.")] == [
        ("Attendance", "possible")
    ]


@pytest.mark.parametrize(
    ("text", "kind", "roles"),
    [
        (
            "Trong bài phát biểu tại một cuộc triển lãm quân sự hôm 1-5, ông Kim Jong Un cho biết ông không lo ngại.",
            "Attendance",
            {"attendee": {"Kim Jong Un"}},
        ),
        (
            "Ông Lê Văn An là người đã ký hợp đồng với Công ty Sao Mai.",
            "Agreement",
            {"party": {"Lê Văn An", "Công ty Sao Mai"}},
        ),
        (
            "Phó bí thư Thành ủy Nguyễn Hồ Hải đã đến thăm, chúc mừng gia đình cố giáo sư Nguyễn Thiện.",
            "Visit",
            {"visitor": {"Nguyễn Hồ Hải"}},
        ),
        (
            "Hội thảo do Bộ Tài chính tổ chức sáng 19-5.",
            "Attendance",
            {"chair": {"Bộ Tài chính"}},
        ),
    ],
)
def test_in_other_words(text: str, kind: str, roles: dict[str, set[str]]):
    assert [(k, r) for k, r, _ in told(text) if k == kind] == [(kind, roles)]


def test_a_cause_holds_no_meeting():
    text = "Cuộc họp bị hủy do Bộ Tài chính chưa gửi báo cáo, theo Chánh văn phòng Lê Văn An."
    assert not [e for e in told(text) if e[0] == "Attendance"]


def test_an_invitation_told_in_talks():
    text = (
        "Phó thủ tướng Lê Văn An trao thư mời Tổng thống Rosa Vega thăm chính thức Lào"
        " trong cuộc hội đàm với Ngoại trưởng Peru Ana Rios."
    )
    assert ("Meeting", {"Lê Văn An", "Ana Rios"}) in [(k, set().union(*r.values())) for k, r, _ in told(text)]
    assert ("Visit", "possible") in [(k, s) for k, _, s in told(text)]


def test_what_is_called_off_takes_the_rest_with_it():
    text = "Tổng thống Rosa Vega hủy thăm Lào, gặp Thủ tướng Sonexay Siphandone."
    assert {(k, s) for k, _, s in told(text)} == {("Visit", "negated"), ("Meeting", "negated")}


def test_a_meeting_only_named_is_as_open_as_what_is_said_of_it():
    text = "Cuộc gặp giữa ông Lê Khoa và ông Trần Bình được chờ đợi. Ông Lê Khoa sẽ gặp ông Trần Bình tại Huế."
    assert [(k, s) for k, _, s in told(text) if k == "Meeting"] == [("Meeting", "planned")]


def test_a_date_between_a_journey_and_whose_it_is():
    text = "Báo chí bàn về chuyến công du tới Lào trong tuần này của Thủ tướng Ấn Độ Narendra Devi."
    assert [r for k, r, _ in told(text) if k == "Visit"] == [{"visitor": {"Narendra Devi"}, "host": {"Lào"}}]


@pytest.mark.parametrize(
    ("text", "kind", "roles"),
    [
        (
            "Bà Mai Thị Hạnh đã đưa hối lộ cho ông Trần Văn Thọ 600.000 USD.",
            "Economic",
            {"actor": {"Mai Thị Hạnh"}, "target": {"Trần Văn Thọ"}},
        ),
        (
            "Theo cáo trạng, ông Trần Văn Thọ nhiều lần nhận tiền của bà Mai Thị Hạnh.",
            "Economic",
            {"actor": {"Mai Thị Hạnh"}, "target": {"Trần Văn Thọ"}},
        ),
        (
            "Thủ tướng Peru Juan Vega, trong cuộc điện đàm ngày 13-1, đã hối thúc Tổng thống Chile Ana Rios sửa luật.",
            "PhoneCall",
            {"participant": {"Juan Vega", "Ana Rios"}},
        ),
        (
            "Đây là thỏa thuận mà Iran và Mỹ đã ký năm 2015.",
            "Agreement",
            {"party": {"Iran", "Mỹ"}},
        ),
    ],
)
def test_whom_the_words_around_name(text: str, kind: str, roles: dict[str, set[str]]):
    assert [(k, r) for k, r, _ in told(text) if k == kind] == [(kind, roles)]


def test_two_delegations_with_a_leader_each():
    text = (
        "Thủ tướng Lê Văn An tiếp đoàn đại biểu cấp cao Na Uy do Thủ tướng Nils Berg dẫn đầu"
        " và đoàn đại biểu Phần Lan do Chủ tịch Quốc hội Aino Salo dẫn đầu."
    )
    guests = {g for k, r, _ in told(text) if k == "Meeting" for g in r.get("guest", ())}
    assert {"Nils Berg", "Aino Salo"} <= guests


def test_a_charge_of_taking_bribes_is_no_bribe():
    assert not [e for e in told("Ông Lê Đức Thạnh bị truy tố về tội nhận hối lộ.") if e[0] == "Economic"]


@pytest.mark.parametrize(
    ("text", "kind", "roles"),
    [
        (
            "Tại cuộc họp về quy hoạch cảng biển, Thứ trưởng Bùi Văn Khánh nói dự án chậm.",
            "Attendance",
            {"attendee": {"Bùi Văn Khánh"}},
        ),
        (
            "Ông Lê Văn Chung, phó chủ tịch UBND huyện Bình Sơn, đã đến hiện trường chỉ đạo xử lý.",
            "Visit",
            {"visitor": {"Lê Văn Chung"}},
        ),
    ],
)
def test_gatherings_of_the_day(text: str, kind: str, roles: dict[str, set[str]]):
    assert [(k, r) for k, r, _ in told(text) if k == kind] == [(kind, roles)]


def test_guests_of_two_days_are_welcomed_twice():
    text = (
        "Bộ trưởng Ngô Văn Lịch đã chủ trì lễ đón Bộ trưởng Peru Ana Rios hôm 3-5."
        " Ông Lịch cũng chủ trì lễ đón Bộ trưởng Chile Juan Vega hôm 5-5."
    )
    assert [k for k, _, _ in told(text)].count("Ceremony") == 2


def test_next_week_is_to_come_where_no_day_of_publication_is_known():
    text = "Bộ trưởng Peru Ana Rios thăm Việt Nam trong tuần sau."
    x = extract(text, published=None)
    assert [e.status for e in x.events if e.type == "Visit"] == ["planned"]


def test_unlike_other_journeys_is_no_denial():
    text = "Không giống chuyến công du trước tới Lào của Tổng thống Rosa Vega, lần này báo chí được báo sớm."
    assert [s for k, _, s in told(text) if k == "Visit"] == ["occurred"]


@pytest.mark.parametrize(
    ("text", "kind", "names"),
    [
        ("Hamas đạt thỏa thuận với Israel về trao đổi con tin.", "Agreement", {"Hamas", "Israel"}),
        ("Iran đang đàm phán với Mỹ về chương trình hạt nhân.", "Agreement", {"Iran", "Mỹ"}),
        ("Lãnh đạo Nga, Trung Quốc hội đàm tại Moscow.", "Meeting", {"Nga", "Trung Quốc"}),
        ("Mỹ chính thức rút khỏi Hiệp định Paris về khí hậu.", "Agreement", {"Mỹ"}),
    ],
)
def test_both_sides_of_a_deal(text: str, kind: str, names: set[str]):
    assert [set().union(*r.values()) for k, r, _ in told(text) if k == kind] == [names]


def test_who_is_told_behind_another_traveller_travels_himself() -> None:
    text = (
        "Tuần trước, Chủ tịch nước Lê Văn Cương đến thăm Chile, còn Thủ tướng Trần Minh Hải "
        "vừa kết thúc chuyến công tác Brazil và đang thăm Cuba."
    )
    visits = {(*sorted(r["visitor"]), *sorted(r["host"])) for kind, r, _ in told(text) if kind == "Visit"}
    assert visits == {("Lê Văn Cương", "Chile"), ("Trần Minh Hải", "Brazil"), ("Trần Minh Hải", "Cuba")}


@pytest.mark.parametrize(
    "text",
    [
        "Người phát ngôn Trịnh Bá Sơn nói rằng chuyến thăm Nhật Bản của con trai ông Lý không có gì lạ.",
        "Tiến sĩ Trịnh Bá Sơn nhận định về chuyến thăm Nga lần này.",
        "Diễn đàn an ninh lần thứ 9 tại thành phố Calgary của Canada bàn về hòa bình.",
    ],
)
def test_nobody_who_only_stands_beside_it(text: str) -> None:
    assert not [e for e in told(text) if e[0] in ("Visit", "Attendance")]


@pytest.mark.parametrize(
    "text",
    [
        "Hãng tin dẫn lời nói sau cuộc hội đàm với Tổng thống Nga Ivan Orlov của ông Lê Văn Cương.",
        "Tổng thống Nga Ivan Orlov về nước và tổ chức một cuộc họp với ông Lê Văn Cương.",
    ],
)
def test_both_who_talk_are_told(text: str) -> None:
    [(kind, roles, _)] = told(text)
    assert (kind, roles) == ("Meeting", {"participant": {"Ivan Orlov", "Lê Văn Cương"}})
