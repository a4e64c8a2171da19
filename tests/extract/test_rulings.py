"""Several accused: who gets what is told one by one, and steps that are against nobody or against others."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from tests.extract.whole import extract, names_of, roles_of


class Step(NamedTuple):
    """One event: its trigger, who is in it by role, its first day, status and place."""

    trigger: str
    roles: dict[str, set[str]]
    day: str | None
    status: str
    place: str | None


def steps(text: str, title: str = "", kind: str = "LegalAction") -> list[Step]:
    """The events of ``kind`` in ``text``."""
    x = extract(text, title, published="2024-11-15")
    names = names_of(x)
    out = []
    for e in x.events:
        if e.type == kind:
            roles = {role: set(who) for role, who in roles_of(x, e).items()}
            place = names[e.place] if e.place else None
            out.append(Step(e.trigger, roles, e.time.begin if e.time else None, e.status, place))
    return out


def accused(text: str, title: str = "") -> list[set[str]]:
    """Whom each legal action is against, in the order of the text."""
    return [s.roles.get("defendant", set()) for s in steps(text, title)]


COURT = "Chiều 14-11, Tòa án nhân dân tỉnh Sơn Hà tuyên phạt bị cáo Vũ Đình Nam 9 năm tù. "


@pytest.mark.parametrize(
    "second",
    [
        "Bị cáo Lò Thị Én nhận 4 năm tù.",
        "Cùng tội danh, bị cáo Lò Thị Én bị phạt 4 năm tù.",
        "Riêng bị cáo Lò Thị Én được hưởng án treo.",
    ],
)
def test_other_punishment_is_another_ruling_of_the_day(second: str):
    found = steps(COURT + second)
    assert [s.roles["defendant"] for s in found] == [{"Vũ Đình Nam"}, {"Lò Thị Én"}]
    assert {s.day for s in found} == {"2024-11-14"}
    assert all(s.roles["authority"] == {"Tòa án nhân dân tỉnh Sơn Hà"} for s in found)


def test_told_in_one_sentence_they_are_one_ruling():
    one = "Tòa án nhân dân tỉnh Sơn Hà tuyên phạt Vũ Đình Nam 9 năm tù, Lò Thị Én 4 năm tù về tội tham ô."
    assert accused(one) == [{"Vũ Đình Nam", "Lò Thị Én"}]


def test_the_same_told_again_is_one_ruling():
    assert accused(COURT + "Ngoài 9 năm tù, bị cáo Vũ Đình Nam phải nhận thêm hình phạt bổ sung.") == [{"Vũ Đình Nam"}]


def test_a_case_is_opened_against_nobody_yet():
    text = (
        "Sáng 14-11, Công an tỉnh Sơn Hà khởi tố ông Vũ Đình Nam về tội tham ô. "
        "Đây là diễn biến mới trong vụ án mà cơ quan này khởi tố ngày 5-9."
    )
    found = {s.day: s.roles.get("defendant", set()) for s in steps(text)}
    assert found == {"2024-11-14": {"Vũ Đình Nam"}, "2024-09-05": set()}


def test_days_later_count_from_the_day_told_last_even_of_years_ago():
    text = COURT + "Trước đó, ngày 9-6-2022, công an khởi tố vụ án. Bốn ngày sau, Vũ Đình Nam bị bắt tại Hải Phòng."
    arrest = next(s for s in steps(text) if s.trigger == "bắt")
    assert (arrest.day, arrest.status) == ("2022-06-13", "occurred")


def test_who_is_not_arrested_is_not_whom_the_headline_means():
    text = "Chủ tịch tập đoàn là ông Vũ Đình Nam chưa bị bắt."
    first = accused(text, "Tòa án Sơn Hà ra lệnh bắt cựu bộ trưởng Hàn Quốc")[0]
    assert "Vũ Đình Nam" not in first


def test_whoever_defends_him_takes_no_step_against_him():
    text = (
        "Ngày 14-11, Công an tỉnh Sơn Hà bắt tạm giam ông Vũ Đình Nam. "
        "Luật sư Lò Văn Én, người bào chữa cho ông Nam, nói chứng cứ buộc tội chưa đủ."
    )
    assert len(steps(text)) == 1


def test_who_must_stop_is_no_authority():
    found = steps("Công ty TNHH Vũ Nam bị buộc tạm dừng hoạt động ba tháng vì xả thải.")
    assert [s.roles for s in found] == [{"defendant": {"Công ty TNHH Vũ Nam"}}]


def test_the_unit_of_a_speaker_is_the_body_that_he_heads():
    text = "Đại tá Lò Văn Én, trưởng Công an huyện Tân Khê, cho biết đơn vị đã bắt giữ Vũ Đình Nam."
    assert steps(text)[0].roles["authority"] == {"Công an huyện Tân Khê"}


def test_a_name_that_is_a_common_word_opens_a_sentence():
    text = "Vũ Đình Sáng bị truy nã từ năm 2013. Sáng bị Công an tỉnh Sơn Hà bắt giữ hôm 3-11. Sáng nay, trời mưa."
    assert accused(text)[-1] == {"Vũ Đình Sáng"}


def test_relatives_are_visited_in_private():
    text = "Ông Vũ Đình Nam bị bắt ngày 3-7-2016, khi đang thăm họ hàng tại Hải Phòng."
    assert steps(text, kind="Visit") == []
    assert steps(text)[0].place == "Hải Phòng"


def test_whoever_lets_somebody_go():
    found = steps("Thành ủy Sơn Hà đã cho ông Vũ Đình Nam thôi giữ chức Phó Chủ tịch HĐND tỉnh.", kind="Appointment")
    assert [s.roles for s in found] == [{"appointer": {"Thành ủy Sơn Hà"}, "appointee": {"Vũ Đình Nam"}}]
    assert steps("Thành ủy Sơn Hà cho ông Vũ Đình Nam vay tiền.", kind="Appointment") == []


def test_the_short_name_of_a_firm_is_the_firm():
    text = "Công ty cổ phần Thương mại Lam Sơn bị phạt 9 triệu đồng. Công ty Lam Sơn bị buộc khắc phục hậu quả."
    assert {name for s in steps(text) for name in s.roles["defendant"]} == {"Công ty cổ phần Thương mại Lam Sơn"}


def test_the_short_name_of_two_firms_is_neither():
    text = "Công ty Du lịch Lam Sơn và Công ty Xây dựng Lam Sơn họp. Công ty Lam Sơn bị phạt 9 triệu đồng."
    assert accused(text) == [{"Công ty Lam Sơn"}]


def test_an_office_is_called_by_its_number():
    text = "Cục Cảnh sát hình sự (A05) bắt ông Vũ Đình Nam. A05 đề nghị Bộ Y tế chấn chỉnh."
    assert steps(text, kind="Request")[0].roles["speaker"] == {"Cục Cảnh sát hình sự"}


def test_a_judge_rules_himself():
    text = "Thẩm phán Ida Lund tuyên phạt bị cáo Carl Berg 3 năm tù. Tòa phúc thẩm Oslo chưa lên tiếng."
    assert steps(text)[0].roles == {"authority": {"Ida Lund"}, "defendant": {"Carl Berg"}}


def test_extradition_is_not_the_arrest_before():
    text = (
        "Cảnh sát Na Uy ngày 12-11 bàn giao ông Carl Berg cho cảnh sát Đức tại Oslo. Ông Berg bị bắt hồi tháng 1-2024."
    )
    found = steps(text, "Na Uy dẫn độ ông Carl Berg")
    assert [s.day for s in found] == ["2024-11-12", "2024-01"]


def test_the_party_expels_the_police_arrest():
    text = (
        "Ngày 12-11, Thành ủy Sơn Hà quyết định khai trừ ra khỏi Đảng ông Vũ Đình Nam. "
        "Hôm sau, Công an tỉnh Sơn Hà khởi tố, bắt tạm giam ông Nam."
    )
    who = {s.day: s.roles["authority"] for s in steps(text, "Khai trừ Đảng, bắt tạm giam ông Vũ Đình Nam")}
    assert who == {"2024-11-12": {"Thành ủy Sơn Hà"}, "2024-11-13": {"Công an tỉnh Sơn Hà"}}


def test_all_that_one_sentence_punishes_are_in_its_ruling():
    text = "Hội đồng xét xử tuyên phạt Trần Văn Hai 9 năm tù, Lê Thị Ba 5 năm tù về tội tham ô."
    assert accused(text) == [{"Trần Văn Hai", "Lê Thị Ba"}]


def test_another_case_has_its_own_accused():
    text = COURT + "Trong một vụ khác, tòa Lam Sơn tuyên 3 năm tù với bị cáo Lò Thị Én."
    assert accused(text) == [{"Vũ Đình Nam"}, {"Lò Thị Én"}]
    assert "authority" not in steps(text)[1].roles


def test_what_befell_somebody_on_a_day_is_not_to_come():
    found = steps("Bà Vũ Thị Lam bị khởi tố ngày 2-2, sau đó được cho tại ngoại.")
    assert {(s.day, s.status) for s in found if s.day} == {("2024-02-02", "occurred")}


def test_before_a_judge_one_is_let_out():
    text = "Ông Carl Berg ra tòa ở Oslo. Trước thẩm phán Ida Lund, ông này không nhận tội và được tại ngoại."
    assert all("Ida Lund" not in s.roles.get("defendant", set()) for s in steps(text))


def test_a_judge_adjourns():
    text = "Bị cáo Vũ Đình Nam ra tòa. Thẩm phán Lò Văn Én tuyên bố hoãn phiên tòa do vắng người làm chứng."
    assert any(s.roles.get("authority") == {"Lò Văn Én"} for s in steps(text))


def test_whoever_should_look_into_it_is_not_told():
    assert steps("Tổ chức Lam Sơn cho rằng cần điều tra cả các cảng khác.") == []


def test_two_authorities_punish_apart():
    text = (
        "Ngày 4-11, Thủ tướng Lò Văn Én quyết định thi hành kỷ luật khiển trách đối với ông Vũ Đình Nam. "
        "Tin được chú ý. Dư luận quan tâm. "
        "Trước đó, Ủy ban Kiểm tra Trung ương đã cảnh cáo ông Nam."
    )
    assert len(steps(text)) == 2
