"""IRIs and literals: how identifiers, names, dates and numbers of the records become RDF terms."""

from __future__ import annotations

import calendar
import re
import unicodedata
from decimal import Decimal
from urllib.parse import quote, urlsplit

import pyoxigraph as ox

from kg.errors import UsageError
from kg.languages.vi.keys import slug
from kg.model import Evidence
from kg.ontology import BASE_IRI
from kg.resolve.identity import digest

XSD = "http://www.w3.org/2001/XMLSchema#"
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_TAG = re.compile(r"[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*", re.ASCII)
_SAFE = re.compile(r"[A-Za-z0-9/._~-]+", re.ASCII)
_DECIMALS = 3

_DATE_TYPES = tuple(ox.NamedNode(XSD + name) for name in ("gYear", "gYearMonth", "date"))
_INTEGER = ox.NamedNode(XSD + "integer")
_DECIMAL = ox.NamedNode(XSD + "decimal")
_ANY_URI = ox.NamedNode(XSD + "anyURI")

KINDS = (
    "article", "country", "document", "event", "evidence", "gathering", "membership", "organization",
    "passage", "person", "place", "relation", "role", "source",
)  # fmt: skip
"""First parts of identifiers; each gets a prefix of its own in Turtle."""


def check_base(base: str) -> str:
    """The base IRI that identifiers are appended to, if it can be one.

    Raises:
        UsageError: it is not an absolute ASCII IRI that ends in ``/`` or ``#``.
    """
    try:
        parts = urlsplit(base)
        ox.NamedNode(base)
    except ValueError as error:
        raise UsageError(f"--base {base!r} is no IRI ({error}); give one like {BASE_IRI}") from error
    if not (parts.scheme and base.isascii() and base.endswith(("/", "#"))):
        raise UsageError(f"--base {base!r} must be an absolute ASCII IRI ending in / or #, like {BASE_IRI}")
    return base


def local_part(identifier: str) -> str:
    """An identifier as it stands in an IRI: what is not plain ASCII is percent-encoded."""
    if _SAFE.fullmatch(identifier):
        return identifier
    return quote(unicodedata.normalize("NFC", identifier), safe="/-._~", errors="replace")


def absolute(iri: str) -> ox.NamedNode:
    """An IRI of somewhere else (Wikidata …) as a node, made ASCII.

    Raises:
        UsageError: it is not an absolute IRI.
    """
    try:
        return ox.NamedNode(quote(iri, safe=":/?#[]@!$&'()*+,;=-._~%", errors="replace"))
    except ValueError as error:
        raise UsageError(f"identifier {iri!r} is no absolute IRI ({error}); mend the entities file") from error


def role_id(post: str) -> str:
    """Identifier of a post: one for all who hold it (``role/thu-truong-1a2b3c4d``)."""
    return f"role/{slug(post) or 'post'}-{digest('Role', post)}"


def relation_id(subject: str, predicate: str, obj: str) -> str:
    """Identifier of an asserted relation, from its three parts."""
    return f"relation/{predicate}-{digest(subject, predicate, obj)}{digest('2', subject, predicate, obj)}"


def source_id(known_from: str) -> str:
    """Identifier of where something is known from that no article says."""
    return f"source/{slug(known_from) or 'source'}-{digest('Source', known_from)}"


def passage_id(evidence: Evidence) -> str:
    """Identifier of the passage of text that evidence points to."""
    return f"passage/{evidence.article}.{evidence.start}-{evidence.end}"


def evidence_id(evidence: Evidence) -> str:
    """Identifier of evidence: its passage and its confidence in thousandths.

    One sentence can support one assertion surely and another one hardly.
    """
    return f"evidence/{evidence.article}.{evidence.start}-{evidence.end}.{round(evidence.confidence * 1000)}"


def clean(text: str) -> str:
    """Text as it is written: NFC, and no lone surrogates, which no file could hold."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", text.encode("utf-8", "replace").decode("utf-8"))


def text_literal(text: str, language: str = "") -> ox.Literal:
    """A literal in NFC; with a language tag where it is a well-formed one."""
    if language and _TAG.fullmatch(language):
        return ox.Literal(clean(text), language=language.lower())
    return ox.Literal(clean(text))


def uri_literal(text: str) -> ox.Literal:
    """A web address, as data: it may be anything and is never followed."""
    return ox.Literal(clean(text), datatype=_ANY_URI)


def date_parts(text: str) -> tuple[str, ...]:
    """The valid leading parts of an ISO date: ``2024-02-30`` gives ``("2024", "02")``."""
    match = _DATE.fullmatch(text.strip())
    if not match or match[1] == "0000":
        return ()
    year, month, day = match.groups()
    if month is None or not 1 <= int(month) <= 12:
        return (year,)
    if day is None or not 1 <= int(day) <= calendar.monthrange(int(year), int(month))[1]:
        return (year, month)
    return (year, month, day)


def date_literal(text: str | None) -> ox.Literal | None:
    """A date as ``xsd:date``, ``xsd:gYearMonth`` or ``xsd:gYear``, whichever is as precise as it is.

    A day that the calendar does not have is dropped and the month kept; None if there is no year.
    """
    parts = date_parts(text or "")
    return ox.Literal("-".join(parts), datatype=_DATE_TYPES[len(parts) - 1]) if parts else None


def decimal_literal(value: float) -> ox.Literal:
    """A number between 0 and 1 with three decimals, in the canonical form that Oxigraph keeps (``0.5``)."""
    number = Decimal(repr(value)).quantize(Decimal(1).scaleb(-_DECIMALS)).normalize()
    return ox.Literal(f"{number:f}", datatype=_DECIMAL)


def integer_literal(value: int) -> ox.Literal:
    """A whole number. Oxigraph's store knows no narrower integer types, so none is used."""
    return ox.Literal(str(value), datatype=_INTEGER)
