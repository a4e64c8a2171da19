/** What stands around the views: search, buttons, legend, notices, filters, the time strip. */

import type { App } from "./app";
import { byId, h, replace } from "./dom";
import { FilterPanel } from "./filterpanel";
import { has, isOwn, number, t } from "./i18n";
import { SearchBox } from "./searchbox";
import { glyph } from "./pieces";
import { MapView } from "./mapview";
import { Table } from "./table";
import { toggleTheme, types } from "./theme";
import { Timeline } from "./timeline";
import { TimeStrip } from "./timestrip";
import type { View } from "./state";
import { soon, type Summary } from "./summary";

export interface Settings {
  focus: string | null;
  lang: "vi" | "en";
  title: string;
  mode: "file" | "server";
  /** Entities of the whole graph, of which a file may hold only the best connected. */
  whole: number;
  counts: { entities: number; facts: number; articles: number };
}

const VIEWS: View[] = ["network", "timeline", "map", "table"];

export class Shell {
  private readonly filters: FilterPanel;
  private readonly strip: TimeStrip;
  private readonly timeline: Timeline;
  private readonly table: Table;
  private readonly map: MapView;
  private turn = 0;
  /** The notice in whatever language is the present one. */
  private told: (() => string) | null = null;
  readonly search: SearchBox;

  constructor(private readonly app: App) {
    this.filters = new FilterPanel(app);
    this.strip = new TimeStrip(app);
    this.timeline = new Timeline(app);
    this.table = new Table(app);
    this.map = new MapView(app);
    this.search = new SearchBox(app);
    const on = (id: string, act: () => void): void => byId(id).addEventListener("click", act);
    on("back", () => app.history.go(-1));
    on("forward", () => app.history.go(1));
    on("home", () => app.home());
    on("open-filters", () => this.toggleFilters());
    on("lang", () => app.toggleLanguage());
    on("theme", () => this.theme());
    on("share", () => void this.share());
    on("help", () => this.help());
    on("zoom-in", () => app.canvas.zoom(1.3));
    on("zoom-out", () => app.canvas.zoom(1 / 1.3));
    on("fit", () => app.canvas.fit(true));
    on("map-in", () => this.map.zoom(1.5));
    on("map-out", () => this.map.zoom(1 / 1.5));
    on("map-fit", () => (this.map.fit(), this.map.draw()));
    on("map-home", () => this.map.home());
    on("clear", () => this.filters.clear());
    on("show-all", () => app.change({ all: !app.state.all }));
    on("events", () => app.change({ events: !app.state.events }));
    on("close-panel", () => app.select(null));
    on("skip", () => this.toList());
    new ResizeObserver(() => app.resized()).observe(byId("network"));
    for (const view of VIEWS) on(`view-${view}`, () => app.change({ view }));
    this.words();
  }

  /** Every word of the frame, in the present language. */
  words(): void {
    document.title = this.title();
    byId("heading").textContent = this.title();
    for (const element of document.querySelectorAll<HTMLElement>("[data-t]")) element.textContent = t(element.dataset.t!);
    for (const element of document.querySelectorAll<HTMLElement>("[data-label]")) {
      element.setAttribute("aria-label", t(element.dataset.label!));
      if (element.tagName === "BUTTON") element.title = t(element.dataset.label!);
    }
    byId("notice").firstElementChild?.replaceChildren(this.told?.() ?? "");
    byId<HTMLInputElement>("q").placeholder = t("search");
    this.strip.words();
    this.filters.words();
  }

  /** The page's own name is said in the reader's language; one that somebody gave it stays. */
  private title(): string {
    const { title } = this.app.settings;
    return title === "" || isOwn("title", title) ? t("title") : title;
  }

  update(): void {
    const { app } = this;
    for (const view of VIEWS) {
      byId(`view-${view}`).setAttribute("aria-pressed", String(app.state.view === view));
      byId(`${view}-view`).hidden = app.state.view !== view;
    }
    this.steps();
    const active = app.filter.number;
    byId("filter-count").textContent = active ? String(active) : "";
    byId("clear").hidden = active === 0;
    const turn = ++this.turn;
    soon(app.source.summary(app.filter, this.subject()), (summary) => turn === this.turn && this.numbers(summary), app.failed);
    if (app.state.view === "table") this.table.update();
    queueMicrotask(() => this.afterDrawing());
  }

  /** Which ways through the history are open. */
  steps(): void {
    byId<HTMLButtonElement>("back").disabled = !this.app.history.canBack;
    byId<HTMLButtonElement>("forward").disabled = !this.app.history.canForward;
  }

  /** Whose facts the views beside the network are about; on the map a place is looked at among the others. */
  private subject(): string | null {
    const { focus, view } = this.app.state;
    return focus !== null && view === "map" && this.app.store.nodes.get(focus)?.at ? null : focus;
  }

  /** All that shows numbers of the whole graph, once they are there. */
  private numbers(summary: Summary): void {
    const { app } = this;
    byId("view-map").hidden = !app.source.whole.mapped;
    this.filters.update(summary);
    this.strip.update(summary);
    if (app.state.view === "timeline") this.timeline.update(summary);
    if (app.state.view === "map") void this.map.update(summary).catch(app.failed);
  }

  /** What depends on the picture that has just been made. */
  private afterDrawing(): void {
    const { app } = this;
    const hidden = app.hidden();
    const more = byId("show-all");
    more.hidden = app.scene.centre === null || (hidden === 0 && !app.state.all);
    more.textContent = app.state.all ? t("showFewer") : t("hiddenNeighbours", { n: number(hidden) });
    const events = byId("events");
    events.hidden = app.state.focus === null || !app.store.nodes.has(app.state.focus);
    events.setAttribute("aria-pressed", String(app.state.events));
    if (app.state.view !== "network") this.legend();
  }

  /** What the shapes mean; before the picture is fitted, which leaves it room. */
  legend(): void {
    const present = new Set(this.app.scene.nodes.map((item) => item.type));
    replace(byId("legend"), types().filter((type) => present.has(type) && has(`kind.${type}`)).map((type) => h("li", {}, glyph(type, 12), t(`kind.${type}`))));
  }

  toggleFilters(): void {
    const panel = byId("filters");
    panel.hidden = !panel.hidden;
    byId("open-filters").setAttribute("aria-expanded", String(!panel.hidden));
    if (!panel.hidden) {
      this.filters.words();
      panel.querySelector<HTMLElement>("summary, input, button")?.focus();
    }
  }

  theme(): void {
    toggleTheme();
    this.app.canvas.restyle();
    this.app.canvas.select(this.app.state.select);
    this.strip.draw();
  }

  private async share(): Promise<void> {
    await copyText(location.href);
    this.say(t("copied"));
    this.flash(t("copied"));
  }

  flash(text: string): void {
    const toast = byId("toast");
    toast.textContent = text;
    toast.hidden = false;
    setTimeout(() => (toast.hidden = true), 1600);
  }

  help(): void {
    const dialog = byId<HTMLDialogElement>("help-box");
    if (dialog.open) dialog.close();
    else dialog.showModal();
  }

  toList(): void {
    const list = byId<HTMLDetailsElement>("shown");
    list.open = true;
    list.querySelector("summary")?.focus();
  }

  /** A line above the view: what is being asked for, or what was found. */
  notice(told: (() => string) | null, close?: () => void): void {
    this.told = told;
    byId("notice").hidden = told === null;
    if (told === null) return;
    const shut = (): void => {
      this.notice(null);
      close?.();
    };
    replace(byId("notice"), h("span", {}, told()), h("button", { type: "button", "data-t": "close", on: { click: shut } }, t("close")));
    this.say(told());
  }

  say(text: string): void {
    byId("live").textContent = text;
  }
}

/** To the clipboard; where a page from disk may not, by way of a selected field. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const field = h("textarea", { class: "sr", "aria-hidden": "true" });
    field.value = text;
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
  }
}
