"""Whose a date of a sentence is, and where an event without a place of its own is."""

from __future__ import annotations

import pytest

from kg.model import Event
from tests.extract.whole import extract, names_of


def told(text: str, published: str | None = "2025-05-20") -> list[tuple[Event, str | None]]:
    """The events of a report with the names of their places."""
    read = extract(text, published=published)
    names = names_of(read)
    return [(e, names.get(e.place or "")) for e in read.events]


def days(text: str, kind: str) -> list[str | None]:
    """The days of the events of type ``kind``."""
    return [e.time.begin if e.time else None for e, _ in told(text) if e.type == kind]


def places(text: str, kind: str) -> list[str | None]:
    """The places of the events of type ``kind``."""
    return [place for e, place in told(text) if e.type == kind]


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Ông Phan Hải bị bắt tạm giam từ ngày 14-5-2023 để điều tra, truy tố tội trốn thuế.", "LegalAction",
         ["2023-05-14", None]),
        ("Ngày 24-4, ông Mike Brown, người được ông Adam Smith chọn làm cố vấn, đã công bố chiến lược mới.",
         "Appointment", [None]),
        ("Phan Văn Vinh bị TAND tỉnh Quảng Ngãi tuyên án tử hình - người tham gia giết 6 người vào năm 1981.",
         "LegalAction", [None]),
        ("Thông báo về việc ông Lâm thăm Mỹ có thể được đưa ra sớm nhất vào thứ sáu (23-5).", "Visit", [None]),
        ("Ngày 20-5, Đài CNN đưa tin theo phán quyết từ tòa án Bangkok hôm 19-5, bà Sarah Lee đã bị tuyên án tử hình.",
         "LegalAction", ["2025-05-19"]),
        ("Ngày 24-4, ông Mike Brown vạch ra kế hoạch chấm dứt xung đột Nga - Ukraine.", "Conflict", [None]),
        ("Luật được Quốc hội xem xét thông qua vào kỳ họp tháng 10-2025.", "Legislation", ["2025-10"]),
        ("Hôm 20-5, tổng thống phát biểu. Ông Adam Smith sẽ nhậm chức.", "Appointment", [None]),
    ],
)  # fmt: skip
def test_a_date_is_of_its_own_clause(text: str, kind: str, expected: list[str | None]) -> None:
    """What stands in another clause of the sentence has a date of its own, and lends it to nothing."""
    assert days(text, kind) == expected


def test_a_night_runs_into_a_day() -> None:
    """Both days may stand without their month."""
    text = "Trong đêm 18 rạng sáng ngày 19, quân đội Ukraine đã tấn công thành phố Belgorod của Nga."
    assert days(text, "Conflict") == ["2025-05-18"]


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Ông Nguyễn Bình sẽ tham dự Hội nghị cấp cao ASEAN mở rộng tại Ottawa.", "Attendance", ["Ottawa"]),
        ("Hôm nay ông Nguyễn Bình thăm Philippines và đồng chủ trì kỳ họp lần thứ 9 của Uỷ ban hỗn hợp hai nước.",
         "Attendance", ["Philippines"]),
        ("Phát biểu tại hội nghị xúc tiến đầu tư, ông Nguyễn Bình cho rằng hội nghị lần này tại Quảng Ngãi rất đông.",
         "Attendance", ["Quảng Ngãi"]),
        ("Ông Nguyễn Bình gặp gỡ cộng đồng người Việt Nam tại Malaysia.", "Meeting", ["Malaysia"]),
        ("Nga không kích bằng máy bay ném bom vào các khu vực phía bắc Ukraine.", "Conflict", ["Ukraine"]),
        ("Chuyến thăm Việt Nam của ông Adam Smith khẳng định vai trò của Mỹ tại châu Á.", "Visit", ["Việt Nam"]),
        ("Sau đó, Thủ tướng Adam Smith đến Trung Quốc tham dự Hội nghị G20.", "Attendance", ["Trung Quốc"]),
        ("Bà Lê Nga tiếp Đại sứ Mỹ John Hill đang thăm Việt Nam tại Phủ Chủ tịch.", "Meeting", ["Phủ Chủ tịch"]),
        ("Ông Lê Bình gặp Thủ tướng Nhật Bản Abe Kenji khi dự hội nghị ở Canada.", "Meeting", ["Canada"]),
        ("Ông Adam Smith bay tới Singapore, nơi ông sẽ gặp ông Kim Min Soo.", "Meeting", ["Singapore"]),
        ("Công an huyện Kỳ Anh khởi tố Lê Văn Tâm liên quan vụ nhận hối lộ xảy ra tại Đà Nẵng.", "LegalAction", [None]),
    ],
)  # fmt: skip
def test_an_event_is_where_the_text_tells(text: str, kind: str, expected: list[str | None]) -> None:
    """The words around an event tell its place, another deed's place is not its own."""
    assert places(text, kind) == expected


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Chuyến thăm Lào của ông Lê Tâm (tháng 6-2017) và chuyến thăm Nga của ông Trần Nam (tháng 11-2018) rất tốt.",
         "Visit", ["2017-06", "2018-11"]),
        ("Tháng 5-2016, ông Adam Smith thăm Lào và tháng 11-2017, ông Carl Moon thăm Lào.", "Visit",
         ["2016-05", "2017-11"]),
        ("Ông Adam Smith (11/2010), ông Carl Moon (11/2012) và ông John Hill (5/2016) đã thăm Lào.", "Visit",
         ["2010-11", "2012-11", "2016-05"]),
        ("Công an tỉnh Long An ngày 20-5 thông tin vừa triệt phá đường dây ma túy, bắt giữ Lê Văn Tâm.", "LegalAction",
         ["2025-05"]),
        ("Ngày 20-5, nguồn tin cho biết Công an tỉnh Long An mới đây đã bắt giữ Lê Văn Tâm.", "LegalAction",
         ["2025-05"]),
        ("Ngày 20-5, Công an tỉnh Long An cho biết từ đầu năm 2025 đến nay đã bắt giữ 300 nghi phạm.", "LegalAction",
         ["2025-01"]),
    ],
)  # fmt: skip
def test_each_of_several_acts_keeps_its_date(text: str, kind: str, expected: list[str | None]) -> None:
    """Dates in brackets, before and behind each act of one sentence."""
    assert days(text, kind) == expected


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Sáng 19-5, Quốc hội thông qua Luật Phòng không. Trước đó, trình bày báo cáo tại phiên họp, ông Lê Tấn nói.",
         "Attendance", ["2025-05-19"]),
        ("Chiều 20-5, bà Lê Nga cho biết quan điểm trước việc tổng thống Philippines ký ban hành đạo luật biển.",
         "Legislation", [None]),
        ("Ông Adam Smith dự lễ kỷ niệm 100 năm kết thúc Thế chiến thứ nhất hôm 11-5.", "Attendance", ["2025-05-11"]),
        ("Sáng 20-5, tòa xét xử Lê Văn Tâm. Bà Trần Thị Hoa đưa hối lộ cho ông Tâm 20.000 USD.", "Economic", [None]),
        ("Sáng 12-5, Quốc hội thông qua luật. Lễ công bố dự kiến tổ chức vào ngày 30-5. Ông Lê Nam chủ trì phiên họp.",
         "Attendance", ["2025-05-12"]),
        ("Sáng 12-5, Quốc hội bầu ông Lê Nam làm Phó chủ tịch nước. Trước đó Quốc hội miễn nhiệm ông Trần Minh.",
         "Appointment", ["2025-05-12", "2025-05-12"]),
        ("Nếu được Quốc hội thông qua, luật này có hiệu lực từ 1-3-2026.", "Legislation", [None]),
        ("Theo đó, khoảng 16h30 ngày 12-5, bà Lê Thị Hoa tử vong tại phường Tân Phú.", "Incident", ["2025-05-12"]),
    ],
)  # fmt: skip
def test_the_day_of_the_scene_and_of_the_rule(text: str, kind: str, expected: list[str | None]) -> None:
    """Earlier at the session is the same day; when a law comes into force is not when it is passed."""
    assert days(text, kind) == expected


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Bà Lan tiếp tục khởi kiện và ngày 19-5, TAND quận Kim Sơn xét xử vụ án giữa bà Lê Lan và Công ty Hòa Bình.",
         "LegalAction", [None, "2025-05-19"]),
        ("Ngày 2-5, ông Phạm Trúc - nguyên chánh thanh tra Bộ Y tế, được bà Lê Thị Mai bổ nhiệm hiệu trưởng Trường "
         "đại học Sao Mai không đúng quy định - đã tổ chức lễ trao bằng.", "Appointment", [None]),
        ("Chiều 19-5, Bộ Y tế tổ chức lễ kỷ niệm. Phát biểu tại buổi lễ, Bộ trưởng Lê Hòa nhắc lại cách đây 80 năm, "
         "ngày 22-12-1944, Đội cứu thương được thành lập.", "Ceremony", ["2025-05-19"]),
        ("Công an quận Kim Sơn đang điều tra vụ trộm. Theo công an, trưa 9-5, Lê Văn Tám đi xe máy trên phố.",
         "LegalAction", [None]),
        ("Công an quận Kim Sơn bắt giữ 12 người. Theo đó, tối 9-5, công an bắt quả tang 7 người tại khách sạn Sen.",
         "LegalAction", ["2025-05-09"]),
        ("Tài xế Lê Văn Tám bị công an tạm giữ. Thông tin được Công an TP Kim Sơn cho biết ngày 19-5.", "LegalAction",
         ["2025-05-19"]),
        ("Thăm Huế trong khuôn khổ chuyến thăm Việt Nam theo lời mời của ông Trần An, Tổng thống Lào Bun Mi đã gặp "
         "Chủ tịch tỉnh Lê Hòa chiều 19-5.", "Visit", ["2025-05-19", "2025-05"]),
        ("Ông Trần Phú dự hội nghị ở Huế tháng 3-2015 và ông Bun Mi thăm Việt Nam cuối năm ngoái.", "Visit", ["2024"]),
    ],
)  # fmt: skip
def test_days_of_other_clauses(text: str, kind: str, expected: list[str | None]) -> None:
    """Between dashes, behind "và", in the words said, and in the crime that is looked into: not the day of the act."""
    assert days(text, kind) == expected


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Ngày 3-5-2025, Nga tổ chức hội nghị về vấn đề Lào tại Moscow.", "Attendance", ["Moscow"]),
        ("Quân đội Syria tấn công phiến quân ở phía đông thành phố Aleppo.", "Conflict", ["Aleppo"]),
        ("Ông Lê Bình thăm chính thức Hà Lan. Trong chuyến thăm, ông Lê Bình đã dự diễn đàn doanh nghiệp hai nước.",
         "Attendance", ["Hà Lan"]),
        ("Sáng 19-5, ông Lê Bình thăm Khu tưởng niệm Hoa Sen. Tại khu tưởng niệm, ông Lê Bình đã gặp ông Trần Nam.",
         "Meeting", ["Khu tưởng niệm Hoa Sen"]),
        ("Nga khẳng định đã bắn hạ 8 tên lửa của Anh.", "Conflict", [None]),
        ("Máy bay của Nga bị bắn hạ trên bầu trời Syria hôm 19-5.", "Conflict", ["Syria"]),
        ("Ông Lê Bình sẽ có cuộc gặp với các doanh nhân. Sau đó ông sẽ thăm chùa Hoa Sen.", "Meeting", [None]),
    ],
)  # fmt: skip
def test_where_the_journey_or_another_sentence_tells(text: str, kind: str, expected: list[str | None]) -> None:
    """Part of a town, a matter before the town, the land of the journey, the house that is named elsewhere."""
    assert places(text, kind) == expected


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Tối 9-5, Công an huyện Kim Sơn bắt giữ Lê Văn Tâm. Hiện công an đã tạm giữ bà Lê Thị Hoa.",
         "LegalAction", ["2025-05-09", None]),
        ("Sáng 20-5, ông Lê Thọ khai tại tòa. Khi về làm bí thư Tỉnh ủy Bến Tre, ông Lê Thọ thấy tỉnh còn nghèo.",
         "Appointment", [None]),
        ("Sáng 20-5, Chính phủ báo cáo công tác. Viện kiểm sát tỉnh Long An đã đề nghị truy tố 11 vụ án.",
         "LegalAction", [None]),
    ],
)  # fmt: skip
def test_what_is_summed_up_or_still_going_on(text: str, kind: str, expected: list[str | None]) -> None:
    """Neither is of the day told before."""
    assert days(text, kind) == expected


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Tòa án tỉnh xét xử ông Lê Minh Tú về vụ lừa đảo năm 2012.", None),
        ("Ông Lê Minh Tú bị khởi tố vì hành vi nhận hối lộ ngày 2-3-2024.", None),
        ("Ông Lê Minh Tú bị bắt về tội nhận hối lộ vào ngày 18-5.", "2025-05-18"),
    ],
)
def test_a_time_long_ago_is_of_the_deed(text: str, day: str | None):
    assert days(text, "LegalAction") == [day]


@pytest.mark.parametrize(
    ("text", "speaker_day", "kind", "expected"),
    [
        ("Ngày 15-4, Công an tỉnh Nam Hà cho biết tối 13-4, Công an huyện Lâm Khê đã bắt giữ ông Trần Văn Kha.",
         "2025-04-15", "LegalAction", ["2025-04-13"]),
        ("Ngày 15-4, Bộ Quốc phòng Nga cho biết trong đêm 14-4, quân đội Ukraine đã tấn công thành phố Belgorod.",
         "2025-04-15", "Conflict", ["2025-04-14"]),
        ("Sáng 15-4, ông Lê Văn Hòa cho biết chiều 14-4, đoàn công tác của ông đã kiểm tra nhà máy.",
         "2025-04-15", "Meeting", []),
        ("Ngày 15-4, Công an tỉnh Nam Hà cho biết đã bắt giữ ông Trần Văn Kha.",
         "2025-04-15", "LegalAction", ["2025-04-15"]),
        ("Báo cáo kết quả năm 2014 và phương hướng nhiệm vụ năm 2015, Thứ trưởng Lê Văn Hòa cho biết hộ nghèo đã giảm.",
         None, "Meeting", []),
        ("Trả lời phỏng vấn năm 2014, Thứ trưởng Lê Văn Hòa cho biết số hộ nghèo đã giảm.", "2014", "Meeting", []),
        ("Theo Bộ Y tế, sáng 7-4, Bệnh viện Nam Hà tiếp nhận bệnh nhân Trần Văn Kha.", None, "Meeting", []),
        ("Theo kết luận của Bộ Y tế công bố ngày 7-4, ông Trần Văn Kha có vi phạm.", "2025-04-07", "Meeting", []),
    ],
)  # fmt: skip
def test_the_day_of_saying_is_not_that_of_what_is_said(
    text: str, speaker_day: str | None, kind: str, expected: list[str | None]
) -> None:
    """``Ngày 15, A cho biết tối 13, B đã …``: each has its own."""
    assert days(text, "Statement") == [speaker_day]
    assert days(text, kind) == expected


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        ("Sáng 18-5, ông Lê Văn Hòa chủ trì cuộc họp của Ban chỉ đạo. Trước đó ngày 13-5, ông Mai Văn Tú đã thăm "
         "huyện Lâm Khê. Ông Trần Minh Đức đề nghị các huyện tiếp tục rà soát.", "2025-05-18"),
        ("Sáng 18-5, ông Lê Văn Hòa chủ trì cuộc họp của Ban chỉ đạo. Trước đó ngày 13-5, ông Mai Văn Tú đã thăm "
         "huyện Lâm Khê. Ông Tú đề nghị huyện tiếp tục rà soát.", "2025-05-13"),
        ("Ông Lê Văn Hòa cho biết như trên tại cuộc họp chiều 18-5. Theo danh sách của bệnh viện, từ ngày 1 đến 9-5 "
         "có 200 người ra vào viện. Ông Trần Minh Đức đề nghị các quận tiếp tục rà soát.", "2025-05-18"),
        ("Ngày 18-5, Ukraine phóng tên lửa vào lãnh thổ Nga. Một ngày trước đó (17-5), Ukraine tấn công vùng Kursk. "
         "Trong diễn biến mới nhất, ông Lê Văn Hòa đề nghị hai bên kiềm chế.", "2025-05-18"),
    ],
)  # fmt: skip
def test_who_was_not_told_of_when_the_story_went_back_speaks_today(story: str, expected: str) -> None:
    """Only those of the flashback speak on its day."""
    assert days(story, "Request") == [expected]


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Ngày 27/7/1953, Triều Tiên và Mỹ ký hiệp định. Đến năm 2000, Chủ tịch Kim Su Ho gặp Tổng thống Park Min Jae "
         "tại Bình Nhưỡng.", "Meeting", ["2000"]),
        ("Năm 2010, ông Trần Văn Kha làm việc tại Huế. Đến năm 2014, ông được bầu làm Chủ tịch UBND TP Huế. "
         "Năm 2018, ông bị khởi tố.", "Appointment", ["2014"]),
        ("Năm 2018, Quốc hội họp tại Hà Nội. Đến năm 2030, Việt Nam sẽ mua 20 máy bay của Nga.", "Economic", [None]),
        ("TAND TP Huế xét xử ông Trần Văn Kha ngày 12/3/2018. Đến ngày 21/8, tòa phúc thẩm tuyên phạt ông Trần Văn Kha "
         "5 năm tù.", "LegalAction", ["2018-03-12", "2018-08-21"]),
        ("Ông Ivan Petrov được bầu làm thủ tướng tháng 8/2013 sau khi ông Raj Kumar từ chức.", "Appointment",
         ["2013-08", None]),
        ("Mỹ cân nhắc gia hạn Hiệp ước New START, hết hạn vào năm 2021, với Nga.", "Agreement", [None]),
        ("Thủ tướng Lê Văn Hòa ký quyết định 135 về việc giao kế hoạch đầu tư giai đoạn 2016 - 2020 và năm 2019 cho "
         "các dự án đường sắt.", "Legislation", [None]),
        ("Tổng thống John Carter soạn thảo một dự luật nhằm đóng băng tiêu chuẩn ô tô từ sau năm 2020.", "Legislation",
         [None]),
        ("Thủ tướng Lê Văn Hòa gặp Bộ trưởng Trần Minh Đức tại phiên họp cuối cùng của năm 2018, diễn ra chiều 27-12.",
         "Meeting", ["2018-12-27"]),
        ("Công an tỉnh Nam Hà bắt tạm giam ông Trần Văn Kha.\nTrước đó, ngày 20/4/2018, ông Kha bị khởi tố.",
         "LegalAction", [None, "2018-04-20"]),
        ("Bắt ông Trần Văn Kha.\nCông an tỉnh Nam Hà khởi tố, bắt tạm giam ông Kha.\nNgày 20/4/2018, cơ quan điều tra "
         "khởi tố bị can đối với ông Kha.", "LegalAction", ["2018-04-20"]),
    ],
)  # fmt: skip
def test_whose_date_where_nothing_says_when_it_was_written(text: str, kind: str, expected: list[str | None]) -> None:
    """In an article without publication date."""
    found = [e.time.begin if e.time else None for e, _ in told(text, None) if e.type == kind]
    assert sorted(found, key=str) == sorted(expected, key=str)


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Chính phủ Mỹ công bố một phần báo cáo điều tra về vụ khủng bố chấn động thế giới hôm 11/9/2001.\n"
         "Ông Adam Smith cho biết tài liệu không đưa ra kết luận nào.", "Statement", [None, None]),
        ("Giá xăng lẽ ra sẽ được điều chỉnh vào ngày 5-1-2019.\nPhó thủ tướng Lê Văn Hòa đề nghị các bộ giữ giá.",
         "Request", [None]),
        ("Vào tháng 10/2018, Tổng thống Mỹ John Carter cáo buộc Nga vi phạm hiệp ước.", "Agreement", [None]),
        ("Ngày 5/6/2018, Ukraine tuyên bố đã tấn công thành phố Belgorod của Nga.", "Conflict", ["2018-06-05"]),
        ("Vào tháng 10/2018, Tổng thống Mỹ John Carter cáo buộc Nga vi phạm hiệp ước.", "Criticism", ["2018-10"]),
        ("Ngày 5/6/2018, Bộ Y tế cho biết ông Trần Văn Kha về Văn phòng Bộ. Ngày 21/5/2018, Cục A ra công văn. "
         "Ngày 23/5/2018, Cục A xin lỗi. Ông Lê Văn Hòa đề nghị rút kinh nghiệm.", "Request", ["2018-06-05"]),
    ],
)  # fmt: skip
def test_days_that_are_no_day_of_the_story(text: str, kind: str, expected: list[str | None]) -> None:
    """Those of an attack spoken of, of what is to come, of an accusation, of what led to the news."""
    assert [e.time.begin if e.time else None for e, _ in told(text, None) if e.type == kind] == expected


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        # An inquiry goes on after the deed; who is caught at once is caught that day.
        ("Khoảng 21h ngày 12-5, ông Trần Văn Kha cầm dao đâm ông Lê Văn Hòa ở chợ Nam Hà. Nhận tin báo, Công an huyện "
         "Nam Hà xác minh, triệu tập ông Kha.", "LegalAction", [None]),
        ("Khoảng 21h ngày 12-5, ông Trần Văn Kha cầm dao đâm ông Lê Văn Hòa ở chợ Nam Hà. Ngay lập tức, Công an huyện "
         "Nam Hà đã khống chế, bắt giữ Kha.", "LegalAction", ["2025-05-12"]),
        ("Ngày 12-5, Công an tỉnh Nam Hà bắt giữ ông Trần Văn Kha. Mở rộng vụ án, cơ quan điều tra bắt khẩn cấp thêm "
         "ông Lê Văn Hòa.", "LegalAction", ["2025-05-12", None]),
        # Somebody tells that day of what was done before.
        ("Ngày 19-5, Công an tỉnh Nam Hà cho biết vụ án đang được làm rõ. Ba người bị bắt gồm ông Trần Văn Kha, "
         "ông Lê Văn Hòa và ông Phan Hải.", "LegalAction", [None]),
        ("Sáng 19-5, tòa án nhân dân cấp cao mở phiên phúc thẩm xét xử ông Trần Văn Kha. Cấp sơ thẩm tuyên phạt ông "
         "Lê Văn Hòa 5 năm tù.", "LegalAction", ["2025-05-19", None]),
        # At no time that the day told could be.
        ("Ngày 12-5, Bộ Công an tổ chức hội nghị. Thời gian tới, Bộ Xây dựng ban hành nghị quyết về nhà ở.",
         "Legislation", [None]),
        ("Ngày 12-5, Bộ Công an ban hành thông tư. Sau đó Bộ Xây dựng ban hành nghị quyết về nhà ở.",
         "Legislation", ["2025-05-12", "2025-05-12"]),
        # Of the main clause.
        ("Lần đầu, sau khi xảy ra tai nạn khiến ông Lê Văn Hòa tử vong, tháng 7-2011, Sở Y tế Nam Hà gửi tờ trình.",
         "Incident", [None]),
        ("Từ khi ký hợp đồng với ông Lê Văn Hòa đến ngày 7-3-2023, ông Trần Văn Kha không trả tiền.", "Agreement",
         [None]),
        ("Tuy nhiên, đến cuối năm 2017, bà Ngô Thị Lan chuyển nhượng toàn bộ vốn tại Công ty Hoàng Minh cho Công ty "
         "Đại Phát.", "Economic", ["2017"]),
    ],
)  # fmt: skip
def test_a_day_holds_for_its_scene_alone(text: str, kind: str, expected: list[str | None]) -> None:
    """A day told in one sentence dates another only if that goes on with it."""
    assert days(text, kind) == expected


def test_the_day_of_a_round_up_is_of_none_of_its_news() -> None:
    """Neither the day in its headline nor that behind its list of contents."""
    text = (
        "Tin tức thế giới 20-5: Nga tấn công Ukraine; Mỹ áp thuế Canada\n"
        "Nga tấn công Ukraine; Mỹ áp thuế Canada là những tin tức thế giới đáng chú ý sáng 20-5.\n"
        "Ngày 19-5, Tổng thống Adam Smith ký sắc lệnh về nhà ở."
    )
    assert set(days(text, "Conflict") + days(text, "Economic")) == {None}
    assert days(text, "Legislation") == ["2025-05-19"]
