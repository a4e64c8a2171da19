"""Gold annotations: one ``<id>.gold.json`` an article, read into typed records.

The format is that of the annotation guidelines in ``tests/gold/README.md``; fields that scoring does not
need are ignored.
"""

from __future__ import annotations

from pathlib import Path

import msgspec

from kg.errors import UsageError


class GoldEntity(msgspec.Struct, frozen=True):
    """An entity that a careful reader finds; ``aliases`` are its other surface forms in the article."""

    name: str
    type: str
    aliases: tuple[str, ...] = ()


class GoldRole(msgspec.Struct, frozen=True):
    """Somebody holds a post at a body or, for a post of state, in a country."""

    person: str
    post: str
    organization: str | None = None


class GoldParticipant(msgspec.Struct, frozen=True):
    """An entity, by name, in its role in an event."""

    name: str
    role: str


class GoldEvent(msgspec.Struct, frozen=True):
    """One real event, however often the article tells it. ``date`` is ISO, or ``begin/end``."""

    type: str
    participants: tuple[GoldParticipant, ...] = ()
    trigger: str | None = None
    date: str | None = None
    place: str | None = None
    status: str = "occurred"
    core: bool = True

    @property
    def names(self) -> frozenset[str]:
        """Names of all participants."""
        return frozenset(p.name for p in self.participants)


class GoldArticle(msgspec.Struct, frozen=True):
    """All that an annotator put down about one article."""

    id: str
    entities: tuple[GoldEntity, ...] = ()
    roles: tuple[GoldRole, ...] = ()
    events: tuple[GoldEvent, ...] = ()
    topics: tuple[str, ...] = ()


def load_gold(folder: Path) -> dict[Path, GoldArticle]:
    """The annotations in ``folder``, by file, in order of name; ``crossdoc.gold.json`` is left out.

    Raises:
        UsageError: the folder holds none, or one of them is not such a file.
    """
    found: dict[Path, GoldArticle] = {}
    for path in sorted(folder.glob("*.gold.json")):
        if path.name == "crossdoc.gold.json":
            continue
        try:
            found[path] = msgspec.json.decode(path.read_bytes(), type=GoldArticle)
        except msgspec.MsgspecError as error:
            raise UsageError(f"{path}: not a gold annotation: {error}") from error
    if not found:
        raise UsageError(f"{folder}: no *.gold.json there; name a folder with annotated articles")
    return found
