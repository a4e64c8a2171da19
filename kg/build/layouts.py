"""Where what stands in the output files, kept in the workspace from one build to the next."""

from __future__ import annotations

from pathlib import Path

import msgspec
import numpy as np

from kg.graph.splice import Section
from kg.workspace import Workspace

Layout = list[Section]
_SCHEMA = (
    "CREATE TABLE IF NOT EXISTS layout (file TEXT, position INTEGER, section TEXT NOT NULL, glue BLOB NOT NULL, "
    "keys BLOB NOT NULL, lengths BLOB NOT NULL, PRIMARY KEY (file, position))",
    "CREATE TABLE IF NOT EXISTS layout_stamp (file TEXT PRIMARY KEY, stamp TEXT NOT NULL) WITHOUT ROWID",
)
_keys = msgspec.msgpack.Decoder(list[str]).decode


class Layouts:
    """The layouts of the files in an output folder.

    A layout counts only while the file is the one that it was noted for: same place on the disk, size and time.
    """

    def __init__(self, workspace: Workspace, folder: Path) -> None:
        self._db, self._folder = workspace.db, folder
        for statement in _SCHEMA:
            self._db.execute(statement)

    def find(self, name: str, version: str) -> Layout | None:
        """The layout of a file; None if it is not as this package's ``version`` left it."""
        row = self._db.execute("SELECT stamp FROM layout_stamp WHERE file = ?", (name,)).fetchone()
        if row is None or row[0] != self._stamp(name, version):
            return None
        query = "SELECT section, glue, keys, lengths FROM layout WHERE file = ? ORDER BY position"
        return [
            Section(section, glue, _keys(keys), np.frombuffer(lengths, np.int64))
            for section, glue, keys, lengths in self._db.execute(query, (name,))
        ]

    def keep(self, name: str, layout: Layout, version: str) -> None:
        """Note the layout of a file that stands in its place."""
        self._db.execute("DELETE FROM layout WHERE file = ?", (name,))
        rows = (
            (name, n, s.name, s.glue, msgspec.msgpack.encode(s.keys), s.lengths.astype(np.int64).tobytes())
            for n, s in enumerate(layout)
        )
        self._db.executemany("INSERT INTO layout VALUES (?, ?, ?, ?, ?, ?)", rows)
        stamp = self._stamp(name, version)
        self._db.execute("INSERT OR REPLACE INTO layout_stamp VALUES (?, ?)", (name, stamp or ""))

    def forget(self) -> None:
        """Forget all layouts: the files are about to be replaced."""
        self._db.execute("DELETE FROM layout_stamp")

    def _stamp(self, name: str, version: str) -> str | None:
        try:
            status = (self._folder / name).stat()
        except OSError:
            return None
        return f"{version}:{status.st_size}:{status.st_mtime_ns}:{status.st_ino}"
