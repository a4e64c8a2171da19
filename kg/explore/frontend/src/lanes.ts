/** The timeline at a glance: one lane for each kind of fact, a dot where there are some, larger for more. */

import type { App } from "./app";
import { showDate, isoOf } from "./dates";
import { svg } from "./dom";
import { periodOf } from "./filters";
import { number, t, term } from "./i18n";
import type { Fact } from "./records";
import { ticks } from "./timestrip";

const ROWS = 7;
const ROW = 22;
const STEP = 9;

export class Lanes {
  constructor(private readonly app: App) {}

  /** The chart of these facts; nothing for a handful, which the list shows better. */
  draw(facts: Fact[], room: number): SVGElement | null {
    const width = Math.max(300, Math.min(860, room));
    const left = width < 560 ? 118 : 150;
    const dated = facts.flatMap((fact) => {
      const period = periodOf(fact);
      return period ? [{ fact, day: (period.first + period.last) / 2 }] : [];
    });
    const counts = new Map<string, number>();
    for (const { fact } of dated) counts.set(fact.type, (counts.get(fact.type) ?? 0) + 1);
    const kinds = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, ROWS);
    if (dated.length < 6 || kinds.length < 2) return null;
    const days = dated.map(({ day }) => day).sort((a, b) => a - b);
    const low = days[Math.floor(days.length * 0.02)]!;
    const high = Math.max(days[days.length - 1]!, low + 30);
    const x = (day: number): number => left + 8 + ((day - low) / (high - low)) * (width - left - 24);
    const bottom = kinds.length * ROW + 4;
    const label = kinds.map(([kind, count]) => `${term(kind)}: ${number(count)}`).join("; ");
    const chart = svg("svg", { class: "lanes", width, height: bottom + 20, viewBox: `0 0 ${width} ${bottom + 20}`, role: "img", "aria-label": `${t("timeline")}: ${label}` });
    kinds.forEach(([kind], row) => {
      const y = row * ROW + ROW / 2 + 2;
      chart.append(svg("line", { x1: left, x2: width, y1: y, y2: y, class: "lane" }), svg("text", { x: left - 8, y: y + 4, "text-anchor": "end" }, fitted(term(kind), left)));
      for (const [column, items] of columns(dated.filter(({ fact, day }) => fact.type === kind && day >= low), x)) chart.append(this.dot(column, y, items));
    });
    for (const [day, text] of ticks([low, high + 1], width - left)) chart.append(svg("line", { x1: x(day), x2: x(day), y1: 0, y2: bottom, class: "tick" }), svg("text", { x: x(day), y: bottom + 14, "text-anchor": "middle", class: "year" }, text));
    return chart;
  }

  private dot(x: number, y: number, items: { fact: Fact; day: number }[]): SVGElement {
    const first = items[0]!;
    const open = (): void => {
      if (items.length === 1) this.app.select(first.fact.id);
      else this.app.setFilters({ fact: [first.fact.type], from: isoOf(Math.min(...items.map(({ day }) => Math.floor(day)))), to: isoOf(Math.max(...items.map(({ day }) => Math.ceil(day)))) });
    };
    const what = `${term(first.fact.type)}, ${showDate(isoOf(Math.round(first.day)))}: ${number(items.length)}`;
    return svg("circle", { cx: x, cy: y, r: Math.min(10, 2.6 + 1.5 * Math.sqrt(items.length - 1)), class: first.fact.kind === "post" ? "dot post" : "dot", on: { click: open } }, svg("title", {}, what));
  }
}

/** On a phone the longest kinds lose their second half; the dots say them in full. */
function fitted(text: string, left: number): string {
  return text.length * 6.4 > left ? `${text.split(/[,(]/)[0]!.slice(0, 17)}…` : text;
}

/** Facts gathered into columns of a few pixels. */
function columns(items: { fact: Fact; day: number }[], x: (day: number) => number): Map<number, { fact: Fact; day: number }[]> {
  const out = new Map<number, { fact: Fact; day: number }[]>();
  for (const item of items) {
    const column = Math.round(x(item.day) / STEP) * STEP;
    const list = out.get(column);
    if (list) list.push(item);
    else out.set(column, [item]);
  }
  return out;
}
