"""Speech acts: type, speaker, addressee and what is said."""

from __future__ import annotations

import pytest

from tests.extract.annotated import of_type, read

AN, REED = "{Bộ trưởng Lê Văn An|P:Lê Văn An}", "{Đại sứ Canada John Reed|P:John Reed}"
SCENE = f"{AN} tiếp {REED} sáng 12/3. "


def acts(text: str, **kwargs: object) -> set[tuple[str, str, str]]:
    kinds = ("Statement", "Request", "Pledge", "Praise", "Criticism")
    return {
        (e["type"], ",".join(e["speaker"]), ",".join(e.get("addressee", [])))
        for e in read(text, **kwargs)
        if e["type"] in kinds
    }


def test_statement_with_content():
    e = of_type(read(f"{AN} cho biết dự án đã xong."), "Statement")[0]
    assert (e["speaker"], e["content"]) == (["Lê Văn An"], "dự án đã xong")


def test_quotation_before_its_speaker():
    e = of_type(read(f'"Cây cầu này rất cần cho người dân hai bên bờ sông", {AN} nói.'), "Statement")[0]
    assert e["speaker"] == ["Lê Văn An"]
    assert "Cây cầu" in e["content"]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("khẳng định sẽ xây thêm trường học", "Pledge"),
        ("cam kết giảm phí", "Pledge"),
        ("đề nghị các địa phương giảm phí", "Request"),
        ("bày tỏ mong muốn học hỏi", "Request"),
        ("đánh giá cao nỗ lực của tỉnh", "Praise"),
        ("khẳng định ủng hộ kế hoạch này", "Praise"),
        ("cực lực lên án vụ việc", "Criticism"),
        ("nhấn mạnh vai trò của giáo dục", "Statement"),
    ],
)
def test_content_and_verb_decide_the_type(words, kind):
    assert acts(f"{AN} {words}.") == {(kind, "Lê Văn An", "")}


def test_addressee_is_the_counterpart_of_the_meeting():
    found = acts(SCENE + f"Tại buổi tiếp, {AN} nhấn mạnh quan hệ hai nước. {REED} đề nghị mở thêm đường bay.")
    assert found == {("Statement", "Lê Văn An", "John Reed"), ("Request", "John Reed", "Lê Văn An")}


def test_what_is_said_in_a_meeting_is_part_of_it():
    events = read(SCENE + f"{REED} đề nghị mở thêm đường bay.")
    assert events[of_type(events, "Request")[0]["part_of"]]["type"] == "Meeting"


def test_remarks_to_the_press_have_no_addressee():
    assert acts(SCENE + f"Trả lời báo chí, {AN} cho biết kết quả rất tốt.") == {("Statement", "Lê Văn An", "")}


def test_named_addressee_of_a_request():
    text = f"{AN} yêu cầu {{Sở Y tế|O:Sở Y tế}} báo cáo trước ngày 20/3."
    assert ("Request", "Lê Văn An", "Sở Y tế") in acts(text)


def test_subject_is_taken_over_in_a_chain_of_verbs():
    found = acts(f"{AN} cảm ơn {{Lào|C:Lào}}, đồng thời đề nghị giữ giá.")
    assert ("Request", "Lê Văn An", "") in found
    assert ("Praise", "Lê Văn An", "Lào") in found


def test_fronted_clause_has_the_subject_of_the_main_clause():
    found = acts(f"Nhấn mạnh tầm quan trọng của cảng biển, {AN} đề nghị làm nhanh hơn.")
    assert found == {("Statement", "Lê Văn An", ""), ("Request", "Lê Văn An", "")}


def test_elided_subject_of_the_next_sentence():
    found = acts(f"{AN} cho biết tuyến đường đã thông. Đồng thời đề nghị lắp thêm đèn.")
    assert ("Request", "Lê Văn An", "") in found


def test_unnamed_speakers_are_nobody():
    assert acts(f"{AN} cho biết tuyến đường đã thông. Nhiều người dân đề nghị lắp thêm đèn.") == {
        ("Statement", "Lê Văn An", "")
    }


def test_own_country_speaks_through_the_speaker():
    text = "{Tổng thống Mali Ana Diallo|P:Ana Diallo} nói {Mali|C:Mali} sẵn sàng bán gạo."
    assert acts(text, posts={"Ana Diallo": "Mali"}) == {("Pledge", "Ana Diallo", "")}


def test_according_to():
    assert acts("Theo {Bộ Y tế|O:Bộ Y tế}, số ca mắc đang giảm.") == {("Statement", "Bộ Y tế", "")}


def test_according_to_a_plan_or_the_press_is_nothing():
    assert acts("Theo kế hoạch, cầu sẽ xong. Theo {Reuters|O:Reuters}, giá dầu giảm.") == set()


def test_nominal_request():
    assert ("Request", "Lê Văn An", "") in acts(f"Theo chỉ đạo của {AN}, các đơn vị đã vào cuộc.")


def test_aggregated_once_with_all_evidence():
    found = of_type(read(f"{AN} cho biết cầu đã xong. {AN} cho rằng đường cũng cần mở rộng."), "Statement")
    assert len(found) == 1
    assert len(found[0]["evidence"]) == 2


def test_both_sides_speak_together():
    e = of_type(read(SCENE + "Hai bên cam kết bảo vệ rừng."), "Pledge")[0]
    assert e["speaker"] == ["John Reed", "Lê Văn An"]
    assert "addressee" not in e


def test_what_is_not_told_is_negated_and_silence_is_nothing():
    e = of_type(read(f"{AN} không tiết lộ giá bán."), "Statement")[0]
    assert e["status"] == "negated"
    assert of_type(read(f"{AN} không trả lời."), "Statement") == []


def test_spokeswoman_is_not_a_verb():
    assert acts("{Người phát ngôn Bộ Ngoại giao Lê Thu|P:Lê Thu} có mặt.") == set()


def test_events_told_by_somebody_keep_their_source():
    text = "Theo {Bộ Y tế|O:Bộ Y tế}, {Lào|C:Lào} đã không kích {Mali|C:Mali}."
    events = read(text)
    source = next(e for e in events if e["type"] == "Statement")["participants"][0]["entity"]
    assert of_type(events, "Conflict")[0]["attributed_to"] == source


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("cho rằng ngành thuế cần giảm giấy tờ", {"Statement", "Request"}),
        ("cho biết dự án không cần thêm vốn", {"Statement"}),
        ("khẳng định quyết tâm của tỉnh trong cải cách", {"Pledge"}),
        ("bày tỏ sự phản đối trước dự luật", {"Criticism"}),
        ("gọi quyết định tăng phí là vô lý", {"Criticism"}),
        ("gọi đội thợ là tấm gương cho cả tỉnh", {"Praise"}),
        ("tuyên bố việc tăng phí là không thể chấp nhận", {"Statement", "Criticism"}),
    ],
)
def test_what_is_said_tells_the_kind(words, kinds):
    assert {k for k, _, _ in acts(f"{AN} {words}.")} == kinds


def test_whose_words_are_passed_on():
    text = f"{REED} gửi lời chúc mừng của {{Tổng thống Paul Grey|P:Paul Grey}} tới {AN}."
    assert ("Praise", "Paul Grey", "Lê Văn An") in acts(text)


def test_an_invitation_names_its_guest():
    text = f"Nhận lời mời của {AN}, {REED} sẽ thăm {{Hà Nội|L:Hà Nội}} trong tuần này."
    assert ("Request", "Lê Văn An", "John Reed") in acts(text)


def test_report_of_a_body_with_words_between():
    text = "Theo số liệu ban đầu của {Bộ Y tế|O:Bộ Y tế}, dịch đã lui."
    assert ("Statement", "Bộ Y tế", "") in acts(text)


def test_person_named_between_dashes_speaks_and_not_the_body_before():
    text = f"Giám đốc {{Sở Y tế|O:Sở Y tế}} - {AN} - nói trạm xá đã mở cửa."
    assert {s for _, s, _ in acts(text)} == {"Lê Văn An"}


def test_spokesperson_of_a_person_is_somebody_else():
    assert not acts(f"Người phát ngôn của {AN} gọi đây là chiến thắng lớn.")


def test_spokesperson_speaks_to_everybody():
    text = SCENE + "{Người phát ngôn Trần Thu Bình|P:Trần Thu Bình} cho biết buổi tiếp đã xong."
    assert ("Statement", "Trần Thu Bình", "") in acts(text)


def test_a_named_body_is_asked_and_not_the_visitor():
    text = SCENE + f"{AN} giao {{Sở Y tế|O:Sở Y tế}} lo việc này."
    assert ("Request", "Lê Văn An", "Sở Y tế") in acts(text)


def test_a_land_where_something_is_praised_is_nobody_spoken_to():
    assert ("Criticism", "Lê Văn An", "") in acts(f"{AN} lên án vụ nổ ở {{Peru|C:Peru}}.")


def test_what_is_told_of_a_meeting_is_not_spoken_in_it():
    text = f"{{Bộ Y tế|O:Bộ Y tế}} cho biết {AN} vừa gặp {REED}."
    assert ("Statement", "Bộ Y tế", "") in acts(text)


def test_information_from_a_body_is_its_own():
    text = "Sáng 9/3, thông tin từ {Công an tỉnh|O:Công an tỉnh} cho biết đã tìm thấy xe."
    assert ("Statement", "Công an tỉnh", "") in acts(text)


def test_informing_is_a_verb_only_behind_its_subject():
    assert ("Statement", "Lê Văn An", "") in acts(f"{AN} thông tin các đội vẫn đang tìm kiếm.")
    assert not acts("{Sở Y tế|O:Sở Y tế} thông tin và truyền thông.")


def test_what_both_lands_will_do_is_no_pledge():
    text = f"{REED} cho biết đàm phán đã xong và {{Peru|C:Peru}} và {{Canada|C:Canada}} sẽ ký sớm."
    assert "Pledge" not in {k for k, _, _ in acts(text, posts={"John Reed": "Canada"})}


def test_a_quotation_that_began_on_the_line_before_hides_no_verb():
    text = f'"Tôi rất mừng vì cây cầu đã xong.\nMọi người sẽ đi lại dễ hơn trước nhiều", {AN} nói hôm 9/3.'
    assert {(k, s) for k, s, _ in acts(text)} == {("Statement", "Lê Văn An")}


def test_a_town_speaks_where_it_stands_alone():
    town = "{tỉnh Bắc Hà|L:tỉnh Bắc Hà}"
    assert ("Request", "tỉnh Bắc Hà", "") in acts(f"Sau đó, {town} đề nghị các huyện báo cáo.")
    assert not acts(f"Bí thư {town} đề nghị các huyện báo cáo.")


def test_whose_question_is_answered_is_no_part_of_the_speaker():
    text = "Trả lời câu hỏi của {phóng viên, Bộ trưởng Lê Văn An|P:Lê Văn An} cho biết cầu đã xong."
    assert ("Statement", "Lê Văn An", "") in acts(text)


@pytest.mark.parametrize(
    "text",
    [
        f"{AN} sẽ trả lời sau.",
        f"{AN} được giao theo dõi, báo cáo kết quả.",
        "{Sở Y tế|O:Sở Y tế} chủ trì, phối hợp các đơn vị, tham mưu phương án.",
    ],
)
def test_what_is_still_to_be_said_is_no_act(text):
    assert not acts(text)


def test_a_land_behind_a_town_does_not_speak():
    text = "{Đại sứ quán Mỹ tại thủ đô Lima|O:Đại sứ quán Mỹ}, {Peru|C:Peru} thông báo đóng cửa."
    assert {s for _, s, _ in acts(text)} == {"Đại sứ quán Mỹ"}


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("khẳng định sau khi xác minh xong, huyện sẽ công khai kết quả", {"Statement", "Pledge"}),
        ("cho biết trong tháng 4 sẽ hoàn thành bản vẽ", {"Pledge"}),
        ("hứa hẹn sửa đường trước mùa mưa", {"Pledge"}),
        ("cho rằng các sở vẫn còn tình trạng chậm trễ", {"Statement", "Criticism"}),
        ("nói đội thợ là lực lượng rất quan trọng", {"Statement", "Praise"}),
    ],
)
def test_promises_and_verdicts_in_what_is_said(words, kinds):
    assert {k for k, _, _ in acts(f"{AN} {words}.")} == kinds


def test_things_do_not_promise():
    assert not acts("{Công ty Sao|O:Công ty Sao} hứa hẹn lớn mạnh.")


def test_who_is_charged_does_not_charge():
    assert not acts("{Bà Trần Thu Bình|P:Trần Thu Bình} bị khởi tố với cáo buộc làm sai quy định.")


def test_what_a_body_finds_out_it_says():
    assert ("Statement", "Sở Y tế", "") in acts("{Sở Y tế|O:Sở Y tế} xác định nguyên nhân là nước bẩn.")
    assert not acts(f"{AN} xác định nguyên nhân là nước bẩn.")


def test_whose_notice_an_agency_quotes():
    text = '"Tàu đã về cảng an toàn sau bão", hãng tin {Sao Xa|O:Sao Xa} dẫn thông cáo của {Sở Y tế|O:Sở Y tế}.'
    assert acts(text) == {("Statement", "Sở Y tế", "")}


@pytest.mark.parametrize(
    "text",
    [
        "Yêu cầu mới từ {Peru|C:Peru} đã đến tay {Canada|C:Canada}.",
        "Nếu đánh giá theo thang điểm 10, {Peru|C:Peru} chỉ đạt 3 điểm.",
    ],
)
def test_words_of_saying_that_are_none_here(text):
    assert not acts(text)


def test_support_for_a_view_is_one_act():
    text = f"{AN} ủng hộ nhận định của {REED}."
    assert {k for k, _, _ in acts(text)} == {"Praise"}


def test_a_quotation_said_and_then_denied_is_two_acts():
    text = f'"Tôi sẽ không đi đâu cả cho đến khi xong việc", {AN} tuyên bố, sau đó phủ nhận.'
    assert "Criticism" in {k for k, _, _ in acts(text)}
    assert len(acts(text)) == 2


def test_leaders_of_a_town_and_hemp_and_things_handed_over():
    town = "{tỉnh Bắc Hà|L:tỉnh Bắc Hà}"
    assert ("Request", "tỉnh Bắc Hà", "") in acts(f"Lãnh đạo {town} yêu cầu các huyện báo cáo.")
    assert {k for k, _, _ in acts(f"{AN} cho biết đây là ma túy dạng cần sa.")} == {"Statement"}
    assert not acts(f"{AN} giao cho một người lạ túi hàng.")
    assert not acts(f"{AN} nhận được điện thoại thông báo có hàng.")


def test_an_envoy_is_not_of_the_land_where_he_is_posted():
    envoy = "{Cựu đại sứ Canada tại Peru John Reed|P:John Reed}"
    text = f"{{Canada|C:Canada}} và {{Peru|C:Peru}} họp. {envoy} hoan nghênh cam kết của {{Peru|C:Peru}}."
    assert ("Praise", "John Reed", "Peru") in acts(text)


def test_a_question_tells_nothing():
    assert not acts("{Sở Y tế|O:Sở Y tế} đánh giá thế nào về vụ việc này?")


def test_an_accusation_that_somebody_faces_is_no_act_of_his():
    assert not acts("Tòa hủy vụ án {ông Carl Moon|P:Carl Moon} về cáo buộc trốn thuế.")


def test_whose_report_speaks():
    assert acts("Báo cáo mới đây của {Sở Y tế|O:Sở Y tế} cho biết có ba vụ.") == {("Statement", "Sở Y tế", "")}


def test_a_quotation_goes_on_in_the_next_sentence():
    text = f'"Cây cầu đã xong từ lâu", {AN} nói. "Chúng tôi sẽ xây thêm hai trường học".'
    assert {k for k, _, _ in acts(text)} == {"Statement", "Pledge"}


def test_what_he_will_do_is_told_after_his_words():
    text = f"{AN} cho biết cây cầu đã xong. {{Ông|P:Lê Văn An}} cũng sẽ xây thêm trường học."
    assert ("Pledge", "Lê Văn An", "") in acts(text)


def test_another_contradicts():
    text = f"{AN} yêu cầu làm thí điểm, nhưng {{Sở Y tế|O:Sở Y tế}} cho rằng khó khả thi."
    assert ("Statement", "Sở Y tế", "") in acts(text)


def test_a_paper_tells_and_not_the_body_that_it_names():
    assert not acts("Quyết định nêu rõ, {Sở Y tế|O:Sở Y tế} có nhiệm vụ rà soát danh sách.")


def test_somebody_who_once_led_a_land_does_not_speak_for_it():
    assert not acts("Việc này là sai, cựu thủ tướng {Canada|C:Canada} nhấn mạnh.")


def test_a_stance_towards_what_was_said() -> None:
    assert acts(f"{AN} bác bỏ cáo buộc này.") == {("Criticism", "Lê Văn An", "")}
    assert acts(f"Cáo buộc này làm {AN} buồn.") == set()


def test_a_given_name_that_is_a_verb() -> None:
    khuyen = "{Lê Thị Khuyên|P:Lê Thị Khuyên}"
    assert acts(f"{AN} gặp {khuyen}. Khuyên là kế toán ở Huế.") == set()
