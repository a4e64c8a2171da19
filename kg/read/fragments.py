"""HTML inside a field (feeds, scraped JSON) into text, one line a block. Parsed by lxml, never by pattern."""

from __future__ import annotations

import re

import lxml.etree
import lxml.html

from kg.read.normalize import normalize, one_line

# fmt: off
_BLOCKS = frozenset({
    "p", "div", "section", "article", "header", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol",
    "li", "table", "tr", "td", "th", "blockquote", "figure", "figcaption", "pre", "hr", "br",
})
_DROPPED = frozenset({
    "script", "style", "noscript", "template", "iframe", "object", "svg", "form", "button", "nav",
})
# fmt: on
# Only decides whether to parse: a less-than sign in a text must not make it a page.
_NAMES = r"p|div|span|a|img|strong|em|b|i|u|h[1-6]|ul|ol|li|table|figure|section|article"
_MARKUP = re.compile(rf"<(?:/?(?:{_NAMES})\b[^<>]*|br ?/?)>", re.IGNORECASE)


def _parser() -> lxml.html.HTMLParser:
    return lxml.html.HTMLParser(huge_tree=True, encoding="utf-8")


def looks_like_markup(text: str) -> bool:
    """Whether ``text`` holds HTML tags."""
    return "<" in text and _MARKUP.search(text) is not None


def _root(markup: str) -> lxml.html.HtmlElement:
    try:
        return lxml.html.fragment_fromstring(markup, create_parent="div", parser=_parser())
    except AssertionError:  # a whole page, broken so that lxml finds no body or two
        return lxml.html.document_fromstring(markup, parser=_parser())


def to_text(markup: str, *, one: bool = False) -> str:
    """The text of an HTML fragment, normalised: a line a block, or ``one`` line in all."""
    try:
        root = _root(markup.replace("\x00", ""))
    except (lxml.etree.LxmlError, ValueError):
        return normalize(markup)
    parts: list[str] = []
    # An explicit stack: fragments may be nested deeper than Python recurses.
    stack: list[tuple[lxml.html.HtmlElement, bool]] = [(root, False)]
    while stack:
        element, leaving = stack.pop()
        tag = element.tag if isinstance(element.tag, str) else ""
        if leaving:
            parts.append("\n" if tag in _BLOCKS else "")
            parts.append(element.tail or "" if element is not root else "")
            continue
        stack.append((element, True))
        if not tag or tag in _DROPPED:
            continue
        parts.append("\n" if tag in _BLOCKS else "")
        parts.append(" ".join((element.text or "").split("\n")))
        stack.extend((child, False) for child in reversed(element))
    text = "".join(parts)
    return one_line(text) if one else normalize(re.sub(r"\n\s*\n+", "\n", text))
