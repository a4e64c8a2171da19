/** The filters with a count beside every value: how many facts there would be with it. */

import type { App } from "./app";
import { byId, h, replace } from "./dom";
import { has, number, t, term } from "./i18n";
import { glyph } from "./pieces";
import { noFilters, type ListFacet } from "./state";
import type { Summary } from "./summary";

/** The lists in order. Kinds of events and of relations are values of one filter, and either may be chosen. */
const GROUPS: { name: string; facet: ListFacet; open: boolean; holds?: (value: string) => boolean }[] = [
  { name: "type", facet: "type", open: true },
  { name: "eventType", facet: "fact", open: true, holds: (value) => !isRelation(value) },
  { name: "relation", facet: "fact", open: true, holds: isRelation },
  { name: "topic", facet: "topic", open: true },
  { name: "role", facet: "role", open: false },
  { name: "source", facet: "source", open: false },
  { name: "status", facet: "status", open: true },
];

/** A post held or a lasting relation, rather than an event. */
function isRelation(value: string): boolean {
  return value === "Post" || has(`rel.${value}`);
}
const SHORT = 8;

function upperFirst(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

export class FilterPanel {
  private readonly lists = new Map<string, HTMLElement>();
  private readonly long = new Set<string>();
  private readonly confidence = h("input", { type: "range", min: 0, max: 100, step: 5, id: "confidence" });
  private readonly shown = h("output", { for: "confidence" });
  private readonly from = h("input", { type: "date", id: "date-from" });
  private readonly to = h("input", { type: "date", id: "date-to" });

  private summary: Summary | null = null;

  constructor(private readonly app: App) {
    const body = byId("filter-body");
    for (const { name, open } of GROUPS) {
      const list = h("ul", { class: "facet" });
      this.lists.set(name, list);
      body.append(h("details", { open, "data-group": name }, h("summary", { "data-t": name }), list));
      if (name === "topic") body.append(this.dates());
    }
    body.append(h("details", { open: true }, h("summary", { "data-t": "confidence" }), h("label", { class: "slider" }, h("span", { class: "sr", "data-t": "confidence" }), this.confidence, this.shown)));
    this.confidence.addEventListener("input", () => app.setFilters({ confidence: Number(this.confidence.value) }, true));
    for (const [field, key] of [[this.from, "from"], [this.to, "to"]] as const) field.addEventListener("change", () => app.setFilters({ [key]: field.value }));
  }

  private dates(): HTMLElement {
    return h("details", { open: true }, h("summary", { "data-t": "dates" }), h("div", { class: "dates" }, h("label", {}, h("span", { "data-t": "from" }), this.from), h("label", {}, h("span", { "data-t": "to" }), this.to)));
  }

  words(): void {
    if (this.summary) this.update(this.summary);
  }

  clear(): void {
    this.app.change({ filters: noFilters() });
  }

  update(summary: Summary): void {
    this.summary = summary;
    if (byId("filters").hidden) return;
    const { filters } = this.app.state;
    const { counts } = summary;
    for (const group of GROUPS) this.draw(group, counts[group.facet], filters[group.facet]);
    byId("in-sight").textContent = t("factsN", { n: number(summary.total) });
    this.confidence.value = String(filters.confidence);
    this.shown.textContent = `${filters.confidence} %`;
    this.from.value = filters.from;
    this.to.value = filters.to;
  }

  private draw({ name, facet, holds }: (typeof GROUPS)[number], counts: Map<string, number>, chosen: string[]): void {
    const all = new Map([...chosen.map((value) => [value, 0] as const), ...counts]);
    const ranked = [...all].filter(([value]) => !holds || holds(value)).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const long = this.long.has(name);
    this.lists.get(name)!.parentElement!.hidden = ranked.length === 0;
    const first = long ? ranked : ranked.filter(([value], i) => i < SHORT || chosen.includes(value));
    const list = this.lists.get(name)!;
    const focused = list.contains(document.activeElement) ? (document.activeElement as HTMLElement).dataset.value : undefined;
    const rows = first.map(([value, count]) => this.row(facet, value, count, chosen.includes(value)));
    const rest = ranked.length - first.length;
    const more =
      (rest > 0 || long) &&
      h("li", {}, h("button", { type: "button", class: "more", on: { click: () => (long ? this.long.delete(name) : this.long.add(name), this.words()) } }, long ? t("less") : t("more", { n: rest })));
    replace(list, rows, more);
    if (focused !== undefined) list.querySelector<HTMLElement>(`[data-value="${CSS.escape(focused)}"]`)?.focus();
  }

  private row(facet: ListFacet, value: string, count: number, on: boolean): HTMLElement {
    const box = h("input", { type: "checkbox", "data-value": value, "data-facet": facet });
    box.checked = on;
    box.addEventListener("change", () => {
      const now = this.app.state.filters[facet];
      this.app.setFilters({ [facet]: box.checked ? [...now, value] : now.filter((other) => other !== value) });
    });
    return h("li", {}, h("label", { class: count === 0 ? "zero" : undefined }, box, facet === "type" && glyph(value, 12), h("span", { class: "value" }, upperFirst(this.label(facet, value))), h("span", { class: "count" }, number(count))));
  }

  private label(facet: ListFacet, value: string): string {
    if (facet === "type") return t(`kind.${value}`);
    if (facet === "status") return t(`status.${value}`);
    if (facet === "source") return value === "?" ? "–" : value;
    return term(value);
  }
}

