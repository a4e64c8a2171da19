"""A ministry told by its kind alone is of the state that its minister is known to serve."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.model import Article
from kg.resolve.defaults import shipped
from kg.resolve.signature import signatures


def states(text: str) -> dict[str, tuple[str, bool]]:
    """Country of each body of an article told in ``text``, and whether it is nobody's of other articles."""
    article = Article(id="t", title="", title_end=0, text=text, published="2019-03-12")
    (extraction,) = extract([article])
    found = signatures(article, extraction, shipped())
    bodies = (e for e in extraction.entities if e.type == "Organization")
    return {e.name: (found[e.id].country, bool(found[e.id].private)) for e in bodies}


@pytest.mark.parametrize(
    ("text", "body", "meant"),
    [
        ("Bộ trưởng Bộ Ngoại giao Vương Nghị tới Nga rồi sang Pháp.", "Bộ Ngoại giao", ("CN", False)),
        ("Bộ trưởng Bộ Ngoại giao Otto Lindgren tới Nga rồi sang Pháp.", "Bộ Ngoại giao", ("", True)),
        # The ministers of two states: nobody can say whose it is.
        (
            "Bộ trưởng Bộ Ngoại giao Vương Nghị tới Nga. Bộ trưởng Bộ Ngoại giao Mike Pompeo tới Pháp.",
            "Bộ Ngoại giao",
            ("", True),
        ),
        # A state behind the name says more than who works there.
        ("Bộ trưởng Bộ Ngoại giao Lào Vương Nghị tới Nga và Pháp.", "Bộ Ngoại giao Lào", ("LA", False)),
    ],
)
def test_the_state_of_a_bare_ministry(text: str, body: str, meant: tuple[str, bool]) -> None:
    assert states(text)[body] == meant
