/** The panel when nothing is selected: what this is, questions to start from, the best connected. */

import type { App } from "./app";
import { h } from "./dom";
import { DISPUTED } from "./filters";
import { number, t } from "./i18n";
import { nodeName, section } from "./pieces";
import { noFilters, type Filters, type View } from "./state";

const WHO = ["Person", "Organization", "Country"];

// Each opens the view that holds its whole answer: posts, requests and plans are mostly of one, which no line can show.
const QUESTIONS: [string, View, Partial<Filters>][] = [
  ["askMet", "network", { fact: ["Meeting", "PhoneCall", "Visit"], type: WHO }],
  ["askPosts", "table", { fact: ["Post"] }],
  ["askSaid", "table", { fact: ["Request", "Pledge"] }],
  ["askSigned", "table", { fact: ["Agreement", "Legislation"] }],
  ["askPlanned", "timeline", { status: ["planned"] }],
];

/** A question that is asked only where there is an answer: what sources tell differently. */
function disputes(app: App): HTMLElement | null {
  const count = app.source.whole.disputed;
  if (count === 0) return null;
  const ask = (): void => app.change({ focus: null, select: null, expanded: [], path: [], view: "table", filters: { ...noFilters(), status: [DISPUTED] } });
  return h("li", {}, h("button", { type: "button", class: "question", on: { click: ask } }, t("askDisputed"), " ", h("span", { class: "count" }, number(count))));
}

export function overviewCard(app: App): HTMLElement {
  const shown = app.scene.nodes.filter((item) => item.node);
  const { counts } = app.settings;
  const best = shown.map((item) => ({ node: item.node!, count: app.factCount(item.id) })).sort((a, b) => b.count - a.count).slice(0, 14);
  return h(
    "article",
    { class: "card" },
    h(
      "header",
      { class: "card-head" },
      h("h2", { tabindex: -1 }, t("overview")),
      h("p", { class: "sub" }, t("counts", { entities: number(counts.entities), facts: number(counts.facts), articles: number(counts.articles) })),
    ),
    app.settings.mode === "file" && app.settings.whole > counts.entities && h("p", { class: "partial", role: "note" }, t("partial", { kept: number(counts.entities), whole: number(app.settings.whole) })),
    h("p", { class: "lead" }, app.filter.active ? t("overviewFiltered", { nodes: shown.length }) : t("overviewText", { nodes: shown.length, total: number(counts.entities) })),
    section(
      t("ask"),
      h(
        "ul",
        { class: "questions" },
        QUESTIONS.map(([key, view, filters]) => h("li", {}, h("button", { type: "button", class: "question", on: { click: () => app.change({ focus: null, select: null, expanded: [], path: [], view, filters: { ...noFilters(), ...filters } }) } }, t(key)))),
        disputes(app),
      ),
    ),
    best.length > 0 && section(t("mostFacts"), h("ul", { class: "chips" }, best.map((item) => h("li", {}, nodeName(item.node, app.actions, true), h("span", { class: "count" }, number(item.count)))))),
  );
}
