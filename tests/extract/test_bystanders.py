"""Who only has to do with somebody: he is not accused of what was done to him or by his people."""

from __future__ import annotations

import pytest

from tests.extract.whole import extract, names_of


def accused(text: str) -> set[str]:
    """Names of the defendants of all legal actions of a text."""
    read = extract(text)
    names = names_of(read)
    return {names[p.entity] for e in read.events for p in e.participants if p.role == "defendant"}


@pytest.mark.parametrize(
    "text",
    [
        "Nghi phạm sát hại anh Bùi Khánh Toàn đã bị bắt.",
        "Kẻ giết anh Bùi Khánh Toàn bị bắt.",
        "Tài xế gây tai nạn khiến anh Bùi Khánh Toàn tử vong bị khởi tố.",
        "Người giúp việc nhà anh Bùi Khánh Toàn bị bắt vì trộm tiền.",
        "Vợ ông Bùi Khánh Toàn bị khởi tố về tội trốn thuế.",
        "Nhân viên quán ông Bùi Khánh Toàn bị bắt.",
        "Công ty của ông Bùi Khánh Toàn bị phạt 100 triệu đồng.",
    ],
)
def test_whom_it_was_done_to_is_not_accused(text: str) -> None:
    assert accused(text) == set()


def test_who_did_it_is() -> None:
    assert accused("Hồ Văn Lực bị bắt vì đâm chết anh Bùi Khánh Toàn.") == {"Hồ Văn Lực"}
    assert accused("Vợ chồng ông Bùi Khánh Toàn và bà Đỗ Thị Lan bị khởi tố.") == {"Bùi Khánh Toàn", "Đỗ Thị Lan"}
