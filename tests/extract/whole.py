"""The whole pipeline over little texts of our own."""

from __future__ import annotations

from kg.extract import annotate
from kg.extract.assemble import to_extraction
from kg.model import Article, Event, Extraction


def extract(text: str, title: str = "", published: str | None = "2031-03-12") -> Extraction:
    """What is read out of an article of this headline and text."""
    whole = f"{title}\n\n{text}" if title else text
    return to_extraction(annotate(Article(id="x", title_end=len(title), text=whole, published=published)))


def names_of(read: Extraction) -> dict[str, str]:
    """Names of the entities by id."""
    return {e.id: e.name for e in read.entities}


def roles_of(read: Extraction, event: Event) -> dict[str, list[str]]:
    """The names of who takes part in ``event``, sorted, by role."""
    names, roles = names_of(read), {}
    for p in event.participants:
        roles.setdefault(p.role, []).append(names[p.entity])
    return {role: sorted(who) for role, who in roles.items()}
