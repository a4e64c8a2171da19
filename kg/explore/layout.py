"""Where the nodes of the first picture stand: computed here, once, the same from run to run.

Plain Python on purpose: sums of numpy differ in the last bit from processor to processor, and a
layout turns that bit into another picture. At some sixty nodes it takes a fraction of a second.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from kg.explore.overview import Overview

Point = tuple[int, int]

_ROUNDS = 180
# Pixels: width of an average letter at the label's size, its line height, room around a box.
_LETTER, _LINE, _GAP = 7.6, 17, 9
_WRAP = 20
_WIDE = 1.5  # how much wider than high the picture is


def wrap(name: str, width: int = _WRAP) -> list[str]:
    """The name in full, in lines of about ``width`` characters, broken at spaces."""
    lines: list[str] = []
    for word in name.split():
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += " " + word
        else:
            lines.append(word)
    return lines or [name]


def box_of(name: str, size: int) -> tuple[float, float]:
    """Width and height in pixels of a node of radius ``size`` with its name below it."""
    lines = wrap(name)
    width = max(2.0 * size, max(len(line) for line in lines) * _LETTER) + _GAP
    return width, 2 * size + len(lines) * _LINE + _GAP


def place(picture: Overview, names: dict[str, str], sizes: dict[str, int]) -> dict[str, Point]:
    """A position for each node such that no node or name lies over another."""
    nodes = picture.nodes
    if not nodes:
        return {}
    raw = _forces(picture)
    boxes = [box_of(names[node], sizes[node]) for node in nodes]
    area = sum(width * height for width, height in boxes) * 1.9
    height = math.sqrt(area / _WIDE)
    wanted = _fit(raw, height * _WIDE, height)
    spots = _settle(wanted, boxes)
    # A box hangs below its node, which holds the name; what is drawn at a position is the node.
    lift = [(high - 2 * sizes[node] - _GAP) / 2 for node, (_, high) in zip(nodes, boxes, strict=True)]
    return {node: (round(x), round(y - up)) for node, (x, y), up in zip(nodes, spots, lift, strict=True)}


def _forces(picture: Overview) -> list[tuple[float, float]]:
    """Springs along ties, repulsion between all, a pull of each community to its own centre."""
    count = len(picture.nodes)
    number = {node: index for index, node in enumerate(picture.nodes)}
    community = [picture.community[node] for node in picture.nodes]
    springs = [
        (number[tie.source], number[tie.target], (1 + math.log(tie.weight)) * (1 if tie.deed else 0.3))
        for tie in picture.ties
    ]
    groups = max(community) + 1
    at = [_start(index, community[index], groups) for index in range(count)]
    ideal = 1.0 / math.sqrt(count)
    for step in range(_ROUNDS):
        heat = 0.12 * (1 - step / _ROUNDS) + 0.002
        at = _step(at, springs, community, ideal, heat)
    return at


def _start(index: int, group: int, groups: int) -> tuple[float, float]:
    turn = 2 * math.pi * group / groups
    angle, radius = index * 2.399963, 0.05 * math.sqrt(index + 1)
    return math.cos(turn) * 0.6 + radius * math.cos(angle), math.sin(turn) * 0.6 + radius * math.sin(angle)


def _step(
    at: list[tuple[float, float]],
    springs: Sequence[tuple[int, int, float]],
    community: Sequence[int],
    ideal: float,
    heat: float,
) -> list[tuple[float, float]]:
    count = len(at)
    push = [[0.0, 0.0] for _ in range(count)]
    for i in range(count):
        xi, yi = at[i]
        for j in range(i):
            dx, dy = xi - at[j][0], yi - at[j][1]
            force = ideal * ideal / (dx * dx + dy * dy + 1e-6) * (1.0 if community[i] == community[j] else 1.5)
            push[i][0] += dx * force
            push[i][1] += dy * force
            push[j][0] -= dx * force
            push[j][1] -= dy * force
    for i, j, weight in springs:
        dx, dy = at[i][0] - at[j][0], at[i][1] - at[j][1]
        force = math.sqrt(dx * dx + dy * dy) / ideal * weight * (0.35 if community[i] == community[j] else 0.12)
        push[i][0] -= dx * force
        push[i][1] -= dy * force
        push[j][0] += dx * force
        push[j][1] += dy * force
    moved = []
    for (x, y), (fx, fy) in zip(at, push, strict=True):
        fx, fy = fx - 0.25 * x, fy - 0.25 * y  # keeps parts that nothing joins from drifting away
        length = math.sqrt(fx * fx + fy * fy) + 1e-9
        step = min(length, heat) / length
        moved.append((x + fx * step, y + fy * step))
    return moved


def _fit(at: list[tuple[float, float]], width: float, height: float) -> list[tuple[float, float]]:
    """Ranks stretch the picture evenly: clumps open, gaps close, neighbours stay neighbours."""
    xs, ys = _spread([x for x, _ in at]), _spread([y for _, y in at])
    return [((x - 0.5) * width, (y - 0.5) * height) for x, y in zip(xs, ys, strict=True)]


def _spread(values: list[float]) -> list[float]:
    low, high = min(values), max(values)
    span = (high - low) or 1.0
    order = sorted(range(len(values)), key=lambda index: (values[index], index))
    rank = {index: place / max(1, len(values) - 1) for place, index in enumerate(order)}
    return [0.2 * (value - low) / span + 0.8 * rank[index] for index, value in enumerate(values)]


def _settle(wanted: list[tuple[float, float]], boxes: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Each box goes to the free place nearest to where it wants to be, the important ones first."""
    taken: list[tuple[float, float, float, float]] = []
    for (x, y), (width, height) in zip(wanted, boxes, strict=True):
        spot = next(p for p in _spiral(x, y) if not _hits(p, width, height, taken))
        taken.append((*spot, width, height))
    return [(x, y) for x, y, _, _ in taken]


def _spiral(x: float, y: float) -> list[tuple[float, float]]:
    points = [(x, y)]
    for turn in range(1, 4000):
        angle, radius = turn * 0.55, 3.2 * math.sqrt(turn * 4)
        points.append((x + 1.35 * radius * math.cos(angle), y + radius * math.sin(angle)))
    return points


def _hits(
    spot: tuple[float, float], width: float, height: float, taken: list[tuple[float, float, float, float]]
) -> bool:
    x, y = spot
    return any(abs(x - a) * 2 < width + w and abs(y - b) * 2 < height + h for a, b, w, h in taken)
