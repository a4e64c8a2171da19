"""Names that the first lists and rules did not know: sentences of our own, one construction each."""

from __future__ import annotations

import pytest

from tests.extract.readings import names


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Bà đến Bộ Thương mại, Du lịch và Thủ công nghiệp.", {"Bộ Thương mại, Du lịch và Thủ công nghiệp"}),
        ("Bộ Công an, Bộ Tài chính và Quốc hội cùng họp.", {"Bộ Công an", "Bộ Tài chính", "Quốc hội"}),
        ("Theo Bộ Y tế và Phúc lợi Hàn Quốc, số ca giảm.", {"Bộ Y tế và Phúc lợi Hàn Quốc"}),
        ("Ban chỉ đạo quốc gia về phòng chống tham nhũng họp.", {"Ban chỉ đạo quốc gia về phòng chống tham nhũng"}),
        ("Hôm qua lực lượng biên phòng Ukraine lên tiếng.", {"lực lượng biên phòng Ukraine"}),
        ("Lực lượng chức năng Bình Phước vào cuộc.", set()),
        ("Hội đồng xét xử tuyên án.", set()),
        ("Ông làm ở Cục Thuế TP. Ngoài ra ông dạy học.", {"Cục Thuế TP"}),
        ("Sáng nay Đồn biên phòng Mũi Né cứu tàu.", {"Đồn biên phòng Mũi Né"}),
        ("Lãnh đạo hai viện Quốc hội Lào gặp nhau.", {"Quốc hội Lào"}),
        ("Giao Bộ Ngoại giao, Y tế và Công an làm việc này.", {"Bộ Ngoại giao", "Bộ Y tế", "Bộ Công an"}),
        ("Nhà Trắng cho biết sẽ xem xét.", {"Nhà Trắng"}),
        ("Công ty Xây dựng và kinh doanh nhà Minh Phú đóng cửa.", {"Công ty Xây dựng và kinh doanh nhà Minh Phú"}),
        (
            "Công ty Xổ số kiến thiết thành phố Hồ Chí Minh trả thưởng.",
            {"Công ty Xổ số kiến thiết thành phố Hồ Chí Minh"},
        ),
        ("Trung tâm Quản lý khủng hoảng quốc gia lên tiếng.", {"Trung tâm Quản lý khủng hoảng quốc gia"}),
        ("Ông vay của Agribank chi nhánh Bến Tre.", {"Agribank chi nhánh Bến Tre"}),
        ("Agribank có chi nhánh Bến Tre.", {"Agribank"}),
        ("Thường trực Chính phủ họp sáng nay.", {"Thường trực Chính phủ"}),
        ("Một tu viện Phật giáo đóng cửa.", set()),
        ("Việc ông Lund trở lại Nhà Trắng không lạ. Cửa Nhà Trắng mở.", set()),
        ("Bà làm trung gian giữa công tố viên và Nhà Trắng.", {"Nhà Trắng"}),
        ("Tổng thống tiếp khách tại Nhà Trắng.", set()),
        ("Điện Kremlin trước đây từng nói vậy.", {"Điện Kremlin"}),
        ("Đại sứ quán Mỹ tại Kiev báo động. Đại sứ quán Mỹ ở Ukraine đóng cửa.", {"Đại sứ quán Mỹ tại Kiev"}),
        (
            "Phòng cảnh sát điều tra tội phạm về ma túy Công an Hà Nội vào cuộc.",
            {"Phòng cảnh sát điều tra tội phạm về ma túy Công an Hà Nội"},
        ),
        ("Các hãng hàng không Việt đã dừng bay.", set()),
        ("Theo Bộ ngoại giao Israel, việc này đúng.", {"Bộ ngoại giao Israel"}),
        (
            "Bà là thành viên Liên hiệp các Hội Khoa học và Kỹ thuật TP.HCM.",
            {"Liên hiệp các Hội Khoa học và Kỹ thuật TP.HCM"},
        ),
    ],
)
def test_bodies(text: str, bodies: set[str]) -> None:
    assert names(text, "Organization") == bodies


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("UBND thị trấn Chư Sê báo cáo. Nhà ở thị trấn Chư Sê, huyện Chư Sê.", {"thị trấn Chư Sê", "huyện Chư Sê"}),
        ("Bí thư Chư Sê nói tại huyện Chư Sê.", {"Chư Sê"}),
        ("Hai người trú Sóc Sơn bị phạt.", {"Sóc Sơn"}),
        ("Anh quê Điện Bàn, tỉnh Quảng Nam.", {"Điện Bàn", "Quảng Nam"}),
        ("Máy bay đi từ Milwaukee (Mỹ).", {"Milwaukee"}),
        ("Tàu rời căn cứ Nga ở đảo Cyprus.", {"đảo Cyprus"}),
        ("Dự án đường vành đai 950 tỉ đồng bị chậm.", set()),
        ("Bắt giữ cháu P.T.H. hôm qua.", set()),
        ("Giao tranh ở miền đông Ukraine.", {"miền đông Ukraine"}),
        ("Dự án đường vành đai phía Đông TP Hà Tĩnh bị chậm.", {"TP Hà Tĩnh"}),
        ("Tòa án ở phía Đông Seoul tuyên án.", {"Seoul"}),
        ("Tàu chạy đoạn Vinh - Nha Trang.", {"Vinh", "Nha Trang"}),
        ("Máy bay đi từ Milwaukee đến đây.", {"Milwaukee"}),
        ("Nước dâng ở hai bên bờ sông Hồng.", {"sông Hồng"}),
        ("Họ thăm nhà thờ Hồi giáo và giáo đường Do Thái.", set()),
        ("Giám đốc Sở Y tế Lai Châu vắng mặt.", {"Lai Châu"}),
        ("Anh làm việc tại trụ sở Bộ Ngoại giao.", {"trụ sở Bộ Ngoại giao"}),
        ("Ông chờ ngoài Nhà Trắng rồi vào thăm Nhà Trắng.", {"Nhà Trắng"}),
        ("Tầm nhìn cho Ấn Độ Dương – Thái Bình Dương.", {"Ấn Độ Dương – Thái Bình Dương"}),
    ],
)
def test_places(text: str, places: set[str]) -> None:
    assert names(text, "Place") == places


@pytest.mark.parametrize("text", ["Ông tới Cộng hòa Séc.", "Đoàn rời nước Cộng hòa Kenya.", "Bà thăm Guinea Bissau."])
def test_republics_are_countries(text: str) -> None:
    assert len(names(text, "Country")) == 1
    assert names(text, "Organization") == set()


def test_a_capital_stands_for_its_state_behind_and() -> None:
    assert names("Quan hệ giữa Moskva và Kiev căng thẳng. Nga và Ukraine im lặng.", "Place") == set()


def test_a_title_with_a_field_stands_before_a_person() -> None:
    assert names("Thẩm phán liên bang Tanya Smith bác đơn.", "Person") == {"Tanya Smith"}


@pytest.mark.parametrize(
    "text", ["Ý tưởng này hay.", "Pháp luật phải nghiêm.", "Nhật ký của bà ra mắt.", "Áo dài đẹp nhất."]
)
def test_words_at_the_head_of_a_sentence_are_no_countries(text: str) -> None:
    assert names(text, "Country") == set()


@pytest.mark.parametrize(
    ("text", "body", "person"),
    [
        ("Chủ tịch Z Mart Hoàng Quốc Khải bị bắt.", "Z Mart", "Hoàng Quốc Khải"),
        ("Chủ tịch Tổng LĐLĐ VN Bùi Thanh Lộc phát biểu.", "Tổng LĐLĐ VN", "Bùi Thanh Lộc"),
        ("Tổng thư ký Liên Hợp Quốc Tomás Brandão đến thăm.", "Liên Hợp Quốc", "Tomás Brandão"),
    ],
)
def test_a_body_and_its_official_are_two_names(text: str, body: str, person: str) -> None:
    assert body in names(text, "Organization")
    assert person in names(text, "Person")


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Viện Chính sách nước Mỹ trên hết (AFPI) công bố báo cáo.", {"Viện Chính sách nước Mỹ trên hết"}),
        ("Đảng Phong trào cánh tả thống nhất (MIU) tuyên bố.", {"Đảng Phong trào cánh tả thống nhất"}),
        ("Zenith Property - tập đoàn xây dựng - rót vốn vào dự án.", {"Zenith Property"}),
        ("Các tập đoàn vũ khí Trung Quốc trưng bày sản phẩm.", set()),
        ("Các nghị sĩ đảng Dân chủ và Cộng hòa bỏ phiếu.", {"đảng Dân chủ", "Cộng hòa"}),
    ],
)
def test_where_bodies_end(text: str, bodies: set[str]) -> None:
    assert names(text, "Organization") == bodies


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        (
            "Phòng an ninh mạng và phòng, chống tội phạm công nghệ cao (thuộc Công an Huế) bắt ba người.",
            "Organization",
            {"Phòng an ninh mạng và phòng, chống tội phạm công nghệ cao", "Công an Huế"},
        ),
        ("Đội quản lý thị trường số 3 kiểm tra kho.", "Organization", {"Đội quản lý thị trường số 3"}),
        ("Cảnh sát giao thông Huế xử phạt.", "Organization", {"Cảnh sát giao thông Huế"}),
        ("Anh học hệ cao đẳng Trường cao đẳng Bình Sơn.", "Organization", {"Trường cao đẳng Bình Sơn"}),
        ("Ông tặng bệnh viện 10 máy thở.", "Organization", set()),
        (
            "Công ty cổ phần Du lịch Wavecrest (Công ty Wavecrest) bị phạt.",
            "Organization",
            {"Công ty cổ phần Du lịch Wavecrest"},
        ),
        ("Dự án Đà Lạt Plaza bị thu hồi.", "Place", {"Đà Lạt Plaza"}),
        ("Hai tiểu bang phía Tây Nam nước Mỹ cháy.", "Place", set()),
        ("Nhà thờ đá Sapa đông khách.", "Place", set()),
        ("World Cup 2034 mở ra. World Cup lần thứ 25 bế mạc.", "Gathering", {"World Cup lần thứ 25"}),
        (
            "World Cup 2034 và World Cup 2038 khác World Cup lần thứ 20.",
            "Gathering",
            {"World Cup 2034", "World Cup 2038", "World Cup lần thứ 20"},
        ),
    ],
)
def test_names_of_the_fourth_lot(text: str, kind: str, found: set[str]) -> None:
    assert names(text, kind) == found


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("Ông bàn Luật nội địa hoá, Luật tình báo, theo Luật này.", "Document", {"Luật nội địa hoá", "Luật tình báo"}),
        ("Theo Luật có hiệu lực từ 2020, điều này rõ.", "Document", set()),
        ("Dự thảo Bộ luật lao động mới. Ông bàn Luật lao động, rồi về.", "Document", {"Bộ luật lao động"}),
        ("Bị cáo Xeng và Sisavan Yongval ra tòa.", "Person", {"Xeng", "Sisavan Yongval"}),
        ("Một người đàn ông Lào tên Văng Pao Vàng thuê xe.", "Person", {"Văng Pao Vàng"}),
        ("Nhà ở thôn Hà Trai, xã Sơn Kim 1, Hương Sơn.", "Place", {"thôn Hà Trai", "xã Sơn Kim 1", "Hương Sơn"}),
        ("Xe lao vào nhà trên đường số 9, khu phố Hiệp Long.", "Place", {"đường số 9", "khu phố Hiệp Long"}),
        ("Cháy ở khu vực Nhà máy điện Phú Mỹ.", "Place", {"Nhà máy điện Phú Mỹ"}),
        (
            "Ban Quản lý dự án đầu tư xây dựng công trình giao thông tỉnh Hà Tĩnh chậm trễ.",
            "Organization",
            {"Ban Quản lý dự án đầu tư xây dựng công trình giao thông tỉnh Hà Tĩnh"},
        ),
    ],
)
def test_names_of_the_fifth_lot(text: str, kind: str, found: set[str]) -> None:
    assert names(text, kind) == found


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("Novaterra rót vốn vào một khu nghỉ dưỡng.", "Organization", {"Novaterra"}),
        ("VinaLumo ra mắt thẻ mới.", "Organization", {"VinaLumo"}),
        ("Lumo Dane ra mắt bài hát mới.", "Organization", set()),
        ("Lý do Obama gửi tiền cho họ.", "Person", set()),
        ("Kho hàng trị giá 30 triệu bảng Anh, 5 triệu đô la Singapore.", "Country", set()),
    ],
)
def test_a_firm_is_known_by_its_deeds_and_money_is_no_country(text: str, kind: str, found: set[str]) -> None:
    assert names(text, kind) == found


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("Ban chỉ đạo 389 quốc gia họp bàn.", "Organization", {"Ban chỉ đạo 389 quốc gia"}),
        ("Ủy ban Quốc gia về Chính phủ điện tử họp.", "Organization", {"Ủy ban Quốc gia về Chính phủ điện tử"}),
        ("Công an TP Cần Thơ bắt A. Theo Công an Cần Thơ, A đã khai.", "Organization", {"Công an TP Cần Thơ"}),
        ("Toyota Việt Nam mở thêm nhà máy.", "Organization", {"Toyota Việt Nam"}),
        ("Vụ án xảy ra tại Hoàng Mai Oil. Giám đốc Hoàng Mai Oil khai nhận.", "Person", set()),
        ("Ông trùm WikiLeaks bị bắt.", "Person", set()),
        ("Hai bị can Lê Văn Khôi và Thanh Minh Hòa bị bắt.", "Person", {"Lê Văn Khôi", "Thanh Minh Hòa"}),
        ("Thủ tướng Prayuth Chan - ocha tới dự.", "Person", {"Prayuth Chan - ocha"}),
    ],
)
def test_names_cut_and_joined(text: str, kind: str, found: set[str]) -> None:
    assert names(text, kind) == found


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("Cơ sở hạ tầng bị tàn phá.", "Organization", set()),
        ("Lực lượng cứu nạn tới nơi. Liên minh quân sự này im lặng.", "Organization", set()),
        ("Các Sở Công Thương chưa có người.", "Organization", set()),
        ("Họ đẩy mạnh ứng dụng Internet.", "Organization", set()),
        ("Họ mua khí của Tập đoàn năng lượng Nga Gazprom.", "Organization", {"Gazprom"}),
        (
            "Công ty Thiết kế và Tư vấn công trình đường thủy (TDW) trúng thầu.",
            "Organization",
            {"Công ty Thiết kế và Tư vấn công trình đường thủy"},
        ),
        ("Cựu tổng giám đốc Ngân hàng Đại Dương Nguyễn Xuân Sang hầu tòa.", "Person", {"Nguyễn Xuân Sang"}),
        ("Ông chúc Tết Vĩnh Long hôm qua.", "Place", {"Vĩnh Long"}),
        ("T.Ư Hội Sinh viên Việt Nam họp.", "Organization", {"T.Ư Hội Sinh viên Việt Nam"}),
    ],
)
def test_common_words_and_bodies(text: str, kind: str, found: set[str]) -> None:
    assert names(text, kind) == found


def test_a_league_behind_a_dash_is_in_the_name() -> None:
    text = "Bà đến Hội đồng Kinh doanh Hoa Kỳ - ASEAN hôm qua."
    assert names(text, "Organization") == {"Hội đồng Kinh doanh Hoa Kỳ - ASEAN"}


def test_a_district_with_a_countrys_name_in_it_is_no_country() -> None:
    text = "Người dân Đông Anh phản ánh với báo. Xưởng đặt tại Mỹ Đức."
    assert names(text, "Place") == {"Đông Anh", "Mỹ Đức"}
    assert names(text, "Country") == set()


def test_an_area_and_its_province_are_one_place() -> None:
    text = "Khách đến từ khu vực Bắc Hamgyong. Ca bệnh tập trung ở tỉnh Bắc Hamgyong."
    assert names(text, "Place") == {"Bắc Hamgyong"}


def test_a_society_of_two_lands_has_both_in_its_name() -> None:
    assert names("Bà là chủ tịch Hội Hữu nghị Peru - Việt Nam.", "Organization") == {"Hội Hữu nghị Peru - Việt Nam"}
    assert names("Chính phủ Peru - Hàn Quốc bàn về thuế.", "Organization") == {"Chính phủ Peru"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Khách đổi máy bay tại sân bay Doha – Qatar.", {"sân bay Doha"}),
        ("Xe chạy trên cao tốc Hà Nội - Hải Phòng.", {"cao tốc Hà Nội - Hải Phòng"}),
        ("Dân ở phường Hòa Thuận Đông, quận Hải Châu, đồng ý.", {"phường Hòa Thuận Đông", "quận Hải Châu"}),
        ("Bà nói tiếng Anh và tiếng Tây Ban Nha lúc 10h30 giờ Việt Nam.", set()),
    ],
)
def test_units_with_one_name_and_lands_that_are_none(text: str, found: set[str]) -> None:
    assert names(text, "Place") | names(text, "Country") - {"Qatar"} == found
