"""One file a format; importing this package registers them all."""

from __future__ import annotations

from kg.read.formats import feed, html, json_document, json_lines, markdown, plain_text, table

__all__ = ["feed", "html", "json_document", "json_lines", "markdown", "plain_text", "table"]
