"""Words of verdicts, deaths and questionings that tell something else where they stand."""

from __future__ import annotations

import pytest

from tests.extract.whole import extract


@pytest.mark.parametrize(
    ("title", "text", "kind"),
    [
        (
            "Thủ tướng từ chức, tuyên bố tranh cử",
            "Thủ tướng Lào Khamphone Sisavat hôm 5/12 tuyên bố từ chức để tranh cử.",
            "LegalAction",
        ),
        ("Phe đối lập xuống đường", "Lào và Thái Lan yêu cầu sự ra đi của ông Khamphone Sisavat.", "Incident"),
        ("Bê bối mới", "Vụ việc khiến công ty Sao Biển kéo cả ngành lún sâu vào rắc rối.", "Incident"),
        (
            "Vụ bắt ông Holm",
            "Bộ trưởng Tài chính Na Uy Lars Berg cho rằng vụ bắt ông Olaf Holm là tùy tiện và cái chết của ông này là "
            "điều không thể chấp nhận.",
            "Incident",
        ),
        ("Họp bàn nhân sự", "Quốc hội Lào bàn cơ chế cạnh tranh trong tuyển dụng, đề bạt cán bộ.", "Appointment"),
        ("Bình luận", "Tòa án Lào bác đơn kiện. Bình luận viên Lars Berg đến dự phiên tòa.", "Statement"),
        ("Biên giới", "Đại úy Lê Văn An có mặt. Chỉ đạo viên Trần Văn Bình đến dự buổi lễ.", "Request"),
        ("Trên biển", "Bộ Quốc phòng Lào thông báo về các vi phạm thỏa thuận trên biên giới.", "Agreement"),
    ],
)
def test_everyday_words_tell_no_event(title: str, text: str, kind: str) -> None:
    assert not [e for e in extract(text, title=title).events if e.type == kind]


def test_a_second_verb_of_a_demand_is_asked_for_too() -> None:
    text = "Quốc hội Lào đề nghị Tòa án Hiến pháp triệu tập bà Somsy Vilay và trực tiếp thẩm vấn."
    found = [e for e in extract(text).events if e.type == "LegalAction"]
    assert [e.status for e in found] == ["possible"]


def test_today_in_an_article_of_which_only_the_year_is_known_is_no_other_year() -> None:
    text = (
        "Ông Bùi Hòa và bà Lena Holm trao đổi về Diễn đàn Mê Kông 2017.\n"
        "Trong chuyến thăm Na Uy, ông Bùi Hòa hôm nay hội kiến bà Lena Holm. Năm 2017 là năm hữu nghị của hai nước."
    )
    met = [
        e
        for e in extract(text, title="Ông Bùi Hòa hội kiến bà Lena Holm", published=None).events
        if e.trigger == "hội kiến"
    ]
    assert len(met) == 1


def test_an_army_strikes_others_than_its_own_state() -> None:
    text = "Quân đội Lào cho hay một máy bay không người lái xâm nhập không phận Lào bị lực lượng này bắn hạ."
    assert not [e for e in extract(text).events if e.trigger == "bắn hạ"]
