"""Who only speaks of a deal, a gift or a rule has not made it; nor has who is told of beside the nameless."""

from __future__ import annotations

import pytest

from tests.extract import whole

DEEDS = {"Economic", "Aid", "Award", "Agreement", "Legislation"}


def doers(text: str) -> set[str]:
    """All who buy, give, sign or rule in ``text``."""
    found = whole.extract(text)
    told = [whole.roles_of(found, e) for e in found.events if e.type in DEEDS]
    return {e for roles in told for r in ("actor", "giver", "party") for e in roles.get(r, [])}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        # What is told of the deed is an opinion on it.
        ("Ông Lê Minh Phúc khẳng định đầu tư cho Hòa Bình là dự án trọng điểm.", set()),
        ("Tổng thống Petr Valo nhấn mạnh trừng phạt là giải pháp duy nhất.", set()),
        ("Nới lỏng lệnh cấm vận không phải là ý hay, ông Petr Valo nhấn mạnh.", set()),
        ("Giáo sư Petr Valo nhận định quá trình đàm phán với Iran sẽ kéo dài.", set()),
        ("Bà Lê Thị Sự cho biết nhiều phụ huynh phải chi tiền và mua bảo hiểm của Công ty Sao Mai.", set()),
        # What he tells of his own doing he did, and what he announces he does.
        ("Bà Lê Thị Sự cho biết đã mua bảo hiểm của Công ty Sao Mai.", {"Lê Thị Sự"}),
        ("Tổng thống Petr Valo tuyên bố áp thuế với Peru.", {"Petr Valo"}),
        ("Ông Lê Minh Phúc thừa nhận bản thân nghe cấp dưới và ký văn bản.", {"Lê Minh Phúc"}),
        # What he does and then speaks he did.
        ("Trình bày báo cáo thẩm tra, Chủ nhiệm Ủy ban Pháp luật Lê Minh Phúc nói dự án còn chậm.", {"Lê Minh Phúc"}),
    ],
)
def test_who_only_speaks_of_a_deal_has_not_made_it(text: str, who: set[str]) -> None:
    assert doers(text) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Peru trừng phạt các công ty mua dầu của Iran.", {"Peru"}),
        ("Peru bác bỏ việc Chile có thể tấn công các quốc gia cung cấp vũ khí cho Iran.", set()),
        ("Peru và các nước mua dầu của Iran.", {"Peru"}),
    ],
)
def test_what_the_nameless_do_is_not_done_by_who_stands_before(text: str, who: set[str]) -> None:
    assert doers(text) == who
