"""What stands between Oxigraph's writer and the file, so that the bytes depend on the graph alone."""

from __future__ import annotations

import io
from typing import IO

_END = b" .\n"


class SortedPrefixes(io.RawIOBase):
    """A binary stream that sorts the ``@prefix`` lines which pass through it first.

    Oxigraph writes them in the order of a hash table, another one each time. A blank line is put after
    each subject too: Oxigraph ends every statement, and nothing else, with a dot and a line break.

    Args:
        target: where to write; it stays open.
    """

    def __init__(self, target: IO[bytes]) -> None:
        super().__init__()
        self._target = target
        self._head: bytes | None = b""
        self._tail = b""

    def writable(self) -> bool:
        """Yes."""
        return True

    def write(self, data: bytes, /) -> int:  # type: ignore[override]  # Oxigraph hands over plain bytes
        """Take some bytes; those of a line that is not whole yet wait for the rest of it."""
        whole = self._tail + data
        cut = whole.rfind(b"\n") + 1
        self._tail = whole[cut:]
        self._pass(whole[:cut])
        return len(data)

    def finish(self) -> None:
        """Write what still waits. Call it once, when the writer is done."""
        self._pass(self._tail)
        if self._head:
            self._target.write(_sorted(self._head))
        self._head, self._tail = None, b""

    def _pass(self, lines: bytes) -> None:
        if self._head is not None:
            self._head += lines
            cut = _body(self._head)
            if cut < 0:
                return
            lines = self._head[cut:]
            self._target.write(_sorted(self._head[:cut]) + b"\n")
            self._head = None
        self._target.write(lines.replace(_END, _END + b"\n"))


def _body(text: bytes) -> int:
    """Where the first line that declares no prefix begins, or -1."""
    place = 0
    for line in text.splitlines(keepends=True):
        if not line.startswith(b"@prefix "):
            return place
        place += len(line)
    return -1


def _sorted(lines: bytes) -> bytes:
    return b"".join(sorted(lines.splitlines(keepends=True)))
