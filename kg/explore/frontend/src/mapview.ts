/** Where it happened: places and countries on coastlines. No borders are drawn, so none is claimed. */

import type { App } from "./app";
import { inflated } from "./blocks";
import { byId, h, replace, svg } from "./dom";
import { Floor } from "./geometry";
import { measure } from "./measure";
import { number, t } from "./i18n";
import { glyph } from "./pieces";
import type { Spot, Summary } from "./summary";
import { scope } from "./timeline";

// The meridian at which the world is cut, in the Bering Strait, where there is nobody to cut off.
const CUT = -169;
const GRID = 50;
const MOST_SPOTS = 400;
const MOST_LABELS = 60;
const LARGE = 14;
const TEXT = 12.5;
// Pixels a degree: the closest view shows a town and its surroundings.
const CLOSEST = 500;
// Degrees that are in sight around a single place.
const LEAST = 13;
// Viet Nam with its islands: west, south, east, north.
const HOME: Bounds = [101, 6.5, 115, 23.8];

type Bounds = [number, number, number, number];

/** Miller's cylindrical projection, 1942: north is up everywhere, and the poles stay on the page. */
export function project(longitude: number, latitude: number): [number, number] {
  const turned = ((((longitude - CUT) % 360) + 360) % 360) + CUT;
  const angle = (latitude * Math.PI) / 180;
  return [turned, -((1.25 * Math.log(Math.tan(Math.PI / 4 + 0.4 * angle)) * 180) / Math.PI)];
}

interface Mark {
  spot: Spot;
  /** Spots that lie under it at this scale. */
  under: Spot[];
  x: number;
  y: number;
  radius: number;
}

export class MapView {
  private readonly box = byId("map");
  private land: string | null = null;
  private spots: Spot[] = [];
  /** Middle in projected degrees, and pixels a degree. */
  private x = 0;
  private y = 0;
  private scale = 3;
  private fitted = "";
  private drag: { x: number; y: number; moved: boolean } | null = null;

  constructor(private readonly app: App) {
    const { box } = this;
    box.addEventListener("wheel", (event) => (event.preventDefault(), this.zoom(Math.exp(-event.deltaY * 0.0016), event)), { passive: false });
    box.addEventListener("pointerdown", (event) => {
      this.drag = { x: event.clientX, y: event.clientY, moved: false };
    });
    box.addEventListener("pointermove", (event) => this.move(event));
    box.addEventListener("pointerup", () => setTimeout(() => (this.drag = null)));
    box.addEventListener("pointercancel", () => (this.drag = null));
    new ResizeObserver(() => app.state.view === "map" && this.draw()).observe(box);
  }

  async update(summary: Summary): Promise<void> {
    const { app } = this;
    replace(byId("map-scope"), scope(app));
    this.spots = [...summary.places].sort((a, b) => Number(b.happened > 0) - Number(a.happened > 0) || weight(b) - weight(a) || (a.id < b.id ? -1 : 1)).slice(0, MOST_SPOTS);
    this.land ??= outline(await inflated<number[][]>("land"));
    if (app.state.view !== "map") return;
    const key = JSON.stringify([app.state.focus, app.state.filters]);
    if (key !== this.fitted) this.fit();
    this.fitted = key;
    this.draw();
    this.legend();
  }

  /** Everything in sight; of a single place its surroundings. */
  fit(): void {
    const points = this.spots.map((spot) => project(spot.longitude, spot.latitude));
    if (points.length === 0) this.show(...project(CUT, 72), ...project(CUT + 359.99, -56));
    else this.show(Math.min(...points.map(([x]) => x)), Math.min(...points.map(([, y]) => y)), Math.max(...points.map(([x]) => x)), Math.max(...points.map(([, y]) => y)));
  }

  home(): void {
    const [west, south, east, north] = HOME;
    this.show(...project(west, north), ...project(east, south));
    this.draw();
  }

  private show(left: number, top: number, right: number, bottom: number): void {
    const { clientWidth: width, clientHeight: height } = this.box;
    const margin = Math.min(90, width / 6);
    this.x = (left + right) / 2;
    this.y = (top + bottom) / 2;
    this.scale = Math.min(60, (width - 2 * margin) / Math.max(LEAST, right - left), (height - 110) / Math.max(LEAST, bottom - top));
    this.bound();
  }

  /** Not beyond the edge of the world. */
  private bound(): void {
    const { clientWidth: width, clientHeight: height } = this.box;
    const [top, bottom] = [project(0, 80)[1], project(0, -58)[1]];
    const least = Math.min(width / 360, height / (bottom - top));
    this.scale = Math.max(least, Math.min(CLOSEST, this.scale));
    const keep = (at: number, low: number, high: number, half: number): number => (high - low <= 2 * half ? (low + high) / 2 : Math.max(low + half, Math.min(high - half, at)));
    this.x = keep(this.x, CUT, CUT + 360, width / 2 / this.scale);
    this.y = keep(this.y, top, bottom, height / 2 / this.scale);
  }

  zoom(by: number, at?: { clientX: number; clientY: number }): void {
    const { left, top, width, height } = this.box.getBoundingClientRect();
    const dx = at ? at.clientX - left - width / 2 : 0;
    const dy = at ? at.clientY - top - height / 2 : 0;
    const before = this.scale;
    this.scale = Math.max(0.5, Math.min(CLOSEST, this.scale * by));
    this.x += dx / before - dx / this.scale;
    this.y += dy / before - dy / this.scale;
    this.bound();
    this.draw();
  }

  private move(event: PointerEvent): void {
    if (!this.drag || event.buttons === 0) return;
    const [dx, dy] = [event.clientX - this.drag.x, event.clientY - this.drag.y];
    if (!this.drag.moved && Math.hypot(dx, dy) < 4) return;
    this.x -= dx / this.scale;
    this.y -= dy / this.scale;
    this.drag = { x: event.clientX, y: event.clientY, moved: true };
    this.bound();
    this.draw();
  }

  draw(): void {
    const { clientWidth: width, clientHeight: height } = this.box;
    if (!width || this.land === null) return;
    const focused = (document.activeElement as HTMLElement | null)?.closest?.("#map [data-id]")?.getAttribute("data-id");
    const picture = svg("svg", { width, height, viewBox: `0 0 ${width} ${height}`, role: "group", "aria-label": t("mapLabel") });
    const ground = svg("g", { transform: `translate(${width / 2} ${height / 2}) scale(${this.scale}) translate(${-this.x} ${-this.y})` });
    ground.append(svg("path", { d: this.land, class: "land", "vector-effect": "non-scaling-stroke" }));
    picture.append(ground);
    const marks = this.marks(width, height);
    const floor = new Floor();
    const take = (mark: Mark): void => floor.take(mark, { width: 2 * mark.radius, height: 2 * mark.radius, drop: 0 });
    // The names of the largest may lie over small marks; those of the rest over none.
    const [large, rest] = [marks.slice(0, LARGE), marks.slice(LARGE)];
    large.forEach(take);
    const labels = large.map((mark) => this.label(mark, floor, width));
    rest.forEach(take);
    labels.push(...rest.slice(0, MOST_LABELS).map((mark) => this.label(mark, floor, width)));
    // The largest are drawn first, so that a small place is never hidden by a large one.
    marks.forEach((mark) => picture.append(this.dot(mark)));
    picture.append(...labels.filter((label) => label !== null));
    replace(this.box, picture);
    if (focused) this.box.querySelector<SVGElement>(`[data-id="${CSS.escape(focused)}"]`)?.focus();
    byId("empty-map").hidden = this.spots.length > 0;
  }

  /** What is to be drawn: spots in sight, those that would lie on a larger one gathered under it. */
  private marks(width: number, height: number): Mark[] {
    const marks: Mark[] = [];
    for (const spot of this.spots) {
      const [px, py] = project(spot.longitude, spot.latitude);
      const at = { x: width / 2 + (px - this.x) * this.scale, y: height / 2 + (py - this.y) * this.scale };
      if (at.x < -40 || at.y < -40 || at.x > width + 40 || at.y > height + 40) continue;
      const close = marks.find((mark) => Math.hypot(mark.x - at.x, mark.y - at.y) < Math.max(9, 0.7 * mark.radius));
      if (close) {
        close.under.push(spot);
        close.radius = radiusOf([close.spot, ...close.under]);
      }
      else marks.push({ spot, under: [], ...at, radius: radiusOf([spot]) });
    }
    for (const mark of marks) nameByTown(mark);
    return marks.sort((a, b) => b.radius - a.radius);
  }

  private dot(mark: Mark): SVGElement {
    const { spot } = mark;
    const happened = [spot, ...mark.under].some((each) => each.happened > 0);
    const what = [spot, ...mark.under].slice(0, 12).map(described).join("\n");
    const open = (): void => {
      if (!this.drag?.moved) void this.app.focus(spot.id);
    };
    const key = (event: Event): void => {
      if (!["Enter", " "].includes((event as KeyboardEvent).key)) return;
      event.preventDefault();
      event.stopPropagation();
      open();
    };
    const classes = ["spot", happened ? "" : "taking-part", spot.type, [spot, ...mark.under].some((each) => each.id === this.app.state.select) ? "chosen" : ""].filter(Boolean).join(" ");
    return svg("g", { class: classes, "data-id": spot.id, tabindex: 0, role: "button", "aria-label": what, on: { click: open, keydown: key } }, svg("circle", { cx: mark.x, cy: mark.y, r: mark.radius }), svg("title", {}, what));
  }

  /** The name beside its mark where there is room: right, left, below, above. */
  private label(mark: Mark, floor: Floor, width: number): SVGElement | null {
    const text = mark.spot.name + (mark.under.length ? ` +${mark.under.length}` : "");
    const box = { width: measure(text, TEXT) + 4, height: 15, drop: 0 };
    const away = mark.radius + 4 + box.width / 2;
    for (const [dx, dy] of [[away, 0], [-away, 0], [0, mark.radius + 10], [0, -mark.radius - 10]] as const) {
      const at = { x: mark.x + dx, y: mark.y + dy };
      if (at.x - box.width / 2 < 2 || at.x + box.width / 2 > width - 2 || !floor.free(at, box)) continue;
      floor.take(at, box);
      return svg("text", { x: at.x, y: at.y + 4.5, "text-anchor": "middle", "aria-hidden": "true", class: mark.spot.happened ? "" : "faint" }, text);
    }
    return null;
  }

  private legend(): void {
    const happened = this.spots.some((spot) => spot.happened);
    const involved = this.spots.some((spot) => !spot.happened);
    const ring = svg("svg", { viewBox: "0 0 16 16", width: 12, height: 12, class: "ring", "aria-hidden": "true" }, svg("circle", { cx: 8, cy: 8, r: 6 }));
    replace(
      byId("map-legend"),
      happened && h("li", {}, glyph("Person", 12), t("mapHappened")),
      involved && h("li", {}, ring, t("mapInvolved")),
      h("li", { class: "sub" }, t("mapSource")),
    );
  }
}

/** A mark for several spots bears the shortest name of those that count: a town's, not that of a hall in it. */
function nameByTown(mark: Mark): void {
  if (mark.under.length === 0) return;
  const all = [mark.spot, ...mark.under];
  const most = Math.max(...all.map(weight));
  const chosen = all.filter((spot) => 2 * weight(spot) >= most).reduce((a, b) => (b.name.length < a.name.length ? b : a));
  mark.under = all.filter((spot) => spot !== chosen);
  mark.spot = chosen;
}

function weight(spot: Spot): number {
  return spot.happened + spot.involved;
}

/** By what happened at the spots of one mark; where nothing did, by what they took part in. */
function radiusOf(spots: Spot[]): number {
  const happened = spots.reduce((sum, spot) => sum + spot.happened, 0);
  return happened ? Math.min(26, 3.2 + 1.8 * Math.sqrt(happened)) : Math.min(14, 3.5 + 0.9 * Math.sqrt(spots[0]!.involved));
}

function described(spot: Spot): string {
  return [spot.name, spot.happened ? t("mapHappenedN", { n: number(spot.happened) }) : "", spot.involved ? t("mapInvolvedN", { n: number(spot.involved) }) : ""].filter(Boolean).join(" · ");
}

/** Rings of differences as one path in projected degrees; what crosses the cut is closed on either side of it. */
function outline(rings: number[][]): string {
  const parts: string[] = [];
  for (const ring of rings) {
    let [x, y] = [0, 0];
    let before: number | null = null;
    let path = "";
    for (let i = 0; i < ring.length; i += 2) {
      x += ring[i]!;
      y += ring[i + 1]!;
      const [px, py] = project(x / GRID, y / GRID);
      const jumps: boolean = before !== null && Math.abs(px - before) > 180;
      path += `${path === "" || jumps ? "M" : "L"}${px.toFixed(2)} ${py.toFixed(2)}`;
      before = px;
    }
    parts.push(`${path}Z`);
  }
  return parts.join("");
}
