"""Where the data that ships with the package lies: in the checkout, or inside the installed wheel."""

from __future__ import annotations

from pathlib import Path

from kg.errors import KGError

_PACKAGE = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """Path of a shipped file or folder, e.g. ``resource("ontology", "events")``.

    A wheel carries ``ontology/`` and ``seeds/`` in ``kg/_data``; a checkout has them beside ``kg/``.

    Raises:
        KGError: nothing of that name ships with this installation.
    """
    for root in (_PACKAGE / "_data", _PACKAGE.parent):
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise KGError(f"{'/'.join(parts)} is missing from this installation of kg; install the package again")
