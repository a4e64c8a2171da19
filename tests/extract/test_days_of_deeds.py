"""The day of a deed is neither that of the step which follows nor that on which somebody tells of it."""

from __future__ import annotations

import pytest

from kg.model import Event
from tests.extract.whole import extract, roles_of


def events(text: str, kind: str) -> list[Event]:
    return [e for e in extract(text).events if e.type == kind]


def begins(e: Event) -> str | None:
    return e.time.begin if e.time is not None else None


@pytest.mark.parametrize("what", ["vụ cướp xảy ra hôm 4-3", "vụ ẩu đả xảy ra vào rạng sáng 4-3 tại phường Tân Phú"])
def test_the_day_of_the_case_is_not_that_of_the_arrest(what: str):
    (e,) = events(f"Ngày 10-3, Công an quận 9 cho biết đã bắt Vũ Hải Nam liên quan {what}.", "LegalAction")
    assert begins(e) == "2031-03-10"


def test_what_was_ordered_before_has_no_day():
    text = "Ngày 10-3, Công an quận 9 bắt Vũ Hải Nam theo quyết định truy nã của Công an tỉnh Quảng Nam."
    days = {e.trigger: begins(e) for e in events(text, "LegalAction")}
    assert days == {"bắt": "2031-03-10", "truy nã": None}


@pytest.mark.parametrize(
    "text",
    [
        "Theo bà Lò Thị Sen, tháng 6-2028 bà bị bệnh nên đã xuống ở nhà người con.",
        "Công an quận 9 cho biết, tối 4-3, Vũ Hải Nam lấy tài sản của bà Sen.",
        "Theo Công an quận 9, tối 4-3, Vũ Hải Nam đi xe máy trên đường Quang Trung.",
    ],
)
def test_the_day_of_what_is_told_is_not_that_of_telling(text: str):
    assert [begins(e) for e in events(text, "Statement")] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 10-3, Công an quận 9 cho biết đang tạm giữ 3 người.",
        "Thứ trưởng Vũ Hải Nam cho biết như trên tại cuộc họp báo chiều 10-3.",
    ],
)
def test_the_day_of_telling_is(text: str):
    (e,) = events(text, "Statement")
    assert begins(e) == "2031-03-10"


def test_information_is_given_to_nobody():
    text = "Ông Vũ Hải Nam bị công an tạm giữ. Thông tin được Công an quận 9 cho biết ngày 10-3."
    x = extract(text)
    assert all("addressee" not in roles_of(x, e) for e in x.events)


def test_the_list_of_one_court_is_not_of_the_other():
    text = (
        "TAND cấp cao tại Hà Nội mới đây đã xử phúc thẩm vụ sai phạm. Theo đó, tòa không chấp nhận kháng cáo của bị "
        "cáo Lò Thị Sen, giữ nguyên bản án sơ thẩm. Trước đó, TAND TP Cần Thơ đã xét xử sơ thẩm và tuyên phạt các bị "
        "cáo: Lò Thị Sen mức án tử hình, Hồ Tấn Minh tù chung thân. Vũ Hải Nam (cựu hiệu trưởng) 4 năm tù."
    )
    x = extract(text)
    found = [roles_of(x, e) for e in x.events if e.type == "LegalAction"]
    courts = [roles["authority"] for roles in found if "Vũ Hải Nam" in roles.get("defendant", ())]
    assert courts == [["TAND TP Cần Thơ"]]


def test_a_gang_that_comes_upon_another_inspects_nobody():
    text = "Sau đó nhóm của Vũ Hải Nam phát hiện nhóm đối thủ gồm: Lò Văn Sáu, Hồ Tấn Minh và 3 người khác."
    assert events(text, "LegalAction") == []
