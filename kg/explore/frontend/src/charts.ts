/** Small pictures in the panel: posts over the years, who speaks of a topic over time. */

import { firstDay, isoOf, lastDay, showDate } from "./dates";
import { h, svg, type Child } from "./dom";
import { factWord, nameOf, number, t } from "./i18n";
import { nodeName, section, type Actions } from "./pieces";
import type { Fact, Node } from "./records";
import { timeOf } from "./sentences";
import { ticks } from "./timestrip";

const WIDTH = 336;
const ROW = 24;
const SPEAKERS = 10;

/** Days that a post is known to cover: stated ends, or where it is seen held; open where no end is stated. */
function reach(fact: Fact): { from: number; to: number; open: boolean; seen: number[] } | null {
  const seen = fact.dates.map(firstDay).filter((day) => !Number.isNaN(day));
  const to = fact.until ? lastDay(fact.until) : NaN;
  const known = [...(fact.since ? [firstDay(fact.since)] : []), ...seen, ...(Number.isNaN(to) ? [] : [to])];
  return known.length ? { from: Math.min(...known), to: Math.max(...known), open: Number.isNaN(to), seen } : null;
}

/** One bar a post, a mark where an article shows it held; nothing for a single date. */
export function postChart(posts: Fact[], node: Node): Child {
  const rows = posts.flatMap((fact) => {
    const days = reach(fact);
    return days ? [{ fact, ...days }] : [];
  });
  rows.sort((a, b) => a.from - b.from || a.to - b.to);
  const low = Math.min(...rows.map((row) => row.from));
  const high = Math.max(...rows.map((row) => row.to));
  if (rows.length < 2 || high - low < 90) return null;
  const shown = rows.slice(0, 9);
  const margin = (high - low) * 0.04;
  const x = (day: number): number => ((day - low + margin) / (high - low + 2 * margin)) * WIDTH;
  const bottom = shown.length * ROW + 2;
  const said = shown.map(({ fact }) => `${factWord(fact)}: ${timeOf(fact)}`).join("; ");
  const chart = svg("svg", { viewBox: `0 0 ${WIDTH} ${bottom + 16}`, class: "terms", role: "img", "aria-label": `${t("chartPosts")}, ${nameOf(node)}: ${said}` });
  for (const [day, text] of ticks([low - margin, high + margin], WIDTH)) chart.append(svg("line", { x1: x(day), x2: x(day), y1: 0, y2: bottom, class: "tick" }), svg("text", { x: Math.max(3 * text.length, Math.min(WIDTH - 3 * text.length, x(day))), y: bottom + 13, "text-anchor": "middle", class: "year" }, text));
  shown.forEach(({ fact, from, to, open, seen }, row) => {
    const y = row * ROW + 17;
    const [left, right] = [x(from), Math.max(x(to), x(from) + 3)];
    chart.append(svg("line", { x1: left, x2: right, y1: y, y2: y, class: `term ${fact.status}${open ? " open" : ""}` }));
    for (const day of seen) chart.append(svg("circle", { cx: x(day), cy: y, r: seen.length > 12 ? 2.2 : 3.2, class: "seen" }, svg("title", {}, showDate(isoOf(day)))));
    const late = left > WIDTH * 0.6;
    // Of a body or a state it is the holder who tells one row from the next.
    const holder = node.type === "Person" ? "" : fact.parts.filter((part) => part.node !== node).map((part) => nameOf(part.node)).join(", ");
    const name = holder ? `${holder}, ${factWord(fact)}` : factWord(fact);
    chart.append(svg("text", { x: late ? right : left, y: y - 7, "text-anchor": late ? "end" : "start" }, name.length > 44 ? `${name.slice(0, 43)}…` : name));
  });
  return chart;
}

/** Who takes part in what is said and done about a topic, each with a small line of when. */
export function speakers(facts: Fact[], actions: Actions): Child {
  const days = new Map<Node, number[]>();
  for (const fact of facts)
    for (const node of new Set(fact.parts.map((part) => part.node))) {
      const own = days.get(node) ?? [];
      own.push(firstDay(fact.begin || fact.end || fact.evidence[0]?.article.published || ""));
      days.set(node, own);
    }
  const ranked = [...days].sort((a, b) => b[1].length - a[1].length || (a[0].id < b[0].id ? -1 : 1)).slice(0, SPEAKERS);
  if (ranked.length === 0) return null;
  const known = ranked.flatMap(([, own]) => own).filter((day) => !Number.isNaN(day));
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const lane = 110;
  const x = (day: number): number => 5 + ((day - low) / Math.max(1, high - low)) * (lane - 10);
  const dots = (node: Node, own: number[]): Child => {
    const columns = new Map<number, number>();
    for (const day of own) if (!Number.isNaN(day)) columns.set(Math.round(x(day) / 6) * 6, (columns.get(Math.round(x(day) / 6) * 6) ?? 0) + 1);
    const picture = svg("svg", { viewBox: `0 0 ${lane} 16`, width: lane, height: 16, class: "when-line", role: "img", "aria-label": `${nameOf(node)}: ${number(own.length)}` }, svg("line", { x1: 0, x2: lane, y1: 8, y2: 8 }));
    for (const [column, count] of columns) picture.append(svg("circle", { cx: Math.max(5, Math.min(lane - 5, column)), cy: 8, r: Math.min(6, 2.6 + 1.1 * Math.sqrt(count - 1)) }));
    return picture;
  };
  const span = known.length > 1 && high > low && h("li", { class: "axis", "aria-hidden": "true" }, h("span"), h("span", { class: "ends" }, h("span", {}, showDate(isoOf(low).slice(0, 7))), h("span", {}, showDate(isoOf(high).slice(0, 7)))), h("span"));
  return section(t("speakers"), h("ul", { class: "bars" }, ranked.map(([node, own]) => h("li", {}, nodeName(node, actions, true), dots(node, own), h("span", { class: "count" }, number(own.length)))), span));
}

const MONTHS = 40;

/** How many in each month or year, the empty ones between them too. */
export function overTime(dates: string[]): Child {
  const known = dates.filter((date) => date.length >= 4).sort();
  if (known.length < 3) return null;
  const month = (date: string): number => 12 * Number(date.slice(0, 4)) + (Number(date.slice(5, 7)) || 1) - 1;
  const [low, high] = [month(known[0]!), month(known[known.length - 1]!)];
  const yearly = high - low >= MONTHS;
  const step = yearly ? 12 : 1;
  const first = yearly ? Math.floor(low / 12) * 12 : low;
  const counts = new Array<number>(Math.floor((high - first) / step) + 1).fill(0);
  for (const date of known) if (yearly || date.length > 4) counts[Math.floor((month(date) - first) / step)]!++;
  if (counts.length < 3) return null;
  const name = (i: number): string => {
    const at = first + i * step;
    return showDate(yearly ? String(at / 12) : `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`);
  };
  const most = Math.max(...counts);
  const each = Math.min(26, WIDTH / counts.length);
  const said = counts.flatMap((count, i) => (count ? [`${name(i)}: ${count}`] : [])).join("; ");
  const chart = svg("svg", { viewBox: `0 0 ${WIDTH} 56`, class: "spark", role: "img", "aria-label": said });
  const right = counts.length * each;
  chart.append(svg("line", { x1: 0, x2: right - 1, y1: 40.5, y2: 40.5 }));
  counts.forEach((count, i) => {
    const height = (38 * count) / most;
    if (count) chart.append(svg("rect", { x: i * each, y: 40 - height, width: Math.max(1.5, each - 1.5), height, rx: 1 }, svg("title", {}, `${name(i)}: ${number(count)}`)));
  });
  const label = (text: string, x: number, anchor: string): SVGElement => svg("text", { x, y: 53, "text-anchor": anchor }, text);
  chart.append(label(name(0), 0, "start"), label(name(counts.length - 1), Math.max(110, right), "end"));
  return section(t("overTime"), chart);
}
