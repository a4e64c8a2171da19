"""A date that is of another clause than the event, and days whose year nothing tells."""

from __future__ import annotations

import pytest

from tests.extract.whole import extract, names_of


def days(text: str, kind: str, published: str | None = "2024-11-20") -> list[str | None]:
    """The days of the events of type ``kind`` of a report."""
    read = extract(text, published=published)
    told = [e.time for e in read.events if e.type == kind]
    return [None if t is None else f"{t.begin}/{t.end}" if t.end else t.begin for t in told]


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("Sau khi được thả, ông Lê Văn Sơn được bầu làm chủ tịch Quốc hội vào tháng 1/2019.", "LegalAction", [None]),
        (
            "Sau khi được thả, ông Lê Văn Sơn được bầu làm chủ tịch Quốc hội vào tháng 1/2019.",
            "Appointment",
            ["2019-01"],
        ),
        ("Sau khi hội đàm, ông Carl Moon và ông Lý Kiến Hoa ký thỏa thuận chiều 18-11.", "Meeting", ["2024-11-18"]),
        (
            "Hôm qua (19-11), cuộc duyệt binh tại Moscow diễn ra giữa thời điểm Nga và Ukraine đạt thỏa thuận.",
            "Agreement",
            [None],
        ),
        (
            "Nga và Ukraine trao đổi tù nhân lần đầu kể từ tháng 10-2023, sau khi đạt thỏa thuận ở UAE.",
            "Agreement",
            [None],
        ),
        (
            "Ngày 18-11, công an cho biết đã bắt Lê Văn Sơn sau khi ông này tấn công ông Trần Hữu Nam.",
            "Conflict",
            [None],
        ),
        (
            "Ngày 18-11, Công an tỉnh Lai Vân cho biết, sau khi tiếp nhận tin báo, đơn vị đã bắt Lê Văn Sơn.",
            "LegalAction",
            ["2024-11-18"],
        ),
        (
            "Ông Kim Lee đã bị xử tử, theo lời khai của một người đã trốn khỏi Triều Tiên vào tháng 2/2016.",
            "Conflict",
            [None],
        ),
        ("Hamas đã thực hiện vụ tấn công chưa từng có vào Israel vào ngày 7-10-2023.", "Conflict", ["2023-10-07"]),
        ("Bộ Tài chính ban hành quyết định về việc bà Lê Thị Hoa nghỉ hưu từ ngày 1-9-2017.", "Legislation", [None]),
        ("Chiều 18-11, ông Lê Văn An tiếp Thủ tướng Lào Kam Sua đang thăm chính thức Việt Nam.", "Visit", ["2024-11"]),
        ("Chiều 18-11, Thủ tướng Lào Kam Sua đến Hà Nội, bắt đầu thăm chính thức Việt Nam.", "Visit", ["2024-11-18"]),
        ("Trong 10 tháng năm 2024, Công an TP Cần Thơ đã khởi tố 34 bị can.", "LegalAction", ["2024-01/2024-10"]),
        (
            "Nga bắn tên lửa vào thành phố Dnipro tuần trước. Tên lửa được Nga bắn vào thành phố Dnipro hôm 14-11.",
            "Conflict",
            ["2024-11-14"],
        ),
        (
            "Ngày 12-9-2021, bà Hoa đến gặp ông Lê Văn Sơn. Tại đây, bà Hoa tặng ông Sơn một bức tranh quý.",
            "Award",
            ["2021-09-12"],
        ),
        (
            "Ngày 18-11, Bộ trưởng Carl Moon đánh giá lính Triều Tiên sẽ sớm tham gia tấn công Ukraine.",
            "Conflict",
            [None],
        ),
        ("Chủ tịch nước Lê Văn An sẽ gặp ông Carl Moon tại Hà Nội chiều 20-11.", "Meeting", ["2024-11-20"]),
        ("Chiều 18-11, ông An nhắc lại cuộc gặp trước đây giữa ông với ông Carl Moon.", "Meeting", [None]),
        (
            "Tuần này, Ukraine tấn công Nga. Trong khi đó, Tổng thống Ivan Pushkin đã ký sắc lệnh mới.",
            "Legislation",
            [None],
        ),
        (
            "AFP ngày 19-11 đưa tin vòng đàm phán giữa Mỹ và Nga diễn ra tại UAE hôm 18-11 kết thúc.",
            "Meeting",
            ["2024-11-18"],
        ),
        ("Ngày 18-11, Ukraine cáo buộc Nga phóng 188 máy bay không người lái vào Kiev.", "Conflict", ["2024-11-18"]),
        (
            "Hôm 18-11, Israel tấn công miền nam Lebanon trước thềm cuộc đàm phán giữa Israel và Lebanon.",
            "Agreement",
            [None],
        ),
    ],
)
def test_whose_clause_the_date_is_of(text: str, kind: str, found: list[str | None]) -> None:
    assert days(text, kind) == found


def test_headlines_of_a_digest_have_no_day_together() -> None:
    assert days("Điểm tin: 12 dấu ấn nổi bật của TP Lai Vân năm 2025; Mỹ phong tỏa Venezuela", "Conflict") == [None]


def test_what_is_done_after_many_days_is_not_of_the_day_told_before() -> None:
    text = (
        "Sáng 16-11, Công an huyện Lạc Hà bắt quả tang Lê Văn Sơn. Sau nhiều ngày điều tra, Công an huyện Lạc Hà bắt "
        "giữ Trần Thị Hiếu. Khám xét nơi ở của Hiếu, Công an huyện Lạc Hà thu giữ 120 thùng pháo."
    )
    assert days(text, "LegalAction") == ["2024-11-16", None, None]


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        (
            "Ông Carl Moon sẽ gặp ông Lý Kiến Hoa tại Hà Nội ngày 27-28/2. Hai ông từng gặp nhau hồi tháng 6/2018.",
            "Meeting",
            [None, "2018-06"],
        ),
        (
            "Ông Lê Văn An được bầu làm bí thư Thành ủy ngày 10/5. Tháng 5/2013, ông An được bầu vào Bộ Chính trị.",
            "Appointment",
            [None, "2013-05"],
        ),
        (
            "Ông Carl Moon thăm Lào ngày 3/2. Chuyến thăm Lào của ông Moon tháng 2/2018 kéo dài ba ngày.",
            "Visit",
            ["2018-02"],
        ),
    ],
)
def test_a_day_without_a_year_is_not_another_month(text: str, kind: str, found: list[str | None]) -> None:
    assert days(text, kind, published=None) == found


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        (
            "Đài Fox hỏi về tiến trình hòa bình ở Ukraine sau cuộc họp giữa ông Carl Moon và ông Lý Kiến Hoa.",
            "Meeting",
            None,
        ),
        ("Chiều 18-11 tại Hà Nội, sau cuộc hội đàm giữa ông An và ông Carl Moon, hai bên ra về.", "Meeting", "Hà Nội"),
        ("Israel phát động chiến dịch tấn công vào thủ đô Tehran và nhiều khu vực khác ở Iran.", "Conflict", "Tehran"),
    ],
)
def test_whose_clause_the_place_is_of(text: str, kind: str, place: str | None) -> None:
    read = extract(text, published="2024-11-20")
    names = names_of(read)
    assert [names.get(e.place or "") or None for e in read.events if e.type == kind] == [place]
