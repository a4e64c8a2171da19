/** The page: one state, drawn from scratch on every change; every action makes a new state. */

import { Canvas } from "./canvas";
import { articleCard, edgeCard, factCard, nodeCard, pathCard, type CardActions } from "./cards";
import { byId, h, replace } from "./dom";
import { Filter } from "./filters";
import { Floor, type Point } from "./geometry";
import { History } from "./history";
import { nameOf, number, setLanguage, t, language } from "./i18n";
import { around, springs, type Placed } from "./layout";
import { overviewCard } from "./overview";
import { build, OVERVIEW, type Scene, type SceneEdge } from "./scene";
import { plain, sentence } from "./sentences";
import { keep } from "./kept";
import { boxOf } from "./measure";
import type { Settings, Shell } from "./shell";
import type { Source } from "./source";
import { decode, start, type Filters, type State } from "./state";
import type { Store } from "./store";

// Lines told of one node in the text list; a hub has hundreds, and each is told at its other end too.
const LISTED = 40;

export interface Opening {
  nodes: string[];
  positions: Map<string, Point>;
  /** Which of them belong together. */
  communities: Map<string, number>;
}

export class App {
  state: State = start();
  filter = new Filter(this.state.filters);
  scene: Scene = { nodes: [], edges: [], centre: null, parent: new Map() };
  readonly canvas: Canvas;
  readonly history: History;
  private positions = new Map<string, Point>();
  private pathFrom: string | null = null;
  private drawn = "";
  private way: string[] = [];
  private version = 0;
  shell!: Shell;

  constructor(
    readonly store: Store,
    readonly source: Source,
    readonly settings: Settings,
    private readonly opening: Opening,
  ) {
    this.canvas = new Canvas(byId("network"), {
      node: (id) => this.clicked(id),
      edge: (id) => this.select(id),
      open: (id) => void this.focus(id),
      background: () => this.select(null),
    });
    this.history = new History((state) => void this.show(state));
  }

  readonly actions: CardActions = {
    select: (id) => this.open(id),
    focus: (id) => void this.focus(id),
    passages: (evidence) => this.source.passages(evidence),
    toggleExpand: (id) => void this.toggleExpand(id),
    togglePin: (id) => this.togglePin(id),
    startPath: (id) => this.startPath(id),
    isExpanded: (id) => this.state.expanded.includes(id),
    isPinned: (id) => this.state.pinned.includes(id),
    isFocus: (id) => this.state.focus === id,
  };

  /** Shows the opening picture before there is anything to ask about it; only where all of it has room. */
  preview(scene: Scene): void {
    if (this.room().nodes < scene.nodes.length) return;
    this.canvas.draw(scene, new Map(this.opening.positions), new Set(), this.opening.communities, null);
    this.canvas.fit();
  }

  async begin(): Promise<void> {
    const state = location.hash.length > 1 ? decode(location.hash) : start(this.settings.focus);
    this.history.replace(state);
    await this.show(state);
  }

  /** Makes a state the one that is shown, with whatever has to be fetched for it. */
  async show(state: State): Promise<void> {
    const version = ++this.version;
    const filter = new Filter(state.filters);
    await this.source.prepare(state, filter).catch(this.failed);
    if (version !== this.version) return;
    if (state.focus !== null && !this.known(state.focus)) {
      const id = state.focus;
      this.shell.notice(() => t("gone", { id }));
      state = { ...state, focus: null, select: state.select === state.focus ? null : state.select };
      this.history.replace(state);
    }
    this.state = state;
    this.filter = filter;
    this.way = state.path.length ? await this.findPath(state.path[0]!, state.path[1]!) : [];
    if (version !== this.version) return;
    this.render();
  }

  readonly failed = (why: unknown): void => this.shell.notice(() => t("failed", { why: String(why) }));

  private known(id: string): boolean {
    return this.store.nodes.has(id) || this.store.factById.has(id) || this.store.articles.has(id.replace(/^article\//, ""));
  }

  private async findPath(from: string, to: string): Promise<string[]> {
    const way = await this.source.path(from, to, this.filter);
    const names = (): { a: string; b: string } => ({ a: this.nameOf(from), b: this.nameOf(to) });
    this.shell.notice(() => (way.length ? t("pathFound", { ...names(), n: way.length - 1 }) : t("pathNone", names())), () => this.change({ path: [] }));
    return way;
  }

  /** A new state that Back undoes; `quiet` ones replace the present step. */
  change(patch: Partial<State>, quiet = false): void {
    const state = { ...this.state, ...patch };
    if (quiet) this.history.replace(state);
    else this.history.push(state);
    void this.show(state);
  }

  setFilters(patch: Partial<Filters>, quiet = false): void {
    this.change({ filters: { ...this.state.filters, ...patch } }, quiet);
  }

  /** Puts something in the middle; the panel shows it, or a fact of it. */
  async focus(id: string, select = id): Promise<void> {
    if (this.pathFrom !== null) return this.endPath(id);
    if (this.state.focus === id && this.state.select === select && this.state.path.length === 0) return;
    this.shell.notice(null);
    this.change({ focus: id, select, expanded: [], path: [], all: false, view: this.state.view === "table" ? "network" : this.state.view });
  }

  home(): void {
    this.shell.notice(null);
    this.pathFrom = null;
    this.change({ focus: null, select: null, expanded: [], path: [], all: false, events: false, view: "network" });
  }

  private clicked(id: string): void {
    if (this.pathFrom !== null) this.endPath(id);
    else this.select(id);
  }

  select(id: string | null): void {
    if (this.state.select === id) return;
    const state = { ...this.state, select: id };
    this.history.replace(state);
    this.state = state;
    this.canvas.select(id);
    this.panel();
    if (id !== null) {
      this.canvas.reveal(id);
      this.shell.say(t("selected", { name: this.nameOf(id) }));
    }
  }

  /** What a card leads to: Back returns to the card. */
  private open(id: string): void {
    if (this.state.select !== id) this.history.push({ ...this.state, select: id });
    this.select(id);
    this.shell.steps();
  }

  async toggleExpand(id: string): Promise<void> {
    const open = this.state.expanded.includes(id);
    const expanded = open ? this.state.expanded.filter((other) => other !== id) : [...this.state.expanded, id];
    const shown = open || this.scene.nodes.some((item) => item.id === id);
    this.change(shown ? { expanded, select: id } : { focus: id, select: id, expanded: [] });
  }

  togglePin(id: string): void {
    const pinned = this.state.pinned.includes(id) ? this.state.pinned.filter((other) => other !== id) : [...this.state.pinned, id];
    this.change({ pinned });
  }

  startPath(id: string): void {
    this.pathFrom = id;
    this.shell.notice(() => t("pathPrompt", { a: this.nameOf(id) }), () => (this.pathFrom = null));
    byId("q").focus();
  }

  private endPath(to: string): void {
    const from = this.pathFrom!;
    this.pathFrom = null;
    this.shell.notice(null);
    if (from !== to) this.change({ path: [from, to], focus: null, select: null, expanded: [], view: "network" });
  }

  toggleLanguage(): void {
    setLanguage(language() === "vi" ? "en" : "vi");
    keep("language", language());
    this.drawn = "";
    this.shell.words();
    this.render();
  }

  nameOf(id: string): string {
    const node = this.store.nodes.get(id);
    if (node) return nameOf(node);
    const fact = this.store.factById.get(id);
    if (fact) return plain(sentence(fact), nameOf);
    const edge = this.scene.edges.find((item) => item.id === id);
    if (edge) return `${this.nameOf(edge.from)} – ${this.nameOf(edge.to)}`;
    return this.store.articles.get(id.replace(/^article\//, ""))?.title ?? id;
  }

  render(): void {
    this.shell.update();
    this.network();
    this.panel();
  }

  /** How many names the canvas has room for, and how wide it is for its height. */
  private room(): { nodes: number; wide: number } {
    const { width, height } = this.canvas.area();
    const known = width > 0 && height > 0;
    return { nodes: known ? Math.max(8, Math.min(OVERVIEW, Math.round((width * height) / 11_500))) : OVERVIEW, wide: known ? width / height : 1.5 };
  }

  private network(): void {
    const { state } = this;
    const room = this.room();
    const plain = !this.filter.active && state.focus === null && state.path.length === 0;
    const key = JSON.stringify([state.focus, state.expanded, state.pinned, this.way, state.all, state.events, state.filters, language(), this.store.facts.length, room]);
    if (key === this.drawn) return this.canvas.select(state.select);
    const overview = plain ? this.opening.nodes.slice(0, room.nodes) : state.focus === null && !state.path.length ? this.source.best(this.filter, room.nodes) : [];
    const request = { ...state, path: this.way, room: Math.max(10, Math.round(room.nodes * 0.6)) };
    this.scene = build(this.store, request, this.filter, overview);
    if (state.view !== "network") return;
    this.drawn = key;
    const untouched = plain && overview.length === this.opening.nodes.length && this.scene.nodes.every((item) => this.opening.positions.has(item.id));
    this.positions = untouched ? new Map(this.opening.positions) : this.layOut(room.wide, room.nodes / Math.max(1, this.scene.nodes.length));
    this.shell.legend();
    this.canvas.draw(this.scene, this.positions, new Set(state.pinned), untouched ? this.opening.communities : null, state.select);
    this.canvas.select(state.select);
    this.canvas.fit(false);
    byId("empty").hidden = this.scene.nodes.length > 0;
    byId("empty").textContent = t(this.store.nodes.size ? "nothing" : "nothingYet");
    const centre = this.scene.centre;
    if (centre !== null) this.shell.say(t("focused", { name: this.nameOf(centre), n: this.scene.nodes.length - 1 }));
  }

  /** A fresh place for everything in the scene: fans around what was opened, springs for the rest. */
  private layOut(wide: number, roomy: number): Map<string, Point> {
    const { scene } = this;
    const all = new Map(scene.nodes.map((node) => [node.id, { id: node.id, box: boxOf(node, scene.centre), group: node.type, score: node.score } satisfies Placed]));
    const item = (id: string): Placed => all.get(id)!;
    const roots = scene.nodes.filter((node) => !scene.parent.has(node.id)).map((node) => item(node.id));
    const hubs = new Map<string, Placed[]>();
    for (const [child, parent] of scene.parent) hubs.set(parent, [...(hubs.get(parent) ?? []), item(child)]);
    const floor = new Floor();
    const out = new Map<string, Point>();
    if (scene.centre !== null) {
      out.set(scene.centre, { x: 0, y: 0 });
      floor.take({ x: 0, y: 0 }, roots.find((root) => root.id === scene.centre)!.box);
    } else {
      const inside = new Set(roots.map((root) => root.id));
      const edges = scene.edges.filter((edge) => inside.has(edge.from) && inside.has(edge.to));
      for (const [id, at] of this.way.length ? inLine(this.way, roots) : springs(roots, edges.map((edge) => [edge.from, edge.to, edge.weight]), wide, roomy)) {
        out.set(id, at);
        floor.take(at, roots.find((root) => root.id === id)!.box);
      }
    }
    for (const [hub, children] of hubs) {
      const at = out.get(hub);
      if (!at) continue;
      const up = scene.parent.get(hub);
      const from = up ? out.get(up) : hub === scene.centre ? null : { x: 0, y: 0 };
      const towards = from ? Math.atan2(at.y - from.y, at.x - from.x) : null;
      for (const [id, spot] of around(at, children, floor, towards, wide)) out.set(id, spot);
    }
    this.placeRest(roots.filter((root) => !out.has(root.id)), floor, out);
    return out;
  }

  /** Pinned nodes that nothing else brought in stand below everything. */
  private placeRest(rest: Placed[], floor: Floor, out: Map<string, Point>): void {
    if (rest.length === 0) return;
    const bottom = Math.max(0, ...[...out.values()].map((at) => at.y));
    for (const [id, at] of around({ x: 0, y: bottom + 60 }, rest, floor, Math.PI / 2)) out.set(id, at);
  }

  /** The window, or a panel beside the canvas, has changed its size. */
  resized(): void {
    if (this.state.view !== "network") return;
    this.canvas.resize();
    this.network();
    this.canvas.fit();
  }

  panel(): void {
    const panel = byId("panel-body");
    panel.scrollTop = 0;
    replace(panel, this.card() ?? overviewCard(this), this.shownList());
    document.body.classList.toggle("has-selection", this.state.select !== null);
    document.body.dataset.view = this.state.view;
  }

  private card(): HTMLElement | null {
    const id = this.state.select;
    if (id === null) return this.way.length ? pathCard(this.way, this.scene, this.store, this.actions) : null;
    const node = this.store.nodes.get(id);
    if (node) return nodeCard(node, this.filter, this.actions);
    const fact = this.store.factById.get(id);
    if (fact) return factCard(fact, this.actions);
    const article = this.store.articles.get(id.replace(/^article\//, ""));
    if (article) return articleCard(article, this.filter, this.actions);
    const edge = this.scene.edges.find((item) => item.id === id);
    if (!edge) return null;
    if (edge.fact) return factCard(edge.fact, this.actions);
    const [a, b] = [this.store.nodes.get(edge.from), this.store.nodes.get(edge.to)];
    return a && b ? edgeCard(edge, a, b, this.actions) : null;
  }

  /** The picture as text: every node with its lines, for who does not see it and for who would rather read. */
  private shownList(): HTMLElement {
    const touching = new Map<string, SceneEdge[]>();
    for (const edge of this.scene.edges)
      for (const end of [edge.from, edge.to]) touching.set(end, [...(touching.get(end) ?? []), edge].slice(0, LISTED));
    const items = this.scene.nodes.map((item) => {
      const lines = touching.get(item.id) ?? [];
      const others = lines.map((edge) => `${edge.label} ${this.nameOf(edge.from === item.id ? edge.to : edge.from)}`);
      return h("li", {}, h("button", { type: "button", class: "name", "data-id": item.id, on: { click: () => this.select(item.id) } }, item.fact ? plain(sentence(item.fact), nameOf) : item.label), h("span", { class: "sub" }, ` ${t(`kind.${item.type}`)}${others.length ? `: ${others.join("; ")}` : ""}`));
    });
    return h("details", { class: "shown", id: "shown", open: false }, h("summary", {}, `${t("shownList")} (${number(items.length)})`), h("ul", { class: "plain" }, items));
  }

  /** How many neighbours of the focus the picture leaves out. */
  hidden(): number {
    return this.scene.nodes.find((item) => item.id === this.scene.centre)?.hidden ?? 0;
  }

  /** How many facts in sight a node has. */
  factCount(id: string): number {
    const node = this.store.nodes.get(id);
    return node ? this.source.count(node, this.filter) : 0;
  }
}

/** A path as a line from left to right, in two rows by turns so that names have room. */
function inLine(way: string[], roots: Placed[]): Map<string, Point> {
  const out = new Map<string, Point>();
  way.forEach((id, i) => out.set(id, { x: (i - (way.length - 1) / 2) * 260, y: i % 2 ? 46 : -46 }));
  const rest = roots.filter((root) => !out.has(root.id));
  rest.forEach((root, i) => out.set(root.id, { x: (i - (rest.length - 1) / 2) * 220, y: 260 }));
  return out;
}
