/** The communities of the overview, each on a tinted ground of its own. */

import type { Point } from "./geometry";
import type { Scene } from "./scene";
import { css } from "./theme";

export interface Island {
  nodes: string[];
  ties: [string, string][];
  tint: number;
}

const TINTS = 5;
const SMALLEST = 3;
// Pixels: the width of a ground, and how far below its node a name hangs.
const BROAD = 92;
const BELOW = 12;

export function islandsOf(scene: Scene, communities: Map<string, number>): Island[] {
  const islands = new Map<number, Island>();
  for (const { id } of scene.nodes) {
    const community = communities.get(id) ?? 0;
    const island = islands.get(community) ?? { nodes: [], ties: [], tint: community % TINTS };
    islands.set(community, island);
    island.nodes.push(id);
  }
  for (const { from, to } of scene.edges) if (communities.get(from) === communities.get(to)) islands.get(communities.get(from) ?? 0)?.ties.push([from, to]);
  return [...islands.values()].filter((island) => island.nodes.length >= SMALLEST);
}

/** Thick lines along the ties of each, drawn at once so that they are one shape. */
export function drawIslands(pen: CanvasRenderingContext2D, islands: Island[], positions: Map<string, Point>): void {
  pen.save();
  pen.lineCap = pen.lineJoin = "round";
  const at = (id: string): Point => positions.get(id) ?? { x: 0, y: 0 };
  for (const { nodes, ties, tint } of islands) {
    const shape = new Path2D();
    for (const [a, b] of [...nodes.map((id) => [id, id] as const), ...ties]) {
      shape.moveTo(at(a).x, at(a).y + BELOW);
      shape.lineTo(at(b).x + 0.1, at(b).y + BELOW);
    }
    pen.strokeStyle = css(`--island-${tint}`);
    pen.lineWidth = BROAD;
    pen.stroke(shape);
  }
  pen.restore();
}
