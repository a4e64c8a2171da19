/** The strip below the views: how many facts there are over time, and a brush to choose a period. */

import type { App } from "./app";
import { firstDay, isoOf, showDate } from "./dates";
import { byId, replace, svg } from "./dom";
import { number, t } from "./i18n";
import type { Day, Summary } from "./summary";

const HEIGHT = 44;
// Pixels at either end for what lies before and after the stretch that is drawn to scale.
const EDGE = 16;
const MOST_FACTS = 0.95;
// What share of the stretch may lie empty between it and a day that still belongs to it.
const CLOSE = 0.06;

interface Span {
  /** The days drawn to scale, the second excluded. */
  low: number;
  high: number;
  /** The first and last day of all, which may lie far away. */
  first: number;
  last: number;
}

export class TimeStrip {
  private readonly box = byId("strip");
  /** The stretch to show, and as it is drawn: widened to whole bins. */
  private wanted: Span | null = null;
  private span: Span | null = null;
  private days: Day[] = [];
  private dragFrom: number | null = null;
  private made: Summary | null = null;

  constructor(private readonly app: App) {
    this.box.addEventListener("pointerdown", (event) => this.down(event));
    this.box.addEventListener("pointermove", (event) => this.move(event));
    this.box.addEventListener("pointerup", () => this.up());
    this.box.addEventListener("pointercancel", () => this.up());
    this.box.addEventListener("dblclick", () => app.setFilters({ from: "", to: "" }));
    byId("strip-clear").addEventListener("click", () => app.setFilters({ from: "", to: "" }));
    new ResizeObserver(() => this.draw()).observe(this.box);
  }

  words(): void {
    this.box.setAttribute("aria-label", t("histogram"));
    this.caption();
  }

  update(summary: Summary): void {
    const whole = this.app.source.whole;
    if (this.made !== whole) this.wanted = spanOf(whole.days);
    this.made = whole;
    this.days = summary.days;
    this.draw();
  }

  draw(): void {
    this.box.parentElement!.hidden = this.wanted === null;
    if (!this.wanted) return;
    const width = this.box.clientWidth || 800;
    const edges = binEdges([this.wanted.low, this.wanted.high], width);
    const span = (this.span = { ...this.wanted, low: edges[0]!, high: edges[edges.length - 1]! });
    const { from, to } = this.app.state.filters;
    const low = from ? firstDay(from) : -Infinity;
    const high = to ? firstDay(to) + 1 : Infinity;
    const picture = svg("svg", { width, height: HEIGHT, viewBox: `0 0 ${width} ${HEIGHT}`, "aria-hidden": "true" });
    const x = scale(span, width);
    const bars = barsOf(this.days, span, edges, width);
    const most = Math.max(1, ...bars.map((bar) => bar.count));
    for (const { left, right, count, begin, end } of bars) {
      const tall = Math.max(2, 26 * Math.sqrt(count / most));
      const inside = end > low && begin < high;
      const what = begin < span.low ? `< ${showDate(isoOf(span.low))}` : begin >= span.high ? `> ${showDate(isoOf(span.high - 1))}` : showDate(isoOf(begin));
      picture.append(svg("rect", { x: left + 0.5, y: 28 - tall, width: Math.max(1.5, right - left - 1), height: tall, rx: 1, class: inside ? "bar" : "bar out" }, svg("title", {}, `${what}: ${number(count)}`)));
    }
    for (const [day, text] of ticks([span.low, span.high], width)) if (x(day) < width - 46 && (x(day) > 44 || span.first >= span.low)) picture.append(svg("line", { x1: x(day), x2: x(day), y1: 28, y2: 32, class: "tick" }), svg("text", { x: x(day) + 3, y: 41 }, text));
    if (span.first < span.low) picture.append(svg("text", { x: 0, y: 41 }, `‹ ${isoOf(span.low).slice(0, 4)}`));
    if (from || to) {
      const left = Math.max(0, x(Math.max(low, span.first)));
      const right = Math.min(width, x(Math.min(high, span.last + 1)));
      picture.append(svg("rect", { x: left, y: 0.5, width: Math.max(3, right - left), height: 28, class: "brush" }));
    }
    replace(this.box, picture);
    this.caption();
  }

  private caption(): void {
    const { from, to } = this.app.state.filters;
    byId("strip-text").textContent = from || to ? `${from ? showDate(from) : "…"} – ${to ? showDate(to) : "…"}` : t("allTime");
    byId("strip-clear").hidden = !(from || to);
  }

  private dayAt(event: PointerEvent): number {
    const { left, width } = this.box.getBoundingClientRect();
    const { low, high, first, last } = this.span!;
    const [start, stop] = ends(this.span!, width);
    const at = event.clientX - left;
    if (at <= start && first < low) return first;
    if (at >= stop && last >= high) return last;
    const share = Math.max(0, Math.min(1, (at - start) / (stop - start)));
    return Math.round(low + share * (high - low));
  }

  private down(event: PointerEvent): void {
    if (!this.span) return;
    this.box.setPointerCapture(event.pointerId);
    this.dragFrom = this.dayAt(event);
  }

  private move(event: PointerEvent): void {
    if (this.dragFrom === null) return;
    const day = this.dayAt(event);
    const [low, high] = [Math.min(day, this.dragFrom), Math.max(day, this.dragFrom)];
    const { width } = this.box.getBoundingClientRect();
    if (((high - low) / (this.span!.high - this.span!.low)) * width < 4) return;
    this.app.setFilters({ from: isoOf(low), to: isoOf(high) }, true);
  }

  private up(): void {
    this.dragFrom = null;
  }
}

/** The shortest stretch that holds nearly all facts, and what lies close to it: a few stray ones do not squeeze the rest. */
export function spanOf(days: Day[]): Span | null {
  if (days.length === 0) return null;
  const [first, last] = [days[0]![0], days[days.length - 1]![0]];
  const wanted = MOST_FACTS * days.reduce((sum, [, count]) => sum + count, 0);
  let [begin, end] = [0, days.length - 1];
  const length = (i: number, j: number): number => days[j]![0] - days[i]![0];
  let held = 0;
  for (let i = 0, j = 0; j < days.length; j++) {
    held += days[j]![1];
    while (held - days[i]![1] >= wanted) held -= days[i++]![1];
    if (held >= wanted && length(i, j) < length(begin, end)) [begin, end] = [i, j];
  }
  const close = Math.max(7, CLOSE * length(begin, end));
  while (begin > 0 && length(begin - 1, begin) <= close) begin--;
  while (end < days.length - 1 && length(end, end + 1) <= close) end++;
  if ((last - first) * 0.7 <= length(begin, end)) [begin, end] = [0, days.length - 1];
  const low = days[begin]![0];
  return { low, high: Math.max(days[end]![0] + 1, low + 31), first, last };
}

/** Pixels between which days are drawn to scale. */
function ends(span: Span, width: number): [number, number] {
  return [span.first < span.low ? EDGE : 0, span.last >= span.high ? width - EDGE : width];
}

function scale(span: Span, width: number): (day: number) => number {
  const [start, stop] = ends(span, width);
  return (day) => (day < span.low ? 0 : day > span.high ? width : start + ((day - span.low) / (span.high - span.low)) * (stop - start));
}

interface Bar {
  left: number;
  right: number;
  count: number;
  begin: number;
  end: number;
}

function barsOf(days: Day[], span: Span, edges: number[], width: number): Bar[] {
  const x = scale(span, width);
  const bars: Bar[] = edges.slice(0, -1).map((begin, i) => ({ left: x(begin), right: x(edges[i + 1]!), count: 0, begin, end: edges[i + 1]! }));
  const before: Bar = { left: 0, right: EDGE - 4, count: 0, begin: span.first, end: span.low };
  const after: Bar = { left: width - EDGE + 4, right: width, count: 0, begin: span.high, end: span.last + 1 };
  for (const [day, count] of days) {
    let low = 0;
    let high = bars.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (bars[middle]!.begin <= day) low = middle;
      else high = middle;
    }
    (day < span.low ? before : day >= span.high ? after : bars[low]!).count += count;
  }
  return [before, ...bars, after].filter((bar) => bar.count > 0);
}

export function binEdges(span: [number, number], width: number): number[] {
  const days = span[1] - span[0];
  if (days < 200) return steps(span, Math.max(1, Math.ceil((days * 4) / width)));
  if (days < 1500 && (days / 7) * 4 < width) return steps(span, 7);
  const first = new Date(span[0] * 86_400_000);
  const months = Math.max(1, Math.ceil(((days / 30.4) * 5) / width));
  const edges: number[] = [];
  let year = first.getUTCFullYear();
  let month = first.getUTCMonth() - (first.getUTCMonth() % months);
  for (;;) {
    const day = Math.round(Date.UTC(year, month, 1) / 86_400_000);
    edges.push(day);
    if (day >= span[1]) return edges;
    month += months;
    year += Math.floor(month / 12);
    month %= 12;
  }
}

function steps(span: [number, number], size: number): number[] {
  const edges = [];
  for (let day = span[0]; day < span[1] + size; day += size) edges.push(day);
  return edges;
}

export function ticks(span: [number, number], width: number): [number, string][] {
  const years = (span[1] - span[0]) / 365.25;
  const out: [number, string][] = [];
  if (years > 2.5) {
    const every = Math.max(1, Math.ceil((years * 44) / width));
    for (let year = new Date(span[0] * 86_400_000).getUTCFullYear() + 1; firstDay(String(year)) < span[1]; year++) if (year % every === 0) out.push([firstDay(String(year)), String(year)]);
    return out;
  }
  const every = Math.max(1, Math.ceil((years * 12 * 62) / width));
  const date = new Date(span[0] * 86_400_000);
  for (let month = date.getUTCMonth() + 1; ; month += every) {
    const day = Math.round(Date.UTC(date.getUTCFullYear(), month, 1) / 86_400_000);
    if (day >= span[1]) return out;
    out.push([day, showDate(isoOf(day).slice(0, 7))]);
  }
}
