/** The timeline at a glance: one lane for each kind of fact, a dot where there are some, larger for more. */

import type { App } from "./app";
import { showDate, isoOf } from "./dates";
import { svg } from "./dom";
import { number, t, term } from "./i18n";
import type { Day, Lane } from "./summary";
import { spanOf, ticks } from "./timestrip";

const ROW = 22;
const STEP = 9;

export class Lanes {
  constructor(private readonly app: App) {}

  /** The chart; nothing for a handful of facts, which the list shows better. */
  draw(lanes: Lane[], room: number): SVGElement | null {
    const width = Math.max(300, Math.min(860, room));
    const left = width < 560 ? 118 : 150;
    const span = spanOf(merged(lanes));
    if (!span || lanes.length < 2 || lanes.reduce((sum, lane) => sum + lane.total, 0) < 6) return null;
    const [low, high] = [span.low, Math.max(span.high, span.low + 30)];
    const x = (day: number): number => left + 10 + ((day - low) / (high - low)) * (width - left - 26);
    const bottom = lanes.length * ROW + 4;
    const label = lanes.map(({ kind, total }) => `${term(kind)}: ${number(total)}`).join("; ");
    const chart = svg("svg", { class: "lanes", width, height: bottom + 20, viewBox: `0 0 ${width} ${bottom + 20}`, role: "group", "aria-label": `${t("timeline")}: ${label}` });
    for (const [day, text] of ticks([low, high + 1], width - left)) chart.append(svg("line", { x1: x(day), x2: x(day), y1: 0, y2: bottom, class: "tick" }), svg("text", { x: x(day), y: bottom + 14, "text-anchor": "middle", class: "year" }, text));
    const rows: SVGElement[][] = [];
    lanes.forEach((lane, row) => {
      const y = row * ROW + ROW / 2 + 2;
      chart.append(svg("line", { x1: left, x2: width, y1: y, y2: y, class: "lane" }), svg("text", { x: left - 8, y: y + 4, "text-anchor": "end" }, fitted(term(lane.kind), left)));
      const dots = [...columns(lane.days.filter(([day]) => day >= low && day <= high), x)].sort(([a], [b]) => a - b);
      rows.push(dots.map(([column, days]) => this.dot(column, y, lane.kind, days)));
      chart.append(...rows[row]!);
    });
    walkable(chart, rows.filter((dots) => dots.length));
    return chart;
  }

  private dot(x: number, y: number, kind: string, days: Day[]): SVGElement {
    const count = days.reduce((sum, [, each]) => sum + each, 0);
    const [first, last] = [days[0]![0], days[days.length - 1]![0]];
    const open = (): void => this.app.setFilters({ fact: [kind], from: isoOf(first), to: isoOf(last) });
    const when = first === last ? showDate(isoOf(first)) : `${showDate(isoOf(first))} – ${showDate(isoOf(last))}`;
    const what = `${term(kind)}, ${when}: ${number(count)}`;
    const key = (event: Event): void => {
      if (!["Enter", " "].includes((event as KeyboardEvent).key)) return;
      event.preventDefault();
      event.stopPropagation();
      open();
    };
    const size = { cx: x, cy: y, r: Math.min(10, 3.4 + 1.5 * Math.sqrt(count - 1)) };
    return svg("circle", { ...size, class: kind === "Post" ? "dot post" : "dot", tabindex: -1, role: "button", "aria-label": what, on: { click: open, keydown: key } }, svg("title", {}, what));
  }
}

/** One stop of the Tab key for all dots, of which there may be hundreds; arrows lead from one to the next. */
function walkable(chart: SVGElement, rows: SVGElement[][]): void {
  rows[0]?.[0]?.setAttribute("tabindex", "0");
  chart.addEventListener("keydown", (event) => {
    const row = rows.findIndex((dots) => dots.includes(event.target as SVGElement));
    const here = rows[row]?.indexOf(event.target as SVGElement) ?? -1;
    const next = here < 0 ? undefined : stepFrom(rows, row, here, event.key);
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    rows[row]![here]!.setAttribute("tabindex", "-1");
    next.setAttribute("tabindex", "0");
    next.focus();
  });
}

function stepFrom(rows: SVGElement[][], row: number, here: number, key: string): SVGElement | undefined {
  const away = (dot: SVGElement): number => Math.abs(at(dot) - at(rows[row]![here]!));
  const nearest = (dots?: SVGElement[]): SVGElement | undefined => dots && [...dots].sort((a, b) => away(a) - away(b))[0];
  switch (key) {
    case "ArrowLeft":
      return rows[row]![here - 1];
    case "ArrowRight":
      return rows[row]![here + 1];
    case "ArrowUp":
      return nearest(rows[row - 1]);
    case "ArrowDown":
      return nearest(rows[row + 1]);
    default:
      return undefined;
  }
}

function at(dot: SVGElement): number {
  return Number(dot.getAttribute("cx"));
}

function merged(lanes: Lane[]): Day[] {
  const counts = new Map<number, number>();
  for (const lane of lanes) for (const [day, count] of lane.days) counts.set(day, (counts.get(day) ?? 0) + count);
  return [...counts].sort((a, b) => a[0] - b[0]);
}

/** On a phone the longest kinds lose their second half; the dots say them in full. */
function fitted(text: string, left: number): string {
  return text.length * 6.4 > left ? `${text.split(/[,(]/)[0]!.slice(0, 17)}…` : text;
}

/** Days gathered into columns of a few pixels. */
function columns(days: Day[], x: (day: number) => number): Map<number, Day[]> {
  const out = new Map<number, Day[]>();
  for (const day of days) {
    const column = Math.round(x(day[0]) / STEP) * STEP;
    const list = out.get(column);
    if (list) list.push(day);
    else out.set(column, [day]);
  }
  return out;
}
