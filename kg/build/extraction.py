"""Reading and extraction over worker processes, with a bounded number of articles under way."""

from __future__ import annotations

import multiprocessing
import os
import sys
import threading
import time
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from kg.errors import KGError, SourceError
from kg.model import Article
from kg.workspace import Problem, Stored, pack

if TYPE_CHECKING:
    from kg.read import RawSource

_CHUNK = 48
_IN_FLIGHT = 3
_SMALL = 40


@dataclass(frozen=True, slots=True)
class Task:
    """One article to read and extract: a record of a source, or an article whose extraction is outdated."""

    source: str
    digest: str
    raw: RawSource | None = None
    article: Article | None = None
    content: str = ""


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a task: an article, or the reason why there is none.

    ``again``: the reason may lie outside the article (want of memory, a package that is missing, a defect
    of this program), so the next build tries it again.
    """

    source: str
    digest: str
    stored: Stored | None = None
    problem: Problem | None = None
    again: bool = False


def work_off(tasks: Iterable[Task], workers: int) -> Iterator[Done]:
    """Do tasks and yield what came of each, in their order.

    A pool is only started when there are more than a few. No more than a few chunks a worker are read
    ahead, so memory does not grow with the number of articles.

    Raises:
        KGError: a worker process was killed (out of memory, by hand).
    """
    stream = iter(tasks)
    first = list(islice(stream, _SMALL))
    if workers <= 1 or len(first) < _SMALL:
        yield from map(_do, first)
        yield from map(_do, stream)
        return
    # What the first one needs, read here once, need not be read again in each worker.
    yield _do(first[0])
    yield from _in_pool(_chunks(first[1:], stream), workers)


def _chunks(first: list[Task], stream: Iterator[Task]) -> Iterator[list[Task]]:
    half = len(first) // 2
    yield first[:half]
    yield first[half:]
    while chunk := list(islice(stream, _CHUNK)):
        yield chunk


def _in_pool(chunks: Iterator[list[Task]], workers: int) -> Iterator[Done]:
    method = "fork" if sys.platform == "linux" else "spawn"
    pool = ProcessPoolExecutor(workers, multiprocessing.get_context(method), _watch_parent, (os.getpid(),))
    pending: deque[Future[list[Done]]] = deque()
    try:
        for chunk in chunks:
            pending.append(pool.submit(_do_all, chunk))
            if len(pending) >= workers * _IN_FLIGHT:
                yield from pending.popleft().result()
        while pending:
            yield from pending.popleft().result()
    except BrokenProcessPool as error:
        raise KGError(
            "a worker process was killed, perhaps for want of memory; what is done is kept, "
            "run the build again, with --workers 1 if it happens again"
        ) from error
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _watch_parent(parent: int) -> None:
    """A worker whose parent was killed ends itself: nobody would ever read its results."""

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(1)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def _do_all(tasks: list[Task]) -> list[Done]:
    return [_do(task) for task in tasks]


def _do(task: Task) -> Done:
    from kg.extract import extract, pipeline_version
    from kg.read import content_key, to_article

    place = task.raw.label if task.raw else task.source
    try:
        article = to_article(task.raw) if task.raw else task.article
        if article is None:
            raise SourceError(place, "holds no article")
        extraction = pack(next(extract([article])))
    except SourceError as error:
        return Done(task.source, task.digest, problem=Problem(error.source, error.reason))
    except Exception as error:  # one article that breaks an extractor must not end a build of thousands
        return Done(task.source, task.digest, problem=Problem(place, _unforeseen(error)), again=True)
    content = task.content or content_key(article)
    return Done(task.source, task.digest, Stored(article.id, content, pack(article), pipeline_version(), extraction))


def _unforeseen(error: Exception) -> str:
    """What to say of an article that broke an extractor, and what to do."""
    what = f"{type(error).__name__}: {error}".partition("\n")[0].removesuffix(": ")
    if isinstance(error, ImportError):
        advice = "a package is missing or too old, install kg with all it needs and build again"
    elif isinstance(error, MemoryError):
        advice = "free some memory or use --workers 1, and build again"
    else:
        advice = "please report it with the article"
    return f"could not be analysed ({what}); {advice}"
