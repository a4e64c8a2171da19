"""What somebody else is asked, or does, is not what the one named before says; and what kind of act words make."""

from __future__ import annotations

import pytest

from tests.extract.test_speech_speakers import spoken


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Tại buổi gặp Thủ tướng Bùi Khánh Toàn và các bộ trưởng, chiều 2-5, các doanh nghiệp đã hiến kế, đề xuất.",
            "Bùi Khánh Toàn",
        ),
        ("Sau khi ông Bùi Khánh Toàn mất, các cơ quan của tỉnh đã họp, đồng thời đề nghị truy tặng.", "Bùi Khánh Toàn"),
        (
            "Dù chính phủ Na Uy tuyên bố dừng tăng thuế, những người biểu tình kêu gọi tụ tập để gây áp lực lên"
            " chính phủ.",
            "chính phủ Na Uy",
        ),
        ("Công an TP Vinh cảnh báo kẻ xấu gọi điện cho người dân để yêu cầu chuyển tiền.", "Công an TP Vinh"),
        ("UBND thị xã An Bình đề nghị Sở Y tế kiểm tra, đề xuất thành phố hướng xử lý.", ""),
        ("Thị ủy An Bình đề nghị hoãn đại hội Đảng bộ cho đến khi có chỉ đạo mới.", "Đảng bộ"),
        ("Thủ tướng Bùi Khánh Toàn của Na Uy gây phẫn nộ khi đăng bài viết trên mạng.", "Bùi Khánh Toàn"),
        ("Ông Bùi Khánh Toàn bị bắt bởi cáo buộc đã ký hợp đồng khống.", "Bùi Khánh Toàn"),
        (
            "Viện kiểm sát nhân dân TP Vinh đã đọc bản luận tội.\n"
            "Luật sư bào chữa cho bị cáo Mai Thị Lành đề nghị miễn trách nhiệm hình sự.",
            "Viện kiểm sát nhân dân TP Vinh",
        ),
    ],
)
def test_what_others_do_or_ask_is_not_said_by_who_stands_before(text: str, speaker: str) -> None:
    asked = [by for kind, by in spoken(text) if kind in ("Request", "Criticism", "Pledge")]
    if speaker:
        assert speaker not in asked
    else:
        assert len(asked) <= 1


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Ông Bùi Khánh Toàn cho biết, nhiều hộ dân gặp khó và đề nghị giãn nợ.", "Request"),
        ("Ông Bùi Khánh Toàn đã viết thư gửi Bộ Thủy sản để đề nghị xem xét lại.", "Request"),
        ("Ông Bùi Khánh Toàn yêu cầu Sở Y tế kiểm tra và cam kết hỗ trợ.", "Pledge"),
        ("Đảng Na Uy tự do (NTD), phe đối lập chính, kêu gọi ông Bùi Khánh Toàn từ chức.", "Request"),
        ("Ông Bùi Khánh Toàn tuần trước cho biết công ty đã trả nợ.", "Statement"),
    ],
)
def test_who_speaks_on_is_still_heard(text: str, act: str) -> None:
    assert act in {kind for kind, _ in spoken(text)}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ('"Nó chứa nhiều nước nên chúng tôi cắt nhỏ để dễ chở", ông Bùi Khánh Toàn nói.', {"Statement"}),
        ('"Nếu họ làm thế, họ sẽ phải trả giá rất đắt", ông Bùi Khánh Toàn nhấn mạnh.', {"Statement"}),
        ("Ông Bùi Khánh Toàn bày tỏ tin tưởng sẽ ngày càng có nhiều du khách đến.", {"Statement"}),
        ("Đại sứ Na Uy Bùi Khánh Toàn chỉ ra rằng Na Uy sẽ chịu gánh nặng lớn.", {"Statement"}),
        ('Cảnh sát Oslo cho biết đang điều tra vụ việc "có liên quan tới khủng bố".', {"Statement"}),
        ("Na Uy coi nhóm Sao Đen là một tổ chức khủng bố.", {"Criticism"}),
        ('Đại sứ Bùi Khánh Toàn gọi phong trào Sao Đen là "tổ chức khủng bố".', {"Criticism"}),
        ("Ông Bùi Khánh Toàn cho biết tỉnh sẽ hỗ trợ các hộ dân.", {"Statement", "Pledge"}),
    ],
)
def test_fate_belief_and_terror_make_no_promise_request_or_blame(text: str, kinds: set[str]) -> None:
    found = {kind for kind, _ in spoken(text)}
    assert found <= kinds
    assert found
