"""What a look at the picture would find."""

from __future__ import annotations

from tests.browser.conftest import Opened

# Boxes of nodes and names as they are drawn, in canvas units.
_BOXES = """explorer.scene.nodes.map(n => {
  const b = explorer.canvas.network.getBoundingBox(n.id);
  return [n.label, b.left, b.top, b.right, b.bottom];
})"""


def overlapping(opened: Opened) -> list[tuple[str, str]]:
    """Pairs of names that lie over each other on the canvas."""
    return _pairs(opened.page.evaluate(_BOXES))


def overlapping_texts(opened: Opened, selector: str) -> list[tuple[str, str]]:
    """Pairs of texts of the document that lie over each other."""
    boxes = opened.page.locator(selector).evaluate_all(
        """all => all.map(e => {
          const b = e.getBoundingClientRect();
          return [e.textContent, b.left, b.top, b.right, b.bottom];
        })"""
    )
    return _pairs(boxes)


def _pairs(boxes: list[tuple[str, float, float, float, float]]) -> list[tuple[str, str]]:
    found = []
    for i, (a, left, top, right, bottom) in enumerate(boxes):
        for b, left_b, top_b, right_b, bottom_b in boxes[:i]:
            # Two pixels of the white edge around letters may meet.
            if min(right, right_b) - max(left, left_b) > 2 and min(bottom, bottom_b) - max(top, top_b) > 2:
                found.append((a, b))
    return found


def counts(opened: Opened) -> dict[str, str]:
    """The number beside each value of the open filters."""
    rows = opened.page.locator("#filters label:has(input[data-facet])")
    found: dict[str, str] = rows.evaluate_all(
        """rows => Object.fromEntries(rows.map(row => {
          const box = row.querySelector('input');
          return [box.dataset.facet + ' ' + box.dataset.value, row.querySelector('.count').textContent];
        }))"""
    )
    return found


def open_filters(opened: Opened) -> None:
    """Open the filters and wait for their numbers, which may come from the server."""
    opened.page.click("#open-filters")
    opened.until("document.querySelectorAll('#filters input[data-facet]').length > 3")
