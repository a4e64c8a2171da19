"""Makes the pictures of the README from the demo corpus, and looks at them as far as a script can.

    python tests/browser/screenshots.py [FOLDER]     # docs/screenshots by default
    python tests/browser/screenshots.py --check      # into a folder that is thrown away: what CI runs

It fails if a picture is empty, if names lie over each other, or if the page reports an error. The pictures
depend on the machine's fonts, so they are made again where they are wanted and not compared.
"""

from __future__ import annotations

import base64
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from playwright.sync_api import Browser, Page, sync_playwright

from kg.build.run import Options, build
from kg.explore.find import find
from kg.graph import snapshot
from kg.resources import resource
from tests.browser.conftest import ARGUMENTS, Opened, chromium
from tests.browser.looks import overlapping, overlapping_texts

ROOT = Path(__file__).resolve().parents[2]
# Who is in focus in the pictures, whose line to it is chosen, and which topic: all are in seeds/articles.
PERSON, OTHER, TOPIC = "Tô Lâm", "Marc Knapper", "Thương mại"
# A picture of which more than this is one colour shows nothing, and so does one of few colours.
_MOST_OF_ONE, _FEWEST_COLOURS = 0.97, 60


@dataclass(frozen=True)
class Shot:
    """One picture: the page at an address, in a window, light or dark, with a line or a button chosen."""

    name: str
    address: str
    line: tuple[str, str] | None = None
    click: str | None = None
    dark: bool = False
    size: tuple[int, int] = (1280, 720)


def shots(person: str, other: str, topic: str) -> list[Shot]:
    """The pictures of the README."""
    return [
        Shot("overview", ""),
        Shot("focus", f"#focus={person}", line=(person, other)),
        Shot("person", f"#focus={person}"),
        Shot("topic", f"#focus={topic}"),
        Shot("timeline", f"#view=timeline&focus={person}"),
        Shot("map", "#view=map", click="#map-home"),
        Shot("table", "#view=table"),
        Shot("filters", "#fact=Meeting&fact=Visit&fact=PhoneCall", click="#open-filters"),
        Shot("dark", f"#focus={person}", dark=True),
        Shot("phone", f"#focus={person}", size=(390, 844)),
    ]


def shoot(browser: Browser, url: str, shot: Shot, target: Path) -> list[str]:
    """Take one picture; what is wrong with it, in words."""
    context = browser.new_context(
        viewport={"width": shot.size[0], "height": shot.size[1]},
        color_scheme="dark" if shot.dark else "light",
        reduced_motion="reduce",
    )
    opened = Opened(context.new_page())
    page = opened.page
    opened.goto(url + shot.address)
    if shot.line:
        page.evaluate(
            """ends => {
              const edge = explorer.scene.edges.find(e => ends.includes(e.from) && ends.includes(e.to));
              if (edge) explorer.select(edge.id);
            }""",
            list(shot.line),
        )
    if shot.click:
        page.click(shot.click)
    page.wait_for_timeout(300)
    path = target / f"{shot.name}.png"
    page.screenshot(path=path)
    found = [*opened.errors, *emptiness(context.new_page(), path)]
    if "view=" not in shot.address:
        found += [f"{a!r} and {b!r} lie over each other" for a, b in overlapping(opened)]
    elif "view=map" in shot.address:
        found += [f"{a!r} and {b!r} lie over each other" for a, b in overlapping_texts(opened, "#map text")]
    context.close()
    return [f"{shot.name}: {text}" for text in found]


def emptiness(page: Page, path: Path) -> list[str]:
    """Whether the picture is nearly all of one colour, or of few."""
    share, colours = page.evaluate(
        """async data => {
          const bytes = Uint8Array.from(atob(data), letter => letter.charCodeAt(0));
          const picture = await createImageBitmap(new Blob([bytes], {type: 'image/png'}));
          const pen = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
          pen.drawImage(picture, 0, 0);
          const pixels = new Uint32Array(pen.getImageData(0, 0, picture.width, picture.height).data.buffer);
          const counts = new Map();
          for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
          return [Math.max(...counts.values()) / pixels.length, counts.size];
        }""",
        base64.b64encode(path.read_bytes()).decode("ascii"),
    )
    if share <= _MOST_OF_ONE and colours >= _FEWEST_COLOURS:
        return []
    return [f"looks empty: {share:.0%} of it is one colour, {colours} colours in all"]


def main() -> None:
    """Build the demo graph, take all pictures, and fail if one of them is not what it should be."""
    arguments = sys.argv[1:]
    check = "--check" in arguments
    if chromium() is None:
        if check:
            print("no pictures: no Chromium here; .ci/browser installs one")
            return
        sys.exit("no Chromium here; .ci/browser installs one")
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        out = Path(name)
        target = out / "pictures" if check else Path(arguments[0]) if arguments else ROOT / "docs" / "screenshots"
        target.mkdir(parents=True, exist_ok=True)
        build([str(resource("seeds", "articles"))], Options(out=out), lambda _: None)
        graph = snapshot.load(out / snapshot.FILE).graph
        page = (out / "graph.html").as_uri()
        browser = playwright.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
        wanted = shots(find(graph, PERSON), find(graph, OTHER), find(graph, TOPIC))
        found = [text for shot in wanted for text in shoot(browser, page, shot, target)]
        browser.close()
    print(f"{len(wanted)} pictures, {len(found)} faults")
    if found:
        sys.exit("\n".join(found))


if __name__ == "__main__":
    main()
