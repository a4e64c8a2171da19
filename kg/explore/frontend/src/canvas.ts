/** The network on its canvas. Positions come from outside; vis-network draws, picks, pans and zooms. */

import type { Point } from "./geometry";
import { drawIslands, islandsOf, type Island } from "./islands";
import { freeLabels, litPlaces, type EdgeLabel } from "./labels";
import { boxOf, EDGE_TEXT, FONT, linesOf, sizeOf, TEXT } from "./measure";
import type { Scene, SceneEdge, SceneNode } from "./scene";
import { colour, css, look } from "./theme";

// Pixels at the foot of the canvas where a legend of one line stands.
const LEGEND = 34;

export interface Handlers {
  node(id: string): void;
  edge(id: string): void;
  open(id: string): void;
  background(): void;
}

export class Canvas {
  private readonly network: vis.Network;
  private scene: Scene = { nodes: [], edges: [], centre: null, parent: new Map() };
  private positions = new Map<string, Point>();
  private labels: EdgeLabel[] = [];
  private hovered = new Set<string>();
  private chosen: string | null = null;
  private pinned = new Set<string>();
  private islands: Island[] = [];
  /** Places of labels that show only while their line is lit. */
  private extra = new Map<string, number>();

  constructor(
    private readonly container: HTMLElement,
    handlers: Handlers,
  ) {
    this.network = new vis.Network(container, { nodes: [], edges: [] }, this.options());
    container.querySelector("canvas")?.setAttribute("aria-hidden", "true");
    // vis makes its frame a stop of the Tab key, though it takes no keys: the container does.
    container.querySelector(".vis-network")?.setAttribute("tabindex", "-1");
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
    this.network.on("hoverEdge", (event) => this.hover(event.edge));
    this.network.on("blurEdge", () => this.hover(null));
    this.network.on("dragging", (event) => {
      for (const [id, at] of Object.entries(this.network.getPositions(event.nodes))) this.positions.set(id, at);
    });
    this.network.on("beforeDrawing", (pen) => drawIslands(pen as unknown as CanvasRenderingContext2D, this.islands, this.positions));
    this.network.on("afterDrawing", (pen) => this.drawLabels(pen as unknown as CanvasRenderingContext2D));
  }

  private options(): object {
    return {
      autoResize: true,
      physics: { enabled: false },
      layout: { improvedLayout: false },
      interaction: { hover: true, hoverConnectedEdges: false, selectConnectedEdges: false, keyboard: false, zoomSpeed: 0.7, tooltipDelay: 1e9 },
      nodes: { physics: false, borderWidth: 1.5, borderWidthSelected: 2.5, labelHighlightBold: false },
      edges: { smooth: false, physics: false, selectionWidth: 1.5, hoverWidth: 0.6, labelHighlightBold: false, arrowStrikethrough: true },
    };
  }

  draw(scene: Scene, positions: Map<string, Point>, pinned: Set<string>, communities: Map<string, number> | null, chosen: string | null): void {
    this.chosen = chosen;
    this.scene = scene;
    this.positions = positions;
    this.pinned = pinned;
    this.labels = freeLabels(scene, positions);
    this.hovered.clear();
    this.islands = communities ? islandsOf(scene, communities) : [];
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
      label: linesOf(item).join("\n"),
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
    const touchesCentre = edge.from === this.scene.centre || edge.to === this.scene.centre;
    const quiet = (this.scene.centre !== null && !touchesCentre && !edge.fact) || !edge.deed;
    const lit = this.chosen !== null && (edge.id === this.chosen || edge.from === this.chosen || edge.to === this.chosen) && this.chosen !== this.scene.centre;
    return {
      id: edge.id,
      from: edge.from,
      to: edge.to,
      width: edge.deed ? Math.min(4.5, 0.8 + 0.6 * Math.log2(1 + edge.weight)) : 0.8,
      dashes: edge.tentative ? [5, 4] : false,
      arrows: edge.directed && edge.deed ? { to: { enabled: true, scaleFactor: 0.45 } } : "",
      color: { color: css(lit ? "--accent" : quiet ? "--line-quiet" : "--line"), highlight: css("--accent"), hover: css("--accent") },
    };
  }

  private hover(id: string | null): void {
    this.hovered = new Set(id === null ? [] : this.touching(id).map((edge) => edge.id));
    this.light();
    this.network.redraw();
  }

  private touching(id: string): SceneEdge[] {
    return this.scene.edges.filter((edge) => edge.id === id || edge.from === id || edge.to === id);
  }

  /** Labels lie level and beside the names; those of what is pointed at or chosen show in any case. */
  private drawLabels(pen: CanvasRenderingContext2D): void {
    const size = EDGE_TEXT;
    pen.font = `${size}px ${FONT}`;
    pen.textAlign = "center";
    pen.textBaseline = "middle";
    pen.lineJoin = "round";
    const [ink, strong, ground] = [css("--ink-2"), css("--accent"), css("--canvas")];
    const lit = this.lit();
    for (const label of this.labels) {
      const { edge, lift, text } = label;
      const share = label.at ?? this.extra.get(edge.id) ?? null;
      const a = this.positions.get(edge.from);
      const b = this.positions.get(edge.to);
      if (share === null || !a || !b) continue;
      const x = a.x + (b.x - a.x) * share;
      const y = a.y + (b.y - a.y) * share + lift;
      pen.lineWidth = 4;
      pen.strokeStyle = ground;
      pen.strokeText(text, x, y);
      pen.fillStyle = lit.has(edge.id) ? strong : ink;
      pen.fillText(text, x, y);
    }
  }

  /** The lines of what is pointed at or chosen. */
  private lit(): Set<string> {
    const chosen = this.chosen !== null && this.chosen !== this.scene.centre ? this.touching(this.chosen).map((edge) => edge.id) : [];
    return new Set([...this.hovered, ...chosen]);
  }

  private light(): void {
    const lit = this.lit();
    const meant = this.hovered.size === 1 ? [...this.hovered][0]! : this.chosen;
    this.extra = litPlaces(this.scene, this.positions, this.labels, lit, meant);
  }

  select(id: string | null): void {
    const before = this.chosen;
    this.chosen = id;
    this.light();
    this.network.unselectAll();
    const changed = new Set(before === id ? [] : [...(before === null ? [] : this.touching(before)), ...(id === null ? [] : this.touching(id))]);
    if (changed.size) this.network.body.data.edges.update([...changed].map((edge) => this.edgeStyle(edge)));
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
    // On a phone the buttons above the picture take a strip of it; a large screen may show it larger.
    const head = clientWidth < 560 ? LEGEND + 6 : 8;
    const foot = Math.max(LEGEND, (document.getElementById("legend")?.offsetHeight ?? 0) + 14);
    const most = Math.max(1.05, Math.min(1.5, clientWidth / 1000, clientHeight / 660));
    const scale = Math.min(most, (clientWidth - 24) / (right - left), (clientHeight - 8 - head - foot) / (bottom - top));
    const animation = animate && !matchMedia("(prefers-reduced-motion: reduce)").matches ? { duration: 220, easingFunction: "easeOutQuad" } : false;
    this.network.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 + (foot - head + 8) / 2 / scale }, scale, animation });
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

  /** Width and height in pixels; zero while another view is shown. */
  area(): { width: number; height: number } {
    return { width: this.container.clientWidth, height: this.container.clientHeight };
  }

  resize(): void {
    this.network.setSize("100%", "100%");
    this.network.redraw();
  }
}
