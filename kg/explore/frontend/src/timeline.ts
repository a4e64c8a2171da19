/** Facts in the order of time, by month; of the focus alone or of everything in sight. */

import type { App } from "./app";
import { showDate, showSpan } from "./dates";
import { byId, h, replace } from "./dom";
import { number, t, term } from "./i18n";
import { Lanes } from "./lanes";
import { badges, dateMark, glyph, written } from "./pieces";
import type { Fact } from "./records";
import { sentence } from "./sentences";

const PAGE = 120;

/** The facts that a list beside the network is about: the focus's, else all in sight. */
export function factsInSight(app: App): Fact[] {
  const { focus } = app.state;
  const node = focus === null ? undefined : app.store.nodes.get(focus);
  const article = focus === null ? undefined : app.store.articles.get(focus.replace(/^article\//, ""));
  const own = focus !== null ? app.store.factById.get(focus) : undefined;
  const all = node?.facts ?? article?.facts ?? (own ? [own, ...own.contains] : app.store.facts);
  return all.filter((fact) => app.filter.fact(fact));
}

/** Says whose facts are listed, with a way to all. */
export function scope(app: App): HTMLElement | null {
  const { focus } = app.state;
  if (focus === null) return null;
  return h("p", { class: "scope" }, t("onlyFocus", { name: app.nameOf(focus) }), " ", h("button", { type: "button", class: "act", on: { click: () => app.change({ focus: null, select: null, expanded: [] }) } }, t("everyone")));
}

export class Timeline {
  private limit = PAGE;
  private shown = "";

  private readonly lanes: Lanes;

  constructor(private readonly app: App) {
    this.lanes = new Lanes(app);
  }

  update(): void {
    const { app } = this;
    const key = JSON.stringify([app.state.focus, app.state.filters]);
    if (key !== this.shown) this.limit = PAGE;
    this.shown = key;
    const facts = factsInSight(app).filter((fact) => fact.begin || fact.end);
    facts.sort((a, b) => compare(b.begin || b.end, a.begin || a.end) || a.index - b.index);
    const groups = new Map<string, Fact[]>();
    for (const fact of facts.slice(0, this.limit)) {
      const month = (fact.begin || fact.end).slice(0, 7);
      groups.set(month, [...(groups.get(month) ?? []), fact]);
    }
    const months = [...groups].map(([month, items]) => h("section", { class: "month" }, h("h3", {}, showDate(month)), h("ol", {}, items.map((fact) => this.item(fact)))));
    const rest = facts.length - this.limit;
    const more = rest > 0 && h("button", { type: "button", class: "more", on: { click: () => ((this.limit += PAGE * 2), this.update()) } }, t("more", { n: number(rest) }));
    replace(byId("timeline-view"), h("div", { class: "sheet" }, scope(app), this.lanes.draw(facts, byId("timeline-view").clientWidth - 44), facts.length ? months : h("p", { class: "none" }, t("nothing")), more));
  }

  private item(fact: Fact): HTMLElement {
    const kind = fact.kind === "post" ? "Person" : "Event";
    const date = showSpan(fact.begin, fact.end);
    return h(
      "li",
      { class: `event ${fact.status}`, "data-fact": fact.id },
      h("time", {}, date, dateMark(fact)),
      glyph(kind, 12),
      h("div", {}, h("span", { class: "event-type" }, term(fact.type)), " ", badges(fact), h("p", { class: "claim" }, written(sentence(fact, false), this.app.actions), " ", h("button", { type: "button", class: "open-fact", on: { click: () => this.app.select(fact.id) } }, t("evidence")))),
    );
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
