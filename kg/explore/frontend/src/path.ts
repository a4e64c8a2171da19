import type { Node } from "./records";
import type { Sight } from "./scene";
import { otherEnd, type Store } from "./store";

/**
 * Ids of a shortest path between two nodes over links in sight; empty if there is none. Over deeds if it
 * can be: that two people were both in Hanoi, or spoke of trade, joins them less than a chain of meetings.
 */
export function shortestPath(store: Store, from: string, to: string, sight: Sight): string[] {
  const deeds = search(store, from, to, sight, true);
  return deeds.length ? deeds : search(store, from, to, sight, false);
}

function search(store: Store, from: string, to: string, sight: Sight, deeds: boolean): string[] {
  const start = store.nodes.get(from);
  const goal = store.nodes.get(to);
  if (!start || !goal) return [];
  const before = new Map<Node, Node | null>([[start, null]]);
  let front = [start];
  while (front.length && !before.has(goal)) {
    const next: Node[] = [];
    for (const node of front)
      for (const [other] of near(node, sight, deeds)) {
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

function near(node: Node, sight: Sight, deeds: boolean): [Node, number][] {
  const times = new Map<Node, number>();
  for (const link of node.links) {
    if ((deeds && link.kind !== "fact") || !sight.fact(link.fact)) continue;
    const other = otherEnd(link, node);
    times.set(other, (times.get(other) ?? 0) + 1);
  }
  return [...times].sort((a, b) => b[1] - a[1] || (a[0].id < b[0].id ? -1 : 1));
}
