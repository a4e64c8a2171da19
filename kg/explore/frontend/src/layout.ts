/** Where nodes stand. Nothing random: the same view is the same picture. */

import { Floor, type Box, type Point } from "./geometry";

export interface Placed {
  id: string;
  box: Box;
  /** Neighbours with the same group stand together. */
  group: string;
  /** The higher, the nearer to the middle. */
  score: number;
}


/**
 * The neighbours of a node around it: grouped by type, the closest ones nearest, no box over another.
 * `floor` already holds what stands there; `towards` turns the fan away from where it came from.
 */
export function around(centre: Point, items: Placed[], floor: Floor, towards: number | null = null, wide = 1.5): Map<string, Point> {
  const out = new Map<string, Point>();
  const circle = [...items].sort((a, b) => (a.group < b.group ? -1 : a.group > b.group ? 1 : b.score - a.score));
  const span = towards === null ? 2 * Math.PI : Math.PI * 1.1;
  const start = towards === null ? -Math.PI / 2 : towards - span / 2;
  const angle = new Map(circle.map((item, i) => [item.id, start + (span * (i + 0.5)) / circle.length]));
  // A few stand wide apart, many close in, so that either fills the canvas.
  const inner = Math.max(135, 215 - 4 * items.length);
  for (const item of [...items].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))) {
    const spot = firstFree(centre, angle.get(item.id)!, inner, item.box, floor, Math.max(0.8, Math.min(1.8, wide)));
    floor.take(spot, item.box);
    out.set(item.id, spot);
  }
  return out;
}

function firstFree(centre: Point, angle: number, inner: number, box: Box, floor: Floor, stretch: number): Point {
  for (let ring = 0; ring < 240; ring++) {
    const radius = inner + ring * 11;
    const turn = 24 / radius;
    for (let side = 0; side <= 6 + ring / 2; side++)
      for (const sign of side ? [1, -1] : [1]) {
        const a = angle + sign * side * turn;
        const spot = { x: centre.x + stretch * radius * Math.cos(a), y: centre.y + radius * Math.sin(a) };
        if (floor.free(spot, box)) return spot;
      }
  }
  return { x: centre.x, y: centre.y + inner + 240 * 11 };
}

const ROUNDS = 140;

/**
 * A general picture: springs along edges, repulsion between all, then boxes pushed to free places. Where there is
 * room for `roomy` times as many, they stand apart, so that lines are long enough for their words.
 */
export function springs(items: Placed[], edges: [string, string, number][], wide = 1.5, roomy = 1): Map<string, Point> {
  const count = items.length;
  const number = new Map(items.map((item, i) => [item.id, i]));
  const x = Float64Array.from(items, (_, i) => 0.08 * Math.sqrt(i + 1) * Math.cos(i * 2.399963));
  const y = Float64Array.from(items, (_, i) => 0.08 * Math.sqrt(i + 1) * Math.sin(i * 2.399963));
  const pairs = edges.map(([a, b, w]) => [number.get(a)!, number.get(b)!, 1 + Math.log(w)] as const);
  const ideal = 1 / Math.sqrt(Math.max(1, count));
  for (let round = 0; round < ROUNDS; round++) step(x, y, pairs, ideal, 0.12 * (1 - round / ROUNDS) + 0.002);
  return settle(items, x, y, wide, roomy);
}

function step(x: Float64Array, y: Float64Array, pairs: (readonly [number, number, number])[], ideal: number, heat: number): void {
  const count = x.length;
  const fx = new Float64Array(count);
  const fy = new Float64Array(count);
  for (let i = 0; i < count; i++)
    for (let j = 0; j < i; j++) {
      const dx = x[i]! - x[j]!;
      const dy = y[i]! - y[j]!;
      const force = (ideal * ideal) / (dx * dx + dy * dy + 1e-6);
      fx[i]! += dx * force;
      fy[i]! += dy * force;
      fx[j]! -= dx * force;
      fy[j]! -= dy * force;
    }
  for (const [i, j, weight] of pairs) {
    const dx = x[i]! - x[j]!;
    const dy = y[i]! - y[j]!;
    const force = (Math.sqrt(dx * dx + dy * dy) / ideal) * weight * 0.25;
    fx[i]! -= dx * force;
    fy[i]! -= dy * force;
    fx[j]! += dx * force;
    fy[j]! += dy * force;
  }
  for (let i = 0; i < count; i++) {
    const dx = fx[i]! - 0.25 * x[i]!;
    const dy = fy[i]! - 0.25 * y[i]!;
    const length = Math.sqrt(dx * dx + dy * dy) + 1e-9;
    const by = Math.min(length, heat) / length;
    x[i]! += dx * by;
    y[i]! += dy * by;
  }
}

function settle(items: Placed[], x: Float64Array, y: Float64Array, wide: number, roomy: number): Map<string, Point> {
  const area = items.reduce((sum, { box }) => sum + box.width * box.height, 0) * 1.9 * Math.max(1, Math.min(3, roomy));
  const height = Math.sqrt(area / wide);
  const xs = spread(x);
  const ys = spread(y);
  const floor = new Floor();
  const out = new Map<string, Point>();
  const order = items.map((_, i) => i).sort((a, b) => items[b]!.score - items[a]!.score || a - b);
  for (const i of order) {
    const { id, box } = items[i]!;
    const wanted = { x: (xs[i]! - 0.5) * height * wide, y: (ys[i]! - 0.5) * height - box.drop };
    const spot = nearest(wanted, box, floor);
    floor.take(spot, box);
    out.set(id, spot);
  }
  return out;
}

function nearest(wanted: Point, box: Box, floor: Floor): Point {
  for (let turn = 0; turn < 6000; turn++) {
    const radius = 3.2 * Math.sqrt(turn * 4);
    const spot = { x: wanted.x + 1.35 * radius * Math.cos(turn * 0.55), y: wanted.y + radius * Math.sin(turn * 0.55) };
    if (floor.free(spot, box)) return spot;
  }
  return wanted;
}

/** Partly where it is, partly its rank: clumps open, gaps close. */
function spread(values: Float64Array): number[] {
  const low = Math.min(...values);
  const span = Math.max(...values) - low || 1;
  const order = [...values.keys()].sort((a, b) => values[a]! - values[b]! || a - b);
  const rank = new Array<number>(values.length);
  order.forEach((index, place) => (rank[index] = place / Math.max(1, values.length - 1)));
  return [...values].map((value, i) => 0.2 * ((value - low) / span) + 0.8 * rank[i]!);
}
