"""Known entities: the files that ship, and a user's own."""

from __future__ import annotations

import pytest

from kg.errors import UsageError
from kg.languages.vi.keys import key
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
    "text", ["[[entity]]\nname = 'x'", "[[entity]]\ntype = 'Planet'\nname = 'x'", "not toml", "[[person]]"]
)
def test_a_bad_file_is_named(tmp_path, text):
    path = tmp_path / "mine.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=r"mine\.toml"):
        load([path])
