"""The clause reading: noun phrases, subjects, objects."""

from __future__ import annotations

import pytest

from kg.errors import KGError
from kg.extract import frames as frame_module
from kg.extract.clauses.arguments import Predicates
from kg.extract.clauses.reading import Reading
from kg.extract.frames import load_frames
from tests.extract.annotated import annotate

AN, BINH = "{ông Lê Văn An|P:Lê Văn An}", "{bà Trần Thu Bình|P:Trần Thu Bình}"


def subjects(marked: str) -> dict[str, tuple[list[str], str]]:
    reading = Reading(annotate(marked))
    predicates = Predicates(reading, load_frames().find(reading.keys))
    out = {}
    for k, t in enumerate(predicates.triggers):
        found = predicates.subject(k)
        out[reading.slice(t.start, t.end)] = ([reading.names[e] for e in found.entities], found.how)
    return out


def test_adjacent_over_adverbs_and_dates():
    assert subjects(f"{AN} hôm 10/3 vừa chính thức từ chức.")["từ chức"] == (["Lê Văn An"], "adjacent")


def test_apposition_with_commas_and_dashes():
    for mark in (", giám đốc bệnh viện,", " - ủy viên, phó giám đốc bệnh viện -"):
        assert subjects(f"{AN}{mark} cho biết thuốc đã về.")["cho biết"] == (["Lê Văn An"], "apposition")


def test_object_of_the_verb_before_is_not_the_subject():
    found = subjects(f"{AN} đã tiếp {BINH} và đề nghị giữ giá.")
    assert found["đề nghị"] == (["Lê Văn An"], "shared")


def test_prepositional_phrase_between_subject_and_verb():
    found = subjects(f"{AN} tại cuộc gặp với {BINH} nhấn mạnh việc học.")
    assert found["nhấn mạnh"][0] == ["Lê Văn An"]


def test_representative_stands_for_the_body():
    assert subjects("Đại diện của {Bộ Y tế|O:Bộ Y tế} cho biết thuốc đã về.")["cho biết"][0] == ["Bộ Y tế"]


def test_people_of_a_country_are_not_the_country():
    assert subjects("Nhiều nông dân {Mali|C:Mali} phản đối kế hoạch.")["phản đối"][0] == []


def test_coordination_with_three_members():
    text = f"{AN}, {BINH} và {{Hồ Tá|P:Hồ Tá}} đã từ chức."
    assert subjects(text)["từ chức"][0] == ["Lê Văn An", "Trần Thu Bình", "Hồ Tá"]


def test_name_with_bracket_inside_the_phrase():
    assert subjects("{đại biểu Lê Văn An (Huế)|P:Lê Văn An} nói việc này cần làm.")["nói"][0] == ["Lê Văn An"]


def test_longest_phrase_wins_and_blocked_phrases_hide():
    keys = Reading(annotate("Việc tiếp tục làm việc không dễ.")).keys
    assert not [t for t in load_frames().find(keys) if t.frames[0].type == "Meeting"]


def test_unknown_key_in_a_frame_is_told(tmp_path, monkeypatch):
    (tmp_path / "odd.toml").write_text('type = "Meeting"\n[[frame]]\nname = "x"\nverb = ["gặp"]\n', encoding="utf-8")
    monkeypatch.setattr(frame_module, "FOLDER", tmp_path)
    with pytest.raises(KGError, match=r"odd\.toml.*unknown keys"):
        load_frames.__wrapped__()


def test_offsets_are_those_of_the_text():
    doc = annotate(f"{AN} cho biết thuốc đã về.\n\n{BINH} cảm ơn {{Mali|C:Mali}}.")
    for event in doc._.events:
        for start, end, _ in event["evidence"]:
            assert doc.text[start:end] == doc.text[start:end].strip()
            assert start <= event["trigger"][0] < event["trigger"][1] <= end
