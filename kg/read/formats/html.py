"""``.html``: a saved page. Trafilatura finds the article and its metadata; nothing is cut by pattern."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

import lxml.html

from kg.errors import SourceError
from kg.read.clean.words import squeezed
from kg.read.dates import date_line
from kg.read.formats.common import text_of, whole_file
from kg.read.records import Fields, RawSource, Stream, readers

# An article has at least this many characters in lines that are no links.
_LEAST_TEXT = 80
# Captions that are not marked up as ``figcaption`` say so in their class name on Vietnamese news sites.
_CAPTION = "//figcaption | //*[contains(translate(@class, 'C', 'c'), 'caption')]"
# More than this is no caption, but something that has captions in it.
_LONGEST_CAPTION = 600
# Where sites show the date in words that no metadata carry.
_SHOWN_DATES = "//*[contains(@class, 'date') or contains(@class, 'time')]"
# The lead often stands above the element that holds the article, where the extraction passes it over.
_LEADS = (
    "//*[self::h2 or self::p or self::div or self::strong]"
    "[contains(@class, 'sapo') or contains(@class, 'lead')"
    " or contains(@class, 'description') or contains(@class, 'summary') or contains(@class, 'chapeau')]"
)
_LEAD_LENGTHS = range(40, 1000)
# Boxes in the middle of an article that tell of other articles.
_RELATED = ["//*[contains(@class, 'related') or starts-with(@type, 'Related')]"]
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
        shown, lead = _shown_date(root), _lead(root)
        try:
            page = trafilatura.bare_extraction(
                root,
                with_metadata=True,
                include_comments=False,
                include_tables=True,
                date_extraction_params=_DATES,
                prune_xpath=_RELATED,
            )
        except (ValueError, TypeError, AttributeError, RecursionError) as error:
            raise raw.error(f"cannot be parsed as a page ({error})") from None
        text = getattr(page, "text", None) or ""
        if not isinstance(page, trafilatura.settings.Document) or _prose(text, root) < _LEAST_TEXT:
            raise raw.error("holds no article, only navigation or a few words; save the article's own page")
        if lead and squeezed(lead)[:100] not in squeezed(text):
            text = f"{lead}\n{text}"
        fields = {
            "title": page.title,
            "text": text,
            "published": page.date or shown,
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
        if not text or len(text) > _LONGEST_CAPTION or element.getparent() is None:
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


def _shown_date(root: lxml.html.HtmlElement) -> str | None:
    """The first date line that the page shows in an element named after it."""
    for element in root.xpath(_SHOWN_DATES)[:50]:
        line = " ".join(element.text_content().split())
        with contextlib.suppress(ValueError):
            if found := date_line(line):
                return found
    return None


def _lead(root: lxml.html.HtmlElement) -> str | None:
    """The first sentence or two that the page marks as the lead; not one of a list of other articles."""
    for element in root.xpath(_LEADS)[:20]:
        text = " ".join(element.text_content().split())
        if len(text) in _LEAD_LENGTHS and text[-1] in '.!?…"”' and element.find(".//a") is None:
            return text
    return None


def _prose(text: str, root: lxml.html.HtmlElement) -> int:
    """Characters in lines of ``text`` that are not the words of a link."""
    links = {" ".join(link.text_content().split()) for link in root.iter("a")}
    lines = (" ".join(line.lstrip("-– ").split()) for line in text.split("\n"))
    return sum(len(line) for line in lines if line not in links)
