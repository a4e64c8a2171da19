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
