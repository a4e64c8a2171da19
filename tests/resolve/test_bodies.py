"""A minister without a ministry is the minister that he or she is known to be on that date."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.model import Entity, Membership
from kg.resolve.bodies import with_known_bodies
from kg.resolve.known import Known, load

KNOWN = """
[[entity]]
type = "Organization"
name = "Bộ Thủy lâm"
country = "VN"
source = "invented"

[[entity]]
type = "Organization"
name = "Bộ Muối"
country = "VN"
source = "invented"

[[person]]
name = "Đặng Vĩ Kha"
posts = [
  { post = "Bộ trưởng", organization = "Bộ Thủy lâm", country = "VN", start = "2016-04", end = "2021-04" },
  { post = "Bộ trưởng", organization = "Bộ Muối", country = "VN", start = "2021-05" },
  { post = "Tổng Bí thư", organization = "Bộ Muối", country = "VN", start = "2016-01" },
]
source = "invented"
"""


def loaded(path: Path, text: str) -> Known:
    path.write_text(text, encoding="utf-8")
    return load([path])


@pytest.fixture
def known(tmp_path: Path) -> Known:
    return loaded(tmp_path / "known.toml", KNOWN)


def filled(known: Known, post: str, *attested: str, without: str = "") -> Membership:
    ids = {e.name: e.id for e in known.entities.values()}
    graph = {e.id: Entity(id=e.id, type=e.type, name=e.name) for e in known.entities.values() if e.name != without}
    told = Membership(id="", person=ids["Đặng Vĩ Kha"], post=post, attested=attested)
    return next(with_known_bodies([told], known, graph))


def test_the_date_tells_the_ministry(known: Known) -> None:
    early, late = filled(known, "Bộ trưởng", "2018-06-01"), filled(known, "Bộ trưởng", "2023")
    assert early.organization is not None
    assert "thuy-lam" in early.organization
    assert early.basis == late.basis == "inferred"
    assert late.organization is not None
    assert "muoi" in late.organization


def test_without_a_date_two_ministries_leave_it_open(known: Known) -> None:
    assert filled(known, "Bộ trưởng").organization is None


def test_no_body_that_no_article_names(known: Known) -> None:
    assert filled(known, "Bộ trưởng", "2018-06-01", without="Bộ Thủy lâm").organization is None


def test_other_posts_and_posts_that_say_it_themselves_stay(known: Known) -> None:
    assert filled(known, "Thứ trưởng", "2018-06-01").organization is None
    assert filled(known, "Tổng Bí thư", "2018-06-01").organization is None


def test_who_serves_one_state_is_no_minister_of_another(tmp_path: Path) -> None:
    path = tmp_path / "served.toml"
    path.write_text(KNOWN.replace('name = "Đặng Vĩ Kha"', 'name = "Đặng Vĩ Kha"\ncountry = "VN"'), encoding="utf-8")
    served = load([path])
    person = next(e.id for e in served.entities.values() if e.type == "Person")
    entities = {
        person: Entity(id=person, type="Person", name="Đặng Vĩ Kha"),
        "theirs": Entity(id="theirs", type="Organization", name="Bộ Muối Ba Lan", country="PL"),
    }
    told = [
        Membership(id="", person=person, post=post, organization="theirs", attested=("2022-01-01",))
        for post in ("Bộ trưởng", "Đại sứ")
    ]
    assert [m.post for m in with_known_bodies(told, served, entities)] == ["Đại sứ"]


ABROAD = """
[[entity]]
type = "Organization"
name = "Hội đồng Biển"
country = "VN"
source = "invented"

[[entity]]
type = "Organization"
name = "Viện Đò"
country = "VN"
source = "invented"

[[person]]
name = "Arvo Lindqvist"
country = "SE"
source = "invented"
"""


@pytest.fixture
def abroad(tmp_path: Path) -> Known:
    return loaded(tmp_path / "abroad.toml", ABROAD)


def of_bodies(known: Known, *told: tuple[str, str, str]) -> list[tuple[str, str | None]]:
    """Posts and bodies left of those told of people: (person, post, body)."""
    ids = {e.name: e.id for e in known.entities.values()}
    entities = {e.id: Entity(id=e.id, type=e.type, name=e.name, country=e.country) for e in known.entities.values()}
    for name, country in (("Hội đồng Biển Thụy Điển", "SE"), ("Bộ Muối Ba Lan", "PL")):
        entities[name] = Entity(id=name, type="Organization", name=name, country=country)
    for person, _, _ in told:
        entities.setdefault(ids.get(person, person), Entity(id=person, type="Person", name=person))
    posts = [Membership(id="", person=ids.get(w, w), post=p, organization=ids.get(b, b)) for w, p, b in told]
    names = {e.id: e.name for e in entities.values()}
    return [(m.post, names.get(m.organization or "")) for m in with_known_bodies(posts, known, entities)]


def test_a_foreigner_s_bare_body_is_not_the_one_at_home(abroad: Known) -> None:
    # The board of his own state, where the graph has it; else nobody knows whose, and a mere member is nothing.
    assert of_bodies(abroad, ("Arvo Lindqvist", "Chủ tịch", "Hội đồng Biển")) == [
        ("Chủ tịch", "Hội đồng Biển Thụy Điển")
    ]
    assert of_bodies(abroad, ("Arvo Lindqvist", "Giám đốc", "Viện Đò")) == [("Giám đốc", None)]
    assert of_bodies(abroad, ("Arvo Lindqvist", "Uỷ viên", "Viện Đò")) == []


def test_an_unknown_name_is_foreign_by_its_other_posts(abroad: Known) -> None:
    elsewhere = ("Bartosz Wrona", "Vụ trưởng", "Bộ Muối Ba Lan")
    assert of_bodies(abroad, elsewhere, ("Bartosz Wrona", "Giám đốc", "Viện Đò"))[1] == ("Giám đốc", None)
    # A foreign name alone tells nothing (people of the highlands), nor does one post abroad of a Vietnamese name.
    assert of_bodies(abroad, ("Kpă Hruên", "Giám đốc", "Viện Đò")) == [("Giám đốc", "Viện Đò")]
    sent = [("Đặng Vĩ Kha", "Đại sứ", "Bộ Muối Ba Lan"), ("Đặng Vĩ Kha", "Giám đốc", "Viện Đò")]
    assert of_bodies(abroad, *sent)[1] == ("Giám đốc", "Viện Đò")
