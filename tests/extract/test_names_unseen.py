"""Names and posts that unseen articles told in other ways: sentences of our own, one construction each."""

from __future__ import annotations

import pytest

from tests.extract.readings import entity, names, posts, read


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Bộ Giao thông Vận tải báo cáo. Hôm qua Bộ Giao thông nói rõ.", {"Bộ Giao thông Vận tải"}),
        ("Hội Luật gia Việt Nam họp. Sau đó Hội Luật gia ra thông cáo.", {"Hội Luật gia Việt Nam"}),
        ("Công ty Bình Minh Xanh và Công ty Bình Minh Xanh chi nhánh Huế bị phạt.", 2),
        ("Bộ Quốc phòng Nga lên tiếng. Theo Nga, Bộ Quốc phòng sẽ điều tra.", {"Bộ Quốc phòng Nga"}),
        ("Việt Nam lên tiếng. Bộ Ngoại giao Lào đáp lại, theo Bộ Ngoại giao.", {"Bộ Ngoại giao Lào", "Bộ Ngoại giao"}),
        (
            "Hội đồng Tham mưu trưởng liên quân (JCS) Hàn Quốc cho biết như vậy.",
            {"Hội đồng Tham mưu trưởng liên quân Hàn Quốc"},
        ),
        ("Tập đoàn Phát triển Đông Hải (DHD) thuê đất. Tập đoàn DHD trả tiền.", {"Tập đoàn Phát triển Đông Hải"}),
        ("Lãnh đạo Sở Công trình công cộng bị chỉ trích.", {"Sở Công trình công cộng"}),
        ("Theo Cục Kiểm soát ô nhiễm môi trường, bụi giảm.", {"Cục Kiểm soát ô nhiễm môi trường"}),
        (
            "Phòng Cảnh sát điều tra tội phạm về ma túy Công an Lai Châu vào cuộc. "
            "Phòng Cảnh sát điều tra tội phạm về ma túy thu giữ tang vật.",
            {"Phòng Cảnh sát điều tra tội phạm về ma túy Công an Lai Châu"},
        ),
        ("Theo cảnh sát Peter Walford, xe đi nhanh.", set()),
    ],
)
def test_bodies(text: str, bodies: set[str] | int) -> None:
    found = names(text, "Organization")
    assert (len(found) if isinstance(bodies, int) else found) == bodies


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Họ rời Dải Gaza. Tại Gaza không còn ai.", {"Dải Gaza"}),
        ("Tàu ra quần đảo Trường Sa. Ở Trường Sa có sóng lớn.", {"quần đảo Trường Sa"}),
        ("Hàng qua biên giới Campuchia.", set()),
        ("Đường đến khu vực Bệnh viện Bình Minh bị ngập.", set()),
        ("Nhà ở Koh Kong - tỉnh nằm sát biển.", {"Koh Kong"}),
    ],
)
def test_places(text: str, places: set[str]) -> None:
    assert names(text, "Place") == places


def test_prizes_are_no_gatherings() -> None:
    assert names("Bà nhận Giải thưởng Hồ Chí Minh hôm qua.", "Gathering") == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Gặp bà Bouthaina Stone, cố vấn cấp cao của Tổng thống Syria, Bộ trưởng Ngoại giao Nga Peter Walford nói.",
            {("Bouthaina Stone", "Cố vấn cấp cao", None), ("Peter Walford", "Bộ trưởng Ngoại giao", "Nga")},
        ),
        ("Quốc hội họp. ĐBQH Vũ Quốc Tân nhất trí.", {("Vũ Quốc Tân", "Đại biểu Quốc hội", "Quốc hội")}),
    ],
)
def test_posts(text: str, expected: set[tuple[str, str, str | None]]) -> None:
    assert posts(text) == expected


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Đảng Cộng hòa mất quyền kiểm soát Hạ viện Mỹ.", {"Đảng Cộng hòa", "Hạ viện Mỹ"}),
        ("Hai bên sẽ tổ chức Diễn đàn Biển xanh 2024.", set()),
        ("Phong trào Hồi giáo Hamas nói vậy. Sau đó Hamas bác bỏ.", {"Hamas"}),
        ("Nhà sáng lập Wavelink nói vậy.", {"Wavelink"}),
        ("Nhà sáng lập Stone nói vậy, theo lời ông Peter Stone.", set()),
        ("Theo Tòa án Hình sự Thái Lan, ông vắng mặt.", {"Tòa án Hình sự Thái Lan"}),
        (
            "Ông ở Uỷ ban Hoà bình châu Á - Thái Bình Dương.",
            {"Uỷ ban Hoà bình châu Á - Thái Bình Dương"},
        ),
    ],
)
def test_where_bodies_end(text: str, bodies: set[str]) -> None:
    assert names(text, "Organization") == bodies


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Đường qua 3 xã gồm: Bình Hạ, Bình Môn và Tân Nài.", {"Bình Hạ", "Bình Môn", "Tân Nài"}),
        (
            "Các cao tốc như: Nội Bài – Lào Cai, Hà Nội – Hải Phòng rất dài.",
            {"Nội Bài – Lào Cai", "Hà Nội – Hải Phòng"},
        ),
        ("Văn phòng ở số 26 Nguyễn Chí Thanh.", set()),
    ],
)
def test_places_of_lists(text: str, places: set[str]) -> None:
    assert names(text, "Place") == places


def test_no_person_at_a_house_number() -> None:
    assert names("Văn phòng ở số 26 Nguyễn Chí Thanh.", "Person") == set()


@pytest.mark.parametrize(
    ("text", "documents"),
    [
        ("Nghị quyết 18 ngày 25/10/2017 của Trung ương nêu rõ.", {"Nghị quyết 18"}),
        ("Dự thảo Luật 2 phương án khác nhau.", set()),
    ],
)
def test_numbers_of_documents(text: str, documents: set[str]) -> None:
    assert names(text, "Document") == documents


def test_posts_of_koreans() -> None:
    text = "Ri Son - gwon, Chủ tịch Ủy ban Hòa bình và Ri Jong - hyok, phó chủ tịch Hội Văn hóa, có mặt."
    assert posts(text) == {
        ("Ri Son - gwon", "Chủ tịch", "Ủy ban Hòa bình"),
        ("Ri Jong - hyok", "Phó chủ tịch", "Hội Văn hóa"),
    }


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Các xã Hải Lâm, Phú Vinh bị sạt lở.", {"xã Hải Lâm", "Phú Vinh"}),
        ("Có 3 huyện (Thanh Oai, Mỹ Đức, Đông Anh) chưa báo cáo.", {"Thanh Oai", "Mỹ Đức", "Đông Anh"}),
        ("UBND tỉnh (Ban Quản lý) trả lời.", set()),
        ("Họ chiếm thành phố chiến lược Khanoun.", {"Khanoun"}),
        ("Công an xã Dân Lý (Triệu Sơn) phát hiện.", {"Triệu Sơn"}),
    ],
)
def test_districts(text: str, places: set[str]) -> None:
    assert names(text, "Place") == places


def test_an_envoy_in_a_country() -> None:
    assert names("Đại sứ Trung Quốc ở Mỹ Thôi Thiên Minh nói.", "Country") == {"Trung Quốc", "Mỹ"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Đồng chí Vũ Quốc Tân - Uỷ viên BCH Trung ương Đảng, Chủ tịch UBND tỉnh Hà Tĩnh - dự họp.",
            {
                ("Vũ Quốc Tân", "Uỷ viên", "BCH Trung ương Đảng"),
                ("Vũ Quốc Tân", "Chủ tịch", "UBND tỉnh Hà Tĩnh"),
            },
        ),
        ("Luật sư Vũ Quốc Tân (Đoàn luật sư TP.HCM) nói.", {("Vũ Quốc Tân", "Luật sư", "Đoàn luật sư TP.HCM")}),
        ("Luật sư Vũ Quốc Tân (Tập đoàn Hòa Bình) nói.", set()),
        (
            "Trung tá Vũ Quốc Tân - đội trưởng Đội Cảnh sát giao thông số 6 - nói.",
            {("Vũ Quốc Tân", "Đội trưởng", "Đội Cảnh sát giao thông số 6")},
        ),
        (
            "Ông Peter Walford, giám đốc điều hành (CEO) Công ty Blue Lane, nói.",
            {("Peter Walford", "Giám đốc điều hành", "Công ty Blue Lane")},
        ),
    ],
)
def test_more_posts(text: str, expected: set[tuple[str, str, str | None]]) -> None:
    assert posts(text) == expected


def test_states_behind_capitals() -> None:
    text = "Ukraine và Mỹ đàm phán. Mỹ giúp Kiev, theo báo chí. Ông đến Kiev, rồi đi ngay."
    assert names(text, "Country") == {"Ukraine", "Mỹ"}
    assert names(text, "Place") == {"Kiev"}


def test_groups_of_states_and_their_meetings() -> None:
    assert names("Hôm qua G7 tuyên bố ủng hộ.", "Gathering") == set()
    assert names("Bà dự G20 ở Brazil.", "Gathering") == {"G20"}


def test_rivers_listed() -> None:
    assert names("Mặn lên sông Vàm Cỏ Đông, Vàm Cỏ Tây.", "Place") == {"sông Vàm Cỏ Đông", "Vàm Cỏ Tây"}


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Sứ quán thống kê và thông báo.", set()),
        ("UBND TP Thanh Hóa họp. UBND thành phố Thanh Hóa cho hay.", {"UBND thành phố Thanh Hóa"}),
    ],
)
def test_one_body(text: str, bodies: set[str]) -> None:
    assert names(text, "Organization") == bodies


def test_a_division_behind_its_deputy() -> None:
    text = "Ông Vũ Quốc Tân, Phó phòng, Phòng Cảnh sát hình sự Công an Gia Lai, cho biết."
    assert posts(text) == {("Vũ Quốc Tân", "Phó phòng", "Phòng Cảnh sát hình sự Công an Gia Lai")}


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        (
            "4 tỉnh dọc sông Mekong là Kalanai, Loeni, Nong Khaat và Mukdanar thiếu nước.",
            "Place",
            {"sông Mekong", "Kalanai", "Loeni", "Nong Khaat", "Mukdanar"},
        ),
        ("3 thủ phạm là Vũ Quốc Tân, Trịnh Văn Sáng và Mai Thị Cúc.", "Place", set()),
        ("Cục trưởng An ninh Tây Bắc dự họp.", "Person", set()),
        ("Thủ tướng Prasut Chan - o - cha nói.", "Person", {"Prasut Chan - o - cha"}),
        (
            "Bộ Chỉ huy bộ đội biên phòng tỉnh Hà Tĩnh họp. Bộ Chỉ huy bộ đội biên phòng Hà Tĩnh nói.",
            "Organization",
            {"Bộ Chỉ huy bộ đội biên phòng tỉnh Hà Tĩnh"},
        ),
        ("Ông ở Trung đoàn Không quân 927.", "Organization", {"Trung đoàn Không quân 927"}),
    ],
)
def test_rows_and_numbers(text: str, kind: str, found: set[str]) -> None:
    assert names(text, kind) == found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Theo (Chủ tịch Hạ viện) Martin Romual, việc này sai.", {("Martin Romual", "Chủ tịch", "Hạ viện")}),
        (
            "Bà Mai Thị Cúc từng kinh qua các vị trí: giám đốc Sở Y tế Huế, bí thư Tỉnh ủy Hà Tĩnh.",
            {("Mai Thị Cúc", "Giám đốc", "Sở Y tế Huế"), ("Mai Thị Cúc", "Bí thư", "Tỉnh ủy Hà Tĩnh")},
        ),
        (
            "Mỹ bầu cử. Thượng nghị sĩ Cộng hòa Peter Walford bình luận.",
            {("Peter Walford", "Thượng nghị sĩ", "Mỹ")},
        ),
        (
            "Đoàn Tập đoàn Blue Lane do Chủ tịch Erik Stone dẫn đầu sẽ đến.",
            {("Erik Stone", "Chủ tịch", "Tập đoàn Blue Lane")},
        ),
        (
            "Ông Vũ Quốc Tân, trưởng phòng, Công ty Bình Minh Xanh, khai.",
            {("Vũ Quốc Tân", "Trưởng phòng", "Công ty Bình Minh Xanh")},
        ),
    ],
)
def test_posts_told_elsewhere(text: str, expected: set[tuple[str, str, str | None]]) -> None:
    assert posts(text) == expected


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("Phó tổng thống đắc cử QD Walford đến.", {"QD Walford"}),
        ("Ông Q.D. Walford gặp báo chí.", {"Q.D. Walford"}),
        ("Ông P.V.T. Công an tỉnh đã khởi tố vụ án.", {"P.V.T"}),
    ],
)
def test_initials(text: str, persons: set[str]) -> None:
    assert names(text, "Person") == persons


def test_the_theme_of_a_bodys_sitting() -> None:
    doc = read("Tại phiên họp thường trực Ban Chỉ đạo trung ương về phòng chống thiên tai, bà nói.")
    assert entity(doc, "phiên họp thường trực Ban Chỉ đạo trung ương về phòng chống thiên tai")["type"] == "Gathering"


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Chính quyền Buôn Ma Thuột họp. Cháy lớn ở TP Buôn Ma Thuột.", {"Buôn Ma Thuột"}),
        ("Xe phóng nhanh trên phố Hà Nội.", {"Hà Nội"}),
        ("Cầu Nậm Rốm 2 sập khi lũ về bản Nà Khoang, xã Phú Gia.", {"Cầu Nậm Rốm 2", "bản Nà Khoang", "xã Phú Gia"}),
        ("Lũ cuốn trôi 2 nhà ở gần cầu Nậm Rốm 2 km.", {"cầu Nậm Rốm"}),
        ("Đường Nguyễn Huệ đông khách.", {"Đường Nguyễn Huệ"}),
        ("Pháo kích vùng ngoại ô Dahiyeh lúc rạng sáng.", {"Dahiyeh"}),
        ("Kẹt xe ở các đường Lê Lai, Trường Chinh, Cộng Hòa.", {"đường Lê Lai", "Trường Chinh", "Cộng Hòa"}),
        ("Bản Hiến pháp mới được bàn.", set()),
    ],
)
def test_sites(text: str, places: set[str]) -> None:
    assert names(text, "Place") == places


def test_a_junior_is_meant_by_the_family_name_alone() -> None:
    assert names("Tổng thống Fidel Marquez Jr. đến. Vợ ông Marquez đi cùng.", "Person") == {"Fidel Marquez Jr"}


def test_a_surname_that_is_a_lake_too() -> None:
    assert names("Hồ Lê Anh Đ. (15 tuổi) rủ bạn đi.", "Person") == {"Hồ Lê Anh Đ"}


def test_streets_joined_by_dashes_and_crossings() -> None:
    text = "Các tuyến đường: Lê Lai (dọc kênh Đôi Ngả - Bến Sỏi) - Trần Quý Cáp giao với Lê Duẩn - Võ Thị Sáu bị cấm."
    assert names(text, "Place") == {"Lê Lai", "kênh Đôi Ngả - Bến Sỏi", "Trần Quý Cáp", "Lê Duẩn", "Võ Thị Sáu"}
    assert names(text, "Person") == set()


@pytest.mark.parametrize(
    ("text", "gatherings"),
    [
        (
            "Hội nghị xúc tiến du lịch tỉnh Đồng Tháp lần thứ hai mở ra.",
            "Hội nghị xúc tiến du lịch tỉnh Đồng Tháp lần thứ hai",
        ),
        (
            "Hội nghị Liên Hợp Quốc về sa mạc hóa lần thứ 16 (COP16) mở ra.",
            "Hội nghị Liên Hợp Quốc về sa mạc hóa lần thứ 16",
        ),
        (
            "Hội nghị lần thứ 16 các bên tham gia Công ước chống sa mạc hóa (COP16) mở ra.",
            "Hội nghị lần thứ 16 các bên tham gia Công ước chống sa mạc hóa",
        ),
        ("Khóa họp 79 Đại hội đồng Liên Hợp Quốc mở ra.", "Khóa họp 79 Đại hội đồng Liên Hợp Quốc"),
        ("Olympic Paris 2024 bế mạc.", "Olympic Paris 2024"),
        (
            "Lễ kỷ niệm 80 năm Ngày thành lập Hội Nông dân Việt Nam diễn ra ở Huế.",
            "Lễ kỷ niệm 80 năm Ngày thành lập Hội Nông dân Việt Nam",
        ),
    ],
)
def test_gatherings_told_by_their_turn(text: str, gatherings: str) -> None:
    assert gatherings in names(text, "Gathering")
    assert len(names(text, "Gathering")) == 1


def test_a_meeting_of_last_year_is_no_named_one() -> None:
    assert names("Tại hội nghị tổng kết công tác năm 2024, ông phát biểu.", "Gathering") == set()


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("Chủ tịch trao bà Mai Thị Cúc Huân chương Lao động.", "Person", {"Mai Thị Cúc"}),
        ("Luật sư Vũ Nguyễn Công Nhân trả lời.", "Person", {"Vũ Nguyễn Công Nhân"}),
        ("Hai ông Trump và Putin điện đàm.", "Person", {"Trump", "Putin"}),
        ("Ông thăm cấp nhà nước Việt Nam.", "Country", {"Việt Nam"}),
        ("Phái đoàn Na Uy rời đi.", "Country", {"Na Uy"}),
        ("Các doanh nghiệp XKLĐ phải báo cáo.", "Organization", set()),
        ("Viện hàn lâm Thụy Điển công bố giải.", "Organization", {"Viện hàn lâm Thụy Điển"}),
        ("Hiệp hội Bất động sản Huế (HuREA) kiến nghị. HuREA lo ngại.", "Organization", {"Hiệp hội Bất động sản Huế"}),
    ],
)
def test_where_names_end(text: str, kind: str, found: set[str]) -> None:
    assert names(text, kind) == found


def test_a_firm_is_also_called_without_its_head() -> None:
    doc = read("Hãng hàng không Azimuth Stars mua tàu bay.")
    assert "Azimuth Stars" in entity(doc, "Hãng hàng không Azimuth Stars")["aliases"]


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("Na Uy họp. Theo báo chí, nếu vậy, Bergen vẫn im lặng.", "Place", {"Bergen"}),
        ("Hàn Quốc họp. Tuy nhiên, Seoul muốn mua thêm tàu.", "Place", set()),
        ("Mưa to. Tại Hàn Quốc, Seoul hôm qua ngập.", "Place", {"Seoul"}),
        ("Nghi phạm trú phường Lương Văn Can, quận Hoàn Kiếm.", "Place", {"phường Lương Văn Can", "quận Hoàn Kiếm"}),
        ("Chủ tịch phường Vũ Văn Tám nói.", "Person", {"Vũ Văn Tám"}),
        ("Xe hỏng ở ngã tư Lê Duẩn - Bà Triệu.", "Place", {"ngã tư Lê Duẩn - Bà Triệu"}),
        ("Dự án khu B (Trung Sơn, Bình Chánh) dừng.", "Place", {"Trung Sơn", "Bình Chánh"}),
        ("Tên lửa mới có tên là Vostrik.", "Person", set()),
        ("Anh bị N.V.H. hành hung.", "Person", {"N.V.H"}),
        ("Ban Quản lý dự án Mỹ Thuận báo cáo.", "Organization", {"Ban Quản lý dự án Mỹ Thuận"}),
        ("Radar Blue Oak do Israel làm ra.", "Country", {"Israel"}),
        ("Quân rút đi theo thỏa thuận Sochi.", "Document", {"thỏa thuận Sochi"}),
    ],
)
def test_names_of_the_third_lot(text: str, kind: str, found: set[str]) -> None:
    assert names(text, kind) == found


def test_a_law_whose_name_begins_like_another():
    assert names("Quốc hội đã thông qua Luật Đầu tư ven biển tại kỳ họp này.", "Document") == {"Luật Đầu tư ven biển"}
    assert names("Theo Luật Đất đai hiện hành, tỉnh có quyền thu hồi.", "Document") == {"Luật Đất đai"}
    assert names("Chính phủ từng ban hành Nghị quyết 73 hỗ trợ 16 tỉnh.", "Document") == {"Nghị quyết 73"}
