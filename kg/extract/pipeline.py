"""Strings the components together and runs articles through them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from pathlib import Path

import spacy
from spacy.about import __version__ as spacy_version
from spacy.language import Language
from spacy.tokens import Doc

from kg.extract import doc as _doc  # noqa: F401  (registers the Doc attributes)
from kg.extract.assemble import to_extraction
from kg.languages.vi.tokenizer import SyllableTokenizer
from kg.model import Article, Extraction

# Module that defines the component, and the component's name, in the order of running.
COMPONENTS = (
    ("kg.extract.sentences", "vi_sentences"),
    ("kg.extract.dates", "vi_dates"),
    ("kg.extract.names", "vi_names"),
    ("kg.extract.coreference", "vi_coreference"),
    ("kg.extract.posts", "vi_posts"),
    ("kg.extract.events", "vi_events"),
    ("kg.extract.speech", "vi_speech"),
    ("kg.extract.topics", "vi_topics"),
)


@cache
def load() -> Language:
    """The spaCy pipeline; built once a process."""
    nlp = spacy.blank("xx")
    nlp.tokenizer = SyllableTokenizer(nlp.vocab)
    for module, component in COMPONENTS:
        import_module(module)
        nlp.add_pipe(component)
    return nlp


def annotate(article: Article) -> Doc:
    """The article's Doc after all components; what :mod:`kg.extract.doc` describes."""
    nlp = load()
    doc = nlp.make_doc(article.text)
    doc._.article = {
        "id": article.id,
        "published": article.published,
        "title_end": article.title_end,
        "captions": [[c.start, c.end] for c in article.captions],
    }
    for _, component in nlp.pipeline:
        doc = component(doc)
    return doc


def extract(articles: Iterable[Article]) -> Iterator[Extraction]:
    """Extractions of the articles, one by one, in order."""
    for article in articles:
        yield to_extraction(annotate(article))


@cache
def pipeline_version() -> str:
    """Hash of all code and data that an extraction depends on; while it stays, cached ones are good."""
    root = Path(__file__).resolve().parents[1]
    digest = hashlib.sha256(spacy_version.encode())
    for folder in ("extract", "languages"):
        for path in sorted((root / folder).rglob("*")):
            if path.is_file() and path.suffix != ".pyc":
                digest.update(path.relative_to(root).as_posix().encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
