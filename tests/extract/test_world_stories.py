"""World news read whole: who protests, who is struck, what is to come, on texts made for the test."""

from __future__ import annotations

import pytest

from tests.extract.whole import extract, roles_of


def told(text: str, published: str = "2031-03-12") -> list[tuple[str, dict[str, list[str]], str]]:
    """Type, names by role and status of every event of a text."""
    read = extract(text, published=published)
    out = []
    for e in read.events:
        roles = roles_of(read, e)
        out.append((e.type, roles, e.status))
    return out


def kinds(text: str, kind: str) -> list[tuple[dict[str, list[str]], str]]:
    """Names by role and status of the events of one type."""
    return [(roles, status) for type_, roles, status in told(text) if type_ == kind]


@pytest.mark.parametrize(
    "text",
    [
        "Bộ Ngoại giao Nga triệu đại biện lâm thời Mỹ Steven Harlow tới để trao công hàm phản đối.",
        "Bộ Ngoại giao Nga triệu tập Đại sứ Mỹ Steven Harlow đến để phản đối.",
    ],
)
def test_who_summons_protests(text: str) -> None:
    speakers = {name for roles, _ in kinds(text, "Criticism") for name in roles["speaker"]}
    assert speakers == {"Bộ Ngoại giao Nga"}


def test_who_condemns_a_blow_goes_on_speaking() -> None:
    asked = kinds("Bà Marta Olivares lên án vụ pháo kích và kêu gọi Israel ngừng bắn ngay lập tức.", "Request")
    assert [roles["speaker"] for roles, _ in asked] == [["Marta Olivares"]]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Không quân Israel đã không kích các căn cứ của Hezbollah ở Beirut.", "Hezbollah"),
        ("Israel phá hủy nhà máy tên lửa của Iran ở Isfahan.", "Iran"),
        ("Nga tấn công Ukraine bằng tên lửa của Triều Tiên ở vùng Donetsk.", "Ukraine"),
    ],
)
def test_whose_base_is_struck(text: str, target: str) -> None:
    assert [roles["target"] for roles, _ in kinds(text, "Conflict")] == [[target]]


def test_thing_accepted_does_not_make_the_next_deed_a_plan() -> None:
    text = "Tổng thống Alenka Dolenc chấp nhận đơn từ chức và cùng ngày gặp lãnh đạo các đảng tại Ljubljana."
    assert [status for _, status in kinds(text, "Meeting")] == ["occurred"]
    both = kinds("Ông Alen Dolenc đồng ý gặp và thăm ông Mark Ruten.", "Visit")
    assert all(status == "planned" for _, status in both)


def test_thanks_are_for_what_was_done() -> None:
    text = "Ông Varghese cam kết xem xét đề nghị này và cảm ơn Nhật Bản đã cho vay 2 tỉ USD để xây đường sắt."
    assert {status for _, status in kinds(text, "Economic")} == {"occurred"}


@pytest.mark.parametrize(
    ("text", "kind", "speaker"),
    [
        (
            "Người phát ngôn Hạm đội 5 của Mỹ, bà Laura Brandt, khẳng định hải quân Mỹ sẵn sàng bảo đảm hàng hải.",
            "Pledge",
            "Laura Brandt",
        ),
        ("Luật sư Rui Sarmento cho biết thân chủ của ông sẽ kháng cáo.", "Statement", "Rui Sarmento"),
        ("Ngoại trưởng Mỹ Mark Rubeo nói quân đội Nga sẽ đáp trả mọi cuộc tấn công.", "Statement", "Mark Rubeo"),
    ],
)
def test_whose_future_is_told(text: str, kind: str, speaker: str) -> None:
    said = [(t, roles["speaker"]) for t, roles, _ in told(text) if "speaker" in roles]
    assert said == [(kind, [speaker])]


def test_who_answers_is_named_behind_his_post() -> None:
    text = (
        "Ngoại trưởng Mỹ Robert Kingsley tuyên bố ủng hộ Nhật. "
        "Đáp lại, người phát ngôn Hạm đội 5, bà Laura Brandt, khẳng định hải quân Mỹ rất mạnh."
    )
    assert [roles["speaker"] for roles, _ in kinds(text, "Statement")] == [["Laura Brandt"]]


def test_plans_told_by_the_paper_are_no_pledge() -> None:
    text = "Đặc phái viên Marta Olivares lên án vụ việc. Bà Olivares sẽ tới Cairo vào ngày 15-4 để gặp quân đội Sudan."
    assert not kinds(text, "Pledge")
    assert [status for _, status in kinds(text, "Visit")] == ["planned"]


def test_a_vote_won_is_not_the_office_taken() -> None:
    text = "Ông Martín Echegaray thắng cử tổng thống Uruguay. Theo luật, ông Echegaray sẽ nhậm chức ngày 1-5-2031."
    assert sorted(status for _, status in kinds(text, "Appointment")) == ["occurred", "planned"]


def test_guests_of_an_inauguration_take_no_office() -> None:
    text = "Tổng thống Nga Ivan Petrov gọi điện chúc mừng ông Echegaray và mời ông thăm Moscow sau lễ nhậm chức."
    assert not kinds(text, "Appointment")
    assert [roles["visitor"] for roles, _ in kinds(text, "Visit")] == [["Echegaray"]]
    away = kinds("Ông Biden sẽ không dự lễ nhậm chức của ông Trump.", "Appointment")
    assert away == [({"appointee": ["Trump"]}, "planned")]


@pytest.mark.parametrize(
    ("text", "appointee"),
    [
        ("Ghế bộ trưởng tài chính sẽ thuộc về bà Sofía Mendieta.", "Sofía Mendieta"),
        ("Chức bộ trưởng quốc phòng được trao cho ông Simon Latu.", "Simon Latu"),
    ],
)
def test_seat_goes_to_somebody(text: str, appointee: str) -> None:
    assert [roles for roles, _ in kinds(text, "Appointment")] == [{"appointee": [appointee]}]


def test_title_won_is_no_post() -> None:
    assert not kinds("Chức vô địch thuộc về tay vợt Jannik Sinner.", "Appointment")


def test_the_last_time() -> None:
    text = "Lần cuối cùng ông Petrov thăm Triều Tiên là vào tháng 7-2020."
    assert [roles for roles, _ in kinds(text, "Visit")] == [{"host": ["Triều Tiên"], "visitor": ["Petrov"]}]


def test_call_told_later_is_not_where_it_was_said() -> None:
    text = (
        "Thủ tướng Ostria Marek Zeman họp khẩn.\n\n"
        "Ngày 11-3, Thủ tướng Ostria Marek Zeman họp với các bộ trưởng. "
        "Phát biểu sau cuộc họp, ông Zeman khẳng định biên giới an toàn. "
        "Quân đội đã được đặt trong tình trạng báo động. "
        "Tối cùng ngày, ông Zeman điện đàm với Tổng thư ký NATO Willem Hartog."
    )
    assert all("addressee" not in roles for roles, _ in kinds(text, "Statement"))


def test_prime_minister_of_poland_is_no_third_one() -> None:
    text = "Thủ tướng Ba Lan Marek Zeman chủ trì cuộc họp khẩn. Thủ tướng Ba Lan yêu cầu Belarus giải thích."
    assert [roles["speaker"] for roles, _ in kinds(text, "Request")] == [["Marek Zeman"]]


@pytest.mark.parametrize(
    ("text", "giver", "recipient"),
    [
        ("Mỹ sẽ điều thêm hai khẩu đội Patriot tới Ba Lan trong tuần này.", "Mỹ", "Ba Lan"),
        ("UAE chuyển 60 tấn khẩu trang tới Serbia.", "UAE", "Serbia"),
        ("Nhật Bản cử đội cứu hộ tới Thổ Nhĩ Kỳ.", "Nhật Bản", "Thổ Nhĩ Kỳ"),
    ],
)
def test_what_is_sent_to_help(text: str, giver: str, recipient: str) -> None:
    assert [roles for roles, _ in kinds(text, "Aid")] == [{"giver": [giver], "recipient": [recipient]}]
    assert not kinds(text, "Conflict")


def test_who_goes_to_a_place_thanks() -> None:
    text = "Tổng thống Serbia Zoran Petković ra sân bay Nikola Tesla đón chuyến hàng và cảm ơn UAE."
    assert [roles["speaker"] for roles, _ in kinds(text, "Praise")] == [["Zoran Petković"]]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Nga pháo kích Kharkiv, Mỹ lên án.", "Kharkiv"),
        ("Israel không kích miền nam Lebanon, Pháp kêu gọi kiềm chế.", "miền nam Lebanon"),
    ],
)
def test_who_speaks_behind_the_comma_is_not_struck(text: str, target: str) -> None:
    assert [roles["target"] for roles, _ in kinds(text, "Conflict")] == [[target]]


def test_firms_names_are_family_names_behind_titles() -> None:
    read = extract("Thủ tướng Suzuki Kenta tiếp bà Ford Mary và ông Honda.", published=None)
    assert {(e.type, e.name) for e in read.entities} == {
        ("Person", "Suzuki Kenta"),
        ("Person", "Ford Mary"),
        ("Person", "Honda"),
    }


def test_seas_lie_in_no_country() -> None:
    text = "Philippines và Úc tập trận ở Biển Đông, Trung Quốc phản đối."
    assert [roles["speaker"] for roles, _ in kinds(text, "Criticism")] == [["Trung Quốc"]]


def test_what_one_is_convicted_of_the_court_has_not_done() -> None:
    text = "Tòa án Pristina tuyên cựu tư lệnh Besnik Krasniqa 15 năm tù vì chỉ đạo đàn áp người biểu tình."
    assert all(roles["speaker"] != ["Tòa án Pristina"] for roles, _ in kinds(text, "Request"))


def test_oaths_and_invitations_to_come_are_not_said_yet() -> None:
    assert not kinds("Ông Rafiq Talukder sẽ tuyên thệ vào ngày 28-5.", "Pledge")
    assert not kinds("Ông Vidmar cho biết sẽ mời bà Petra Hribar ở lại nội các.", "Request")


def test_plan_of_a_visit_called_off() -> None:
    text = "Kế hoạch thăm Lyon của ông Mutiso bị hủy bỏ vì lý do an ninh."
    assert [status for _, status in kinds(text, "Visit")] == ["negated"]
