"""Posts given, proposed and taken, and rules made, in the words of offices."""

from __future__ import annotations

from tests.extract.annotated import of_type, one, read

PM, AN, LAM = "{Thủ tướng Đỗ Gia|P:Đỗ Gia}", "{ông Trần An|P:Trần An}", "{bà Vũ Lam|P:Vũ Lam}"
HOUSE, PARTY = "{Quốc hội|O:Quốc hội}", "{Tỉnh ủy Vạn Xuân|O:Tỉnh ủy Vạn Xuân}"
CITY, BOARD = "{thành phố Vạn Xuân|L:Vạn Xuân}", "{UBND TP.Vạn Xuân|O:UBND TP.Vạn Xuân}"


def test_a_proposal_that_parliament_appoints_is_a_nomination_only():
    text = f"{PM} đề nghị {HOUSE} phê chuẩn việc bổ nhiệm {AN} giữ chức Bộ trưởng Bộ Thủy lợi."
    e = one(text, "Appointment")
    assert (e["appointer"], e["appointee"], e["change"]) == (["Đỗ Gia"], ["Trần An"], "nominated")
    assert e["post"] == "Bộ trưởng Bộ Thủy lợi"


def test_a_proposal_that_is_granted_is_an_appointment():
    text = f"{HOUSE} thông qua nghị quyết phê chuẩn đề nghị của Thủ tướng về việc bổ nhiệm {AN} giữ chức Bộ trưởng."
    e = one(text, "Appointment")
    assert (e["appointer"], e["status"], e["change"]) == (["Quốc hội"], "occurred", "start")


def test_what_is_laid_before_parliament_is_still_to_come():
    e = one(f"{PM} trình {HOUSE} miễn nhiệm chức vụ Phó thủ tướng đối với {LAM}.", "Appointment")
    assert (e["appointee"], e["change"], e["status"]) == (["Vũ Lam"], "end", "planned")


def test_whoever_lets_somebody_go_ends_a_post():
    e = one(f"{PARTY} quyết định để {LAM} thôi giữ các chức vụ.", "Appointment")
    assert (e["appointer"], e["appointee"], e["status"]) == (["Tỉnh ủy Vạn Xuân"], ["Vũ Lam"], "occurred")
    assert not of_type(read(f"{PARTY} quyết định cho {LAM} mượn phòng họp."), "Appointment")


def test_the_post_goes_to_whom_the_decision_is_handed():
    text = f"{PM} trao quyết định cho {AN}, giám đốc sở, giữ chức cục trưởng."
    assert [e["appointee"] for e in of_type(read(text), "Appointment")] == [["Trần An"]]


def test_a_mark_inside_the_name_of_a_body_does_not_end_the_post():
    e = one(f"{AN} được bầu giữ chức Phó chủ tịch {BOARD}, nhiệm kỳ mới.", "Appointment")
    assert e["post"] == "Phó chủ tịch UBND TP.Vạn Xuân"


def test_two_chairs_of_two_bodies_are_two_posts():
    text = f"{LAM} trở thành chủ tịch Quỹ Hoa Mai. Sau đó {LAM} trở thành chủ tịch Hội Trồng Rừng."
    assert len(of_type(read(text), "Appointment")) == 2


def test_what_others_are_ordered_to_issue_is_not_issued_by_whoever_orders():
    assert not of_type(read(f"{PM} yêu cầu các bộ khẩn trương ban hành thông tư."), "Legislation")
    assert one(f"{PM} đã ban hành chỉ thị về tiết kiệm.", "Legislation")["actor"] == ["Đỗ Gia"]


def test_a_city_makes_rules_and_asks_for_opinions():
    assert one(f"{CITY} ban hành kế hoạch chống ngập.", "Legislation")["actor"] == ["Vạn Xuân"]
    assert one(f"{BOARD} lấy ý kiến các quận, huyện và thị xã về đề án này.", "Legislation")["actor"]


def test_posts_listed_with_their_holders_are_one_end_each():
    text = f"{HOUSE} miễn nhiệm chức vụ Bộ trưởng Bộ Thủy lợi đối với {AN} và chức vụ Tổng Kiểm toán đối với {LAM}."
    found = of_type(read(text), "Appointment")
    assert [(e["appointee"], e["post"]) for e in found] == [
        (["Trần An"], "Bộ trưởng Bộ Thủy lợi"),
        (["Vũ Lam"], "Tổng Kiểm toán"),
    ]


def test_who_runs_a_firm_was_not_appointed_today():
    assert not of_type(read(f"Công ty do {LAM} làm giám đốc chậm nộp thuế."), "Appointment")
    assert one(f"Năm 2030, {LAM} làm giám đốc Sở Y tế.", "Appointment")["day"] == "2030"


def test_a_session_decides_for_its_body():
    assert one(f"Phiên họp toàn thể của {HOUSE} thông qua dự luật ngân sách.", "Legislation")["actor"] == ["Quốc hội"]


def test_a_rule_for_next_year_is_made_today():
    e = one(f"{HOUSE} thông qua nghị quyết về kế hoạch năm 2032.", "Legislation")
    assert (e["status"], e["day"]) == ("occurred", None)


def test_an_office_that_is_still_to_be_taken():
    e = one(f"Cuộc chiến kéo dài trước khi {AN} nhậm chức.", "Appointment")
    assert e["status"] == "planned"
    e = one(f"{BOARD} đình chỉ hoặc sa thải {AN}.", "Appointment")
    assert e["status"] == "occurred"


def test_whoever_a_decision_is_signed_about_gets_the_post():
    e = one(f"Năm 2030, {AN} được {PM} ký quyết định điều động giữ chức chủ tịch tập đoàn.", "Appointment")
    assert (e["appointer"], e["appointee"]) == (["Đỗ Gia"], ["Trần An"])


def test_what_waits_for_a_law_is_not_yet_law():
    e = one(f"Ban sẽ được lập khi đạo luật này được {HOUSE} thông qua.", "Legislation")
    assert (e["actor"], e["status"]) == (["Quốc hội"], "planned")
    assert one(f"Sau khi {HOUSE} thông qua luật, {BOARD} đã họp.", "Legislation")["status"] == "occurred"


def test_members_vote_for_the_body_that_sits():
    text = f"{HOUSE} họp sáng nay. Các đại biểu đã biểu quyết thông qua luật này."
    assert one(text, "Legislation")["actor"] == ["Quốc hội"]
    e = one(f"{HOUSE} họp sáng nay. Kết quả, {AN} được bầu làm Phó thủ tướng.", "Appointment")
    assert (e["appointer"], e["appointee"]) == (["Quốc hội"], ["Trần An"])


def test_the_post_lost_stands_behind_the_name():
    e = one(f"{PM} ký quyết định cách chức {AN}, Giám đốc Sở Thủy lợi, do vi phạm.", "Appointment")
    assert (e["post"], e["change"]) == ("Giám đốc Sở Thủy lợi", "end")


def test_a_calling_before_a_bare_name_is_of_the_one_named():
    e = one(
        "{Ông Henmar|P:Henmar} bổ nhiệm cựu quan chức ngoại giao {Paul Brand|P:Paul Brand} làm đại sứ.", "Appointment"
    )
    assert e["appointee"] == ["Paul Brand"]


def test_who_has_not_yet_taken_office_will():
    e = one(f"{AN} chưa chính thức nhậm chức tổng thống.", "Appointment")
    assert e["status"] == "planned"


def test_what_somebody_once_held_is_no_change():
    assert not of_type(read(f"{AN} sinh năm 1990, từng giữ chức Giám đốc Sở Y tế."), "Appointment")
    assert one(f"{AN} từng được bầu giữ chức Giám đốc Sở Y tế.", "Appointment")["change"] == "start"


def test_one_post_left_is_told_shorter_and_longer():
    text = f"{AN} xin từ chức bộ trưởng thủy lợi. {AN} đệ đơn từ chức Bộ trưởng Thủy lợi Vạn Xuân vào tháng 2."
    assert len(of_type(read(text), "Appointment")) == 1


def test_what_nobody_has_approved_yet_is_negated():
    for text in (
        f"Quy hoạch khu cảng chưa được {BOARD} phê duyệt điều chỉnh nên dự án chậm tiến độ.",
        f"Nghị quyết về khu cảng không được {HOUSE} thông qua.",
    ):
        assert one(text, "Legislation")["status"] == "negated"
    e = one(f"{AN} không được {PM} bổ nhiệm làm Bộ trưởng Bộ Thủy lợi.", "Appointment")
    assert e["status"] == "negated"
    for text in (
        f"Báo cáo chưa được Chính phủ gửi nhưng {HOUSE} đã thông qua luật về cảng biển.",
        f"Quy hoạch không chỉ được {BOARD} phê duyệt mà còn được dân ủng hộ.",
        f"Kế hoạch không được công bố rộng rãi nhưng đã được {BOARD} phê duyệt.",
    ):
        assert one(text, "Legislation")["status"] == "occurred"


def test_whoever_is_asked_to_work_with_others_has_not_done_it():
    army, port = "{Bộ Tư lệnh Vạn Xuân|O:Bộ Tư lệnh Vạn Xuân}", "{Quân khu 17|O:Quân khu 17}"
    e = one(f"{AN} đề nghị {army} phối hợp {port}, các đơn vị liên quan thành lập bệnh viện dã chiến.", "Economic")
    assert e["status"] == "possible"
    assert one(f"{army} phối hợp {port} thành lập bệnh viện dã chiến.", "Economic")["status"] == "occurred"
    text = f"{BOARD} thông báo cho {army} kinh phí để {army} chi trả cho người dân, thu hồi đất cho dự án."
    assert {e["status"] for e in of_type(read(text), "Economic")} <= {"possible"}


def test_what_others_are_let_or_helped_to_do_is_possible():
    for text in (
        f"Luật mới cho phép {BOARD} ban hành quy định riêng về cảng.",
        f"{PARTY} đang tham mưu {HOUSE} ban hành nghị quyết về cảng biển.",
    ):
        assert one(text, "Legislation")["status"] == "possible"


def test_a_proposal_of_somebody_is_no_proposal_of_him():
    assert not of_type(read(f"Phiên họp đã thông qua đề cử của {PM} về các vị trí cấp cao."), "Appointment")
    text = f"Phiên họp thông qua đề cử {AN} giữ chức Bộ trưởng Bộ Thủy lợi, {LAM} giữ chức Bộ trưởng Bộ Cảng."
    given = of_type(read(text), "Appointment")
    assert sorted(e["appointee"] for e in given) == [["Trần An"], ["Vũ Lam"]]
    assert all("appointer" not in e and e["change"] == "start" for e in given)


def test_years_that_money_is_for_are_not_its_date():
    assert one(f"{BOARD} đã bố trí 500 tỉ đồng vốn giai đoạn 2031-2035 cho dự án cảng.", "Economic")["day"] is None
    e = one(f"{BOARD} đã đầu tư 500 tỉ đồng vào khu cảng trong giai đoạn 2021-2025.", "Economic")
    assert e["day"] == "2021"


def test_papers_of_offices_by_what_they_decide():
    for text in (
        f"{BOARD} đã ra quyết định chốt giá vé tàu điện.",
        f"{BOARD} vừa duyệt quy hoạch khu cảng.",
        f"{BOARD} có văn bản chấp thuận đầu tư dự án khu dân cư ven sông.",
        f"{CITY} đã có tờ trình Chính phủ về khu cảng.",
    ):
        told = read(text)
        assert [e["type"] for e in told] == ["Legislation"]
    assert one(f"{BOARD} quyết định đặt tên 20 tuyến đường mới.", "Legislation")["actor"] == ["UBND TP.Vạn Xuân"]
    assert not of_type(read(f"{BOARD} yêu cầu rà soát công tác tổ chức đấu giá quyền sử dụng đất."), "Economic")


def test_votes_are_no_praise():
    told = read(f"{HOUSE} biểu quyết thông qua luật về cảng biển với 441 đại biểu tán thành.")
    assert [e["type"] for e in told] == ["Legislation"]


def test_what_is_laid_before_a_head_of_government_is_for_him_to_approve():
    told = of_type(
        read(f"{PARTY} đã trình Thủ tướng {{Chính phủ|O:Chính phủ}} phê duyệt đề án khu cảng."), "Legislation"
    )
    assert {e["status"] for e in told if "phê duyệt" in e["trigger"]} == {"planned"}
    told = of_type(read(f"{PARTY} trình {HOUSE} dự luật và {HOUSE} đã thông qua nghị quyết về cảng."), "Legislation")
    assert {e["status"] for e in told} == {"occurred"}


def test_who_is_competent_or_gives_an_opinion_decides_nothing():
    board = "{Sở Kế hoạch|O:Sở Kế hoạch}"
    for text in (
        f"Dự án được {BOARD} phân cấp cho {board} là đơn vị thẩm định, phê duyệt dự án.",
        f"{AN} phát biểu tại hội thảo góp ý sửa đổi nghị định về cảng biển.",
        "{Tòa án huyện Sơn Vi|O:Tòa án huyện Sơn Vi} ban hành bản án số 96, tuyên bị đơn phải trả nợ.",
    ):
        assert not of_type(read(text), "Legislation")
    text = f"{PARTY} trình trung ương việc giới thiệu nhân sự để {HOUSE} bầu chủ tịch nước; bầu bổ sung phó chủ tịch."
    assert not of_type(read(text), "Appointment")


def test_the_year_of_a_paper_is_not_the_day_of_a_meeting_about_it():
    paper = "{nghị định 36|D:nghị định 36}"
    assert one(f"{PARTY} tổ chức hội thảo về {paper} năm 2021.", "Attendance")["day"] is None
    assert one(f"{{Chính phủ|O:Chính phủ}} ban hành {paper} năm 2021 về cảng biển.", "Legislation")["day"] == "2021"


def test_who_hands_over_the_decision_does_not_retire():
    assert not of_type(read(f"{PM} vừa trao quyết định nghỉ hưu cho ba thứ trưởng."), "Appointment")
    e = one(f"{PM} công bố quyết định nghỉ hưu đối với {AN}.", "Appointment")
    assert (e["appointer"], e["appointee"], e["change"]) == (["Đỗ Gia"], ["Trần An"], "end")


def test_how_things_were_is_no_appointment():
    assert not of_type(read(f"Thời điểm xảy ra sai phạm, {AN} làm giám đốc trung tâm."), "Appointment")
    assert not of_type(read(f"Ban quản lý là đơn vị trực thuộc {BOARD}, do {AN} làm trưởng ban."), "Appointment")
    assert of_type(read(f"{BOARD} thành lập ban chỉ đạo do {AN} làm trưởng ban."), "Appointment")


def test_a_list_of_what_others_are_to_decide():
    text = f"{PARTY} cho ý kiến để giới thiệu {HOUSE} phê chuẩn chức danh bộ trưởng; bầu chủ tịch nước."
    assert {e["status"] for e in of_type(read(text), "Appointment")} <= {"possible"}


def test_buildings_without_a_permit_are_built_by_others():
    told = read(f"{BOARD} đã cưỡng chế công trình xây dựng không phép trong khu nghỉ dưỡng.")
    assert not of_type(told, "Economic")
    assert not of_type(
        read(f"{{Công ty Sao Mai|O:Công ty Sao Mai}} xây dựng trái phép 15 căn nhà tại {CITY}."), "Conflict"
    )


def test_with_whom_something_is_to_be_done_does_not_hide_that_it_is_to_be_done():
    other = "{Bộ Cảng|O:Bộ Cảng}"
    for verb, status in (("cần", "possible"), ("sẽ", "planned"), ("đã", "occurred")):
        e = one(f"{PARTY} {verb} phối hợp với các sở, nhất là {other} ban hành quy định về cảng.", "Legislation")
        assert e["status"] == status


def test_only_bodies_that_decide_end_the_posts_of_others():
    text = f"{LAM} sẽ rời nhiệm sở vào tháng 12. Hôm qua, {PM} chọn {AN} làm đại sứ."
    left = [e for e in of_type(read(text), "Appointment") if e["appointee"] == ["Vũ Lam"]]
    assert all("appointer" not in e for e in left)
