"""Extraction over worker processes, with a bounded number of articles under way."""

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
from itertools import islice

from kg.errors import KGError
from kg.model import Article
from kg.workspace import pack

_CHUNK = 48
_IN_FLIGHT = 3
_SMALL = 40

Extracted = tuple[Article, bytes | None, str]
"""An article, its packed extraction or None, and why there is none."""


def extract_all(articles: Iterable[Article], workers: int) -> Iterator[Extracted]:
    """Extract articles and yield each with its packed extraction, as they become ready.

    A pool is only started when there are more than a few articles. No more than a few chunks a worker are
    read ahead, so memory does not grow with the number of articles.

    Raises:
        KGError: a worker process was killed (out of memory, by hand).
    """
    stream = iter(articles)
    first = list(islice(stream, _SMALL))
    if workers <= 1 or len(first) < _SMALL:
        yield from _in_process(first)
        yield from _in_process(stream)
        return
    yield from _in_pool(_chunks(first, stream), workers)


def _in_process(articles: Iterable[Article]) -> Iterator[Extracted]:
    for article in articles:
        yield _one(article)


def _chunks(first: list[Article], stream: Iterator[Article]) -> Iterator[list[Article]]:
    half = len(first) // 2
    yield first[:half]
    yield first[half:]
    while chunk := list(islice(stream, _CHUNK)):
        yield chunk


def _in_pool(chunks: Iterator[list[Article]], workers: int) -> Iterator[Extracted]:
    method = "fork" if sys.platform == "linux" else "spawn"
    pool = ProcessPoolExecutor(workers, multiprocessing.get_context(method), _watch_parent, (os.getpid(),))
    pending: deque[Future[list[Extracted]]] = deque()
    try:
        for chunk in chunks:
            pending.append(pool.submit(_many, chunk))
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


def _many(articles: list[Article]) -> list[Extracted]:
    return [_one(article) for article in articles]


def _one(article: Article) -> Extracted:
    from kg.extract import extract

    try:
        return article, pack(next(extract([article]))), ""
    except Exception as error:  # one article that breaks an extractor must not end a build of thousands
        return article, None, f"could not be analysed ({type(error).__name__}: {error}); please report it"
