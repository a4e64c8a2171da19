"""What tells namesakes apart: circumstances around a name, on invented articles."""

from __future__ import annotations

from kg.languages.vi.keys import key
from kg.model import Article, Entity, Extraction, Mention
from kg.resolve import likelihood
from kg.resolve.defaults import shipped
from kg.resolve.offices import fields, of_place, office
from kg.resolve.signature import Signature, signatures


def telling(identifier: str, published: str, text: str, name: str) -> Signature:
    at = text.index(name)
    article = Article(id=identifier, text=text, published=published)
    extraction = Extraction(
        article=identifier,
        entities=(Entity(id="e0", type="Person", name=name),),
        mentions=(Mention(identifier, at, at + len(name), "e0"),),
    )
    return signatures(article, extraction, shipped())["e0"]


def odds(one: str, other: str, days: tuple[str, str] = ("2026-01-02", "2026-02-20")) -> float:
    name = "Nguyễn Văn Hòa"
    return likelihood.score(telling("a", days[0], one, name), telling("b", days[1], other, name))[0]


RUNNER = "Bác nông dân Nguyễn Văn Hòa đạp chiếc xe tre tự đóng vượt đèo Cù Mông giữa trưa nắng."
AGAIN = "Chiếc xe tre tự đóng của Nguyễn Văn Hòa hỏng xích ngay chân đèo Cù Mông."
COOK = "Quán phở cuốn do Nguyễn Văn Hòa mở ở ngõ nhỏ luôn kín khách mỗi cuối tuần."


def test_unusual_words_near_a_common_name_speak_for_one_person():
    assert odds(RUNNER, AGAIN) > odds(RUNNER, COOK) + 2


def test_two_articles_of_one_day_speak_more_for_one_person_than_two_of_a_year():
    near = odds(RUNNER, COOK, ("2026-01-02", "2026-01-02"))
    assert near > odds(RUNNER, COOK, ("2026-01-02", "2026-09-02"))


def test_the_rarer_name_needs_less():
    one = telling("a", "2026-01-02", COOK.replace("Nguyễn Văn Hòa", "Trương Khuyến Phiên"), "Trương Khuyến Phiên")
    other = telling("b", "2026-03-02", RUNNER.replace("Nguyễn Văn Hòa", "Trương Khuyến Phiên"), "Trương Khuyến Phiên")
    assert likelihood.score(one, other)[0] > odds(COOK, RUNNER)


def test_reasons_name_what_is_shared():
    name = "Nguyễn Văn Hòa"
    _, reasons = likelihood.score(telling("a", "2026-01-02", RUNNER, name), telling("b", "2026-01-05", AGAIN, name))
    assert reasons[0] == "words near the name"


def test_a_post_has_one_body_however_it_is_written():
    chair = of_place(key("Chủ tịch"), key("Hà Nội"))
    assert chair == office(key("UBND TP Hà Nội")) == office(key("Ủy ban nhân dân thành phố Hà Nội"))
    assert chair != office(key("HĐND TP Hà Nội"))
    assert office(key("HĐQT Công ty Sao Mai")) == office(key("Công ty Sao Mai"))
    assert office(key("Sở Kế hoạch - Đầu tư")) == office(key("Sở Kế hoạch và Đầu tư"))
    assert office(key("Công an huyện Hòa Bình")) != office(key("Công an tỉnh Hòa Bình"))


def test_walks_of_life():
    assert fields(key("Đại sứ tại Lào")) & fields(key("Thứ trưởng Bộ Ngoại giao"))
    assert not fields(key("ca sĩ")) & fields(key("Cục trưởng Cục Hải quan"))


def test_a_last_name_alone_is_the_president_while_he_is_one():
    text = "Trong khi đó Macron chưa lên tiếng."
    assert telling("a", "2025-06-01", text, "Macron").known
    assert not telling("b", "2012-06-01", text, "Macron").known
