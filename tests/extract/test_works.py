"""Names of documents and gatherings: what is one, where it ends, what else it is called."""

from __future__ import annotations

import pytest

from kg.extract.mentions.clusters import Clusters
from kg.extract.names import find_chunks
from kg.extract.names.tokens import Tokens
from kg.extract.pipeline import load
from tests.extract.readings import names


def works(text: str) -> dict[str, tuple[str, set[str]]]:
    """(type, other forms) of each work in ``text``, by name."""
    nlp = load()
    doc = nlp.make_doc(text)
    doc = dict(nlp.pipeline)["vi_sentences"](doc)
    tokens = Tokens(doc)
    clusters = Clusters(tokens, find_chunks(tokens), text)
    clusters.build()
    return {e.name: (e.type, set(e.names) - {e.name}) for e in clusters.entities if e.type in ("Document", "Gathering")}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bộ nêu rõ Nghị định 91/2031/NĐ-CP đã hết hiệu lực.", "Nghị định 91/2031/NĐ-CP"),
        ("Theo Quyết định số 12/2031 / QĐ - TTg, phí này giảm.", "Quyết định số 12/2031 / QĐ - TTg"),
        ("Ông dẫn nghị quyết 88 - PV ghi lại.", "nghị quyết 88"),
        ("Các đại biểu góp ý luật viên chức trong ngày.", "luật viên chức"),
        ("Họ bàn dự án Luật phòng chống ma túy.", "Luật phòng chống ma túy"),
        ("Họ thẩm tra Luật Điện lực (sửa đổi) vào tuần tới.", "Luật Điện lực (sửa đổi)"),
        (
            "Dự thảo Luật sửa đổi, bổ sung một số điều của Luật Du lịch được trình.",
            "Luật sửa đổi, bổ sung một số điều của Luật Du lịch",
        ),
        ("Ông viện dẫn Hiến pháp Nhật Bản trong bản án.", "Hiến pháp Nhật Bản"),
        ("Họ học tập Nghị quyết Trung ương 5 khóa XII cả tuần.", "Nghị quyết Trung ương 5 khóa XII"),
        ("Hai nước đã ký Hiệp định vận tải đường bộ qua biên giới.", "Hiệp định vận tải đường bộ qua biên giới"),
        (
            "Bộ công bố Kế hoạch trồng rừng ven biển giai đoạn 2031-2035.",
            "Kế hoạch trồng rừng ven biển giai đoạn 2031-2035",
        ),
    ],
)
def test_documents(text: str, name: str) -> None:
    assert works(text).get(name, ("", set()))[0] == "Document", works(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bà dự Hội nghị Cấp cao Pháp ngữ lần thứ 25 ở Lào.", "Hội nghị Cấp cao Pháp ngữ lần thứ 25"),
        ("Ông dự Diễn đàn doanh nghiệp Việt Nam - Chile hôm qua.", "Diễn đàn doanh nghiệp Việt Nam - Chile"),
        ("Tại hội nghị toàn quốc về phòng cháy rừng, ông nêu ý kiến.", "hội nghị toàn quốc về phòng cháy rừng"),
        ("Họ dự lễ kỷ niệm 60 năm Ngày thành lập Hội Làm vườn.", "lễ kỷ niệm 60 năm Ngày thành lập Hội Làm vườn"),
        ("Ông dự hội nghị Trung ương 12 khóa XIV tại đây.", "hội nghị Trung ương 12 khóa XIV"),
        ("Họ lọt vào cuộc thi Gieo mầm khởi nghiệp.", "cuộc thi Gieo mầm khởi nghiệp"),
        ("Công an lập chuyên án MT77 để điều tra.", "chuyên án MT77"),
        ("Tướng lĩnh xem cuộc tập trận Sóng bạc 2031 ngoài khơi.", "cuộc tập trận Sóng bạc 2031"),
        ("Bộ nói tại họp báo Chính phủ thường kỳ tháng 4/2031.", "họp báo Chính phủ thường kỳ tháng 4/2031"),
        ('Ông dự Diễn đàn quốc tế "Nối dài cây cầu số" ở Huế.', "Nối dài cây cầu số"),
        ('Bà nói tại tọa đàm với chủ đề "Giữ rừng bằng tri thức" hôm qua.', "Giữ rừng bằng tri thức"),
        (
            "Nghị viện duyệt chương trình mục tiêu quốc gia về phát triển rừng giai đoạn 2031 - 2035.",
            "chương trình mục tiêu quốc gia về phát triển rừng giai đoạn 2031 - 2035",
        ),
        ("Ông nói bên lề Hội nghị Bộ trưởng ngoại giao EU ở Bỉ.", "Hội nghị Bộ trưởng ngoại giao EU"),
        ("Bà mở Tuần Văn hóa, Thể thao và Du lịch năm 2031.", "Tuần Văn hóa, Thể thao và Du lịch năm 2031"),
        (
            "Cục mở Hội nghị tổng kết công tác năm 2031 và triển khai nhiệm vụ năm 2032.",
            "Hội nghị tổng kết công tác năm 2031 và triển khai nhiệm vụ năm 2032",
        ),
    ],
)
def test_gatherings(text: str, name: str) -> None:
    assert works(text).get(name, ("", set()))[0] == "Gathering", works(text)


@pytest.mark.parametrize(
    "text",
    [
        "Báo cáo Chính phủ trước khi làm.",
        "Sở tuyên bố Nga sẽ trả lời.",
        "Đảng viên vi phạm kỷ luật Đảng bị khai trừ.",
        "Các hiệp định thương mại tự do giúp xuất khẩu.",
        "Hội nghị này kéo dài ba ngày.",
        "Trong cuộc họp báo năm 2031, ông từ chối.",
        "Công ty góp vốn vào dự án BOT ở cửa biển.",
        "Hai nước là đối tác chiến lược Việt - Nhật.",
        "Hãng thông báo 2 máy bay gặp nạn.",
        "Nhà thơ sinh năm Mậu Tuất ở quê.",
        "Bà từng dẫn chương trình Chuyện Đêm Khuya.",
        'Tại hội nghị, ông nói "Chúng ta phải làm ngay".',
    ],
)
def test_no_names(text: str) -> None:
    assert works(text) == {}


def test_sittings_and_summits_told_twice() -> None:
    assert set(works("Theo chương trình Phiên họp thứ 41, họ bàn luật.")) == {"Phiên họp thứ 41"}
    assert len(works("Thượng đỉnh Lào - Nga mở màn. Cuộc gặp thượng đỉnh lần hai này ngắn.")) == 1
    found = works("Ông nói tại Diễn đàn cấp cao công nghệ thông tin (ICT Forum 2031) hôm qua.")
    assert "Diễn đàn cấp cao công nghệ thông tin" in found


def test_quoted_theme_is_also_called_with_its_head() -> None:
    found = works('Bà dự Hội thảo khoa học "Nghề báo thời số hóa" ở Vinh.')
    assert found["Nghề báo thời số hóa"][1] == {'Hội thảo khoa học "Nghề báo thời số hóa"'}


def test_acronym_in_brackets_is_another_name() -> None:
    found = works("Khối ký Hiệp ước không phổ biến vũ khí hạt nhân (NPT). Sau đó NPT được gia hạn.")
    assert found == {"Hiệp ước không phổ biến vũ khí hạt nhân": ("Document", {"NPT"})}


def test_one_law_is_not_the_longer_one() -> None:
    assert set(works("Họ sửa Luật Giáo dục và Luật Giáo dục đại học.")) == {"Luật Giáo dục", "Luật Giáo dục đại học"}


def test_a_law_with_its_year_is_the_law() -> None:
    found = works("Theo Luật Trẻ em năm 2016 thì được. Luật Trẻ em còn nêu thêm.")
    assert found == {"Luật Trẻ em năm 2016": ("Document", {"Luật Trẻ em"})}


def test_number_word_makes_no_other_document() -> None:
    assert len(works("Theo quyết định số 236, dự án dừng. Hủy Quyết định 236 là đúng.")) == 1


def test_session_takes_its_body_and_term() -> None:
    found = works("Ông nói tại kỳ họp thứ 3, Quốc hội khóa XIV. Kỳ họp thứ 3 kéo dài một tháng.")
    assert list(found) == ["kỳ họp thứ 3, Quốc hội khóa XIV"]
    assert "kỳ họp thứ 3" in {form.casefold() for form in found["kỳ họp thứ 3, Quốc hội khóa XIV"][1]}


def test_summit_by_number_is_the_summit_by_parties() -> None:
    found = works("Hội nghị thượng đỉnh Nga - Mỹ khai mạc. Trước hội nghị thượng đỉnh lần thứ hai, hai bên gặp nhau.")
    assert list(found) == ["Hội nghị thượng đỉnh Nga - Mỹ"]


def test_body_inside_a_longer_form_stays_a_body() -> None:
    text = "Quyết định số 12 của Bộ Chính trị có hiệu lực."
    nlp = load()
    doc = dict(nlp.pipeline)["vi_sentences"](nlp.make_doc(text))
    tokens = Tokens(doc)
    clusters = Clusters(tokens, find_chunks(tokens), text)
    clusters.build()
    assert {e.name for e in clusters.entities} == {"Quyết định số 12", "Bộ Chính trị"}
    assert "Quyết định số 12 của Bộ Chính trị" in clusters.entities[-1].names


def test_two_papers_joined_by_and():
    assert names("Hai bên bàn về Thỏa thuận Rút lui và Tuyên bố Chính trị.", "Document") == {
        "Thỏa thuận Rút lui",
        "Tuyên bố Chính trị",
    }


def test_law_with_a_comma_inside():
    text = "Quốc hội bàn dự án Luật Phòng, chống bắt nạt học đường Sơn La chiều nay."
    assert any(n.startswith("Luật Phòng, chống") for n in names(text, "Document"))


def test_scheme_with_a_number_is_a_document():
    assert names("Trường dạy theo đề án 762 của thành phố.", "Document") == {"đề án 762"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Ông dự Đại hội đại biểu Đảng bộ tỉnh Lâm Đồng lần thứ IX.",
            "Đại hội đại biểu Đảng bộ tỉnh Lâm Đồng lần thứ IX",
        ),
        (
            "Bà nói tại Hội nghị Đoàn Chủ tịch Ủy ban Mặt trận Tổ quốc thành phố lần thứ sáu.",
            "Hội nghị Đoàn Chủ tịch Ủy ban Mặt trận Tổ quốc thành phố lần thứ sáu",
        ),
        (
            "Tại hội nghị trực tuyến của Chính phủ với các địa phương sáng nay, ông nêu ý kiến.",
            "hội nghị trực tuyến của Chính phủ với các địa phương",
        ),
        (
            "Đại hội đại biểu Đoàn TNCS Cơ quan T.Ư Đoàn khóa XXV họp.",
            "Đại hội đại biểu Đoàn TNCS Cơ quan T.Ư Đoàn khóa XXV",
        ),
    ],
)
def test_gatherings_of_bodies(text: str, name: str) -> None:
    assert works(text).get(name, ("", set()))[0] == "Gathering", works(text)


def test_an_assembly_is_a_body() -> None:
    assert works("Chủ tịch Đại hội đồng Peter Walford nói.") == {}
