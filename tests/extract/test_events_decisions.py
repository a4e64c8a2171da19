"""What states, councils and offices decide, put out, vote on and veto; elections and posts held meanwhile."""

from __future__ import annotations

from typing import Any

from tests.extract.annotated import of_type, one, read
from tests.extract.readings import meant, names, posts
from tests.extract.readings import read as full
from tests.extract.whole import extract, roles_of

CABINET, COUNCIL = "{Chính phủ Vạn Xuân|O:Chính phủ Vạn Xuân}", "{UBND tỉnh Hà Lâm|O:UBND tỉnh Hà Lâm}"
HOUSE, FIRM = "{Quốc hội|O:Quốc hội}", "{Công ty Sao Khuê|O:Công ty Sao Khuê}"
LAND, NEIGHBOUR = "{Lào|C:Lào}", "{Canada|C:Canada}"
AN, LAM = "{ông Trần An|P:Trần An}", "{bà Vũ Lam|P:Vũ Lam}"


def laws(text: str) -> list[dict[str, Any]]:
    """The acts of legislation that the marked text tells."""
    return of_type(read(text), "Legislation")


def test_what_a_state_decides_in_its_own_field():
    assert one(f"{CABINET} đã quyết định loại hãng này khỏi mạng viễn thông.", "Legislation")["actor"]
    assert one(f"{LAND} quyết định kéo dài giờ mở cửa ở biên giới.", "Legislation")["actor"] == ["Lào"]
    told = extract("Tổng thống Ivo Hrast quyết định điều chỉnh chính sách biên phòng.")
    assert [roles_of(told, e) for e in told.events] == [{"actor": ["Ivo Hrast"]}]


def test_a_firm_or_an_artist_decides_for_itself():
    assert not laws(f"{FIRM} quyết định kéo dài giờ mở cửa.")
    assert not laws(f"Đạo diễn {AN} quyết định hủy buổi diễn.")


def test_another_act_that_is_decided_is_told_by_its_own_words():
    assert not laws(f"{COUNCIL} quyết định tạm giữ {AN}.")
    assert not laws(f"{CABINET} quyết định giảm giá điện.")
    assert not laws(f"{CABINET} chưa quyết định điều chỉnh địa giới.")


def test_offices_put_papers_out():
    assert one(f"{COUNCIL} phát hành văn bản về vụ sạt lở.", "Legislation")["actor"] == ["UBND tỉnh Hà Lâm"]
    assert one(f"{COUNCIL} đã ra văn bản yêu cầu tăng cường quản lý giá đất.", "Legislation")
    assert one(f"{AN} đã ký 7 quyết định phân nhóm.", "Legislation")["actor"] == ["Trần An"]
    assert one(f"Ông nhắc đến văn bản do {COUNCIL} ban hành.", "Legislation")["actor"] == ["UBND tỉnh Hà Lâm"]
    assert not laws(f"{COUNCIL} ra văn bản phê bình {AN}.")


def test_offices_issue_what_is_no_law():
    assert one(f"{AN} đã ký ban hành giấy phép.", "Legislation")["actor"] == ["Trần An"]
    assert one(f"{COUNCIL} phê duyệt tổng mức đầu tư dự án cầu.", "Legislation")
    assert not laws(f"{COUNCIL} ban hành thông báo truy nã {AN}.")


def test_members_vote_on_a_matter_not_on_people():
    assert one(f"{HOUSE} bỏ phiếu với tỷ lệ 69 - 59 cho phép khai thác cát.", "Legislation")["actor"] == ["Quốc hội"]
    assert one(f"{HOUSE} đã thông qua các biện pháp giúp người nghèo.", "Legislation")
    assert not laws(f"{HOUSE} bỏ phiếu bất tín nhiệm {AN}.")


def test_a_veto_needs_no_bill():
    assert one(f"{LAND} phủ quyết lần thứ hai vào ngày 18-10-2030.", "Legislation")["time"]["begin"] == "2030-10-18"
    assert not laws(f"Nếu {LAND} phủ quyết, dự thảo sẽ bị rút lại.")


def test_a_land_that_is_no_state_votes_too():
    text = "{Catalonia|L:Catalonia} từng tổ chức trưng cầu dân ý độc lập."
    assert one(text, "Legislation")["actor"] == ["Catalonia"]


def test_communes_are_founded_on_the_ground_of_others():
    text = "{Thành phố Hà Lâm|L:Hà Lâm} thành lập xã An Bình trên cơ sở nhập hai xã."
    assert one(text, "Legislation")["actor"] == ["Hà Lâm"]


def test_foreigners_are_kept_out():
    assert one(f"Hiện {LAND} đã dừng nhập cảnh người nước ngoài.", "Legislation")["actor"] == ["Lào"]


def test_who_speaks_lays_it_before_parliament_not_parliament():
    assert not laws(f"Chúng tôi đang soạn thảo để trình {HOUSE} xem xét.")


def test_an_election_told_with_its_month():
    text = f"Ông sẽ không tham gia cuộc bầu cử tổng thống {NEIGHBOUR} dự kiến diễn ra vào tháng 11."
    e = one(text, "Appointment")
    assert (e["appointer"], e["status"]) == (["Canada"], "planned")
    assert not of_type(read(f"Cuộc bầu cử {NEIGHBOUR} rất căng thẳng."), "Appointment")


def test_who_won_tells_the_election():
    text = f"{AN} thắng cử. Sau cuộc bầu cử tổng thống {NEIGHBOUR} ngày 5-3, {AN} nhận nhiều lời chúc."
    assert [e["appointee"] for e in of_type(read(text), "Appointment")] == [["Trần An"]]


def test_what_happens_while_somebody_holds_a_post_gives_him_none():
    assert not of_type(read(f"Trong thời gian {AN} giữ chức giám đốc, công ty thua lỗ."), "Appointment")
    assert not of_type(read(f"Khi {LAM} giữ chức bộ trưởng, công ty thắng thầu."), "Appointment")
    assert of_type(read(f"Sau khi {LAM} giữ chức bộ trưởng, công ty thắng thầu."), "Appointment")


def test_whom_somebody_thinks_of_appointing():
    e = one(f"{AN} đang cân nhắc việc bổ nhiệm {LAM} làm bộ trưởng.", "Appointment")
    assert (e["appointer"], e["appointee"], e["status"]) == (["Trần An"], ["Vũ Lam"], "possible")
    assert one(f"{AN} đã xem xét việc bổ nhiệm một ông trùm tiền số.", "Appointment")["appointer"] == ["Trần An"]
    assert one(f"{AN} giáng chức {LAM}.", "Appointment")["change"] == "end"


def test_whether_it_happens_is_asked():
    assert one(f"Chưa rõ {AN} có sa thải {LAM} hay không.", "Appointment")["status"] == "possible"
    text = f"{AN} thăm {LAND} và nói chưa biết {LAND} có ký hiệp định hay không."
    assert one(text, "Visit")["status"] == "occurred"
    assert one(f"Dù muốn hay không, {AN} đã sa thải {LAM}.", "Appointment")["status"] == "occurred"


def test_the_one_appointed_is_not_the_one_who_goes_on_appointing():
    text = "Cùng với việc bổ nhiệm ông Đỗ Hải Lăng, Thủ tướng Chính phủ cũng ký hai quyết định."
    assert not posts(text)
    assert posts("Bên cạnh ông Đỗ Hải Lăng, Bộ trưởng Nội vụ, còn có ông Mạc Kha.")


def test_plans_in_lower_case_need_both_years():
    assert names("Quốc hội bàn về kế hoạch trồng rừng giai đoạn 2016-2020.", "Document")
    assert not names("Tỉnh có kế hoạch trồng rừng giai đoạn 2016-2020.", "Document")
    assert names("Lào cập nhật học thuyết hạt nhân.", "Document") == {"học thuyết hạt nhân"}


def test_her_surname_means_the_woman_not_her_father():
    text = (
        "Tổng thống Ida Lund Berg đến Hà Nội. Bà Ida Lund nói được tiếng Việt. "
        "Bà Lund có cha là tướng Carl Lund. Bà Lund từng dạy học."
    )
    doc = full(text)
    assert meant(doc, "Carl Lund") == ["Carl Lund"]
    assert [meant(doc, "Lund", n) for n in (2, 4)] == [["Ida Lund Berg"], ["Ida Lund Berg"]]
