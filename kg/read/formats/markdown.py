"""``.md``: YAML front matter with the fields, then the article in Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import frontmatter
import yaml
from frontmatter.default_handlers import YAMLHandler
from markdown_it import MarkdownIt
from markdown_it.token import Token

from kg.errors import SourceError
from kg.read.formats.common import text_of, whole_file
from kg.read.records import Fields, RawSource, Stream, readers


class _AllText(YAMLHandler):
    """Values stay as written: ``date: 2022-12`` keeps its precision and a date that is none its name."""

    def load(self, fm: str, **_kwargs: Any) -> Any:
        return yaml.load(fm, Loader=yaml.BaseLoader)  # noqa: S506  (BaseLoader builds nothing but strings)


@readers.register("markdown")
class MarkdownReader:
    """Markdown with front matter; a first-level heading is the title where the front matter has none."""

    name = "markdown"
    endings = (".md", ".markdown")

    def split(self, stream: Stream) -> Iterator[RawSource | SourceError]:
        """One record: the file."""
        yield whole_file(stream, self.name)

    def parse(self, raw: RawSource) -> Fields:
        """Front matter fields, and the body as plain text, a paragraph a line."""
        text = text_of(raw).replace("\r\n", "\n")
        try:
            meta, body = frontmatter.parse(text.lstrip("\ufeff"), handler=_AllText())
        except yaml.YAMLError as error:
            mark = getattr(error, "problem_mark", None)
            where = f" at line {mark.line + 2}" if mark else ""
            raise raw.error(f"its front matter is not valid YAML{where}; put values with a colon in quotes") from None
        except (ValueError, RecursionError) as error:
            raise raw.error(f"its front matter cannot be read: {error}") from None
        if not isinstance(meta, dict):
            raise raw.error("its front matter is no list of `name: value` lines")
        title, lines, captions = _plain(MarkdownIt("commonmark").parse(body))
        fields: Fields = {str(name): _flat(value) for name, value in meta.items()}
        if title and not any(str(name).casefold() in {"title", "headline"} for name in meta):
            fields["title"] = title
        elif title:
            lines.insert(0, title)
        fields["text"] = "\n".join(lines)
        if captions:
            fields["captions"] = captions
        return fields


def _flat(value: object) -> object:
    """Text or a list of texts; deeper values are no fields of an article, and may be endless by reference."""
    if isinstance(value, list):
        return [item for item in value if isinstance(item, str)]
    return value if isinstance(value, str) else None


def _plain(tokens: Sequence[Token]) -> tuple[str | None, list[str], list[str]]:
    """Title (a leading first-level heading), lines of text, and the captions among them."""
    title: str | None = None
    lines: list[str] = []
    captions: list[str] = []
    heading = ""
    for token in tokens:
        if token.type == "heading_open":
            heading = token.tag
        elif token.type == "inline":
            text, alone = _inline(token.children or [])
            if heading == "h1" and title is None and not lines:
                title = " ".join(text.split())
            elif text:
                lines.append(text)
                if alone:
                    captions.append(text)
            heading = ""
        elif token.type in {"fence", "code_block"}:
            lines.extend(token.content.splitlines())
    return title, lines, captions


def _inline(children: Sequence[Token]) -> tuple[str, bool]:
    """The text of one block, and whether it is nothing but a picture's description."""
    parts: list[str] = []
    alone = any(child.type == "image" for child in children)
    for child in children:
        if child.type in {"text", "code_inline"}:
            parts.append(child.content)
            alone = alone and not child.content.strip()
        elif child.type in {"softbreak", "hardbreak"}:
            parts.append("\n")
        elif child.type == "image":
            parts.append(child.content)
    return "".join(parts).strip(), alone
