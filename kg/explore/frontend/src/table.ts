/** Facts as rows: sort, filter, copy, download. */

import type { App } from "./app";
import { byId, h, replace } from "./dom";
import { number, t, term } from "./i18n";
import { cell, COLUMNS, EXPORTED, type Column, type Found } from "./listing";
import { conflictList, dateMark, written } from "./pieces";
import type { Fact } from "./records";
import { copyText } from "./shell";
import { soon } from "./summary";
import { scope } from "./timeline";

const PAGE = 100;
// More rows than this no spreadsheet needs from a page; the exports hold everything.
const MOST = 50_000;

export class Table {
  private by: Column = "date";
  private down = true;
  private words = "";
  private limit = PAGE;
  private waiting = 0;
  private turn = 0;

  constructor(private readonly app: App) {}

  private ask(limit: number): Found | Promise<Found> {
    const { words, by, down } = this;
    return this.app.source.facts({ focus: this.app.state.focus, words, by, down, offset: 0, limit }, this.app.filter);
  }

  private fill(): void {
    const turn = ++this.turn;
    soon(this.ask(this.limit), (found) => turn === this.turn && this.body(found), this.app.failed);
  }

  update(): void {
    const input = h("input", { type: "search", class: "table-filter", placeholder: t("filterRows"), "aria-label": t("filterRows") });
    input.value = this.words;
    input.addEventListener("input", () => {
      this.words = input.value;
      this.limit = PAGE;
      clearTimeout(this.waiting);
      this.waiting = window.setTimeout(() => this.fill(), 120);
    });
    const act = (label: string, run: () => void): HTMLElement => h("button", { type: "button", class: "act", on: { click: run } }, label);
    replace(
      byId("table-view"),
      h(
        "div",
        { class: "sheet" },
        scope(this.app),
        h("div", { class: "table-tools" }, input, h("span", { class: "sub", id: "row-count" }), act(t("copy"), () => void this.copy()), act(t("csv"), () => void this.download())),
        h("div", { class: "table-scroll", tabindex: 0, role: "region", "aria-label": t("table") }, h("table", {}, this.header(), h("tbody", { id: "rows" }))),
        h("div", { id: "more-rows" }),
      ),
    );
    this.fill();
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

  private body({ facts, found }: Found): void {
    byId("row-count").textContent = t("rows", { n: number(found) });
    replace(byId("rows"), facts.length ? facts.map((fact) => this.row(fact)) : h("tr", { class: "none" }, h("td", { colspan: COLUMNS.length }, t("nothing"))));
    const rest = found - facts.length;
    replace(byId("more-rows"), rest > 0 && h("button", { type: "button", class: "more", on: { click: () => ((this.limit += PAGE * 3), this.fill()) } }, t("more", { n: number(rest) })));
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
      h("td", { class: fact.kind === "post" ? undefined : "nowrap" }, cell(fact, "date"), dateMark(fact)),
      h("td", { class: "kind-cell" }, term(fact.type)),
      nodes((role) => role === first),
      nodes((role) => role !== first),
      h("td", { class: `standing ${fact.status}` }, cell(fact, "status")),
      h("td", {}, h("button", { type: "button", class: "open-fact", on: { click: () => this.app.select(fact.id) } }, cell(fact, "what")), conflictList(fact)),
      h("td", {}, fact.place && written([fact.place], actions)),
      h("td", {}, fact.topics.map((topic, i) => [i > 0 && ", ", written([topic], actions)])),
      text("confidence", "right"),
      text("source"),
    );
  }

  private async all(): Promise<Fact[]> {
    return (await this.ask(MOST)).facts;
  }

  private async copy(): Promise<void> {
    await copyText(table(await this.all(), "\t"));
    this.app.shell.flash(t("copied"));
  }

  private async download(): Promise<void> {
    const blob = new Blob(["\ufeff", table(await this.all(), ",")], { type: "text/csv;charset=utf-8" });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = "facts.csv";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }
}

/** All rows as CSV (RFC 4180) or, with a tab, for pasting into a spreadsheet. */
export function table(facts: Fact[], separator: "," | "\t"): string {
  const lines = [EXPORTED.map((column) => t(`col.${column}`)), ...facts.map((fact) => EXPORTED.map((column) => cell(fact, column)))];
  return lines.map((line) => line.map((text) => quoted(text, separator)).join(separator)).join("\r\n") + "\r\n";
}

/** A cell that a spreadsheet takes as text: never a formula, never two cells. */
export function quoted(text: string, separator: "," | "\t"): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  if (separator === "\t") return safe.replace(/[\t\r\n]+/g, " ");
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
