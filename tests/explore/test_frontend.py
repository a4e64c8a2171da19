"""The committed bundle is what the sources give; needs npm, as only those who change the sources do."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from kg.resources import resource

FRONTEND = resource("kg", "explore", "frontend")


def _npm(*arguments: str, timeout: int = 240) -> subprocess.CompletedProcess[str]:
    npm = shutil.which("npm")
    assert npm
    return subprocess.run([npm, *arguments], cwd=FRONTEND, capture_output=True, text=True, timeout=timeout, check=False)


@pytest.fixture(scope="module")
def tools() -> None:
    if shutil.which("npm") is None:
        pytest.skip("no npm here: the bundle is committed, only changing it needs npm")
    if not (FRONTEND / "node_modules" / ".bin" / "esbuild").exists():
        done = _npm("ci", "--no-audit", "--no-fund")
        if done.returncode:
            pytest.skip("npm cannot fetch esbuild and typescript here")


@pytest.mark.usefixtures("tools")
def test_the_bundle_is_up_to_date(tmp_path: Path) -> None:
    done = _npm("run", "-s", "build", "--", "--log-level=error", f"--outfile={tmp_path / 'app.js'}")
    assert done.returncode == 0, done.stderr
    fresh = (tmp_path / "app.js").read_text("utf-8")
    assert fresh == (FRONTEND / "bundle" / "app.js").read_text("utf-8"), "run: npm run build"


@pytest.mark.usefixtures("tools")
def test_the_types_are_sound() -> None:
    done = _npm("run", "-s", "check")
    assert done.returncode == 0, done.stdout


@pytest.mark.usefixtures("tools")
def test_the_modules_pass_their_tests() -> None:
    done = _npm("test", "-s")
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_source_file_writes_html() -> None:
    """Untrusted text must not become markup: what could do so is not used anywhere."""
    for path in (FRONTEND / "src").glob("*.ts"):
        text = path.read_text("utf-8")
        for word in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function"):
            assert word not in text, f"{path.name}: {word}"
