"""Which gatherings have a name, and where it begins and ends."""

from __future__ import annotations

import pytest

from tests.extract.readings import names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tại đại hội Đảng bộ tỉnh nhiệm kỳ 2015-2020, ông được bầu.", {"đại hội Đảng bộ tỉnh nhiệm kỳ 2015-2020"}),
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
    ],
)
def test_gatherings(text: str, found: set[str]) -> None:
    assert names(text, "Gathering") == found
