"""What types, roles and topics are called on the page: the ontology's own words, in both languages."""

from __future__ import annotations

from functools import cache

from kg.explore.facts import TOPIC_PREFIX
from kg.ontology import Text, ontology

LANGUAGES = ("vi", "en")

Words = dict[str, dict[str, str]]


@cache
def vocabulary() -> dict[str, Words]:
    """``{"label": {term: {"vi": …, "en": …}}, "verb": {event type: …}, "prefix": {status: …}}``.

    Terms are local names of the ontology (``Meeting``, ``host``) and ``topic/<notation>``. A term
    that the ontology does not name is simply missing: the page then shows the term itself.
    """
    known = ontology()
    label = {term.notation: _words(term.label) for term in known.terms.values() if term.notation}
    label |= {name: _words(event.label) for name, event in known.events.items()}
    label |= {name: _words(role.label) for name, role in known.roles.items()}
    label |= {TOPIC_PREFIX + notation: _words(topic.label) for notation, topic in known.topics.items()}
    verb = {name: _words(event.verb) for name, event in known.events.items()}
    states = {**known.statuses, **known.tenures}
    prefix = {name: _words(term.verb_prefix) for name, term in states.items()}
    return {
        "label": {term: words for term, words in sorted(label.items()) if words},
        "prefix": {term: words for term, words in sorted(prefix.items()) if words},
        "verb": {term: words for term, words in sorted(verb.items()) if words},
    }


def _words(text: Text) -> dict[str, str]:
    pairs = (("vi", text.vi), ("en", text.en))
    return {language: words for language, words in pairs if words}


def label(term: str, language: str = "vi") -> str:
    """The label of a term in ``language``, else in the other language, else the term."""
    known = vocabulary()["label"].get(term, {})
    return known.get(language) or next(iter(known.values()), term.removeprefix(TOPIC_PREFIX))


def verb(event_type: str, language: str = "vi") -> str:
    """The verb on a line from one participant to the other (``tiếp``), else the label in lower case."""
    known = vocabulary()["verb"].get(event_type, {})
    return known.get(language) or label(event_type, language).lower()
