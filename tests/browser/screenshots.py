"""Makes the pictures of the README from the demo corpus: ``python tests/browser/screenshots.py [FOLDER]``.

The folder is docs/screenshots by default. The pictures depend on the machine's fonts, so they are made
again where they are wanted and not compared.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from playwright.sync_api import Browser, sync_playwright

from kg.build.run import Options, build
from kg.explore.find import find
from kg.graph import snapshot
from kg.resources import resource
from tests.browser.conftest import ARGUMENTS, chromium

ROOT = Path(__file__).resolve().parents[2]
# Who is in focus in the pictures, and whose line to it is chosen: both are in seeds/articles.
PERSON, OTHER = "Tô Lâm", "Marc Knapper"


def shoot(
    browser: Browser,
    url: str,
    path: Path,
    *,
    line: tuple[str, str] | None = None,
    dark: bool = False,
    size: tuple[int, int] = (1280, 720),
) -> None:
    """One picture of the page at ``url``, with the line between two nodes chosen."""
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]},
        color_scheme="dark" if dark else "light",
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(url)
    page.wait_for_selector("body.ready")
    if line:
        page.evaluate(
            """ends => {
              const edge = explorer.scene.edges.find(e => ends.includes(e.from) && ends.includes(e.to));
              if (edge) explorer.select(edge.id);
            }""",
            list(line),
        )
    page.wait_for_timeout(300)
    page.screenshot(path=path)
    context.close()


def main() -> None:
    """Build the demo graph and take all pictures."""
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "screenshots"
    if chromium() is None:
        sys.exit("no Chromium here; .ci/browser installs one")
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        out = Path(name)
        build([str(resource("seeds", "articles"))], Options(out=out), lambda _: None)
        graph = snapshot.load(out / snapshot.FILE).graph
        person, other = find(graph, PERSON), find(graph, OTHER)
        page = (out / "graph.html").as_uri()
        browser = playwright.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
        shoot(browser, page, target / "overview.png")
        shoot(browser, f"{page}#focus={person}", target / "focus.png", line=(person, other))
        shoot(browser, f"{page}#view=timeline&focus={person}", target / "timeline.png")
        shoot(browser, f"{page}#focus={person}", target / "dark.png", dark=True)
        shoot(browser, f"{page}#view=table", target / "table.png")
        shoot(browser, f"{page}#focus={person}", target / "phone.png", size=(390, 844))
        browser.close()


if __name__ == "__main__":
    main()
