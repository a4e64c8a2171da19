"""``.html``: a saved page. Trafilatura finds the article and its metadata; nothing is cut by pattern."""

from __future__ import annotations

from collections.abc import Iterator

import lxml.html

from kg.errors import SourceError
from kg.read.formats.common import text_of, whole_file
from kg.read.records import Fields, RawSource, Stream, readers

# An article has at least this many characters in lines that are no links.
_LEAST_TEXT = 80
# Captions that are not marked up as ``figcaption`` carry one of these class names on Vietnamese news sites.
_CAPTION = (
    "//figcaption | //*[contains(concat(' ', normalize-space(@class), ' '), ' caption ')"
    " or contains(@class, 'PhotoCMS_Caption') or contains(@class, 'image-caption')"
    " or contains(@class, 'img-caption')]"
)
# Metadata that sites put on a page about themselves are no dates of articles; only marked-up ones are taken.
_DATES = {"extensive_search": False, "original_date": True, "outputformat": "%Y-%m-%d"}


@readers.register("html")
class HtmlReader:
    """One article a page; figure captions stay where they stand and are marked as captions."""

    name = "html"
    endings = (".html", ".htm", ".xhtml")

    def split(self, stream: Stream) -> Iterator[RawSource | SourceError]:
        """One record: the page."""
        yield whole_file(stream, self.name)

    def parse(self, raw: RawSource) -> Fields:
        """Text, captions, and the metadata that the page declares.

        Raises:
            SourceError: there is no article on the page.
        """
        import trafilatura.settings  # here: half a second that readers of other formats need not pay

        root = trafilatura.load_html(text_of(raw))
        if root is None:
            raise raw.error("is not an HTML page")
        captions = _keep_captions(root)
        try:
            page = trafilatura.bare_extraction(
                root,
                with_metadata=True,
                include_comments=False,
                include_tables=True,
                date_extraction_params=_DATES,
            )
        except (ValueError, TypeError, AttributeError, RecursionError) as error:
            raise raw.error(f"cannot be parsed as a page ({error})") from None
        text = getattr(page, "text", None) or ""
        if not isinstance(page, trafilatura.settings.Document) or _prose(text, root) < _LEAST_TEXT:
            raise raw.error("holds no article, only navigation or a few words; save the article's own page")
        fields = {
            "title": page.title,
            "text": text,
            "published": page.date,
            "publisher": page.sitename,
            "url": page.url,
            "author": page.author,
            "language": page.language,
            "category": "; ".join(page.categories or []),
            "captions": captions,
        }
        return {name: value for name, value in fields.items() if value}


def _keep_captions(root: lxml.html.HtmlElement) -> list[str]:
    """Turns captions into paragraphs, which the extraction keeps; returns their texts."""
    captions: list[str] = []
    for element in root.xpath(_CAPTION):
        text = " ".join(element.text_content().split())
        if not text or element.getparent() is None:
            continue
        figure = next(element.iterancestors("figure", "table"), element)
        if figure.getparent() is None:
            continue
        paragraph = lxml.html.Element("p")
        paragraph.text = text
        paragraph.tail, figure.tail = figure.tail, None
        figure.addnext(paragraph)
        captions.append(text)
        element.drop_tree()
    return captions


def _prose(text: str, root: lxml.html.HtmlElement) -> int:
    """Characters in lines of ``text`` that are not the words of a link."""
    links = {" ".join(link.text_content().split()) for link in root.iter("a")}
    lines = (" ".join(line.lstrip("-– ").split()) for line in text.split("\n"))
    return sum(len(line) for line in lines if line not in links)
