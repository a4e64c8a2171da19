"""Runs the components of the mention layer over texts of our own."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from kg.extract import doc as _doc  # noqa: F401  (registers the Doc attributes)
from kg.languages.vi.tokenizer import SyllableTokenizer

_COMPONENTS = (
    ("sentences", "vi_sentences"),
    ("names", "vi_names"),
    ("coreference", "vi_coreference"),
    ("posts", "vi_posts"),
)


@cache
def pipeline() -> Language:
    """Sentences, names, coreference and posts."""
    nlp = spacy.blank("xx")
    nlp.tokenizer = SyllableTokenizer(nlp.vocab)  # type: ignore[assignment]
    for module, component in _COMPONENTS:
        import_module(f"kg.extract.{module}")
        nlp.add_pipe(component)
    return nlp


def read(text: str, captions: list[list[int]] | None = None) -> Doc:
    """The Doc of a text without headline; ``captions`` are character spans."""
    doc = pipeline().make_doc(text)
    doc._.article = {"id": "test", "published": "2024-11-20", "title_end": 0, "captions": captions or []}
    for _, component in pipeline().pipeline:
        doc = component(doc)
    return doc


def names(text: str, kind: str) -> set[str]:
    """Names of the entities of a type."""
    return {e["name"] for e in read(text)._.entities if e["type"] == kind}


def entity(doc: Doc, name: str) -> dict[str, Any]:
    """The one entity of that name."""
    found = [e for e in doc._.entities if e["name"] == name]
    assert len(found) == 1, [e["name"] for e in doc._.entities]
    return found[0]


def meant(doc: Doc, phrase: str, occurrence: int = 0) -> list[str]:
    """Names of the entities that a phrase of the text means, found by where it begins."""
    start = -1
    for _ in range(occurrence + 1):
        start = doc.text.index(phrase, start + 1)
    by_id = {e["id"]: e["name"] for e in doc._.entities}
    for m in doc._.mentions:
        if m["start"] == start:
            return [by_id[e] for e in m["entities"]]
    return []


def posts(text: str) -> set[tuple[str, str, str | None]]:
    """(person, post, body) of every membership."""
    doc = read(text)
    by_id = {e["id"]: e["name"] for e in doc._.entities}
    return {
        (by_id[m["person"]], m["post"], by_id[m["organization"]] if m["organization"] else None)
        for m in doc._.memberships
    }
