/** Facts as rows: sort, filter, copy, download. */

import type { App } from "./app";
import { showSpan } from "./dates";
import { byId, h, replace } from "./dom";
import { language, nameOf, number, t, term } from "./i18n";
import { badges, dateMark, written } from "./pieces";
import type { Fact } from "./records";
import { fold } from "./search";
import { plain, sentence } from "./sentences";
import { copyText } from "./shell";
import { factsInSight, scope } from "./timeline";

const COLUMNS = ["date", "type", "who", "whom", "what", "place", "topics", "confidence", "source"] as const;
type Column = (typeof COLUMNS)[number];
const PAGE = 100;

export function cell(fact: Fact, column: Column): string {
  const first = fact.parts[0]?.role;
  const named = (keep: (role: string) => boolean): string => fact.parts.filter((part) => keep(part.role)).map((part) => nameOf(part.node)).join(", ");
  switch (column) {
    case "date":
      return showSpan(fact.begin, fact.end);
    case "type":
      return term(fact.type);
    case "who":
      return named((role) => role === first);
    case "whom":
      return named((role) => role !== first);
    case "what":
      return fact.text && fact.kind === "event" ? fact.text : fact.post || plain(sentence(fact, false), nameOf);
    case "place":
      return fact.place ? nameOf(fact.place) : "";
    case "topics":
      return fact.topics.map(nameOf).join(", ");
    case "confidence":
      return String(fact.confidence);
    case "source":
      return [...new Set(fact.evidence.map((item) => item.article.publisher || item.article.title))].join(", ");
  }
}

export class Table {
  private by: Column = "date";
  private down = true;
  private words = "";
  private limit = PAGE;
  private texts = new WeakMap<Fact, string>();
  private language = language();
  private waiting = 0;

  constructor(private readonly app: App) {}

  private rows(): Fact[] {
    const words = fold(this.words).split(" ").filter(Boolean);
    const rows = factsInSight(this.app).filter((fact) => {
      if (words.length === 0) return true;
      const text = this.folded(fact);
      return words.every((word) => text.includes(` ${word}`));
    });
    const sign = this.down ? -1 : 1;
    const key = (fact: Fact): string | number => (this.by === "date" ? fact.begin || fact.end : this.by === "confidence" ? fact.confidence : cell(fact, this.by));
    const keyed = rows.map((fact) => [key(fact), fact] as const);
    keyed.sort(([a, x], [b, y]) => {
      if ((a === "") !== (b === "")) return a === "" ? 1 : -1;
      const order = typeof a === "number" && typeof b === "number" ? a - b : this.by === "date" ? (a < b ? -1 : a > b ? 1 : 0) : String(a).localeCompare(String(b), "vi");
      return order * sign || x.index - y.index;
    });
    return keyed.map(([, fact]) => fact);
  }

  /** All of a row as one text to look in; kept, for there may be tens of thousands. */
  private folded(fact: Fact): string {
    if (this.language !== language()) this.texts = new WeakMap();
    this.language = language();
    let text = this.texts.get(fact);
    if (text === undefined) this.texts.set(fact, (text = ` ${fold(COLUMNS.map((column) => cell(fact, column)).join(" "))}`));
    return text;
  }

  update(): void {
    const rows = this.rows();
    const input = h("input", { type: "search", class: "table-filter", placeholder: t("filterRows"), "aria-label": t("filterRows") });
    input.value = this.words;
    input.addEventListener("input", () => {
      this.words = input.value;
      this.limit = PAGE;
      clearTimeout(this.waiting);
      this.waiting = window.setTimeout(() => this.body(this.rows()), 120);
    });
    const act = (label: string, run: () => void): HTMLElement => h("button", { type: "button", class: "act", on: { click: run } }, label);
    replace(
      byId("table-view"),
      h(
        "div",
        { class: "sheet" },
        scope(this.app),
        h("div", { class: "table-tools" }, input, h("span", { class: "sub", id: "row-count" }), act(t("copy"), () => void this.copy()), act(t("csv"), () => this.download())),
        h("div", { class: "table-scroll", tabindex: 0, role: "region", "aria-label": t("table") }, h("table", {}, this.header(), h("tbody", { id: "rows" }))),
        h("div", { id: "more-rows" }),
      ),
    );
    this.body(rows);
  }

  private header(): HTMLElement {
    const sort = (column: Column): void => {
      this.down = this.by === column ? !this.down : column === "date" || column === "confidence";
      this.by = column;
      this.update();
      document.querySelector<HTMLElement>(`[data-column="${column}"]`)?.focus();
    };
    const head = (column: Column): HTMLElement =>
      h(
        "th",
        { scope: "col", "aria-sort": this.by !== column ? "none" : this.down ? "descending" : "ascending" },
        h("button", { type: "button", "data-column": column, on: { click: () => sort(column) } }, t(`col.${column}`), this.by === column && h("span", { "aria-hidden": "true" }, this.down ? " ▾" : " ▴")),
      );
    return h("thead", {}, h("tr", {}, COLUMNS.map(head)));
  }

  private body(rows: Fact[]): void {
    byId("row-count").textContent = t("rows", { n: number(rows.length) });
    replace(byId("rows"), rows.slice(0, this.limit).map((fact) => this.row(fact)));
    const rest = rows.length - this.limit;
    replace(byId("more-rows"), rest > 0 && h("button", { type: "button", class: "more", on: { click: () => ((this.limit += PAGE * 3), this.body(rows)) } }, t("more", { n: number(rest) })));
  }

  private row(fact: Fact): HTMLElement {
    const { actions } = this.app;
    const nodes = (keep: (role: string) => boolean): HTMLElement => {
      const own = fact.parts.filter((part) => keep(part.role)).map((part) => part.node);
      return h("td", {}, own.map((node, i) => [i > 0 && ", ", written([node], actions)]));
    };
    const first = fact.parts[0]?.role;
    const text = (column: Column, classes?: string): HTMLElement => h("td", { class: classes }, cell(fact, column));
    return h(
      "tr",
      { "data-fact": fact.id },
      h("td", { class: "nowrap" }, cell(fact, "date"), dateMark(fact)),
      h("td", { class: "nowrap" }, term(fact.type), " ", badges(fact)),
      nodes((role) => role === first),
      nodes((role) => role !== first),
      h("td", {}, h("button", { type: "button", class: "open-fact", on: { click: () => actions.select(fact.id) } }, cell(fact, "what"))),
      h("td", {}, fact.place && written([fact.place], actions)),
      h("td", {}, fact.topics.map((topic, i) => [i > 0 && ", ", written([topic], actions)])),
      text("confidence", "right"),
      text("source"),
    );
  }

  private async copy(): Promise<void> {
    await copyText(table(this.rows(), "\t"));
    this.app.shell.flash(t("copied"));
  }

  private download(): void {
    const blob = new Blob(["\ufeff", table(this.rows(), ",")], { type: "text/csv;charset=utf-8" });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = "facts.csv";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }
}

/** All rows as CSV (RFC 4180) or, with a tab, for pasting into a spreadsheet. */
export function table(facts: Fact[], separator: "," | "\t"): string {
  const lines = [COLUMNS.map((column) => t(`col.${column}`)), ...facts.map((fact) => COLUMNS.map((column) => cell(fact, column)))];
  return lines.map((line) => line.map((text) => quoted(text, separator)).join(separator)).join("\r\n") + "\r\n";
}

/** A cell that a spreadsheet takes as text: never a formula, never two cells. */
export function quoted(text: string, separator: "," | "\t"): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  if (separator === "\t") return safe.replace(/[\t\r\n]+/g, " ");
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
