/** The network on its canvas. Positions come from outside; vis-network draws, picks, pans and zooms. */

import { Floor, wrap, type Box, type Point } from "./geometry";
import type { Scene, SceneEdge, SceneNode } from "./scene";
import { colour, css, look } from "./theme";

const FONT = '"Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", "Liberation Sans", Arial, sans-serif';
const LINE = 17;
const TEXT = 14;
const EDGE_TEXT = 11.5;
const GAP = 8;

export interface Handlers {
  node(id: string): void;
  edge(id: string): void;
  open(id: string): void;
  background(): void;
}

let pen: CanvasRenderingContext2D | null = null;

function measure(text: string, size: number, bold = false): number {
  pen ??= document.createElement("canvas").getContext("2d");
  if (!pen) return text.length * size * 0.55;
  pen.font = `${bold ? "bold " : ""}${size}px ${FONT}`;
  return pen.measureText(text).width;
}

/** Radius of a node on the canvas. */
export function sizeOf(item: SceneNode, centre: string | null): number {
  if (item.id === centre) return 20;
  return Math.min(16, 6.5 + 1.5 * Math.log2(1 + item.score));
}

/** The room that a node takes with its name. */
export function boxOf(item: SceneNode, centre: string | null): Box {
  const lines = wrap(item.label);
  const text = Math.max(...lines.map((line) => measure(line, item.id === centre ? TEXT + 2 : TEXT, item.id === centre)));
  if (item.type === "Event" || item.type === "Article") return { width: text + 22 + GAP, height: lines.length * LINE + 14 + GAP, drop: 0 };
  const size = sizeOf(item, centre);
  const under = lines.length * LINE + 4;
  return { width: Math.max(2 * size, text) + GAP, height: 2 * size + under + GAP, drop: under / 2 };
}

export class Canvas {
  private readonly network: vis.Network;
  private scene: Scene = { nodes: [], edges: [], centre: null, parent: new Map() };
  private positions = new Map<string, Point>();
  private labelled = new Set<string>();
  private extra = new Set<string>();
  private pinned = new Set<string>();

  constructor(
    private readonly container: HTMLElement,
    handlers: Handlers,
  ) {
    this.network = new vis.Network(container, { nodes: [], edges: [] }, this.options());
    container.querySelector("canvas")?.setAttribute("aria-hidden", "true");
    this.network.on("click", (event) => {
      const node = event.nodes[0];
      const edge = event.edges[0];
      if (node !== undefined) handlers.node(node);
      else if (edge !== undefined) handlers.edge(edge);
      else handlers.background();
    });
    this.network.on("doubleClick", (event) => {
      if (event.nodes[0] !== undefined) handlers.open(event.nodes[0]);
    });
    this.network.on("hoverNode", (event) => this.hover(event.node));
    this.network.on("blurNode", () => this.hover(null));
    this.network.on("hoverEdge", (event) => this.showLabels([event.edge]));
    this.network.on("blurEdge", () => this.showLabels([]));
    this.network.on("dragEnd", (event) => {
      for (const [id, at] of Object.entries(this.network.getPositions(event.nodes))) this.positions.set(id, at);
    });
  }

  private options(): object {
    return {
      autoResize: true,
      physics: { enabled: false },
      layout: { improvedLayout: false },
      interaction: { hover: true, hoverConnectedEdges: false, selectConnectedEdges: false, keyboard: false, zoomSpeed: 0.7, tooltipDelay: 1e9 },
      nodes: { physics: false, borderWidth: 1.5, borderWidthSelected: 4, labelHighlightBold: false },
      edges: { smooth: false, physics: false, selectionWidth: 1.5, hoverWidth: 0.6, labelHighlightBold: false, arrowStrikethrough: true },
    };
  }

  draw(scene: Scene, positions: Map<string, Point>, pinned: Set<string>): void {
    this.scene = scene;
    this.positions = positions;
    this.pinned = pinned;
    this.labelled = freeLabels(scene, positions);
    this.extra.clear();
    this.network.setData({ nodes: scene.nodes.map((item) => this.nodeStyle(item)), edges: scene.edges.map((edge) => this.edgeStyle(edge)) });
  }

  /** Colours again, after the theme has changed. */
  restyle(): void {
    this.network.setData({ nodes: this.scene.nodes.map((item) => this.nodeStyle(item)), edges: this.scene.edges.map((edge) => this.edgeStyle(edge)) });
  }

  private nodeStyle(item: SceneNode): object {
    const centre = item.id === this.scene.centre;
    const fill = colour(item.type);
    const boxed = item.type === "Event" || item.type === "Article";
    const at = this.positions.get(item.id) ?? { x: 0, y: 0 };
    const pinned = this.pinned.has(item.id);
    const border = pinned ? css("--accent") : css("--canvas");
    return {
      id: item.id,
      label: wrap(item.label).join("\n"),
      shape: look(item.type).shape,
      size: sizeOf(item, this.scene.centre),
      x: at.x,
      y: at.y,
      margin: 7,
      borderWidth: pinned ? 3 : 1.5,
      shapeProperties: { borderRadius: 5, borderDashes: false },
      color: {
        background: boxed ? css("--event-fill") : fill,
        border: boxed ? fill : border,
        highlight: { background: boxed ? css("--event-fill") : fill, border: css("--ink") },
        hover: { background: boxed ? css("--event-fill") : fill, border: css("--ink") },
      },
      font: { face: FONT, size: centre ? TEXT + 2 : TEXT, color: css("--ink"), strokeWidth: boxed ? 0 : 4, strokeColor: css("--canvas"), vadjust: 0, bold: false },
    };
  }

  private edgeStyle(edge: SceneEdge): object {
    const shown = this.labelled.has(edge.id) || this.extra.has(edge.id);
    const touchesCentre = edge.from === this.scene.centre || edge.to === this.scene.centre;
    const quiet = this.scene.centre !== null && !touchesCentre && !edge.fact;
    return {
      id: edge.id,
      from: edge.from,
      to: edge.to,
      label: shown ? edge.label : " ",
      width: Math.min(5, 0.8 + 0.7 * Math.log2(1 + edge.weight)),
      dashes: edge.tentative ? [5, 4] : false,
      arrows: edge.directed ? { to: { enabled: true, scaleFactor: 0.5 } } : "",
      color: { color: css(quiet ? "--line-quiet" : "--line"), highlight: css("--accent"), hover: css("--accent") },
      font: { face: FONT, size: EDGE_TEXT, color: css("--ink-2"), strokeWidth: 4, strokeColor: css("--canvas"), align: "middle" },
    };
  }

  private hover(id: string | null): void {
    this.showLabels(id === null ? [] : this.scene.edges.filter((edge) => edge.from === id || edge.to === id).slice(0, 12).map((edge) => edge.id));
  }

  private showLabels(ids: string[]): void {
    const changed = new Set([...this.extra, ...ids]);
    this.extra = new Set(ids);
    const update = this.scene.edges.filter((edge) => changed.has(edge.id)).map((edge) => this.edgeStyle(edge));
    if (update.length) this.network.body.data.edges.update(update);
  }

  select(id: string | null): void {
    this.network.unselectAll();
    if (id === null) return;
    if (this.scene.nodes.some((item) => item.id === id)) this.network.selectNodes([id], false);
    else if (this.scene.edges.some((edge) => edge.id === id)) this.network.selectEdges([id]);
  }

  fit(animate = false): void {
    if (this.scene.nodes.length === 0) return;
    const boxes = this.scene.nodes.map((item) => ({ at: this.positions.get(item.id)!, box: boxOf(item, this.scene.centre) }));
    const left = Math.min(...boxes.map(({ at, box }) => at.x - box.width / 2));
    const right = Math.max(...boxes.map(({ at, box }) => at.x + box.width / 2));
    const top = Math.min(...boxes.map(({ at, box }) => at.y + box.drop - box.height / 2));
    const bottom = Math.max(...boxes.map(({ at, box }) => at.y + box.drop + box.height / 2));
    const { clientWidth, clientHeight } = this.container;
    if (!clientWidth || !clientHeight) return;
    const scale = Math.min(1.25, (clientWidth - 24) / (right - left), (clientHeight - 24) / (bottom - top));
    const animation = animate && !matchMedia("(prefers-reduced-motion: reduce)").matches ? { duration: 220, easingFunction: "easeOutQuad" } : false;
    this.network.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale: Math.max(0.12, scale), animation });
  }

  zoom(by: number): void {
    this.network.moveTo({ scale: Math.max(0.1, Math.min(4, this.network.getScale() * by)) });
  }

  /** Brings a node into sight if it is not. */
  reveal(id: string): void {
    const at = this.positions.get(id);
    if (!at) return;
    const dom = this.network.canvasToDOM(at);
    const { clientWidth, clientHeight } = this.container;
    if (dom.x < 30 || dom.y < 30 || dom.x > clientWidth - 30 || dom.y > clientHeight - 30) this.network.moveTo({ position: at });
  }

  /** The nearest node in the direction of an arrow key, or null. */
  towards(id: string, dx: number, dy: number): string | null {
    const from = this.positions.get(id);
    if (!from) return null;
    let best: string | null = null;
    let least = Infinity;
    for (const [other, at] of this.positions) {
      if (other === id) continue;
      const along = (at.x - from.x) * dx + (at.y - from.y) * dy;
      const across = Math.abs((at.x - from.x) * dy) + Math.abs((at.y - from.y) * dx);
      const cost = along + 2 * across;
      if (along > 4 && cost < least) [best, least] = [other, cost];
    }
    return best;
  }

  /** Screen positions inside the canvas, for tests and for whoever scripts the page. */
  where(): Record<string, Point> {
    return Object.fromEntries([...this.positions].map(([id, at]) => [id, this.network.canvasToDOM(at)]));
  }

  scale(): number {
    return this.network.getScale();
  }

  resize(): void {
    this.network.setSize("100%", "100%");
    this.network.redraw();
  }
}

/** The edges whose label finds room beside the names and the labels of stronger edges. */
function freeLabels(scene: Scene, positions: Map<string, Point>): Set<string> {
  const floor = new Floor();
  for (const item of scene.nodes) floor.take(positions.get(item.id)!, boxOf(item, scene.centre));
  const shown = new Set<string>();
  const order = [...scene.edges].sort((a, b) => rank(b, scene) - rank(a, scene));
  for (const edge of order) {
    const a = positions.get(edge.from);
    const b = positions.get(edge.to);
    if (!a || !b) continue;
    const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
    const width = measure(edge.label, EDGE_TEXT) + 6;
    if (width > Math.hypot(a.x - b.x, a.y - b.y) * 1.6) continue;
    const turn = Math.atan2(b.y - a.y, b.x - a.x);
    const box = { width: Math.abs(Math.cos(turn)) * width + Math.abs(Math.sin(turn)) * 14, height: Math.abs(Math.sin(turn)) * width + Math.abs(Math.cos(turn)) * 14, drop: 0 };
    if (!floor.free(middle, box)) continue;
    floor.take(middle, box);
    shown.add(edge.id);
  }
  return shown;
}

function rank(edge: SceneEdge, scene: Scene): number {
  return edge.weight + (edge.from === scene.centre || edge.to === scene.centre ? 1000 : 0);
}
