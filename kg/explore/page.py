"""The explorer as one HTML file: offline, safe with any text, the same bytes for the same graph."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup

from kg.errors import UsageError
from kg.explore import labels
from kg.explore.coordinates import land
from kg.explore.facts import Fact, facts_of
from kg.explore.find import find
from kg.explore.network import network, style
from kg.explore.overview import Overview, overview
from kg.explore.pack import pack
from kg.explore.texts import chunks
from kg.explore.trim import trim
from kg.graph.atomic import replacing
from kg.model import KnowledgeGraph
from kg.resources import resource

Mode = Literal["file", "server"]

_TITLES = {"vi": "Đồ thị tri thức tin tức", "en": "News knowledge graph"}


def write(
    graph: KnowledgeGraph,
    path: Path,
    *,
    focus: str | None = None,
    lang: str = "vi",
    title: str | None = None,
    whole: int | None = None,
) -> None:
    """Write the page that shows ``graph`` to ``path``, whole or not at all.

    Args:
        graph: what to show. Of a graph too large for one file (:data:`kg.explore.trim.FILE_LIMIT`) the file
            holds the best connected part and says so; the server shows all of it.
        path: the file; its folder is made if it is missing.
        focus: a name, alias or id to open on; None opens on the overview.
        lang: language of the interface at the start, ``vi`` or ``en``.
        title: heading of the page.
        whole: number of entities of the whole graph, where ``graph`` is a part of it.

    Raises:
        UsageError: ``focus`` names nothing in the graph, or ``lang`` is another language.
        KGError: the file cannot be written; an earlier one is untouched.
    """
    html = render(graph, focus=focus, lang=lang, title=title, whole=whole)
    with replacing(path) as temporary:
        # A lone surrogate (half a character, from broken JSON) is no reason to have no page.
        temporary.write_bytes(html.encode("utf-8", "replace"))


def render(
    graph: KnowledgeGraph,
    *,
    focus: str | None = None,
    lang: str = "vi",
    title: str | None = None,
    mode: Mode = "file",
    facts: list[Fact] | None = None,
    picture: Overview | None = None,
    whole: int | None = None,
) -> str:
    """The page as text; arguments and errors as for :func:`write`.

    With ``mode="server"`` the file holds the first picture only and asks its server for the rest.
    ``facts`` and ``picture`` are the graph's, where the caller has them already.
    """
    if lang not in _TITLES:
        raise UsageError(f"the page speaks {' and '.join(sorted(_TITLES))}, not {lang!r}")
    target = find(graph, focus) if focus else None
    whole = whole or len(graph.entities)
    if mode == "file":
        graph = trim(graph)
    facts = facts_of(graph) if facts is None else facts
    net = network(graph, picture or overview(graph, facts=facts), lang)
    values = _values(graph, facts, target, lang, title or _TITLES[lang], mode)
    values["settings"]["whole"] = whole
    net.templateEnv = _environment(values)
    net.path = "page.html"
    html: str = net.generate_html(name="graph.html", notebook=False)
    return html


def _values(
    graph: KnowledgeGraph, facts: list[Fact], focus: str | None, lang: str, title: str, mode: Mode
) -> dict[str, Any]:
    data = ""
    texts: list[str] = []
    firsts: list[int] = []
    if mode == "file":
        columns = pack(graph, facts)
        data = _packed(_json(columns))
        raw, firsts = chunks(columns["evidence"], graph.articles)
        texts = [_packed(text) for text in raw]
    settings = {
        "focus": focus,
        "lang": lang,
        "title": title,
        "mode": mode,
        "counts": {"entities": len(graph.entities), "facts": len(facts), "articles": len(graph.articles)},
    }
    return {
        "lang": lang,
        "title": title,
        "settings": settings,
        "looks": style(),
        "vocabulary": labels.vocabulary(),
        "data": data,
        "land": _packed(land()),
        "texts": texts,
        "firsts": firsts,
        "css": _asset("kg", "explore", "frontend", "style.css"),
        "script": _asset("kg", "explore", "frontend", "bundle", "app.js"),
        "library": _library(),
        "policy": _policy(mode),
    }


def _environment(values: dict[str, Any]) -> Environment:
    """Let pyvis render its own few values, and ours as globals of the environment."""
    folder = resource("kg", "explore", "frontend")
    environment = Environment(loader=FileSystemLoader(folder), autoescape=True, keep_trailing_newline=True)
    environment.globals.update(values)
    environment.filters["block"] = _block
    return environment


def _block(value: object) -> Markup:
    """JSON that nothing in it can end the script element of: no ``<``, ``>`` or ``&`` stays as such."""
    text = _json(value)
    for sign, escaped in (("&", "\\u0026"), ("<", "\\u003c"), (">", "\\u003e")):
        text = text.replace(sign, escaped)
    return Markup(text)  # noqa: S704 - escaped just above


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def _packed(text: str) -> str:
    # No time stamp in the gzip header: the same graph gives the same file.
    return base64.b64encode(gzip.compress(text.encode("utf-8", "replace"), 6, mtime=0)).decode("ascii")


@cache
def _asset(*parts: str) -> str:
    return resource(*parts).read_text("utf-8")


@cache
def _library() -> str:
    """vis-network as pyvis brings it, without the address of a source map that is not there."""
    import pyvis

    folder = Path(pyvis.__file__).parent / "lib"
    newest = max(folder.glob("vis-9.*"), key=lambda path: tuple(map(int, path.name[4:].split("."))))
    text = (newest / "vis-network.min.js").read_text("utf-8")
    return text.split("//# sourceMappingURL=", 1)[0]


def _policy(mode: Mode) -> str:
    """Nothing loads, nothing is sent; only our own script and style run, by their hashes."""
    ours = _asset("kg", "explore", "frontend", "bundle", "app.js")
    scripts = f"{_hash(_library())} {_hash(ours)}"
    css = _hash(_asset("kg", "explore", "frontend", "style.css"))
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src {scripts}",
            f"style-src {css}",
            f"connect-src {chr(39)}{'self' if mode == 'server' else 'none'}{chr(39)}",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        ]
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}'"
