"""Bodies that every state has one of, told without their state in news that name several."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.model import Article
from kg.resolve.defaults import shipped
from kg.resolve.signature import signatures


def state(text: str, body: str) -> tuple[str, bool]:
    """Country of a body of an article told in ``text``, and whether it is nobody's of other articles."""
    article = Article(id="t", title="", title_end=0, text=text, published="2019-03-12")
    (extraction,) = extract([article])
    found = signatures(article, extraction, shipped())
    entity = next(e for e in extraction.entities if e.type == "Organization" and e.name == body)
    return found[entity.id].country, bool(found[entity.id].private)


_MOSTLY = (
    "Người dân Kenya xuống đường. Tổng thống Kenya kêu gọi Kenya bình tĩnh. Quân đội Kenya im lặng. "
    "Báo chí Kenya lo cho Kenya. Uganda chưa lên tiếng. "
)
_ONCE = "Hàng nông sản của Việt Nam cũng bị ảnh hưởng. "
_NEARLY_ALWAYS = "Kenya mở cửa biên giới. Kenya bán chè sang Uganda. Kenya mua gạo. Kenya trồng cà phê. " * 4


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        # The only state named before it in its sentence.
        ("Uganda chưa lên tiếng. Thủ tướng Kenya nói với Quốc hội rằng ông sẽ từ chức.", ("KE", False)),
        # The state that the article is mostly about.
        (_MOSTLY + "Trước đó Quốc hội đã bác bỏ dự luật.", ("KE", False)),
        # The sentence and the article tell of two states, or neither tells.
        (_MOSTLY + "Theo báo chí Uganda, dự luật còn phải chờ Quốc hội thông qua.", ("", True)),
        ("Kenya và Uganda cùng lên tiếng. Trước đó Quốc hội đã bác bỏ dự luật.", ("", True)),
        # The name goes on.
        (_MOSTLY + "Trước đó Quốc hội của Zanzibar đã bác bỏ dự luật.", ("", True)),
        # At home, and where home is named once among very many mentions of another state.
        (_MOSTLY + _ONCE + "Trước đó Quốc hội đã bác bỏ dự luật.", ("VN", False)),
        (_NEARLY_ALWAYS + _ONCE + "Trước đó Quốc hội đã bác bỏ dự luật.", ("KE", False)),
        (_NEARLY_ALWAYS + "Việt Nam hôm nay chúc mừng Kenya, theo thông cáo của Quốc hội.", ("VN", False)),
    ],
)
def test_the_state_of_a_bare_parliament(text: str, meant: tuple[str, bool]) -> None:
    assert state(text, "Quốc hội") == meant
