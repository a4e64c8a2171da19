/** The filters with a count beside every value: how many facts there would be with it. */

import type { App } from "./app";
import { byId, h, replace } from "./dom";
import { number, t, term, nameOf } from "./i18n";
import { glyph } from "./pieces";
import { LISTS, noFilters, type ListFacet } from "./state";
import type { Summary } from "./summary";

const TITLES: Record<ListFacet, string> = { type: "type", fact: "factType", role: "role", topic: "topic", source: "source", status: "status" };
const SHORT = 8;

function upperFirst(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

export class FilterPanel {
  private readonly lists = new Map<ListFacet, HTMLElement>();
  private readonly long = new Set<ListFacet>();
  private readonly confidence = h("input", { type: "range", min: 0, max: 100, step: 5, id: "confidence" });
  private readonly shown = h("output", { for: "confidence" });
  private readonly from = h("input", { type: "date", id: "date-from" });
  private readonly to = h("input", { type: "date", id: "date-to" });

  private summary: Summary | null = null;

  constructor(private readonly app: App) {
    const body = byId("filter-body");
    for (const facet of LISTS) {
      const list = h("ul", { class: "facet" });
      this.lists.set(facet, list);
      const open = facet === "type" || facet === "fact" || facet === "topic";
      body.append(h("details", { open }, h("summary", { "data-t": TITLES[facet] }), list));
      if (facet === "fact") body.append(this.dates());
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
    for (const facet of LISTS) this.draw(facet, counts[facet], filters[facet]);
    this.confidence.value = String(filters.confidence);
    this.shown.textContent = `${filters.confidence} %`;
    this.from.value = filters.from;
    this.to.value = filters.to;
  }

  private draw(facet: ListFacet, counts: Map<string, number>, chosen: string[]): void {
    for (const value of chosen) if (!counts.has(value)) counts.set(value, 0);
    const ranked = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const long = this.long.has(facet);
    const first = long ? ranked : ranked.filter(([value], i) => i < SHORT || chosen.includes(value));
    const list = this.lists.get(facet)!;
    const focused = list.contains(document.activeElement) ? (document.activeElement as HTMLElement).dataset.value : undefined;
    const rows = first.map(([value, count]) => this.row(facet, value, count, chosen.includes(value)));
    const rest = ranked.length - first.length;
    const more =
      (rest > 0 || long) &&
      h("li", {}, h("button", { type: "button", class: "more", on: { click: () => (long ? this.long.delete(facet) : this.long.add(facet), this.words()) } }, long ? t("less") : t("more", { n: rest })));
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
    if (facet === "topic") {
      const node = this.app.store.nodes.get(value);
      return node ? nameOf(node) : value;
    }
    if (facet === "source") return value === "?" ? "–" : value;
    return term(value);
  }
}

