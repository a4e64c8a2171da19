/** Where the words on the lines stand: beside all names, and beside each other. */

import { Floor, type Box, type Point } from "./geometry";
import { boxOf, EDGE_TEXT, measure } from "./measure";
import type { Scene, SceneEdge } from "./scene";

const OVERVIEW_LABELS = 40;

export interface EdgeLabel {
  edge: SceneEdge;
  /** How far along the edge its label has room; null: nowhere. */
  at: number | null;
  /** Pixels above (negative) or below the line. */
  lift: number;
  /** The label, or its first part where only that has room. */
  text: string;
}

// Between equals near the middle; on the spokes of a centre nearer to the rim, where they stand apart.
const SHARES = [0.5, 0.6, 0.42, 0.68, 0.34];
const LIT_SHARES = [0.5, 0.62, 0.38, 0.74, 0.28];
const SPOKE_SHARES = [0.66, 0.58, 0.74, 0.5, 0.42];

/** A place for each edge's label beside the names and the labels of stronger edges, if there is one. */
export function freeLabels(scene: Scene, positions: Map<string, Point>): EdgeLabel[] {
  const floor = names(scene, positions);
  const order = [...scene.edges].sort((a, b) => rank(b, scene) - rank(a, scene));
  let left = scene.centre === null ? OVERVIEW_LABELS : Infinity;
  return order.map((edge) => {
    const a = positions.get(edge.from);
    const b = positions.get(edge.to);
    if (!a || !b || !edge.deed) return { edge, at: null, lift: 0, text: edge.label };
    const outward = edge.to === scene.centre ? SPOKE_SHARES.map((share) => 1 - share) : edge.from === scene.centre ? SPOKE_SHARES : SHARES;
    for (const text of new Set([edge.label, edge.label.split(" · ")[0]!])) {
      const box = boxFor(text);
      for (const at of left > 0 ? outward : []) {
        // On the line; where a short line leaves no room, just above or below it (of a spoke: of its middle).
        for (const lift of at === outward[0] || scene.centre === null ? [0, -12, 12] : [0]) {
          const spot = { x: a.x + (b.x - a.x) * at, y: a.y + (b.y - a.y) * at + lift };
          if (!floor.free(spot, box)) continue;
          floor.take(spot, box);
          left--;
          return { edge, at, lift, text };
        }
      }
    }
    return { edge, at: null, lift: 0, text: edge.label };
  });
}

function rank(edge: SceneEdge, scene: Scene): number {
  return edge.weight + (edge.from === scene.centre || edge.to === scene.centre ? 1000 : 0);
}

/** The floor with every name on it. */
function names(scene: Scene, positions: Map<string, Point>): Floor {
  const floor = new Floor();
  for (const item of scene.nodes) floor.take(positions.get(item.id) ?? { x: 0, y: 0 }, boxOf(item, scene.centre));
  return floor;
}

function boxFor(text: string): Box {
  return { width: measure(text, EDGE_TEXT) + 5, height: 15, drop: 0 };
}

/**
 * How far along their lines labels that had no place stand while their lines are lit: beside all others, or,
 * of the one line that is meant, in any case.
 */
export function litPlaces(scene: Scene, positions: Map<string, Point>, labels: EdgeLabel[], lit: Set<string>, meant: string | null): Map<string, number> {
  const out = new Map<string, number>();
  if (lit.size === 0) return out;
  const floor = names(scene, positions);
  const along = (edge: SceneEdge, share: number): Point => {
    const a = positions.get(edge.from) ?? { x: 0, y: 0 };
    const b = positions.get(edge.to) ?? a;
    return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
  };
  for (const { edge, at, lift, text } of labels) {
    if (at === null) continue;
    const spot = along(edge, at);
    floor.take({ x: spot.x, y: spot.y + lift }, boxFor(text));
  }
  for (const { edge, at, text } of labels) {
    if (at !== null || !lit.has(edge.id)) continue;
    const share = LIT_SHARES.find((each) => floor.free(along(edge, each), boxFor(text)));
    if (share !== undefined) floor.take(along(edge, share), boxFor(text));
    if (share !== undefined || edge.id === meant) out.set(edge.id, share ?? 0.5);
  }
  return out;
}
