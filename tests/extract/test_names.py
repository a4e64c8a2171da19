"""Names of persons, bodies, places, documents and gatherings in sentences of our own."""

from __future__ import annotations

import pytest

from tests.extract.readings import names, read


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("Bộ trưởng Bộ Công an Trịnh Văn Sáng dự họp.", {"Trịnh Văn Sáng"}),
        ("Tổng thống Mỹ Peter Walford tới Huế.", {"Peter Walford"}),
        ("Đại sứ Việt Nam tại Nhật Bản Mai Thị Cúc phát biểu.", {"Mai Thị Cúc"}),
        ("Tổng thống Ricardo de los Montes gặp báo chí.", {"Ricardo de los Montes"}),
        ("Nghị sĩ John F. Brandt và bà Ann-Marie Kessler có mặt.", {"John F. Brandt", "Ann-Marie Kessler"}),
        ("Ông Kim Song-ho rời Seoul.", {"Kim Song-ho"}),
        ("Theo Karl Wenders, nhà nghiên cứu tại Berlin, tình hình đã khác.", {"Karl Wenders"}),
        (
            "Công an bắt Lò Văn Pánh, Hồ Sâm, Xà Minh Tú và Nguyễn Thị Bưởi.",
            {"Lò Văn Pánh", "Hồ Sâm", "Xà Minh Tú", "Nguyễn Thị Bưởi"},
        ),
        ("Ca sĩ Mỹ Tuyết hát mừng.", {"Mỹ Tuyết"}),
        ("Giám đốc Sở Y tế Hà Nội Phan Quốc Khải trả lời.", {"Phan Quốc Khải"}),
    ],
)
def test_persons(text: str, persons: set[str]) -> None:
    assert names(text, "Person") == persons


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Hôm qua, UBND tỉnh Quảng Bình họp.", {"UBND tỉnh Quảng Bình"}),
        (
            "Bà dạy ở Đại học Harvard và Học viện Công nghệ Massachusetts.",
            {"Đại học Harvard", "Học viện Công nghệ Massachusetts"},
        ),
        ("Cục Quản lý Đại dương và Khí quyển Mỹ cảnh báo bão.", {"Cục Quản lý Đại dương và Khí quyển Mỹ"}),
        (
            "Nhân sự của Sở Nông nghiệp và Phát triển nông thôn tỉnh Bình Định thay đổi.",
            {"Sở Nông nghiệp và Phát triển nông thôn tỉnh Bình Định"},
        ),
        ("Bộ Lao động, Thương binh và Xã hội gửi công văn.", {"Bộ Lao động, Thương binh và Xã hội"}),
        ("Theo quốc hội Mỹ, ngân sách đã hết.", {"quốc hội Mỹ"}),
        ("Bài viết trên báo Bangkok Herald nói khác.", {"Bangkok Herald"}),
        ("Hồ sơ nằm ở Chi cục Kiểm tra sau thông quan.", {"Chi cục Kiểm tra sau thông quan"}),
        ("Nhiều người yêu cầu Sở Công Thương trả lời.", {"Sở Công Thương"}),
        ("Hai bạn trẻ từng làm việc ở T.Ư Đảng rồi sang T.Ư Đoàn.", {"T.Ư Đảng", "T.Ư Đoàn"}),
    ],
)
def test_bodies(text: str, bodies: set[str]) -> None:
    assert names(text, "Organization") == bodies


def test_a_body_inside_a_name_is_one_too() -> None:
    assert names("Cơ quan cảnh sát điều tra Công an tỉnh Hà Nam khởi tố.", "Organization") == {
        "Cơ quan cảnh sát điều tra Công an tỉnh Hà Nam",
        "Công an tỉnh Hà Nam",
    }


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "Họ sống tại xã Quảng Phương, huyện Quảng Trạch (tỉnh Quảng Bình).",
            {"xã Quảng Phương", "huyện Quảng Trạch", "Quảng Bình"},
        ),
        ("Đoàn đến trụ sở Bộ Ngoại giao Mỹ.", {"trụ sở Bộ Ngoại giao Mỹ"}),
        ("Máy bay hạ cánh xuống sân bay Nội Bài.", {"sân bay Nội Bài"}),
        ("Xe chạy trên quốc lộ 1A qua phường 9.", {"quốc lộ 1A", "phường 9"}),
        ("Các tỉnh Kratie và Mondulkiri bị ngập.", {"Kratie", "Mondulkiri"}),
        ("Lúc 8 giờ Hà Nội, tàu rời ga.", set()),
    ],
)
def test_places(text: str, places: set[str]) -> None:
    assert names(text, "Place") == places


def test_homographs_of_countries() -> None:
    assert names("Anh ấy nói anh không biết.", "Country") == set()
    assert names("Thủ tướng Anh Jane Harwell thăm Pháp.", "Country") == {"Anh", "Pháp"}
    assert names("Bà Lê Thị Việt Nga phát biểu.", "Country") == set()


@pytest.mark.parametrize(
    ("text", "documents"),
    [
        ("Chính phủ ban hành nghị định 73 và quyết định số 866.", {"nghị định 73", "quyết định số 866"}),
        ("Dự thảo Luật Thuế tiêu thụ đặc biệt (sửa đổi) được bàn.", {"Luật Thuế tiêu thụ đặc biệt (sửa đổi)"}),
        ('Hai nước ký "Tuyên bố tầm nhìn chung về biển xanh" hôm nay.', {"Tuyên bố tầm nhìn chung về biển xanh"}),
        ("Nghị quyết 27 trang giấy được in lại.", set()),
    ],
)
def test_documents(text: str, documents: set[str]) -> None:
    assert names(text, "Document") == documents


@pytest.mark.parametrize(
    ("text", "gatherings"),
    [
        ("Ông dự Hội nghị Cấp cao ASEAN lần thứ 47.", {"Hội nghị Cấp cao ASEAN lần thứ 47"}),
        ("Luật được thông qua tại kỳ họp thứ 8.", {"kỳ họp thứ 8"}),
        ("Bên lề hội nghị thượng đỉnh G20, hai ông gặp nhau.", {"hội nghị thượng đỉnh G20"}),
        ("Cuộc họp Quốc hội kéo dài.", set()),
    ],
)
def test_gatherings(text: str, gatherings: set[str]) -> None:
    assert names(text, "Gathering") == gatherings


def test_named_mentions_are_the_docs_entities() -> None:
    doc = read("Bộ trưởng Trịnh Văn Sáng thăm Lào.")
    assert [(e.text, e.label_) for e in doc.ents] == [("Trịnh Văn Sáng", "Person"), ("Lào", "Country")]


def test_a_name_clear_once_is_clear_everywhere() -> None:
    text = "Ông Owen Brixley tới Hà Nội. Brixley nói ông rất vui. Hãng tin đưa ảnh Owen Brixley."
    doc = read(text)
    assert [e.text for e in doc.ents if e.label_ == "Person"] == ["Owen Brixley", "Brixley", "Owen Brixley"]


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Phó chủ tịch UBND TP Đỗ Minh Khoát có mặt.", "Person", {"Đỗ Minh Khoát"}),
        ("Người phát ngôn Hội đồng An ninh quốc gia Peter Walford trả lời.", "Person", {"Peter Walford"}),
        ("Thị trưởng Washington Peter Walford có mặt.", "Place", {"Washington"}),
        ("Bà Hiền gặp anh K. ở chợ.", "Person", {"Hiền"}),
        ("Họ lên tàu Peter Walford ra khơi.", "Person", set()),
        ("Tổng thống Pedro Alvarez - Mendes rời Paris.", "Person", {"Pedro Alvarez - Mendes"}),
        ("Các tuyến đường: Đỗ Minh Khoát, Mai Thị Cúc bị ngập.", "Person", set()),
        (
            "Cơ quan Cảnh sát điều tra, Công an tỉnh Phú Yên vào cuộc.",
            "Organization",
            {"Cơ quan Cảnh sát điều tra, Công an tỉnh Phú Yên", "Công an tỉnh Phú Yên"},
        ),
        ("Bà nằm tại Bệnh viện Quân y 175 từ hôm qua.", "Organization", {"Bệnh viện Quân y 175"}),
        ("Hội Doanh nghiệp cơ khí - điện Hải Phòng họp.", "Organization", {"Hội Doanh nghiệp cơ khí - điện Hải Phòng"}),
        ("Theo Journal of Applied Botany, cây này hiếm.", "Organization", {"Journal of Applied Botany"}),
        ("Hai Chính phủ đã ký; biện pháp của hai Chính phủ có hiệu lực.", "Organization", set()),
    ],
)
def test_edges_of_names(text: str, kind: str, expected: set[str]) -> None:
    assert names(text, kind) == expected


@pytest.mark.parametrize("text", ["Tổng thư ký", "Ông Lý Vĩ Khang, Phó Tổng Giám đốc"])
def test_a_text_may_end_in_a_title(text: str) -> None:
    assert all(0 <= m["start"] < m["end"] <= len(text) for m in read(text)._.mentions)
