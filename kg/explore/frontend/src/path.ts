import type { Node } from "./records";
import type { Sight } from "./scene";
import { otherEnd, type Store } from "./store";

/** Ids of a shortest path between two nodes over links in sight; empty if there is none. */
export function shortestPath(store: Store, from: string, to: string, sight: Sight): string[] {
  const start = store.nodes.get(from);
  const goal = store.nodes.get(to);
  if (!start || !goal) return [];
  const before = new Map<Node, Node | null>([[start, null]]);
  let front = [start];
  while (front.length && !before.has(goal)) {
    const next: Node[] = [];
    for (const node of front)
      for (const [other] of near(node, sight)) {
        if (before.has(other)) continue;
        before.set(other, node);
        next.push(other);
      }
    front = next;
  }
  if (!before.has(goal)) return [];
  const way: string[] = [];
  for (let at: Node | null = goal; at; at = before.get(at) ?? null) way.unshift(at.id);
  return way;
}

/** Deeds first: of two paths of one length the one over meetings is better than the one over a shared topic. */
function near(node: Node, sight: Sight): [Node, number][] {
  const best = new Map<Node, number>();
  for (const link of node.links) {
    if (!sight.fact(link.fact)) continue;
    const other = otherEnd(link, node);
    best.set(other, Math.min(best.get(other) ?? 9, link.kind === "fact" ? 0 : link.kind === "topic" ? 2 : 1));
  }
  return [...best].sort((a, b) => a[1] - b[1] || (a[0].id < b[0].id ? -1 : 1));
}
