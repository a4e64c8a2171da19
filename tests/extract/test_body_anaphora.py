"""Common nouns that stand for a body named before."""

from __future__ import annotations

import pytest

from tests.extract.readings import meant, read


@pytest.mark.parametrize(
    ("text", "noun", "body"),
    [
        ("Bộ Xây dựng ban hành công văn. Bộ cũng nhắc các tỉnh.", "Bộ cũng", "Bộ Xây dựng"),
        ("Bộ Xây dựng ban hành công văn. Theo đó, bộ này sẽ kiểm tra.", "bộ này", "Bộ Xây dựng"),
        ("Tập đoàn Sao Mai báo lãi. Công ty cho biết sẽ chia cổ tức.", "Công ty cho", "Tập đoàn Sao Mai"),
        ("Bệnh viện Hòa Mai đông người. Cơ quan này xin lỗi.", "Cơ quan này", "Bệnh viện Hòa Mai"),
        ("Techcombank báo lãi. Sau đó ngân hàng này chia cổ tức.", "ngân hàng này", "Techcombank"),
        ("Công an tỉnh Gia Lai bắt hai người. Cơ quan điều tra xác định họ lừa.", "Cơ quan", "Công an tỉnh Gia Lai"),
        ("Công an tỉnh Gia Lai bắt hai người. Theo cơ quan điều tra, họ lừa.", "cơ quan", "Công an tỉnh Gia Lai"),
        ("TAND tỉnh Bình Định mở phiên tòa. Theo hội đồng xét xử, án là đúng.", "hội đồng", "TAND tỉnh Bình Định"),
        ("Hezbollah thả hai người. Phong trào này im lặng.", "Phong trào này", "Hezbollah"),
    ],
)  # fmt: skip
def test_the_body_named_before_is_meant(text: str, noun: str, body: str) -> None:
    assert meant(read(text), noun) == [body]


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Bộ Xây dựng họp. Bộ sách mới đã ra.", "Bộ sách"),  # no verb behind it: another thing
        ("Bệnh viện Hòa Mai đông người. Tập đoàn này xin lỗi.", "Tập đoàn này"),  # a hospital is no group
        ("Tập đoàn này xin lỗi. Tập đoàn Sao Mai báo lãi.", "Tập đoàn này"),  # only what was named before
    ],
)
def test_nothing_is_guessed(text: str, noun: str) -> None:
    assert meant(read(text), noun) == []


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Cầu Sông Lệ do Công ty Sao Mai làm chủ đầu tư. Hiện chủ đầu tư đã chi 3 tỉ đồng.", "chủ đầu tư đã"),
        ("Chủ đầu tư dự án là Công ty Sao Mai. Năm sau chủ đầu tư đã xin hoãn.", "chủ đầu tư đã"),
        ("Công ty Sao Mai (chủ đầu tư) xin hoãn. Chủ đầu tư đã chi 3 tỉ đồng.", "Chủ đầu tư đã"),
    ],
)
def test_whom_the_article_calls_so_is_meant(text: str, noun: str) -> None:
    assert meant(read(text), noun) == ["Công ty Sao Mai"]


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Công ty Sao Mai làm chủ đầu tư. Các chủ đầu tư đã xin hoãn.", "chủ đầu tư đã"),  # many others
        ("Công ty A làm chủ đầu tư, Công ty B làm chủ đầu tư. Chủ đầu tư đã xin hoãn.", "Chủ đầu tư đã"),  # which?
    ],
)
def test_a_calling_of_many_means_nobody(text: str, noun: str) -> None:
    assert not meant(read(text), noun)
