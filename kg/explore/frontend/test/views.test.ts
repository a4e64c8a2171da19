import assert from "node:assert/strict";
import { test } from "node:test";
import { project } from "../src/mapview";
import { decode, encode, noFilters, parameters, start } from "../src/state";
import { binEdges, spanOf } from "../src/timestrip";

test("a few stray days do not stretch the strip, but are counted before it", () => {
  const days: [number, number][] = [[100, 1], ...Array.from({ length: 60 }, (_, i): [number, number] => [9000 + i, 3])];
  const span = spanOf(days)!;
  assert.equal(span.low, 9000);
  assert.equal(span.first, 100);
  assert.ok(span.high >= 9060);
});

test("what is spread evenly is shown whole", () => {
  const days = Array.from({ length: 50 }, (_, i): [number, number] => [i * 100, 1]);
  const span = spanOf(days)!;
  assert.deepEqual([span.low, span.first, span.last], [0, 0, 4900]);
  assert.equal(spanOf([]), null);
  assert.ok(spanOf([[5, 1]])!.high > 5);
});

test("bins cover the stretch without gaps, at most as fine as can be seen", () => {
  for (const [low, high] of [[0, 40], [0, 700], [0, 4000], [15_000, 40_000]] as const) {
    const edges = binEdges([low, high], 700);
    assert.ok(edges[0]! <= low && edges[edges.length - 1]! >= high);
    for (let i = 1; i < edges.length; i++) assert.ok(edges[i]! > edges[i - 1]!);
    assert.ok(edges.length < 250);
  }
});

test("the map is the right way up and cut where nobody lives", () => {
  const [hanoi, saigon, washington, chukotka] = [project(105.8, 21), project(106.7, 10.8), project(-77, 38.9), project(-170, 66)];
  assert.ok(hanoi[1] < saigon[1]);
  assert.ok(washington[0] < hanoi[0]);
  assert.ok(chukotka[0] > hanoi[0]);
  assert.deepEqual(project(0, 0).map(Math.round), [0, 0].map((x) => x - 0));
});

test("filters go to the server as they stand in the address", () => {
  const filters = { ...noFilters(), type: ["Person", "Country"], confidence: 80, from: "2025-01-01" };
  const address = encode({ ...start(), view: "map", filters });
  for (const [name, value] of parameters(filters)) assert.ok(new URLSearchParams(address).getAll(name).includes(value));
  assert.deepEqual(decode(address).filters, filters);
  assert.equal(decode(address).view, "map");
});
