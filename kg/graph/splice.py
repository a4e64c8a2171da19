"""Files that are brought up to date without being written anew: what did not change is copied as it stands.

A file is a row of sections, each a row of units sorted by key, with some bytes of its own before each section.
A layout remembers the keys and lengths of the units, so that the places of changed units are known and the
kernel can copy all that lies between them.
"""

from __future__ import annotations

import os
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

_SMALL = 1 << 16
_BUFFER = 1 << 20
Change = tuple[str, bytes | None]
"""Key of a unit and its bytes; None if it is gone."""


@dataclass(slots=True)
class Section:
    """Units of one kind in a file: the bytes before the first, their keys, sorted, and their lengths."""

    name: str
    glue: bytes = b""
    keys: list[str] = field(default_factory=list)
    lengths: NDArray[np.int64] = field(default_factory=lambda: np.zeros(0, np.int64))

    @property
    def size(self) -> int:
        """Bytes in the file."""
        return len(self.glue) + int(self.lengths.sum())


class Splicer:
    """Writes a file from an earlier one, section by section.

    Args:
        source: the earlier file, or None.
        layout: its sections in order; they must be what the file holds.
        target: where to write.
    """

    def __init__(self, source: Path | None, layout: Iterable[Section], target: Path) -> None:
        self._old = {s.name: s for s in layout}
        self._starts: dict[str, int] = {}
        place = 0
        for section in self._old.values():
            self._starts[section.name] = place + len(section.glue)
            place += section.size
        self._from: BinaryIO | None = source.open("rb") if source else None
        self._to: BinaryIO = target.open("wb", _BUFFER)

    def __enter__(self) -> Splicer:
        return self

    def __exit__(self, *_: object) -> None:
        if self._from is not None:
            self._from.close()
        self._to.close()

    def write(self, data: bytes) -> None:
        """Write bytes that belong to no unit."""
        self._to.write(data)

    def section(self, name: str, glue: bytes, changes: Iterable[Change]) -> Section:
        """Write a section, in the place where it stands in the file; what it is now.

        Args:
            name: the section.
            glue: the bytes before its first unit.
            changes: units that are new, changed or gone, sorted by key, each once.
        """
        old = self._old.get(name) or Section(name)
        offsets = np.concatenate((np.zeros(1, np.int64), np.cumsum(old.lengths))) + self._starts.get(name, 0)
        self.write(glue)
        keys: list[str] = []
        lengths: list[NDArray[np.int64]] = []
        at = 0
        fresh: list[int] = []

        def keep(upto: int) -> None:
            nonlocal at
            if upto > at:
                lengths.append(np.array(fresh, np.int64))
                fresh.clear()
                self._copy(int(offsets[at]), int(offsets[upto]))
                keys.extend(old.keys[at:upto])
                lengths.append(old.lengths[at:upto])
                at = upto

        for key, data in changes:
            place = bisect_left(old.keys, key, at)
            keep(place)
            if place < len(old.keys) and old.keys[place] == key:
                at = place + 1
            if data is not None:
                self.write(data)
                keys.append(key)
                fresh.append(len(data))
        keep(len(old.keys))
        lengths.append(np.array(fresh, np.int64))
        return Section(name, glue, keys, np.concatenate(lengths))

    def _copy(self, start: int, end: int) -> None:
        if self._from is None:
            raise OSError("there is no earlier file to copy from")
        if end - start < _SMALL:
            self._to.write(os.pread(self._from.fileno(), end - start, start))
            return
        self._to.flush()
        while start < end:
            done = os.sendfile(self._to.fileno(), self._from.fileno(), start, end - start)
            if not done:
                raise OSError("the earlier file is shorter than it was")
            start += done
        self._to.seek(0, os.SEEK_END)
