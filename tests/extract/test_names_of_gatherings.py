"""Which gatherings have a name, and where it begins and ends."""

from __future__ import annotations

import pytest

from tests.extract.readings import names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tại đại hội Đảng bộ tỉnh nhiệm kỳ 2015-2020, ông được bầu.", {"đại hội Đảng bộ tỉnh nhiệm kỳ 2015-2020"}),
        (
            "Ông dự phiên họp toàn thể Diễn đàn Kinh tế quốc tế Sa Pa lần thứ 3.",
            {"Diễn đàn Kinh tế quốc tế Sa Pa lần thứ 3"},
        ),
        (
            "Ông nói tại cuộc họp Ban chỉ đạo phòng chống dịch thành phố ngày 30/3.",
            {"cuộc họp Ban chỉ đạo phòng chống dịch thành phố"},
        ),
        ("Ông cũng dự Tham vấn Việt - Lào về giao lưu nhân dân.", {"Tham vấn Việt - Lào"}),
        ("Hai nước sẽ tham vấn Mỹ về việc này.", set()),
        ("Ông giành huy chương tại Thế vận hội Olympic 1996.", {"Thế vận hội Olympic 1996"}),
        ("Ông dự Hội nghị quốc tế lần thứ IV về Bắc Cực.", {"Hội nghị quốc tế lần thứ IV"}),
        ("Hai miền hoan nghênh cuộc gặp thượng đỉnh liên Triều.", {"cuộc gặp thượng đỉnh liên Triều"}),
        (
            "Ông chủ trì Phiên họp Ban chỉ đạo Cải cách Tư pháp Trung ương hôm qua.",
            {"Phiên họp Ban chỉ đạo Cải cách Tư pháp Trung ương"},
        ),
        (
            "Hội nghị Cấp cao Hiệp hội các quốc gia Nam Cực (ANC) lần thứ 32 khai mạc.",
            {"Hội nghị Cấp cao Hiệp hội các quốc gia Nam Cực (ANC) lần thứ 32"},
        ),
        (
            "Ông dự Hội nghị thượng đỉnh Hiệp hội các quốc gia Đông Nam Á, rồi Hội nghị thượng đỉnh Đông Á (EAS).",
            {"Hội nghị thượng đỉnh Đông Á", "Hội nghị thượng đỉnh Hiệp hội các quốc gia Đông Nam Á"},
        ),
        (
            "Bà dự phiên họp trực tuyến Chính phủ với các địa phương.",
            {"phiên họp trực tuyến Chính phủ với các địa phương"},
        ),
        ("Các đồng chí dự Hội nghị và đồng bào cả nước chung sức.", set()),
        ("Bà mong các thành viên Diễn đàn trong thời gian sắp tới ủng hộ.", set()),
        ("Em đoạt huy chương đồng Olympic vật lý châu Á.", set()),
        ("Ông cho rằng thông qua hội thảo Việt Nam có được nhiều kinh nghiệm.", set()),
        ("Nga trở thành thành viên chính thức của diễn đàn năm 2011.", set()),
        ("Đây là bước tiến lớn của chương trình ICBM Triều Tiên.", set()),
        ("Chính phủ xin rút khỏi chương trình Luật sửa đổi một số điều của Luật Trồng trọt.", set()),
        ("Ông dự Đại hội Đảng bộ tỉnh Hà Nam lần thứ XX.", {"Đại hội Đảng bộ tỉnh Hà Nam lần thứ XX"}),
        ('Họ dự hội thảo quốc tế về "Nâng cao năng lực cứu hộ" sáng nay.', {"Nâng cao năng lực cứu hộ"}),
        ("Bà dự Diễn đàn Kinh tế thế giới về ASEAN tại Hà Nội.", {"Diễn đàn Kinh tế thế giới về ASEAN"}),
        ("Ông dự lễ khai mạc Olympic Pyeongchang.", {"Olympic Pyeongchang"}),
        (
            "Hai bên tổ chức cuộc họp bộ trưởng ngoại giao Việt Nam - Chile lần thứ hai.",
            {"cuộc họp bộ trưởng ngoại giao Việt Nam - Chile lần thứ hai"},
        ),
        (
            "Ông dự hội nghị thượng đỉnh Đông Á (EAS). Sau thượng đỉnh EAS, ông về nước. Hội nghị EAS có 18 nước.",
            {"hội nghị thượng đỉnh Đông Á"},
        ),
        (
            "Cuộc gặp thượng đỉnh Mỹ - Triều lần 2 diễn ra. Ông tới dự hội nghị thượng đỉnh Mỹ - Triều lần thứ hai.",
            {"hội nghị thượng đỉnh Mỹ - Triều lần thứ hai"},
        ),
        (
            "Trước thềm hội nghị Mỹ - Triều, ông tới Hà Nội. Thượng đỉnh Mỹ - Triều khai mạc hôm nay.",
            {"hội nghị Mỹ - Triều"},
        ),
        (
            "Hội nghị thượng đỉnh Mỹ - Triều lần 1 khác hội nghị thượng đỉnh Mỹ - Triều lần 2.",
            {"Hội nghị thượng đỉnh Mỹ - Triều lần 1", "hội nghị thượng đỉnh Mỹ - Triều lần 2"},
        ),
    ],
)
def test_gatherings(text: str, found: set[str]) -> None:
    assert names(text, "Gathering") == found


def test_a_common_noun_in_capitals_may_end_the_text() -> None:
    assert names("Hà Nội thử nghiệm AI", "Gathering") == set()


def test_what_a_project_builds_is_a_place():
    for quoted, place in (
        ("Trung tâm Khí điện Vạn Xuân", "Trung tâm Khí điện Vạn Xuân"),
        ("Khu đô thị sinh thái Sông Lũng", "Khu đô thị sinh thái Sông Lũng"),
        ("Nâng cấp quốc lộ 191", "quốc lộ 191"),
    ):
        text = f'Dự án "{quoted}" do Công ty Sao Mai làm chủ đầu tư đang vướng mặt bằng.'
        assert place in names(text, "Place")
        assert not names(text, "Gathering")
    assert names('Dự án "Tăng cường năng lực cho phụ nữ" do tỉnh thực hiện.', "Gathering")
