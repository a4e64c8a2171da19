"""Killed at any moment, out of disk, or run twice: nothing is lost, doubled or harmed."""

from __future__ import annotations

import os
import random
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from corpus import write

OUTPUTS = ("graph.ttl", "triples.csv", "graph.msgpack", "graph.html")
pytestmark = pytest.mark.slow


def command(out: Path, *sources: Path, workers: int = 1) -> list[str]:
    return [
        sys.executable,
        "-m",
        "kg",
        "build",
        *map(str, sources),
        "--out",
        str(out),
        "--workers",
        str(workers),
        "--quiet",
    ]


def files(out: Path) -> dict[str, bytes]:
    return {name: (out / name).read_bytes() for name in OUTPUTS}


def build(out: Path, *sources: Path) -> float:
    started = time.monotonic()
    subprocess.run(command(out, *sources), check=True)
    return time.monotonic() - started


@pytest.mark.parametrize("workers", [1, 2])
def test_a_build_killed_at_random_moments_goes_on(tmp_path, workers):
    source = write(tmp_path / "a.jsonl", range(300))
    whole = build(tmp_path / "whole", source)
    moments = random.Random(workers)  # noqa: S311  (a test wants the same moments in every run)
    for _ in range(4):
        process = subprocess.Popen(command(tmp_path / "out", source, workers=workers), start_new_session=True)
        time.sleep(moments.uniform(0.25, 1.0) * whole)
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
    build(tmp_path / "out", source)
    assert files(tmp_path / "out") == files(tmp_path / "whole")
    assert not list((tmp_path / "out").glob(".*.part")), "what was half written is swept away"


def test_a_killed_build_leaves_the_earlier_outputs(tmp_path):
    source = write(tmp_path / "a.jsonl", range(40))
    build(tmp_path / "out", source)
    before = files(tmp_path / "out")
    more = write(tmp_path / "b.jsonl", range(40, 400))
    process = subprocess.Popen(command(tmp_path / "out", more))
    time.sleep(3)
    process.kill()
    if process.wait() != 0:
        assert files(tmp_path / "out") == before
    build(tmp_path / "out", more)
    build(tmp_path / "both", source, more)
    assert files(tmp_path / "out") == files(tmp_path / "both")


def test_a_full_disk_leaves_the_earlier_outputs_and_says_so(tmp_path):
    source = write(tmp_path / "a.jsonl", range(40))
    build(tmp_path / "out", source)
    before = files(tmp_path / "out")
    limit = max(len(b) for b in before.values())
    more = write(tmp_path / "b.jsonl", range(40, 400))

    def small() -> None:
        # A file may not grow beyond this, as on a disk that is full. Without the signal, writing fails.
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit + 1000, limit + 1000))

    done = subprocess.run(command(tmp_path / "out", more), preexec_fn=small, capture_output=True, text=True)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert str(tmp_path / "out") in done.stderr
    assert files(tmp_path / "out") == before
    build(tmp_path / "out", more)
    build(tmp_path / "both", source, more)
    assert files(tmp_path / "out") == files(tmp_path / "both")


def test_two_builds_at_once(tmp_path):
    source = write(tmp_path / "a.jsonl", range(200))
    first = subprocess.Popen(command(tmp_path / "out", source))
    while not (tmp_path / "out" / "workspace.sqlite").exists():
        time.sleep(0.05)
    second = subprocess.run(command(tmp_path / "out", source), capture_output=True, text=True)
    third = subprocess.run([*command(tmp_path / "out", source), "--wait"])
    assert first.wait() == 0
    assert second.returncode == 1
    assert "another build" in second.stderr
    assert third.returncode == 0
