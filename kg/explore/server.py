"""The page for graphs too large for one file, served to this machine alone."""

from __future__ import annotations

import contextlib
import gzip
import json
import threading
from collections.abc import Callable
from dataclasses import asdict
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

from kg.explore import page
from kg.explore.facets import filters_from
from kg.explore.index import GraphIndex, as_json
from kg.explore.pack import Columns
from kg.model import KnowledgeGraph

HOST = "127.0.0.1"
_LONGEST_ADDRESS = 32_000
_MOST_HITS = 50
_MOST_ROWS = 2000

Query = dict[str, list[str]]


class ExplorerServer(ThreadingHTTPServer):
    """Serves the page of one graph and answers its questions.

    Only this machine can reach it, and only under its own names: another site that points its own
    name at 127.0.0.1 (DNS rebinding) is refused.

    Args:
        graph: what to show, kept in memory.
        port: 0 for any free one; ``server_port`` tells which.
        focus, lang: as for :func:`kg.explore.page.write`.
    """

    daemon_threads = True

    def __init__(self, graph: KnowledgeGraph, port: int = 0, *, focus: str | None = None, lang: str = "vi") -> None:
        self.index = GraphIndex(graph)
        self.html = page.render(
            graph, focus=focus, lang=lang, mode="server", facts=self.index.facts, picture=self.index.picture
        ).encode("utf-8", "replace")
        super().__init__((HOST, port), _Handler)
        threading.Thread(target=self.index.warm, daemon=True).start()

    @property
    def url(self) -> str:
        """Where the page is."""
        return f"http://{HOST}:{self.server_port}/"


class _Handler(BaseHTTPRequestHandler):
    server: ExplorerServer
    protocol_version = "HTTP/1.1"
    server_version = "vnkg"
    sys_version = ""

    def do_GET(self) -> None:
        if not self._is_our_host() or len(self.path) > _LONGEST_ADDRESS:
            self._send(HTTPStatus.FORBIDDEN, b"", "text/plain")
            return
        parts = urlsplit(self.path)
        if parts.path == "/":
            self._send(HTTPStatus.OK, self.server.html, "text/html; charset=utf-8")
            return
        if parts.path == "/favicon.ico":  # browsers ask for it unasked
            self._send(HTTPStatus.NO_CONTENT, b"", "image/x-icon")
            return
        answer = self._routes().get(parts.path)
        if answer is None:
            self._send(HTTPStatus.NOT_FOUND, b"", "text/plain")
            return
        query = parse_qs(parts.query)
        try:
            body = answer(query)
        except (KeyError, ValueError, TypeError):
            self._send(HTTPStatus.BAD_REQUEST, b"", "text/plain")
            return
        self._send(HTTPStatus.OK, body, "application/json; charset=utf-8")

    def _routes(self) -> dict[str, Callable[[Query], bytes]]:
        index = self.server.index
        return {
            "/api/overview": lambda query: as_json(index.overview(filters_from(query))),
            "/api/summary": lambda query: as_json(index.summary(filters_from(query), _one(query, "focus") or None)),
            "/api/facts": lambda query: as_json(_listed(index, query)),
            "/api/neighbourhood": lambda query: as_json(index.neighbourhood(query["id"][0], filters_from(query))),
            "/api/search": lambda query: as_json(_found(index, query)),
            "/api/evidence": lambda query: as_json(index.passages(_texts(query["keys"][0]))),
            "/api/path": lambda query: as_json(index.path(query["start"][0], query["goal"][0], filters_from(query))),
        }

    def _is_our_host(self) -> bool:
        port = self.server.server_port
        return self.headers.get("Host") in (f"{HOST}:{port}", f"localhost:{port}")

    def _send(self, status: HTTPStatus, body: bytes, kind: str) -> None:
        packed = len(body) > 2000 and "gzip" in self.headers.get("Accept-Encoding", "")
        if packed:
            body = gzip.compress(body, 4)
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        if packed:
            self.send_header("Content-Encoding", "gzip")
        # A page that was closed or has gone on does not wait for its answer.
        with contextlib.suppress(ConnectionError):
            self.end_headers()
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        """Requests are not worth a line: the terminal belongs to the command."""


def _one(query: Query, name: str, default: str = "") -> str:
    return query.get(name, [default])[0]


def _found(index: GraphIndex, query: Query) -> Columns:
    hits = index.search(_one(query, "q"), min(_MOST_HITS, int(_one(query, "limit", "12"))))
    return {"hits": [asdict(hit) for hit in hits], "facts": index.told(hits)}


def _listed(index: GraphIndex, query: Query) -> Columns:
    return index.listed(
        filters_from(query),
        _one(query, "focus") or None,
        _one(query, "words"),
        _one(query, "by", "date"),
        down=_one(query, "down", "1") == "1",
        offset=max(0, int(_one(query, "offset", "0"))),
        limit=max(0, min(_MOST_ROWS, int(_one(query, "limit", "100")))),
    )


def _texts(text: str) -> list[str]:
    keys = json.loads(text)
    if not isinstance(keys, list) or not all(isinstance(key, str) for key in keys):
        raise ValueError("not a list of texts")
    return keys
