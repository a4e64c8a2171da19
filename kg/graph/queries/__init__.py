"""The queries that ship: one ``.rq`` file each, which tells in its first lines what it is for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from kg.errors import UsageError

_FOLDER = Path(__file__).parent
_PARAMETER = re.compile(r"# param (\w+): (.+)")


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A query that ships.

    Attributes:
        name: what ``kg query`` calls it by.
        about: what it answers, one line.
        parameters: variables that can be given a text, in order, each with what it is for; empty by default.
        text: the SPARQL.
    """

    name: str
    about: str
    parameters: tuple[tuple[str, str], ...]
    text: str


def read_query(path: Path) -> NamedQuery:
    """A query file with what its leading comments tell.

    Raises:
        UsageError: there is no such file, or it cannot be read as UTF-8.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise UsageError(f"{path}: does not exist; check the path") from error
    except OSError as error:
        raise UsageError(f"{path}: cannot be read ({error.strerror or error})") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{path}: is no UTF-8 ({error}); save the query in UTF-8") from error
    head = [line for line in text.splitlines() if line.startswith("#")]
    about = next((line.lstrip("# ") for line in head if not line.startswith("# param ")), "")
    parameters = tuple((m[1], m[2]) for line in head if (m := _PARAMETER.fullmatch(line)))
    return NamedQuery(path.stem, about, parameters, text)


def named_queries() -> dict[str, NamedQuery]:
    """All queries that ship, by name."""
    return {path.stem: read_query(path) for path in sorted(_FOLDER.glob("*.rq"))}
