"""triples.csv: the rows of the contract, and no cell that a spreadsheet would run."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from strategies import NASTY, knowledge_graphs, shuffled
from whole_graph import everything

from kg.export.triples import COLUMNS, cell, lines, write
from kg.model import Entity, Event, KnowledgeGraph, Membership, Participant, Stage
from kg.ontology import BASE_IRI

few = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
HEADER = (
    "subject,subject_type,predicate,object,object_type,event,event_type,date,place,topics,confidence,"
    "article,start,end,evidence,subject_iri,object_iri"
)


def table(graph: KnowledgeGraph, path: Path) -> list[dict[str, str]]:
    write(graph, path)
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def said(graph: KnowledgeGraph) -> Iterator[tuple[str, str, str]]:
    for line in lines(graph):
        yield line[0], line[2], line[3]


def people(*names: str) -> tuple[Entity, ...]:
    return tuple(Entity(id=f"person/{n}", type="Person", name=n.title()) for n in names)


def test_header_and_line_ends(tmp_path: Path) -> None:
    write(everything(), tmp_path / "t.csv")
    data = (tmp_path / "t.csv").read_bytes()
    assert data.split(b"\r\n")[0].decode() == HEADER == ",".join(COLUMNS)
    assert data.endswith(b"\r\n")


@given(graph=knowledge_graphs())
@few
def test_reads_back_cell_by_cell(tmp_path: Path, graph: KnowledgeGraph) -> None:
    found = table(graph, tmp_path / "t.csv")
    assert [tuple(row.values()) for row in found] == [tuple(map(cell, line)) for line in lines(graph)]


@given(graph=knowledge_graphs())
@few
def test_no_cell_begins_a_formula(tmp_path: Path, graph: KnowledgeGraph) -> None:
    for row in table(graph, tmp_path / "t.csv"):
        assert not [value for value in row.values() if value[:1] in ("=", "+", "-", "@", "\t", "\r")]


@given(st.data())
@few
def test_order_of_records_makes_no_difference(data: st.DataObject) -> None:
    graph = data.draw(knowledge_graphs())
    assert list(lines(graph)) == list(lines(data.draw(shuffled(graph))))


@pytest.mark.parametrize("text", [t for t in NASTY if t[0] in "=+-@"])
def test_formulas_are_escaped(text: str) -> None:
    assert cell(text) == "'" + text


def test_a_meeting_a_post_a_relation_and_a_topic(tmp_path: Path) -> None:
    found = table(everything(), tmp_path / "t.csv")
    met = next(r for r in found if r["event_type"] == "Meeting" and r["object_type"] == "Person")
    assert (met["subject"], met["predicate"], met["object"]) == ("Đinh Văn Mẫu", "gặp", "Lò Thị Thử")
    assert (met["date"], met["place"], met["topics"]) == ("2025-03-02", "Hà Mẫu", "Ngoại giao")
    assert (met["confidence"], met["article"], met["start"], met["end"]) == ("0.9", "bai-1", "37", "103")
    assert met["evidence"].startswith("Sáng 2/3")
    assert met["subject_iri"] == BASE_IRI + "person/dinh-van-mau-1"
    rows = {(r["subject"], r["predicate"], r["object"], r["object_type"]) for r in found}
    assert ("Đinh Văn Mẫu", "Bộ trưởng", "Bộ Mẫu", "Organization") in rows
    assert ("Đinh Văn Mẫu", "nguyên Vụ trưởng", "Bộ Mẫu", "Organization") in rows
    assert ("Lò Thị Thử", "được đề cử làm", "Đại sứ", "Role") in rows
    assert ("Vụ Mẫu", "trực thuộc", "Bộ Mẫu", "Organization") in rows
    assert ("Đinh Văn Mẫu", "bàn về", "Ngoại giao", "Topic") in rows
    assert ("Đinh Văn Mẫu", "ban hành", "Hiệp định Mẫu", "Document") in rows
    assert ("Đinh Văn Mẫu", "dự", "Diễn đàn Mẫu", "Gathering") in rows


@pytest.mark.parametrize(
    ("status", "verb"),
    [("occurred", "gặp"), ("planned", "dự kiến gặp"), ("possible", "có thể gặp"), ("negated", "không gặp")],
)
def test_what_did_not_happen_is_not_told_as_if_it_had(status: str, verb: str) -> None:
    both = (Participant("host", "person/a"), Participant("guest", "person/b"))
    event = Event(id="event/e", type="Meeting", participants=both, status=status)  # type: ignore[arg-type]
    assert list(said(KnowledgeGraph(entities=people("a", "b"), events=(event,)))) == [("A", verb, "B")]


@pytest.mark.parametrize(
    ("stage", "verb", "of_document", "of_topic"),
    [
        (None, "thỏa thuận với", "thỏa thuận về", "thỏa thuận về"),
        ("agreed", "thỏa thuận với", "thỏa thuận về", "thỏa thuận về"),
        ("negotiating", "đàm phán với", "đàm phán về", "đàm phán về"),
        ("signed", "ký kết với", "ký kết", "ký thỏa thuận về"),
        ("ended", "chấm dứt thỏa thuận, quan hệ với", "chấm dứt thỏa thuận về", "chấm dứt thỏa thuận về"),
    ],
)
def test_a_treaty_left_or_only_negotiated_is_none_agreed_on(
    stage: Stage | None, verb: str, of_document: str, of_topic: str
) -> None:
    parties = (Participant("party", "person/a"), Participant("party", "person/b"))
    paper = Entity(id="document/p", type="Document", name="P")
    about = {"document": paper.id, "topics": ("trade",), "stage": stage}
    event = Event(id="event/x", type="Agreement", participants=parties, **about)  # type: ignore[arg-type]
    found = set(said(KnowledgeGraph(entities=(*people("a", "b"), paper), events=(event,))))
    assert {(s, verb_) for s, verb_, o in found if o == "B"} == {("A", verb)}
    assert {verb_ for _, verb_, o in found if o == "P"} == {of_document}
    assert {verb_ for _, verb_, o in found if o not in ("A", "B", "P")} == {of_topic}


def test_guests_of_one_host_are_not_paired_with_each_other() -> None:
    three = (Participant("host", "person/a"), Participant("guest", "person/b"), Participant("guest", "person/c"))
    event = Event(id="event/e", type="Meeting", participants=three)
    found = set(said(KnowledgeGraph(entities=people("a", "b", "c"), events=(event,))))
    assert found == {("A", "gặp", "B"), ("A", "gặp", "C")}


def test_participants_without_sides_are_all_paired_once() -> None:
    three = tuple(Participant("participant", f"person/{n}") for n in "cab")
    event = Event(id="event/e", type="Meeting", participants=three)
    found = list(said(KnowledgeGraph(entities=people("a", "b", "c"), events=(event,))))
    assert found == [("A", "gặp", "B"), ("A", "gặp", "C"), ("B", "gặp", "C")]


@pytest.mark.parametrize(
    ("tenure", "predicate"), [("held", "giữ chức"), ("former", "nguyên"), ("nominated", "được đề cử làm")]
)
def test_a_post_without_a_body_names_the_post(tenure: str, predicate: str) -> None:
    held = Membership(id="m", person="person/a", post="Đại sứ", tenure=tenure)  # type: ignore[arg-type]
    assert list(said(KnowledgeGraph(entities=people("a"), memberships=(held,)))) == [("A", predicate, "Đại sứ")]
