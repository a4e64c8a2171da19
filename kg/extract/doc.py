"""What the components write on a spaCy Doc: the contract between them.

Values are plain dicts and lists, because dataclasses do not survive ``n_process`` and ``DocBin``.
All offsets are character offsets into ``doc.text``, which is the article's text.

``doc._.article``      {"id", "published", "title_end", "captions": [[start, end], …]}; set before the pipe
``doc._.dates``        [{"start", "end", "begin", "end_date", "granularity", "basis"}, …] by start
``doc._.reference_date``  ISO date that undated and relative dates are measured from, or None
``doc._.entities``     [{"id": "e0", "type", "name", "aliases": […], "country"}, …]
``doc._.mentions``     [{"start", "end", "np_start", "np_end", "entities": ["e0"], "kind"}, …];
                       ``np_*`` also covers title, honorific and bracketed apposition around the name;
                       several entities for groups (``hai bên``); kind is name, nominal or pronoun
``doc._.memberships``  [{"person", "post", "organization", "basis", "tenure", "start", "end", "attested",
                       "evidence": [[start, end, confidence], …], "told_for"}, …]; ``told_for``: for each
                       piece of evidence the date of which it tells the post, None for the article's own
``doc._.relations``    [{"subject", "predicate", "object", "evidence"}, …]
``doc._.events``       [{"type", "trigger": [start, end], "participants": [{"role", "entity"}, …], "time",
                       "place", "status", "content", "gathering", "document", "stage", "post", "change",
                       "attributed_to", "part_of" (index), "topics", "evidence"}, …];
                       only type and evidence must be there; time is {"begin", "end", "basis"}
``doc._.topics``       [{"topic", "weight", "spans": [[start, end], …]}, …]
``doc.ents``           the named mentions, labelled with the entity type
``doc.spans["dates"]`` the dates
"""

from __future__ import annotations

from weakref import WeakKeyDictionary

from spacy.tokens import Doc

from kg.languages.vi.keys import syllable_key

_TEXT = "kg.text"  # key of doc.user_data
_words: WeakKeyDictionary[Doc, tuple[list[str], list[str]]] = WeakKeyDictionary()
LIST_ATTRIBUTES = ("dates", "entities", "mentions", "memberships", "relations", "events", "topics")


def text_of(doc: Doc) -> str:
    """The text of the Doc, put together once: ``doc.text`` joins all tokens anew each time it is asked."""
    text = doc.user_data.get(_TEXT)
    if text is None:
        text = doc.user_data[_TEXT] = doc.text
    return str(text)


def words_of(doc: Doc) -> tuple[list[str], list[str]]:
    """The texts of the Doc's tokens and their comparison keys, made once: spaCy makes each token anew when asked.

    Whoever gets the lists must not change them.
    """
    found = _words.get(doc)
    if found is None:
        text = text_of(doc)
        words = [text[start : start + length] for start, length in doc.to_array(["IDX", "LENGTH"]).tolist()]
        found = _words[doc] = (words, [syllable_key(word) for word in words])
    return found


def register() -> None:
    """Declare the custom attributes; calling it twice does no harm."""
    if not Doc.has_extension("article"):
        Doc.set_extension("article", default=None)
    if not Doc.has_extension("reference_date"):
        Doc.set_extension("reference_date", default=None)
    for name in LIST_ATTRIBUTES:
        if not Doc.has_extension(name):
            # spaCy copies a mutable default for each Doc.
            Doc.set_extension(name, default=[])


register()
