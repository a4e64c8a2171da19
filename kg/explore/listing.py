"""Facts as rows in an order, for the timeline and the table of a graph that the page does not hold."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from kg.explore.facts import Fact
from kg.explore.find import fold
from kg.explore.labels import label

# A key to sort by: numbers as numbers, all else as folded text.
Key = Callable[[Fact], str | int]


class Listing:
    """Sorts and searches facts by what the columns of the table show.

    Args:
        names: what each node is called.
        publishers: of each article that has one.
    """

    def __init__(self, names: Mapping[str, str], publishers: Mapping[str, str]) -> None:
        self._names = names
        self._publishers = publishers
        self._texts: dict[str, str] = {}

    def ordered(self, facts: Sequence[Fact], by: str, *, down: bool) -> list[Fact]:
        """The facts by one column of the table; those without a value come last either way.

        Raises:
            KeyError: there is no such column.
        """
        key = self._keys()[by]
        keyed = [(key(fact), number) for number, fact in enumerate(facts)]
        full = sorted((item for item in keyed if item[0] != ""), key=lambda item: item[0], reverse=down)
        return [facts[number] for _, number in [*full, *(item for item in keyed if item[0] == "")]]

    def holding(self, facts: Sequence[Fact], words: str) -> list[Fact]:
        """The facts that have every word at the beginning of one of theirs, without diacritics."""
        wanted = [f" {word}" for word in fold(words).split()]
        return [fact for fact in facts if all(word in self._text(fact) for word in wanted)] if wanted else list(facts)

    def _text(self, fact: Fact) -> str:
        """Folded, with a space before every word; kept, for it is asked for at every key that is typed."""
        text = self._texts.get(fact.id)
        if text is None:
            parts = [label(fact.type), label(fact.type, "en"), fact.trigger, fact.text, fact.post, fact.begin, fact.end]
            parts += [label(fact.status), label(fact.status, "en")] if fact.kind != "relation" else []
            parts += [self._names.get(node, "") for node in fact.nodes()]
            parts += [self._publishers.get(item.article, "") for item in fact.evidence]
            text = self._texts[fact.id] = f" {fold(' '.join(parts))}"
        return text

    def _keys(self) -> dict[str, Key]:
        return {
            "date": lambda fact: fact.begin or fact.end,
            "type": lambda fact: fold(label(fact.type)),
            "who": lambda fact: self._called(fact, first=True),
            "whom": lambda fact: self._called(fact, first=False),
            "status": lambda fact: fold(label(fact.status)) if fact.kind != "relation" else "",
            "what": lambda fact: fold(fact.text or fact.post or self._called(fact, first=True)),
            "place": lambda fact: fold(self._names.get(fact.place or "", "")),
            "topics": lambda fact: fold(", ".join(label(topic) for topic in fact.topics)),
            "confidence": lambda fact: round(fact.confidence * 100),
            "source": lambda fact: fold(next((self._publishers.get(e.article, "") for e in fact.evidence), "")),
        }

    def _called(self, fact: Fact, *, first: bool) -> str:
        role = fact.participants[0].role if fact.participants else ""
        return fold(", ".join(self._names.get(p.entity, "") for p in fact.participants if (p.role == role) == first))
