"""The files that a build leaves: all are written beside their places, and moved there when all are whole."""

from __future__ import annotations

import multiprocessing
import os
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

from kg.build.layouts import Layout
from kg.build.report import Report
from kg.errors import KGError
from kg.graph.atomic import failed, replacing

Writer = Callable[[Path], Layout]
"""Writes one file and tells where what stands in it."""


def write_all(
    outputs: Mapping[str, Writer], folder: Path, report: Report, apart: str | None = None
) -> dict[str, Layout]:
    """Write all outputs beside their places, and only when all are whole move them there.

    Args:
        outputs: by name of the file.
        folder: where they belong.
        report: gets the seconds.
        apart: the one that a process of its own writes while this one writes the others; the bytes are the same.

    Raises:
        KGError: the disk is full or the folder cannot be written; all earlier files are untouched.
    """
    layouts: dict[str, Layout] = {}
    with ExitStack() as stack:
        parts = {name: stack.enter_context(replacing(folder / name)) for name in outputs}
        with ExitStack() as elsewhere:
            if apart is not None and sys.platform == "linux":
                child = _elsewhere(outputs[apart], parts[apart], folder / apart, report)
                elsewhere.callback(layouts.__setitem__, apart, elsewhere.enter_context(child))
            for name, write in outputs.items():
                if name != apart or sys.platform != "linux":
                    with report.stage(name):
                        layouts[name] = _written(write, parts[name], folder / name)
    return layouts


def _written(write: Writer, part: Path, path: Path) -> Layout:
    """Write a file until it is safe on the disk: moving it is all that is left."""
    try:
        layout = write(part)
        with part.open("rb+") as handle:
            os.fsync(handle.fileno())
    except OSError as error:
        raise failed(path, error) from error
    return layout


@contextmanager
def _elsewhere(write: Writer, part: Path, path: Path, report: Report) -> Iterator[Layout]:
    """Write a file in a child process while the body runs; the body's end waits for it and fills the layout."""
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe()
    layout: Layout = []

    def work() -> None:
        started = time.perf_counter()
        try:
            found = _written(write, part, path)
            theirs.send((round(time.perf_counter() - started, 3), found, None))
        except KGError as error:
            theirs.send((0.0, [], str(error)))

    child = context.Process(target=work)
    child.start()
    theirs.close()
    try:
        yield layout
        seconds, found, problem = ours.recv()
    except EOFError:
        raise KGError(f"{path}: the process that wrote it was killed; run the build again") from None
    finally:
        if child.is_alive() and not ours.poll(0):
            child.terminate()
        child.join()
    if problem is not None:
        raise KGError(problem)
    layout.extend(found)
    report.seconds[path.name] = seconds


def sweep(folder: Path) -> None:
    """Remove what a killed build left half written."""
    for left in folder.glob(".*.part"):
        left.unlink(missing_ok=True)
