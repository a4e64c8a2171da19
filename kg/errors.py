"""The errors this package raises on purpose.

Each message names the thing that is wrong (a file, a line, a field), says what is
wrong with it, and what to do about it. Anything else that escapes is a defect.
"""

from __future__ import annotations


class KGError(Exception):
    """Base of every error that the package raises on purpose."""


class UsageError(KGError):
    """The call itself is wrong: an unknown format, a folder that holds nothing, a bad option."""


class SourceError(KGError):
    """One source could not be read. The rest of a build goes on without it.

    Attributes:
        source: where the article was to come from (path, with line or record number).
        reason: what is wrong and what to do, in one sentence.
    """

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(f"{source}: {reason}")
        self.source = source
        self.reason = reason

    def __reduce__(self) -> tuple[type[SourceError], tuple[str, str]]:
        # Default pickling would pass the one joined message to a two-argument constructor,
        # which breaks when a worker process hands the error back.
        return type(self), (self.source, self.reason)


class SourceUnavailable(SourceError):  # noqa: N818  (says what the source is)
    """A source that could not be read for a reason outside its bytes: rights, a disk, a network.

    What it held before still counts, and the next build tries it again though it looks the same.
    """


class SourceNotice(SourceError):  # noqa: N818  (a notice, told like an error)
    """Something worth knowing about a source that is no failure.

    A duplicate that was left out, an id that had to be changed, documents in a folder that no reader claims.
    Not counted among the failures of a build.
    """


class OntologyError(KGError):
    """A term was used that the ontology does not define, or the ontology itself is inconsistent."""


class WorkspaceError(KGError):
    """The workspace cannot be used: locked by another build, damaged, or of a newer version."""
