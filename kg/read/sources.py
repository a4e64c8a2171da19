"""From what a caller names (files, folders, globs, ``-``) to the list of files to read.

Folders are walked, symbolic links followed, each folder and each file once: a link that leads back up is
not a loop. The list is sorted by path, so the order in which sources are named changes nothing.
"""

from __future__ import annotations

import glob
import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from kg.errors import SourceError, SourceNotice, SourceUnavailable
from kg.read.records import Source, reader_named, readers

OnError = Callable[[SourceError], None]

# Annotations lie beside their articles; a walk does not take them for articles.
_ANNOTATIONS = (".gold.json",)
# What a folder says about itself is no article either.
_ABOUT = ("readme", "license", "licence", "changelog", "notice", "robots.txt", "sitemap")
# What people also keep articles in. A walk cannot read them, but must not pass them over in silence, as it
# does the pictures, styles and scripts that lie beside a saved page.
_OFFICE = (".doc", ".docx", ".odt", ".rtf", ".pages", ".pdf", ".epub", ".xls", ".xlsx", ".ods", ".parquet")
_MAIL = (".eml", ".msg", ".mht", ".mhtml", ".webarchive")
_PACKED = (".zip", ".7z", ".rar", ".tar", ".tgz", ".gz", ".bz2", ".xz", ".zst")
_UNREADABLE = frozenset({*_OFFICE, *_MAIL, *_PACKED})


def list_sources(sources: Sequence[str | Path], *, on_error: OnError | None = None) -> tuple[Source, ...]:
    """The files that reading ``sources`` would open, sorted by path, with their sizes in bytes. Opens none.

    In a folder, files with an ending that some reader claims (also with ``.gz``) are taken; hidden ones,
    ``*.gold.json`` and ``README`` and the like are not; a file that is named is taken whatever its ending.
    Documents and archives that no reader claims are told as one notice a folder.

    Args:
        sources: files, folders, glob patterns (``**`` too) and ``-`` for standard input.
        on_error: told of each source that leads nowhere, and of what was passed over; without it the first
            one that leads nowhere is raised.

    Raises:
        SourceError: a source does not exist, or a folder holds nothing to read, and there is no ``on_error``.
    """
    found: dict[str, Source] = {}
    for source in sources:
        try:
            for item in _expand(str(source), on_error):
                # The same file by another name (a link, ./x and x) is the same source.
                key = item.path if item.path == "-" else os.path.realpath(item.path)
                found[key] = min(item, found.get(key, item), key=lambda source: source.path)
        except SourceError as error:
            if on_error is None:
                raise
            on_error(error)
    return tuple(sorted(found.values(), key=lambda item: (item.path, item.size)))


def _expand(source: str, on_error: OnError | None) -> Iterator[Source]:
    if source == "-":
        yield Source("-")
    elif Path(source).is_dir():
        yield from _walk(source, on_error)
    elif os.path.lexists(source):
        yield _file(source)
    elif glob.has_magic(source):
        matches = sorted(glob.glob(source, recursive=True))  # noqa: PTH207  (patterns may be absolute)
        if not matches:
            raise SourceError(source, "matches no file; check the pattern")
        for match in matches:
            if not Path(match).is_dir():
                if not match.lower().endswith(_ANNOTATIONS):
                    yield _file(match)
            elif "**" not in source:
                yield from _walk(match, on_error)
    else:
        raise SourceError(source, "does not exist; check the path")


def _file(path: str) -> Source:
    try:
        return Source(path, Path(path).stat().st_size)
    except OSError as error:
        raise SourceUnavailable(path, f"cannot be read: {error.strerror or error}") from None


def _walk(folder: str, on_error: OnError | None) -> Iterator[Source]:
    endings = _endings()
    empty = True
    passed: Counter[str] = Counter()
    problems: list[OSError] = []
    seen: set[tuple[int, int]] = set()
    for parent, folders, names in os.walk(folder, followlinks=True, onerror=problems.append):
        status = Path(parent).stat()
        if (status.st_dev, status.st_ino) in seen:
            folders.clear()
            continue
        seen.add((status.st_dev, status.st_ino))
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            lower = name.lower()
            if lower.endswith(_ANNOTATIONS) or lower.startswith((".", *_ABOUT)):
                continue
            if not lower.endswith(endings):
                passed.update({os.path.splitext(lower)[1]} & _UNREADABLE)  # noqa: PTH122  (of a name, not a path)
                continue
            empty = False
            try:
                yield _file(os.path.join(parent, name))  # noqa: PTH118  (keeps the path as the caller wrote it)
            except SourceError as error:
                if on_error is None:
                    raise
                on_error(error)
    for problem in problems:
        closed = SourceError(problem.filename or folder, f"cannot be opened: {problem.strerror or problem}")
        if on_error is None:
            raise closed
        on_error(closed)
    over = ", ".join(f"{count:,} {ending}" for ending, count in sorted(passed.items()))
    if empty and not problems:
        kinds = " ".join(sorted(ending for ending in endings if not ending.endswith(".gz")))
        beside = f" (found: {over}; save them as text or HTML, or unpack them)" if over else ""
        raise SourceError(folder, f"holds no article; files that can be read end in {kinds}{beside}")
    if over and on_error is not None:
        on_error(
            SourceNotice(folder, f"holds files that were not read: {over}; save them as text or HTML, or unpack them")
        )


def _endings() -> tuple[str, ...]:
    plain = [ending for name in readers.get_all() for ending in reader_named(name).endings]
    return (*plain, *(f"{ending}.gz" for ending in plain))
