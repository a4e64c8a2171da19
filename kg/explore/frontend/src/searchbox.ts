/** The search field with its list of hits (an ARIA combobox). */

import type { App } from "./app";
import { byId, h, replace } from "./dom";
import { number, t } from "./i18n";
import { glyph } from "./pieces";
import type { Hit } from "./search";

export class SearchBox {
  private readonly input = byId<HTMLInputElement>("q");
  private readonly list = byId("hits");
  private hits: Hit[] = [];
  /** What the list in sight was found for. */
  private asked = "";
  private at = 0;
  private turn = 0;
  private closing = 0;

  constructor(private readonly app: App) {
    this.input.addEventListener("input", () => void this.search());
    this.input.addEventListener("focus", () => void this.search());
    this.input.addEventListener("blur", () => (this.closing = window.setTimeout(() => this.close(), 120)));
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.list.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      const item = (event.target as Element).closest<HTMLElement>("[data-id]");
      if (item) this.choose(item.dataset.id!);
    });
  }

  private async search(): Promise<void> {
    clearTimeout(this.closing);
    const turn = ++this.turn;
    const query = this.input.value;
    if (!query.trim()) return this.close();
    const hits = await this.app.source.search(query, 12);
    if (turn !== this.turn) return;
    this.hits = hits;
    this.asked = query;
    this.at = 0;
    this.draw(query);
  }

  private draw(query: string): void {
    const rows = this.hits.map((hit, i) =>
      h(
        "li",
        { role: "option", id: `hit-${i}`, "data-id": hit.id, "aria-selected": String(i === this.at) },
        glyph(hit.type === "Post" ? "Person" : hit.type),
        h("span", { class: "hit-name" }, hit.name, hit.by && h("span", { class: "sub" }, ` (${hit.by})`)),
        h("span", { class: "hit-type" }, t(`kind.${hit.type}`)),
        h("span", { class: "count" }, number(hit.count)),
      ),
    );
    replace(this.list, rows.length ? rows : h("li", { class: "none", role: "option", "aria-selected": "false", "aria-disabled": "true" }, t("noHits", { q: query })));
    this.list.hidden = false;
    this.input.setAttribute("aria-expanded", "true");
    this.mark();
  }

  private mark(): void {
    [...this.list.children].forEach((row, i) => {
      row.setAttribute("aria-selected", String(i === this.at));
      if (i === this.at) row.scrollIntoView({ block: "nearest" });
    });
    if (this.hits.length) this.input.setAttribute("aria-activedescendant", `hit-${this.at}`);
    else this.input.removeAttribute("aria-activedescendant");
  }

  private key(event: KeyboardEvent): void {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const count = this.hits.length;
      if (count) this.at = (this.at + (event.key === "ArrowDown" ? 1 : count - 1)) % count;
      this.mark();
    } else if (event.key === "Enter") {
      event.preventDefault();
      void this.enter();
    } else if (event.key === "Escape") {
      this.close();
      this.input.blur();
    }
  }

  /** Enter may come before the list of a query just typed: then its first hit is meant. */
  private async enter(): Promise<void> {
    if (this.list.hidden || this.asked !== this.input.value) await this.search();
    const hit = this.hits[this.at];
    if (hit) this.choose(hit.id);
  }

  private choose(id: string): void {
    this.close();
    this.input.value = "";
    this.input.blur();
    // A post is shown beside the others of its holder.
    const fact = this.app.store.factById.get(id);
    const holder = fact?.kind === "post" ? fact.parts[0]?.node.id : undefined;
    void this.app.focus(holder ?? id, id).then(() => byId("network").focus({ preventScroll: true }));
  }

  private close(): void {
    this.turn++;
    this.list.hidden = true;
    this.hits = [];
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }

  focus(): void {
    this.input.focus();
    this.input.select();
  }
}
