"""One post in two bodies, and charges: what makes two tellings of one name one person."""

from __future__ import annotations

import pytest

from kg.languages.vi.keys import key
from kg.model import Mention
from kg.resolve.clusters import resolve_block
from kg.resolve.decisions import Verdicts
from kg.resolve.lexicon import RARE, bearers
from kg.resolve.signature import Held, Signature
from kg.resolve.surroundings import sketch

_NEWS = "{} sinh tại làng chài ven vịnh, thạo nghề đan lưới, từng dựng bè gỗ lim, đóng thuyền nan rồi chở muối."


def telling(name: str, post: str, body: str, *, roles: tuple[str, ...] = (), near: bytes = b"") -> Signature:
    held = Held(key(post), key(body), "", "held", f"{post} {body}")
    return Signature("Person", key(name), name, posts=(held,), roles=roles, near=near, topics=("corruption",))


def people(*tellings: Signature) -> int:
    return len(resolve_block(dict.fromkeys(tellings, 1), Verdicts())[0])


@pytest.mark.parametrize(("name", "number"), [("Đinh Khắc Quỳnh", 1), ("Nguyễn Văn Dũng", 2)])
def test_one_post_in_two_bodies_ties_a_name_of_hardly_two(name: str, number: int) -> None:
    first = telling(name, "Phó viện trưởng", "Viện Đánh bắt xa bờ")
    assert people(first, telling(name, "Phó viện trưởng", "Học viện Chèo đò")) == number
    # Another post in another body, with nothing else in common, ties nobody.
    assert people(first, telling(name, "Kế toán", "Hợp tác xã Lưới")) == 2


def test_all_who_are_charged_are_told_of_in_the_same_words() -> None:
    name = "Nguyễn Hoài Phương"
    near = sketch(_NEWS.format(name), [Mention("a", 0, len(name), "e0")], key(name))
    posts = (("Thủ quỹ", "Ban Quản lý bến đò Sông Hến"), ("Trưởng trại", "Sở Muối"))
    assert people(*(telling(name, *post, near=near) for post in posts)) == 1
    assert people(*(telling(name, *post, roles=("defendant",), near=near) for post in posts)) == 2


@pytest.mark.parametrize("name", ["Trịnh Văn Khoát", "Đoàn Thị Lụa", "Lương Văn Bính", "Tạ Thị Nụ"])
def test_a_common_surname_is_no_foreign_one(name: str) -> None:
    assert bearers(key(name)) >= RARE
