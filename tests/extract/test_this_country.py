"""Which country ``nước này`` means."""

from __future__ import annotations

import pytest

from tests.extract.readings import meant, read


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Peru lên tiếng. Quân đội Peru cho biết đã bắn Chile sau khi nước này phóng tên lửa.", "Chile"),
        ("Peru cáo buộc Chile phóng 188 UAV vào nước này trong đêm.", "Peru"),
        ("Peru bắn Chile. Bộ Tổng tham mưu Peru cho biết không quân nước này dùng tên lửa.", "Peru"),
        ("Peru áp thuế Chile. Bộ Thương mại Peru cho biết nước này sẽ áp thuế tiếp.", "Peru"),
        ("Peru cho rằng trinh sát cơ Chile đã phạm luật khi xâm nhập không phận nước này.", "Peru"),
        ("Thủ tướng Peru đến Chile để hội đàm với lãnh đạo nước này.", "Chile"),
    ],
)
def test_country_meant(text: str, country: str) -> None:
    assert meant(read(text), "nước này") == [country]
