"""Which act the words make, who makes it once only, and to whom it goes: letters, denials, titles told again."""

from __future__ import annotations

import pytest

from kg.model import Event
from kg.resolve.events import SPEECH
from tests.extract.whole import extract, names_of

Said = set[tuple[str, str, str]]


def said(text: str, title: str = "") -> Said:
    """Type, speakers and addressees of all speech acts of a text under a title."""
    read = extract(text, title)
    names = names_of(read)

    def of(event: Event, role: str) -> str:
        return ", ".join(sorted(names[p.entity] for p in event.participants if p.role == role))

    return {(e.type, of(e, "speaker"), of(e, "addressee")) for e in read.events if e.type in SPEECH}


@pytest.mark.parametrize(
    ("text", "who", "to"),
    [
        ("Ông Lê Văn Tám vừa ký văn bản gửi Bộ Tài chính đề nghị bố trí vốn.", "Lê Văn Tám", "Bộ Tài chính"),
        ("Sở Y tế TP.HCM có tờ trình gửi UBND TP.HCM đề xuất mua xe.", "Sở Y tế TP.HCM", "UBND TP.HCM"),
        ("Trong công văn gửi Bộ Y tế, Sở Y tế TP.HCM đề nghị cấp thuốc.", "Sở Y tế TP.HCM", "Bộ Y tế"),
        ("Trong thư gửi Tổng thống Na Uy Olav Berg, ông Lê Văn Tám kêu gọi sớm họp.", "Lê Văn Tám", "Olav Berg"),
        ("Ông Lê Văn Tám có văn bản gửi Bộ Y tế, đề nghị cấp thuốc.", "Lê Văn Tám", "Bộ Y tế"),
    ],
)
def test_whom_a_letter_goes_to_is_asked(text: str, who: str, to: str) -> None:
    assert said(text) == {("Request", who, to)}


def test_those_who_listen() -> None:
    text = "Phát biểu trước Quốc hội Na Uy, bà Lê Thị Hoa cam kết giảm thuế."
    assert said(text) == {("Pledge", "Lê Thị Hoa", "Quốc hội Na Uy")}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Bà Lê Thị Hoa khẳng định thông tin này là không chính xác.", "Criticism"),
        ("Bà Lê Thị Hoa cho biết những thông tin đó là hoàn toàn không có cơ sở.", "Criticism"),
        ("Bà Lê Thị Hoa khẳng định đó là tin giả.", "Criticism"),
        ("Bà Lê Thị Hoa cho biết người đăng thông tin sai sự thật đã xin lỗi.", "Statement"),
        ('Bà Lê Thị Hoa ra tuyên bố "hoàn toàn bác bỏ" lệnh này.', "Criticism"),
        ("Phát biểu nhận nhiệm vụ, bà Lê Thị Hoa cảm ơn mọi người.", "Praise"),
        ("Bà Lê Thị Hoa đảm bảo rằng mọi người sẽ an toàn.", "Pledge"),
        ('"Chúng tôi cố gắng sáng mai xong việc", bà Lê Thị Hoa nói.', "Pledge"),
        ('"Việc này kéo dài. Do đó rất mong bà con đồng thuận", bà Lê Thị Hoa nói.', "Request"),
        ('"Mong muốn của bà con là chính đáng", bà Lê Thị Hoa nói.', "Statement"),
        ("Bà Lê Thị Hoa góp ý một số nội dung của dự thảo.", "Statement"),
        ('Bà Lê Thị Hoa xót xa: "Nhà đẹp mà bỏ hoang".', "Statement"),
        ("Bà Lê Thị Hoa cảnh báo rằng có thể sẽ còn nhiều vụ nữa.", "Statement"),
        ('Bà Lê Thị Hoa gọi ông này là "kẻ nói dối".', "Criticism"),
        ("Bà Lê Thị Hoa tin tưởng quan hệ sẽ tốt đẹp.", "Statement"),
    ],
)
def test_what_act_the_words_make(text: str, kind: str) -> None:
    assert {(k, who) for k, who, _ in said(text)} == {(kind, "Lê Thị Hoa")}


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lê Văn Tám được bà Lê Thị Hoa tin tưởng.",
        "Bà Lê Thị Hoa tin tưởng chuyển tiền cho người này.",
        "Bộ Nội vụ Na Uy sẽ nghiên cứu, đề xuất bổ sung quy định.",
        "Bộ Nội vụ Na Uy đang nghiên cứu đề xuất mở thêm hầm trú ẩn.",
        "Bộ trưởng Lê Văn Tám chấp thuận đề xuất điều thêm quân.",
        "Công an tỉnh Quảng Nam mời chủ xe và tài xế đến trụ sở làm việc.",
        "Bộ Ngoại giao Na Uy chưa đưa ra bình luận về vụ việc.",
        "Các chuyên gia quân sự Na Uy cho rằng tàu phải về cảng.",
        "Mục đích của Na Uy là muốn Tổng thống Olav Berg gây áp lực.",
        "Nếu như Tổng thống Olav Berg yêu cầu, hai bên sẽ gặp nhau.",
        "Ông Lê Văn Tám đã không chỉ đạo, đề xuất biện pháp xử lý.",
        "Thỏa thuận yêu cầu Na Uy xin lỗi các nạn nhân.",
        "Văn phòng ông Olav Berg đã lên tiếng.",
        "Bà Lê Thị Hoa nói tiếng Anh và tiếng Đức.",
        "Công an bắt tạm giam Trần Văn Truyền. Truyền mời nạn nhân uống nước rồi cướp tiền.",
    ],
)
def test_nobody_says_anything(text: str) -> None:
    assert said(text) == set()


@pytest.mark.parametrize(
    ("title", "text", "who"),
    [
        ("Na Uy cảnh báo về thuế", "Bộ Thương mại Na Uy hôm 19-11 cảnh báo về việc tăng thuế.", "Bộ Thương mại Na Uy"),
        (
            "NATO khuyên các nước tăng chi tiêu",
            "Hội nghị kéo dài hai ngày.\nÔng Olav Berg, chủ tịch Ủy ban quân sự NATO, khuyên các nước tăng chi tiêu.",
            "Olav Berg",
        ),
    ],
)
def test_a_title_tells_the_act_of_whom_the_text_names(title: str, text: str, who: str) -> None:
    assert {speaker for _, speaker, _ in said(text, title)} == {who}


def test_an_official_without_a_name_speaks_again() -> None:
    text = "Một quan chức Mỹ cho biết hai bên đã gặp nhau. Ông Olav Berg ủng hộ. Việc này có ích, quan chức này nói."
    assert said(text) == {("Statement", "Mỹ", ""), ("Praise", "Olav Berg", "")}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Một quan chức cấp cao của Na Uy cho biết lệnh cấm sẽ được dỡ bỏ.", "Na Uy"),
        ("Các quan chức tình báo của Na Uy khẳng định không có nguy cơ.", "Na Uy"),
        ("Điện Kremlin trước đây cho biết các chuyên gia có mặt ở đó.", "Điện Kremlin"),
    ],
)
def test_who_speaks_for_a_land_or_body(text: str, who: str) -> None:
    assert {speaker for _, speaker, _ in said(text)} == {who}


def test_what_the_speakers_own_body_will_do_is_his_promise() -> None:
    text = "Chủ tịch huyện Lê Văn Tám cho biết dân chủ yếu mua xăng. Chính quyền sẽ tuyên truyền để dân hiểu."
    assert ("Pledge", "Lê Văn Tám", "") in said(text)
    maybe = "Ông Lê Văn Tám cho biết đã gặp Thủ tướng. Ông Tám có thể sẽ bàn về thương mại."
    assert {kind for kind, _, _ in said(maybe)} == {"Statement"}
    assert said("Người dân cho biết đường ngập nặng. Thành phố sẽ sửa đường vào năm sau.") == set()


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Bước đầu các nghi phạm khai nhận đã cho vay nặng lãi.", "Hồ Văn Bảy, Trần Văn Tiến"),
        ("Tại cơ quan điều tra, những người này khai mua súng trên mạng.", "Hồ Văn Bảy, Trần Văn Tiến"),
        ("Người dân khai nhận đã mất tiền.", None),
    ],
)
def test_those_charged_confess_together(text: str, who: str | None) -> None:
    told = said(f"Công an huyện Lộc Bình khởi tố Trần Văn Tiến và Hồ Văn Bảy về tội cướp tài sản. {text}")
    assert told == ({("Statement", who, "")} if who else set())
    assert said(f"Công an huyện Lộc Bình khởi tố Trần Văn Tiến về tội cướp tài sản. {text}") == set()
