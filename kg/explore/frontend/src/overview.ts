/** The panel when nothing is selected: what this is, questions to start from, the best connected. */

import type { App } from "./app";
import { h } from "./dom";
import { number, t } from "./i18n";
import { nodeName, section } from "./pieces";
import { noFilters, type Filters } from "./state";

const WHO = ["Person", "Organization", "Country"];

const QUESTIONS: [string, Partial<Filters>][] = [
  ["askMet", { fact: ["Meeting", "PhoneCall", "Visit"], type: WHO }],
  ["askPosts", { fact: ["Post"], type: WHO }],
  ["askSaid", { fact: ["Request", "Pledge"], type: WHO }],
  ["askSigned", { fact: ["Agreement", "Legislation"], type: [...WHO, "Document"] }],
  ["askPlanned", { status: ["planned"] }],
];

export function overviewCard(app: App): HTMLElement {
  const shown = app.scene.nodes.filter((item) => item.node);
  const { counts } = app.settings;
  const best = shown.slice(0, 14);
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
        QUESTIONS.map(([key, filters]) => h("li", {}, h("button", { type: "button", class: "question", on: { click: () => app.change({ focus: null, select: null, expanded: [], path: [], filters: { ...noFilters(), ...filters } }) } }, t(key)))),
      ),
    ),
    best.length > 0 && section(t("related"), h("ul", { class: "chips" }, best.map((item) => h("li", {}, nodeName(item.node!, app.actions, true), h("span", { class: "count" }, number(app.neighbourCount(item.id))))))),
  );
}
