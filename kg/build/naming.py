"""What people call the things that they decide about: identifiers as they are shown anywhere, and their labels.

A decision about a name that nothing bears would stand in the ledger for ever and do nothing, and one that joins
a person with a body would swallow one of the two; both are refused here, before anything is written.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from kg.build.evidence import Passages
from kg.errors import UsageError
from kg.ledger import Ledger
from kg.resolve.doubts import PREFIX, place_of

_NEAR = 3


class Names:
    """The identifiers of one built folder that a decision can be about.

    Args:
        passages: of the folder.
        ledger: of the folder; what rules or people decided about can be decided about again.
    """

    def __init__(self, passages: Passages, ledger: Ledger) -> None:
        self._passages, self._base = passages, passages.base
        self._labels = passages.labels()
        for one in ledger.rules():
            self._labels.setdefault(one.left, one.left_label)
            self._labels.setdefault(one.right, one.right_label)
        self._decided = {i for e in ledger.entries() for i in (e.left, e.right)}
        self._kinds = {i.split("/", 1)[0] for i in self._labels}

    def label(self, identifier: str) -> str:
        """What people call it, or what a telling says; "" if it is not there any more."""
        if place_of(identifier) is None:
            return self._labels.get(identifier, "")
        return next((f"“{sentence}”" for sentence, _ in self._passages.of(identifier)), "")

    def pair(self, one: str, other: str) -> tuple[str, str]:
        """Two identifiers as they stand in the graph.

        Args:
            one: as ``kg review`` shows it (``person/…``), as ``kg query`` does (``person:…``), or a whole IRI.
            other: likewise.

        Raises:
            UsageError: one of them is not there, or they are of two kinds.
        """
        left, right = self._found(one), self._found(other)
        kinds = [i.split("/", 1)[0] for i in (left, right)]
        if kinds[0] != kinds[1]:
            told = " and ".join(f"{i} ({self.label(i)})" for i in (left, right))
            raise UsageError(f"{told} are of two kinds, {kinds[0]} and {kinds[1]}; they cannot be one")
        return left, right

    def _found(self, text: str) -> str:
        identifier = text.strip().strip("<>").removeprefix(self._base)
        kind, colon, rest = identifier.partition(":")
        if colon and kind in self._kinds:
            identifier = f"{kind}/{rest}"
        if identifier in self._labels or identifier in self._decided:
            return identifier
        near = self._near(identifier)
        hint = f"did you mean {' or '.join(near)}?" if near else "kg review list shows those that are open"
        if identifier.startswith("event/"):
            hint = f"of events name the two tellings, as kg review list shows them ({PREFIX}/…)"
        raise UsageError(f"{text}: nothing in the graph is called so; {hint}")

    def _near(self, identifier: str) -> list[str]:
        """Identifiers that begin alike, or look alike."""
        slug = identifier.rpartition("-")[0] or identifier
        starts = sorted(i for i in self._labels if i.startswith(slug) and "/" in slug)
        return starts[:_NEAR] or difflib.get_close_matches(identifier, self._of(identifier), _NEAR)

    def _of(self, identifier: str) -> Iterable[str]:
        """Those of the same kind with the same first letters: the comparison of all would take minutes."""
        kind, _, name = identifier.partition("/")
        return [i for i in self._labels if i.startswith(f"{kind}/{name[:2]}")]
