import assert from "node:assert/strict";
import { test } from "node:test";
import { firstDay, isoOf, lastDay, showDate, showSpan } from "../src/dates";
import { safeUrl } from "../src/dom";
import { fold } from "../src/fold";
import { decode, encode, start } from "../src/state";
import { quoted } from "../src/table";
import { binEdges } from "../src/timestrip";
import en from "../src/words.en.json";
import vi from "../src/words.vi.json";

test("names are found without diacritics", () => {
  assert.equal(fold("Tô Lâm"), "to lam");
  assert.equal(fold("Đặng Thị  Ngọc-Thịnh"), "dang thi ngoc thinh");
  assert.equal(fold("ĐẠI SỨ QUÁN"), "dai su quan");
  assert.equal(fold("…"), "");
});

test("a state survives its way through the address", () => {
  const state = { ...start("person/a&b=c#d"), expanded: ["x/1", "y,2"], pinned: ["%41"], all: true, view: "table" as const };
  state.filters = { ...state.filters, fact: ["Meeting"], topic: ["topic/ai"], confidence: 60, from: "2024-01-02" };
  assert.deepEqual(decode(`#${encode(state)}`), state);
  assert.deepEqual(decode(""), start());
});

test("dates keep the precision they have", () => {
  assert.equal(showDate("2024"), "2024");
  assert.equal(showDate("2024-09"), "9/2024");
  assert.equal(showDate("2024-09-03"), "3/9/2024");
  assert.equal(showSpan("2024", "2024"), "2024");
  assert.equal(isoOf(firstDay("2024-02")), "2024-02-01");
  assert.equal(isoOf(lastDay("2024-02")), "2024-02-29");
  assert.equal(isoOf(lastDay("2023")), "2023-12-31");
  assert.ok(Number.isNaN(firstDay("")));
});

test("no cell is a formula or two cells", () => {
  assert.equal(quoted("=1+1", ","), "'=1+1");
  assert.equal(quoted('a "b", c', ","), '"a ""b"", c"');
  assert.equal(quoted("a\tb\nc", "\t"), "a b c");
});

test("only web addresses are links", () => {
  assert.equal(safeUrl("javascript:alert(1)"), null);
  assert.equal(safeUrl(" \u0001javascript:alert(1)"), null);
  assert.equal(safeUrl("/relative"), null);
  assert.equal(safeUrl("https://example.org/a b"), "https://example.org/a%20b");
});

test("the bars of the strip cover the whole time", () => {
  for (const span of [[0, 10], [17_000, 20_000], [19_000, 19_365]] as [number, number][]) {
    const edges = binEdges(span, 700);
    assert.ok(edges[0]! <= span[0] && edges[edges.length - 1]! >= span[1]);
    assert.ok(edges.every((edge, i) => i === 0 || edge > edges[i - 1]!));
    assert.ok(edges.length < 300);
  }
});

test("both languages have the same words", () => {
  assert.deepEqual(Object.keys(vi).sort(), Object.keys(en).sort());
  const places = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
  for (const [key, text] of Object.entries(vi)) assert.deepEqual(places(text), places((en as Record<string, string>)[key]!), key);
});
