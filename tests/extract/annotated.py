"""Docs from marked-up sentences: ``{Bộ trưởng Lê An|P:Lê An}`` is a mention of the person Lê An, title included."""

from __future__ import annotations

import re
from typing import Any

import spacy
from spacy.tokens import Doc

from kg.extract import doc as _doc  # noqa: F401
from kg.extract.dates import DateComponent
from kg.extract.events import vi_events
from kg.extract.sentences import vi_sentences
from kg.extract.speech import vi_speech
from kg.languages.vi.tokenizer import SyllableTokenizer

_MARK = re.compile(r"\{([^|{}]+)\|([POCLGD]):([^{}]+)\}")
_TYPES = {"P": "Person", "O": "Organization", "C": "Country", "L": "Place", "G": "Gathering", "D": "Document"}


def read(
    marked: str, published: str | None = "2031-03-12", posts: dict[str, str] | None = None
) -> list[dict[str, Any]]:
    """Events of the marked-up text, with names for entity ids; ``posts`` tells who holds one in which body."""
    doc = annotate(marked, published, posts)
    names = {e["id"]: e["name"] for e in doc._.entities}
    out = []
    for e in doc._.events:
        roles: dict[str, list[str]] = {}
        for p in e["participants"]:
            roles.setdefault(p["role"], []).append(names[p["entity"]])
        place = e.get("place")
        out.append(
            {
                **e,
                **{k: sorted(v) for k, v in roles.items()},
                "trigger": doc.text[slice(*e["trigger"])],
                "place": names[place] if place else None,
                "document": names.get(e.get("document") or ""),
                "day": (e.get("time") or {}).get("begin"),
            }
        )
    return out


def annotate(marked: str, published: str | None = "2031-03-12", posts: dict[str, str] | None = None) -> Doc:
    """The Doc of the marked-up text after the event components."""
    text, entities, mentions = "", {}, []
    last = 0
    for m in _MARK.finditer(marked):
        text += marked[last : m.start()]
        surface, kind, name = m.groups()
        entity = entities.setdefault(
            (kind, name), {"id": f"e{len(entities)}", "type": _TYPES[kind], "name": name, "aliases": []}
        )
        offset = surface.find(name) if name in surface else 0
        length = len(name) if name in surface else len(surface)
        mentions.append(
            {
                "start": len(text) + offset,
                "end": len(text) + offset + length,
                "np_start": len(text),
                "np_end": len(text) + len(surface),
                "entities": [entity["id"]],
                "kind": "name",
            }
        )
        text += surface
        last = m.end()
    text += marked[last:]
    nlp = spacy.blank("xx")
    nlp.tokenizer = SyllableTokenizer(nlp.vocab)
    doc = nlp.make_doc(text)
    doc._.article = {"id": "t", "published": published, "title_end": 0, "captions": []}
    by_name = {e["name"]: e["id"] for e in entities.values()}
    doc = vi_sentences(doc)
    doc = DateComponent()(doc)
    doc._.entities, doc._.mentions = list(entities.values()), mentions
    doc._.memberships = [
        {"person": by_name[p], "post": "", "organization": by_name[o], "evidence": [[0, 1, 1.0]]}
        for p, o in (posts or {}).items()
    ]
    return vi_speech(vi_events(doc))


def of_type(events: list[dict[str, Any]], kind: str) -> list[dict[str, Any]]:
    """The events of one class."""
    return [e for e in events if e["type"] == kind]


def one(text: str, kind: str, **kwargs: Any) -> dict[str, Any]:
    """The only event of a class in the marked-up text."""
    found = of_type(read(text, **kwargs), kind)
    assert len(found) == 1, found
    return found[0]
