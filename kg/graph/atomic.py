"""Files and folders that are whole or not there: written beside their place, then moved into it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kg.errors import KGError


def _beside(path: Path, word: str) -> Path:
    return path.with_name(f".{path.name}.{os.getpid()}.{word}")


def failed(path: Path, error: OSError) -> KGError:
    """What to tell when a file could not be written."""
    reason = error.strerror or str(error)
    return KGError(
        f"{path}: cannot be written ({reason}); what was there is untouched. Make room or name another place"
    )


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A temporary path to write to; it takes the place of ``path`` if the block ends well.

    Raises:
        KGError: the file cannot be written; what was there is untouched.
    """
    temporary = _beside(path, "part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        yield temporary
        with temporary.open("rb+") as file:
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError as error:
        raise failed(path, error) from error
    finally:
        with suppress(OSError):  # a file stands where its folder should be: there is nothing to remove
            temporary.unlink()


@contextmanager
def replacing_folder(path: Path) -> Iterator[Path]:
    """A temporary folder to fill; it takes the place of the folder ``path`` if the block ends well.

    Raises:
        KGError: the folder cannot be written, or a file stands in its place; what was there is untouched.
    """
    temporary, old = _beside(path, "part"), _beside(path, "old")
    try:
        if path.exists() and not path.is_dir():
            raise KGError(f"{path}: is a file, a folder is to be written there; move it away")
        temporary.mkdir(parents=True)
        yield temporary
        if path.exists():
            path.rename(old)
        temporary.rename(path)
    except OSError as error:
        if old.exists() and not path.exists():
            old.rename(path)
        raise failed(path, error) from error
    finally:
        shutil.rmtree(temporary, ignore_errors=True)
        shutil.rmtree(old, ignore_errors=True)
