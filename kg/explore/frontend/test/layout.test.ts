import assert from "node:assert/strict";
import { test } from "node:test";
import { Floor, wrap, type Box, type Point } from "../src/geometry";
import { around, springs, type Placed } from "../src/layout";

function items(count: number): Placed[] {
  return Array.from({ length: count }, (_, i) => ({ id: `n${i}`, box: { width: 40 + ((i * 37) % 120), height: 34 + (i % 3) * 17, drop: 12 }, group: "abc"[i % 3]!, score: (i * 7919) % 101 }));
}

function overlaps(places: Map<string, Point>, boxes: Map<string, Box>): number {
  const all = [...places];
  let count = 0;
  all.forEach(([a, p], i) => {
    for (const [b, q] of all.slice(0, i)) {
      const [s, t] = [boxes.get(a)!, boxes.get(b)!];
      if (Math.abs(p.x - q.x) * 2 < s.width + t.width && Math.abs(p.y + s.drop - q.y - t.drop) * 2 < s.height + t.height) count++;
    }
  });
  return count;
}

for (const count of [1, 7, 40, 200]) {
  test(`${count} neighbours stand around their node and none over another`, () => {
    const all = items(count);
    const places = around({ x: 0, y: 0 }, all, new Floor());
    assert.equal(places.size, count);
    assert.equal(overlaps(places, new Map(all.map((item) => [item.id, item.box]))), 0);
    for (const at of places.values()) assert.ok(Math.hypot(at.x, at.y) > 100);
  });
}

test("the same neighbours in another order stand where they stood", () => {
  const there = around({ x: 0, y: 0 }, items(30), new Floor());
  const back = around({ x: 0, y: 0 }, items(30).reverse(), new Floor());
  for (const [id, at] of there) assert.deepEqual(back.get(id), at);
});

test("springs put the joined nearer together than the others, without overlaps", () => {
  const all = items(24);
  const edges: [string, string, number][] = [];
  for (let i = 0; i < 24; i++) for (let j = 0; j < i; j++) if (Math.floor(i / 6) === Math.floor(j / 6)) edges.push([`n${i}`, `n${j}`, 3]);
  const places = springs(all, edges);
  assert.equal(overlaps(places, new Map(all.map((item) => [item.id, item.box]))), 0);
  const mean = (same: boolean): number => {
    const far: number[] = [];
    for (let i = 0; i < 24; i++)
      for (let j = 0; j < i; j++) {
        if ((Math.floor(i / 6) === Math.floor(j / 6)) !== same) continue;
        const [a, b] = [places.get(`n${i}`)!, places.get(`n${j}`)!];
        far.push(Math.hypot(a.x - b.x, a.y - b.y));
      }
    return far.reduce((sum, value) => sum + value, 0) / far.length;
  };
  assert.ok(mean(true) < 0.75 * mean(false));
});

test("names are wrapped, never shortened", () => {
  assert.deepEqual(wrap("Viện Kiểm sát nhân dân tối cao", 12), ["Viện Kiểm", "sát nhân dân", "tối cao"]);
  assert.deepEqual(wrap("x".repeat(60)), ["x".repeat(60)]);
  assert.deepEqual(wrap(""), [""]);
});
