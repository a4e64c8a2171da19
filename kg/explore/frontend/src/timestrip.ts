/** The strip below the views: how many facts there are over time, and a brush to choose a period. */

import type { App } from "./app";
import { firstDay, isoOf, showDate } from "./dates";
import { byId, replace, svg } from "./dom";
import { periodOf } from "./filters";
import { number, t } from "./i18n";

const HEIGHT = 44;

interface Bins {
  edges: number[];
  counts: number[];
}

export class TimeStrip {
  private readonly box = byId("strip");
  private range: [number, number] | null = null;
  private dragFrom: number | null = null;
  private made = -1;

  constructor(private readonly app: App) {
    this.box.addEventListener("pointerdown", (event) => this.down(event));
    this.box.addEventListener("pointermove", (event) => this.move(event));
    this.box.addEventListener("pointerup", () => this.up());
    this.box.addEventListener("pointercancel", () => this.up());
    this.box.addEventListener("dblclick", () => app.setFilters({ from: "", to: "" }));
    byId("strip-clear").addEventListener("click", () => app.setFilters({ from: "", to: "" }));
    new ResizeObserver(() => this.update()).observe(this.box);
  }

  words(): void {
    this.box.setAttribute("aria-label", t("histogram"));
    this.caption();
  }

  /** The years in which the facts lie; a few stray ones far away do not stretch the strip. */
  private span(): [number, number] | null {
    if (this.made === this.app.store.facts.length) return this.range;
    this.made = this.app.store.facts.length;
    const days: number[] = [];
    for (const fact of this.app.store.facts) {
      const period = periodOf(fact);
      if (period) days.push(period.first);
    }
    days.sort((a, b) => a - b);
    if (days.length === 0) return (this.range = null);
    const low = days[Math.floor(days.length * 0.02)]!;
    const high = days[Math.min(days.length - 1, Math.floor(days.length * 0.995))]!;
    return (this.range = [low, Math.max(high + 1, low + 31)]);
  }

  update(): void {
    const span = this.span();
    this.box.parentElement!.hidden = span === null;
    if (!span) return;
    const width = this.box.clientWidth || 800;
    const all = this.bins(span, width);
    const most = Math.max(1, ...all.counts);
    const { from, to } = this.app.state.filters;
    const low = from ? firstDay(from) : -Infinity;
    const high = to ? firstDay(to) + 1 : Infinity;
    const picture = svg("svg", { width, height: HEIGHT, viewBox: `0 0 ${width} ${HEIGHT}`, "aria-hidden": "true" });
    const x = (day: number): number => ((day - span[0]) / (span[1] - span[0])) * width;
    all.counts.forEach((count, i) => {
      if (!count) return;
      const [left, right] = [all.edges[i]!, all.edges[i + 1]!];
      const tall = Math.max(2, 26 * Math.sqrt(count / most));
      const inside = right > low && left < high;
      picture.append(svg("rect", { x: x(left) + 0.5, y: 28 - tall, width: Math.max(1.5, x(right) - x(left) - 1), height: tall, rx: 1, class: inside ? "bar" : "bar out" }, svg("title", {}, `${showDate(isoOf(left))}: ${number(count)}`)));
    });
    for (const [day, text] of ticks(span, width)) picture.append(svg("line", { x1: x(day), x2: x(day), y1: 28, y2: 32, class: "tick" }), svg("text", { x: x(day) + 3, y: 41 }, text));
    if (from || to) {
      const left = Math.max(0, x(Math.max(low, span[0])));
      const right = Math.min(width, x(Math.min(high, span[1])));
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

  private bins(span: [number, number], width: number): Bins {
    const edges = binEdges(span, width);
    const counts = new Array<number>(edges.length - 1).fill(0);
    for (const fact of this.app.filter.anyTime(this.app.store)) {
      const period = periodOf(fact);
      if (!period || period.first < span[0] || period.first >= span[1]) continue;
      let low = 0;
      let high = edges.length - 1;
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if (edges[middle]! <= period.first) low = middle;
        else high = middle;
      }
      counts[low]!++;
    }
    return { edges, counts };
  }

  private dayAt(event: PointerEvent): number {
    const { left, width } = this.box.getBoundingClientRect();
    const share = Math.max(0, Math.min(1, (event.clientX - left) / width));
    return Math.round(this.range![0] + share * (this.range![1] - this.range![0]));
  }

  private down(event: PointerEvent): void {
    if (!this.range) return;
    this.box.setPointerCapture(event.pointerId);
    this.dragFrom = this.dayAt(event);
  }

  private move(event: PointerEvent): void {
    if (this.dragFrom === null) return;
    const day = this.dayAt(event);
    const [low, high] = [Math.min(day, this.dragFrom), Math.max(day, this.dragFrom)];
    const { width } = this.box.getBoundingClientRect();
    if (((high - low) / (this.range![1] - this.range![0])) * width < 4) return;
    this.app.setFilters({ from: isoOf(low), to: isoOf(high) }, true);
  }

  private up(): void {
    this.dragFrom = null;
  }
}

/** Months, or as many months or years together as leave each bar a few pixels. */
export function binEdges(span: [number, number], width: number): number[] {
  const days = span[1] - span[0];
  if (days < 200) return steps(span, Math.max(1, Math.ceil((days * 4) / width)));
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
