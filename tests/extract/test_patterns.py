"""Phrases of the frame files written short."""

import pytest

from kg.errors import KGError
from kg.extract.frames import load_frames
from kg.extract.patterns import expand, expand_file


def test_a_named_list_stands_for_its_members() -> None:
    lists = {"open": ("mở", "lập"), "many": ("hai",)}
    assert expand(["<open> <many?> chợ", "bán"], lists, "x.toml") == (
        "mở hai chợ",
        "mở chợ",
        "lập hai chợ",
        "lập chợ",
        "bán",
    )


def test_an_unknown_list_is_told_with_its_file() -> None:
    with pytest.raises(KGError, match=r"x\.toml.*'nowhere'"):
        expand(["<nowhere> chợ"], {}, "x.toml")


def test_a_file_has_its_own_lists_and_the_shared_ones() -> None:
    data = {"lists": {"goods": ["gạo", "<more>"]}, "frame": [{"name": "a", "verbs": ["mua <goods>"], "gap": 1}]}
    full = expand_file(data, {"more": ("than",)}, "x.toml")
    assert full == {"frame": [{"name": "a", "verbs": ["mua gạo", "mua than"], "gap": 1}]}


def test_no_phrase_of_the_frames_keeps_a_slot() -> None:
    for f in load_frames().frames:
        words = (*f.verbs, *f.nouns, *f.after, *f.before, *f.not_before, *f.not_after, *f.without)
        assert not any("<" in w or ">" in w for w in words), f.name
