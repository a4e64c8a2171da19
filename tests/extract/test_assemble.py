"""What of a Doc gets into an Extraction."""

from __future__ import annotations

from kg.extract import extract
from kg.model import Article
from kg.workspace import pack, unpack_extraction


def mentioned(text: str) -> dict[str, list[str]]:
    """The words at which each entity is mentioned by name."""
    article = Article(id="t", title="", title_end=0, text=text, published="2031-03-12")
    (extraction,) = extract([article])
    return {
        e.name: [text[m.start : m.end] for m in extraction.mentions if m.entity == e.id and m.kind == "name"]
        for e in extraction.entities
    }


def test_the_body_in_the_name_of_its_seat_is_mentioned_there() -> None:
    found = mentioned("Chiều nay đoàn khách đến trụ sở Trung ương Đảng.")
    assert found["trụ sở Trung ương Đảng"] == ["trụ sở Trung ương Đảng"]
    assert found["Trung ương Đảng"] == ["Trung ương Đảng"]


def test_a_body_is_not_mentioned_at_the_head_of_another_ones_name() -> None:
    text = "Bộ trưởng Ngoại giao Lê Bá Khánh tới Huế. Bộ Ngoại giao Lào và Quốc hội Lào lên tiếng. Quốc hội sẽ họp."
    found = mentioned(text)
    assert found["Bộ Ngoại giao Lào"] == ["Bộ Ngoại giao Lào"]
    assert found.get("Bộ Ngoại giao", []) == []
    assert "Quốc hội Lào" not in found.get("Quốc hội", [])
    assert all(m == "Quốc hội" for m in found.get("Quốc hội", []))
    # A name without a Vietnamese head is mentioned in that of its branch, a parent at a name's end.
    found = mentioned("Ngân hàng Sacombank chi nhánh Huế mở cửa. Cục Thuế Bộ Tài chính họp. Bộ Tài chính nói.")
    assert found["Bộ Tài chính"] == ["Bộ Tài chính", "Bộ Tài chính"]


def test_a_province_is_mentioned_inside_the_name_of_its_court() -> None:
    found = mentioned("Mưa lớn ở Quảng Bình. Tòa án nhân dân tỉnh Quảng Bình hoãn phiên xử.")
    assert found["Quảng Bình"] == ["Quảng Bình", "Quảng Bình"]


def test_what_is_extracted_can_be_stored_and_read_again() -> None:
    text = "Công an huyện Ba Vì bắt Lê Văn Tám và Trần Văn Chín. Hai bị can khai đã lấy trộm xe. Cả hai bị tạm giam."
    (extraction,) = extract([Article(id="t", title="", title_end=0, text=text, published="2031-03-12")])
    assert unpack_extraction(pack(extraction)) == extraction
