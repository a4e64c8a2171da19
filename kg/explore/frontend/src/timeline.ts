/** Facts in the order of time, by month; of the focus alone or of everything in sight. */

import type { App } from "./app";
import { showDate } from "./dates";
import { byId, h, replace } from "./dom";
import { number, t, term } from "./i18n";
import { Lanes } from "./lanes";
import type { Found } from "./listing";
import { badges, dateMark, glyph, topicChips, written } from "./pieces";
import type { Fact } from "./records";
import { sentence, timeOf } from "./sentences";
import { soon, type Summary } from "./summary";

const PAGE = 120;

/** Says whose facts are listed, with a way to all. */
export function scope(app: App): HTMLElement | null {
  const { focus } = app.state;
  if (focus === null) return null;
  return h("p", { class: "scope" }, t("onlyFocus", { name: app.nameOf(focus) }), " ", h("button", { type: "button", class: "act", on: { click: () => app.change({ focus: null, select: null, expanded: [] }) } }, t("everyone")));
}

export class Timeline {
  private limit = PAGE;
  private shown = "";
  private turn = 0;
  private readonly lanes: Lanes;

  constructor(private readonly app: App) {
    this.lanes = new Lanes(app);
  }

  update(summary: Summary): void {
    const { app } = this;
    const key = JSON.stringify([app.state.focus, app.state.filters]);
    if (key !== this.shown) this.limit = PAGE;
    this.shown = key;
    const turn = ++this.turn;
    const query = { focus: app.state.focus, words: "", by: "date", down: true, offset: 0, limit: this.limit } as const;
    soon(app.source.facts(query, app.filter), (found) => turn === this.turn && this.draw(found, summary), app.failed);
  }

  private draw({ facts, found }: Found, summary: Summary): void {
    const { app } = this;
    const groups = new Map<string, Fact[]>();
    for (const fact of facts) {
      const month = (fact.begin || fact.end).slice(0, 7);
      groups.set(month, [...(groups.get(month) ?? []), fact]);
    }
    const months = [...groups].map(([month, items]) => h("section", { class: "month" }, h("h3", {}, month ? showDate(month) : t("undated")), h("ol", {}, items.map((fact) => this.item(fact)))));
    const rest = found - facts.length;
    const undated = found - summary.dated;
    const note = undated > 0 && h("p", { class: "sub", id: "undated" }, t("undatedLast", { n: number(undated), all: number(found) }));
    const more = rest > 0 && h("button", { type: "button", class: "more", on: { click: () => ((this.limit += PAGE * 2), this.update(summary)) } }, t("more", { n: number(rest) }));
    const view = byId("timeline-view");
    replace(view, h("div", { class: "sheet" }, scope(app), this.lanes.draw(summary.lanes, view.clientWidth - 44), note, facts.length ? months : h("p", { class: "none" }, t("nothing")), more));
  }

  private item(fact: Fact): HTMLElement {
    const kind = fact.kind === "post" ? "Person" : "Event";
    return h(
      "li",
      { class: `event ${fact.status}`, "data-fact": fact.id },
      h("time", {}, timeOf(fact), dateMark(fact)),
      glyph(kind, 12),
      h(
        "div",
        {},
        h("p", { class: "event-type" }, term(fact.type), " ", badges(fact), topicChips(fact, this.app.actions)),
        h("p", { class: "claim" }, written(sentence(fact, false), this.app.actions), " ", h("button", { type: "button", class: "open-fact", on: { click: () => this.app.select(fact.id) } }, t("evidence"))),
      ),
    );
  }
}
