"""Known entities: the files that ship, and a user's own."""

from __future__ import annotations

import pytest

from kg.errors import UsageError
from kg.languages.vi.keys import key
from kg.model import EntityType
from kg.resolve.defaults import shipped
from kg.resolve.known import load


def test_what_ships_can_be_read_and_links_lead_somewhere():
    known = shipped()
    assert known.countries[key("Mỹ")] == "US"
    for entity in known.entities.values():
        assert entity.parent is None or entity.parent in known.entities
        assert set(entity.successor_of) <= set(known.entities)


def test_a_users_file_adds_entities_aliases_and_posts(tmp_path):
    path = tmp_path / "mine.toml"
    path.write_text(
        '[[entity]]\ntype = "Organization"\nname = "Viện Hải Vân"\naliases = ["VHV"]\ncountry = "VN"\n'
        '[[person]]\nname = "Đoàn Uyển Nhi"\nposts = [{post = "Viện trưởng", organization = "Viện Hải Vân"}]\n',
        encoding="utf-8",
    )
    known = shipped([path])
    assert [e.name for e in known.find(key("VHV"), "Organization")] == ["Viện Hải Vân"]
    assert known.find(key("Đoàn Uyển Nhi"), "Person")[0].posts[0].post == "Viện trưởng"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[[entity]]\nname = 'x'", r"number 1 \(x\).*type"),
        ("[[entity]]\ntype = 'Planet'\nname = 'x'", "Planet"),
        ("not toml", "not a TOML file"),
        ("[[person]]", "name"),
        ("[[person]]\nname = '...'", "no letters"),
        ("[[person]]\nname = 'A'\nposts = [{organization = 'C'}]", "post"),
        ("[[person]]\nname = 'A'\nposts = ['Giám đốc']", r"posts\[0\]"),
        ("[[person]]\nname = 'A'\naliases = 'Z T'", "array.*aliases"),
        ("[[person]]\nname = 'A'\nalias = ['Z']", "`alias`.*keys: aliases, country"),
        ("[[person]]\nname = 'A'\nposts = [{post = 'Đội trưởng', organisation = 'C'}]", "organisation"),
        ("[[person]]\nname = 'A'\nposts = [{post = 'Đội trưởng', start = 'tháng 3'}]", "start 'tháng 3' is no date"),
        ("[[person]]\nname = 'A'\nposts = [{post = 'Đội trưởng', start = '2024-02-30'}]", "no date"),
        ("[[person]]\nname = 'A'\nposts = [{post = 'Đội trưởng', start = '2024', end = '2023'}]", "before"),
        ("[[person]]\nname = 'A'\ncountry = 'Vietnam'", "ISO 3166-1"),
        ("[[organization]]\nname = 'A'", "'organization' is nothing"),
        ("[person]\nname = 'A'", "'person' is nothing"),
        ("[[entity]]\ntype = 'Place'\nname = 'Xã A'\nparent = 'Huyện B'", "nothing known is called 'Huyện B'"),
    ],
)
def test_a_bad_file_is_named(tmp_path, text, told):
    path = tmp_path / "mine.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=rf"(?s)mine\.toml.*{told}"):
        load([path])


def test_the_example_of_the_documentation_is_taken(root, tmp_path):
    text = (root / "docs/entities.md").read_text(encoding="utf-8")
    path = tmp_path / "mine.toml"
    path.write_text(text.partition("```toml")[2].partition("```")[0] + "source = 'x'\n", encoding="utf-8")
    known = load([path])
    assert known.find(key("VHV"), "Organization")[0].valid_from == "1998-05"
    assert known.find(key("Uyển Nhi"), "Person")[0].posts[0].start == "2019-03-01"
    assert load([tmp_path]) == known, "a folder of such files"
    (tmp_path / "empty").mkdir()
    with pytest.raises(UsageError, match=r"\.toml"):
        load([tmp_path / "empty"])


FIRST = """
[[entity]]
type = "Organization"
name = "Viện Hải Vân"
aliases = ["VHV", "HV"]
country = "VN"
valid_to = "2021"
[[person]]
name = "Đoàn Uyển Nhi"
country = "LA"
posts = [{post = "Viện trưởng", organization = "Viện Hải Vân", start = "2019", end = "2021"},
    {post = "Viện phó", organization = "Viện Hải Vân", start = "2012"}]
"""


def test_a_later_file_corrects_an_earlier_one(tmp_path):
    first, later = tmp_path / "1.toml", tmp_path / "2.toml"
    first.write_text(FIRST, encoding="utf-8")
    later.write_text(
        '[[entity]]\ntype = "Organization"\nname = "Viện Hải Vân"\nvalid_to = 2023-05-31\n'
        '[[person]]\nname = "Đoàn Uyển Nhi"\ncountry = "VN"\n'
        'posts = [{post = "Viện trưởng", organization = "Viện Hải Vân", start = "2019", end = "2023"}]\n',
        encoding="utf-8",
    )
    known = load([first, later])
    (body,) = known.find(key("Viện Hải Vân"), "Organization")
    assert (body.country, body.valid_to, body.aliases) == ("VN", "2023-05-31", ("HV", "VHV"))
    (person,) = known.find(key("Đoàn Uyển Nhi"), "Person")
    assert person.country == "VN"
    assert {(p.post, p.end) for p in person.posts} == {("Viện trưởng", "2023"), ("Viện phó", None)}
    later.write_text(
        '[[entity]]\ntype = "Organization"\nname = "Viện Hải Vân"\naliases = ["VHV"]\nreplace = true\n',
        encoding="utf-8",
    )
    (body,) = load([first, later]).find(key("Viện Hải Vân"), "Organization")
    assert (body.aliases, body.valid_to) == (("VHV",), None)


@pytest.mark.parametrize(
    ("forms", "kind"),
    [
        (("IS", "ISIS", "Nhà nước Hồi giáo tự xưng", "tổ chức khủng bố Nhà nước Hồi giáo"), "Organization"),
        (("Recep Tayyip Erdogan", "Tayyip Erdogan"), "Person"),
        (("Dmitry Peskov", "Dmitri Peskov"), "Person"),
        (("Sergey Kislyak", "Sergei Kislyak"), "Person"),
        (("Đảng Dân chủ", "Dân chủ"), "Organization"),
    ],
)
def test_what_papers_call_somebody_or_something_known_is_one(forms: tuple[str, ...], kind: EntityType) -> None:
    found = [{e.id for e in shipped().find(key(form), kind)} for form in forms]
    assert all(len(ids) == 1 for ids in found)
    assert len(set.union(*found)) == 1
