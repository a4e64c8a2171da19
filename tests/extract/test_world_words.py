"""What leaders abroad say of others, of whom and when; who was at the talks they come from; on texts for the test."""

from __future__ import annotations

import pytest

from kg.extract import annotate
from kg.extract.assemble import to_extraction
from kg.model import Article, Event


def read(text: str, published: str = "2031-03-12") -> tuple[dict[str, str], list[Event]]:
    """Names by entity, and the events of a text."""
    found = to_extraction(annotate(Article(id="t", text=text, title_end=0, published=published)))
    return {e.id: e.name for e in found.entities}, list(found.events)


def told(text: str, kind: str) -> list[dict[str, set[str]]]:
    """Names by role of the events of one type."""
    names, events = read(text)
    out = []
    for e in events:
        if e.type == kind:
            roles: dict[str, set[str]] = {}
            for p in e.participants:
                roles.setdefault(p.role, set()).add(names[p.entity])
            out.append(roles)
    return out


def test_who_tells_what_came_of_a_session_was_there() -> None:
    text = "Phát biểu sau cuộc họp với Ngoại trưởng Pháp Jean Dupont tại Paris, Ngoại trưởng Đức Karl Weber cho biết "
    assert told(text + "hai nước sẽ hợp tác.", "Meeting") == [{"participant": {"Jean Dupont", "Karl Weber"}}]


@pytest.mark.parametrize(
    "text",
    [
        "Sau cuộc họp giữa Tổng thống Pháp Jean Dupont và Thủ tướng Đức Karl Weber, bà Anna Schmidt phát biểu.",
        "Ông Trần Văn Bình cho biết tỉnh sẽ trình phương án trong cuộc họp với Bộ Tài chính.",
    ],
)
def test_who_tells_of_the_session_of_others_was_not_there(text: str) -> None:
    there = {name for roles in told(text, "Meeting") + told(text, "Attendance") for es in roles.values() for name in es}
    assert not there & {"Anna Schmidt", "Trần Văn Bình"}


def test_a_passer_by_speaks_for_no_country() -> None:
    text = "Một tài xế ở Thái Lan bị kết án. Người này phủ nhận cáo buộc và cho rằng mình vô tội."
    assert told(text, "Criticism") == told(text, "Statement") == []
    said = told("Một quan chức Thái Lan đến Huế. Quan chức này cho biết mưa đã tạnh.", "Statement")
    assert said == [{"speaker": {"Thái Lan"}}]


def test_what_somebody_calls_an_act_blames_whose_it_is() -> None:
    text = "Tổng thống Mỹ John Carter gọi lệnh bắt giữ của Israel đối với ông Omar Aziz là “vô lý”."
    assert told(text, "Criticism") == [{"speaker": {"John Carter"}, "addressee": {"Israel"}}]


def test_whoever_is_harmed_is_not_blamed() -> None:
    text = 'Ông Karel Novak gọi vụ sát hại ông Peter Brown là "hành động khủng bố".'
    assert told(text, "Criticism") == [{"speaker": {"Karel Novak"}}]


def test_what_is_only_named_is_a_statement() -> None:
    text = "Ngoại trưởng Nga Ivan Petrov gọi vụ nổ là “dấu hiệu leo thang”."
    assert told(text, "Statement") == [{"speaker": {"Ivan Petrov"}}]


def test_only_persons_and_states_encourage() -> None:
    text = "Chính quyền Palestine lên án Mỹ, cho rằng điều đó đã khuyến khích Israel tiếp tục nổ súng."
    assert told(text, "Request") == []
    assert told("Mỹ khuyến khích Ấn Độ tham gia đàm phán.", "Request") == [{"speaker": {"Mỹ"}, "addressee": {"Ấn Độ"}}]


def test_all_authors_of_a_noun_speak() -> None:
    text = "Quyết định vấp phải sự phẫn nộ của Israel và Palestine."
    assert told(text, "Criticism") == [{"speaker": {"Israel", "Palestine"}}]


def test_who_spoke_before_goes_on_today_after_what_was_before() -> None:
    text = (
        "Ngày 11-3, ông Karel Novak chỉ trích Israel. Trước đó hôm 9-3, Pháp bắt ông David Peretz. "
        "Ông Novak nói thêm rằng Israel sai lầm."
    )
    _, events = read(text)
    assert [(e.time or None) and e.time.begin for e in events if e.type == "Statement"] == ["2031-03-11"]


def test_the_war_that_a_blow_fans_is_elsewhere() -> None:
    text = "Nhóm Hamas thực hiện vụ tấn công vào miền nam Israel ngày 7-3, khiến xung đột tại Dải Gaza lan rộng."
    names, events = read(text)
    assert [names[e.place or ""] for e in events if e.trigger == "vụ tấn công"] == ["miền nam Israel"]


def test_what_a_paper_allows_does_not_make_its_signing_future() -> None:
    text = (
        "Phát biểu này được đưa ra vài ngày sau khi Tổng thống Nga Ivan Petrov ký phê duyệt học thuyết mới, "
        "trong đó nêu rõ Nga sẽ được phép dùng vũ khí hạt nhân."
    )
    _, events = read(text)
    assert [e.status for e in events if e.type == "Legislation"] == ["occurred"]


def test_a_text_may_end_behind_a_people() -> None:
    assert read("Hội nghị do Chính phủ và nhân dân")[1] == []


def test_whoever_is_accused_strikes_the_accuser() -> None:
    text = "Lào cáo buộc Thái Lan phóng nhiều UAV và tên lửa tấn công nước này."
    assert told(text, "Conflict") == [{"attacker": {"Thái Lan"}, "target": {"Lào"}}]


def test_a_state_does_not_speak_through_a_meeting_told_by_the_way() -> None:
    text = (
        "Ông Carter chọn người từng giúp thu xếp cuộc gặp thượng đỉnh với nhà lãnh đạo Triều Tiên Kim Song.\n"
        "Ngày 11-3, Triều Tiên lên án mạnh mẽ Mỹ vì tiến hành tập trận."
    )
    assert told(text, "Criticism") == [{"speaker": {"Triều Tiên"}, "addressee": {"Mỹ"}}]


def test_who_speaks_elsewhere_is_not_where_the_story_is() -> None:
    text = (
        "Phát biểu tại triển lãm quân sự ở Bình Nhưỡng ngày 11-3, nhà lãnh đạo Triều Tiên Kim Song nói rõ tình hình."
        " Tổng thống Mỹ John Carter cho rằng quan hệ tốt đẹp. Ông Kim Song kêu gọi nâng cấp vũ khí."
    )
    names, events = read(text)
    places = {e.trigger: names.get(e.place or "") for e in events}
    assert (places["cho rằng"], places["kêu gọi"]) == (None, "Bình Nhưỡng")


def test_an_accusation_of_what_the_headline_tells_is_that_blow() -> None:
    text = "Nga tấn công Lào. Ngày 11-3, Lào cáo buộc Nga đã phóng 188 UAV tấn công nước này trong đêm."
    _, events = read(text)
    assert [(e.status, e.time.begin if e.time else None) for e in events if e.type == "Conflict"] == [
        ("occurred", "2031-03-11")
    ]


def test_a_threat_is_not_the_blow() -> None:
    _, events = read("Nga đe dọa tấn công Lào. Nga tấn công Lào hôm 11-3.")
    assert sorted(e.status for e in events if e.type == "Conflict") == ["occurred", "possible"]


def test_the_land_of_the_town_where_they_met_took_no_part() -> None:
    text = "Ông Carter đã có ba cuộc gặp với ông Kim Song ở Singapore, thủ đô Hà Nội của Việt Nam và vùng giới tuyến."
    assert told(text, "Meeting") == [{"participant": {"Carter", "Kim Song"}}]


def test_the_day_before_does_not_last_for_who_spoke_already() -> None:
    text = (
        "Ông Tom Harlow nhấn mạnh quân đội sẽ giúp.\n"
        "Trước đó ngày 9-3, ông Carter xác nhận kế hoạch. Ông Harlow cho biết quân đội có máy bay."
    )
    _, events = read(text)
    days = {e.time.begin if e.time else None for e in events if e.type == "Statement" and e.trigger != "xác nhận"}
    assert days == {None}


@pytest.mark.parametrize(
    ("text", "blamed"),
    [
        ("Việt Nam lên án vụ ám sát nhằm vào Đại sứ Nga Ivan Karpov.", set()),
        ("Pháp lên án vụ tấn công khiến Đại sứ Nga Ivan Karpov thiệt mạng.", set()),
        ("Pháp lên án cuộc tấn công của Israel vào Lebanon.", {"Israel"}),
        ("Pháp lên án cuộc tấn công vào Lebanon.", set()),
    ],
)
def test_who_is_struck_is_not_blamed_for_it(text: str, blamed: set[str]) -> None:
    assert [roles.get("addressee", set()) for roles in told(text, "Criticism")] == [blamed]


@pytest.mark.parametrize(
    "text",
    [
        "Quốc hội Mỹ lần đầu lật ngược phủ quyết của Tổng thống John Carter.",
        "Dự thảo thất bại do Quốc hội Mỹ đơn phương phủ quyết.",
        "Quốc hội Mỹ nhiều lần phủ quyết lệnh ngừng bắn.",
    ],
)
def test_vetoes(text: str) -> None:
    assert told(text, "Legislation") == [{"actor": {"Quốc hội Mỹ"}}]


def test_who_only_tells_of_a_blow_did_not_strike() -> None:
    assert told("Hàng chục loại đạn được sử dụng để phá hủy mìn, Bộ Quốc phòng cho hay.", "Conflict") == []


@pytest.mark.parametrize("words", ["trong chuyến thăm Pháp đã", "sau chuyến thăm Pháp"])
def test_an_occasion_stands_between_who_speaks_and_the_verb(words: str) -> None:
    text = f"Thủ tướng Đức Karl Weber {words} chỉ trích Nga."
    assert told(text, "Criticism") == [{"speaker": {"Karl Weber"}, "addressee": {"Nga"}}]


def test_what_follows_from_the_day_before_is_of_that_day() -> None:
    text = (
        "Ông Tom Harlow lên tiếng về vụ việc.\nTrước đó, ngày 9-3, ông Carter công bố kết luận. "
        "Theo đó, ông Harlow phản đối kết luận."
    )
    _, events = read(text)
    assert {e.time.begin for e in events if e.type == "Criticism" and e.time} == {"2031-03-09"}


def test_a_state_speaks_from_nowhere_in_particular() -> None:
    text = "Ngày 11-3, cảnh sát bắt ba nghi phạm tại thị trấn Ramford. Ông Hill bị bắn. Iran bác bỏ cáo buộc."
    _, events = read(text)
    assert [e.place for e in events if e.type == "Criticism"] == [None]
