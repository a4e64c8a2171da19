"""How fast articles are read: our whole extraction against underthesea's ``ner`` alone, in one run.

    python -m benchmarks.speed [FILE.jsonl.gz] [--articles N]

Both take the same articles in turn, block by block, in one process on one core, so that the ratio holds when
the machine is busy. Without ``--articles`` all articles of the file are read.
"""

from __future__ import annotations

import argparse
import resource
import time
from itertools import islice
from pathlib import Path

from kg.extract import annotate, load
from kg.read import read

DEFAULT = "../shared/data/news/tuoitre-2024-11.jsonl.gz"
BLOCK = 10


def main() -> None:
    """Print seconds, characters a second, the ratio, and the peak memory."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?", type=Path, default=Path(DEFAULT))
    parser.add_argument("--articles", type=int, help="only the first N")
    parser.add_argument("--alone", action="store_true", help="leave underthesea out")
    args = parser.parse_args()
    articles = list(islice(read([str(args.file)]), args.articles))
    characters = sum(len(a.text) for a in articles)
    load()
    ours = theirs = 0.0
    for i in range(0, len(articles), BLOCK):
        block = articles[i : i + BLOCK]
        begin = time.process_time()
        for article in block:
            annotate(article)
        ours += time.process_time() - begin
        if not args.alone:
            theirs += _underthesea([a.text for a in block])
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{len(articles)} articles, {characters:,} characters; CPU seconds on one core")
    print(f"kg, whole extraction: {ours:8.1f} s  {characters / ours:10,.0f} characters/s  peak {peak:,.0f} MB")
    if theirs:
        print(f"underthesea ner only: {theirs:8.1f} s  {characters / theirs:10,.0f} characters/s")
        print(f"ratio: {theirs / ours:.1f}")


def _underthesea(texts: list[str]) -> float:
    from underthesea import ner

    begin = time.process_time()
    for text in texts:
        ner(text)
    return time.process_time() - begin


if __name__ == "__main__":
    main()
