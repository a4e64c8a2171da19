/** What is to be drawn for a view: which nodes, which lines between them. Positions come after. */

import { showSpan } from "./dates";
import { has, linkWord, nameOf, t, term } from "./i18n";
import type { Fact, Link, Node } from "./records";
import { otherEnd, type Store } from "./store";

export interface SceneNode {
  id: string;
  type: string;
  label: string;
  score: number;
  /** Events only: a second line below what kind of event it is. */
  date?: string;
  node?: Node;
  fact?: Fact;
  /** Neighbours that the view leaves out. */
  hidden: number;
}

export interface SceneEdge {
  id: string;
  from: string;
  to: string;
  label: string;
  directed: boolean;
  weight: number;
  links: Link[];
  /** For the line from an event to one who takes part in it. */
  fact?: Fact;
  /** Somebody did or holds something, rather than a shared topic or place. */
  deed: boolean;
  /** Planned, possible or denied only: drawn dashed. */
  tentative: boolean;
}

export interface Scene {
  nodes: SceneNode[];
  edges: SceneEdge[];
  /** The node, event or article in the middle; null for the overview or an article's cluster. */
  centre: string | null;
  /** Which node each further one was brought in by. */
  parent: Map<string, string>;
}

export interface Sight {
  fact(fact: Fact): boolean;
  node(node: Node): boolean;
}

export interface Request {
  focus: string | null;
  expanded: string[];
  pinned: string[];
  /** Nodes of a path, in order. */
  path: string[];
  all: boolean;
  events: boolean;
  /** How many neighbours there is room for. */
  room: number;
}

const SIDE_EDGES = 14;
// Everybody has many topics; the closest few are enough at first, so that people and bodies have room.
const SUBJECTS = 6;
const FEW_EDGES = 50;
const EVENT_NODES = 14;
export const OVERVIEW = 48;

export interface Neighbour {
  node: Node;
  links: Link[];
  score: number;
}

/** Who a node is joined to, the closest first. */
export function neighbours(node: Node, sight: Sight): Neighbour[] {
  const near = new Map<Node, Neighbour>();
  for (const link of node.links) {
    if (!sight.fact(link.fact)) continue;
    const other = otherEnd(link, node);
    if (!sight.node(other)) continue;
    let item = near.get(other);
    if (!item) near.set(other, (item = { node: other, links: [], score: 0 }));
    item.links.push(link);
    item.score += link.kind === "fact" ? 2 + link.fact.confidence / 100 : link.kind === "about" ? 0.3 : 1;
  }
  return [...near.values()].sort((a, b) => b.score - a.score || (a.node.id < b.node.id ? -1 : 1));
}

export function build(store: Store, request: Request, sight: Sight, overview: string[]): Scene {
  const draft = new Draft(sight);
  const focus = request.focus;
  if (request.path.length) for (const id of request.path) draft.add(store.nodes.get(id));
  else if (focus === null) for (const id of overview) draft.add(store.nodes.get(id));
  else draft.focus(store, focus, request);
  for (const id of request.pinned) draft.add(store.nodes.get(id));
  for (const id of request.expanded) {
    const node = store.nodes.get(id);
    if (node && draft.has(id)) draft.expand(node, request);
  }
  return draft.scene(request.path.length ? null : focus, new Set([...request.pinned, ...request.path]));
}

/** The best connected nodes of what passes the filters. */
export function bestConnected(store: Store, sight: Sight, limit = OVERVIEW): string[] {
  const scored: [number, string][] = [];
  // Whom a node was last seen with: a set for each node would cost more than all the rest.
  const seen = new Int32Array(store.nodes.size).fill(-1);
  for (const node of store.nodes.values()) {
    if (!sight.node(node)) continue;
    let others = 0;
    let times = 0;
    for (const link of node.links) {
      if (!sight.fact(link.fact)) continue;
      const other = otherEnd(link, node);
      if (!sight.node(other) || (link.kind === "about" && node.type !== "Topic")) continue;
      if (seen[other.index] !== node.index) others++;
      seen[other.index] = node.index;
      if (link.kind === "fact") times++;
    }
    if (others) scored.push([(node.type === "Topic" ? 1 : 3) * others + times, node.id]);
  }
  scored.sort((a, b) => b[0] - a[0] || (a[1] < b[1] ? -1 : 1));
  return scored.slice(0, limit).map(([, id]) => id);
}

class Draft {
  private readonly nodes = new Map<string, SceneNode>();
  private readonly eventEdges: SceneEdge[] = [];
  private readonly parent = new Map<string, string>();
  private only: Set<Fact> | null = null;

  constructor(private readonly sight: Sight) {}

  has(id: string): boolean {
    return this.nodes.has(id);
  }

  add(node: Node | undefined, score = 1, parent?: string): void {
    if (!node) return;
    const known = this.nodes.get(node.id);
    if (known) return;
    this.nodes.set(node.id, { id: node.id, type: node.type, label: nameOf(node), score, node, hidden: 0 });
    if (parent) this.parent.set(node.id, parent);
  }

  focus(store: Store, id: string, request: Request): void {
    const node = store.nodes.get(id);
    const fact = store.factById.get(id);
    const article = store.articles.get(id.replace(/^article\//, ""));
    if (node) {
      this.add(node, 1e9);
      if (request.events) this.addEvents(node);
      else this.expand(node, request);
    } else if (fact) {
      this.addFact(fact, 1e9);
    } else if (article) {
      const facts = article.facts.filter((item) => this.sight.fact(item));
      this.only = new Set(facts);
      const events = facts.filter((item) => item.kind === "event" && item.parts.length > 1);
      for (const item of events.slice(0, EVENT_NODES)) this.addFact(item, 2, null);
      for (const item of facts) for (const part of item.parts) this.add(part.node, 2);
    }
  }

  expand(node: Node, { all, room }: Request): void {
    const near = neighbours(node, this.sight);
    let subjects = 0;
    const apart = (item: Neighbour): boolean => node.type === "Topic" || item.node.type !== "Topic" || ++subjects <= SUBJECTS;
    const shown = all ? near : near.filter(apart).slice(0, room);
    for (const item of shown) this.add(item.node, item.score, node.id);
    const own = this.nodes.get(node.id);
    if (own) own.hidden = near.length - shown.length;
  }

  /** The events of a node as nodes of their own, the latest first, with everyone in their roles. */
  private addEvents(node: Node): void {
    const facts = node.facts.filter((fact) => fact.kind === "event" && this.sight.fact(fact));
    facts.sort((a, b) => (a.begin < b.begin ? 1 : a.begin > b.begin ? -1 : a.index - b.index));
    for (const fact of facts.slice(0, EVENT_NODES)) this.addFact(fact, 2, node.id);
    const own = this.nodes.get(node.id);
    if (own) own.hidden = Math.max(0, facts.length - EVENT_NODES);
  }

  /** `parent`: the node that it hangs from; null: it stands among equals, and so do those who take part. */
  private addFact(fact: Fact, score: number, parent?: string | null): void {
    if (this.nodes.has(fact.id)) return;
    this.nodes.set(fact.id, { id: fact.id, type: "Event", label: term(fact.type), date: showSpan(fact.begin, fact.end), score, fact, hidden: 0 });
    if (parent) this.parent.set(fact.id, parent);
    const ends: [Node, string][] = fact.parts.map((part) => [part.node, roleName(part.role)]);
    if (fact.gathering) ends.push([fact.gathering, t("link.gathering")]);
    if (fact.document) ends.push([fact.document, t("link.document")]);
    if (parent === undefined) {
      // Many events share a place or a topic: as ends of each they would bury the people.
      if (fact.place) ends.push([fact.place, t("link.place")]);
      for (const topic of fact.topics) ends.push([topic, t("link.topic")]);
    }
    for (const [node, label] of ends) {
      if (!this.sight.node(node) && !this.nodes.has(node.id)) continue;
      this.add(node, 1, parent === null ? undefined : fact.id);
      const id = `${fact.id}>${node.id}`;
      if (this.eventEdges.some((edge) => edge.id === id)) continue;
      this.eventEdges.push({ id, from: fact.id, to: node.id, label, directed: false, weight: 1, links: [], fact, deed: true, tentative: isTentative([fact]) });
    }
  }

  scene(centre: string | null, keep: Set<string>): Scene {
    const edges = [...this.pairs(centre), ...this.eventEdges];
    const centreId = centre !== null && this.nodes.has(centre) ? centre : null;
    if (centreId === null && edges.length) this.dropLonely(edges, keep);
    return { nodes: [...this.nodes.values()], edges, centre: centreId, parent: this.parent };
  }

  /** In the overview a node without a line says nothing. */
  private dropLonely(edges: SceneEdge[], keep: Set<string>): void {
    const joined = new Set(edges.flatMap((edge) => [edge.from, edge.to]));
    for (const id of this.nodes.keys()) if (!joined.has(id) && !keep.has(id)) this.nodes.delete(id);
  }

  /** One line for all that joins two nodes; of the lines past the hubs only the strongest. */
  private pairs(centre: string | null): SceneEdge[] {
    const found = new Map<string, Link[]>();
    const asNodes = new Set([...this.nodes.values()].map((item) => item.fact).filter(Boolean));
    for (const { node } of this.nodes.values()) {
      if (!node) continue;
      for (const link of node.links) {
        if (link.source !== node || !this.nodes.has(link.target.id)) continue;
        if (asNodes.has(link.fact) || !this.sight.fact(link.fact) || (this.only && !this.only.has(link.fact))) continue;
        const key = link.source.id < link.target.id ? `${link.source.id}>${link.target.id}` : `${link.target.id}>${link.source.id}`;
        const list = found.get(key);
        if (list) list.push(link);
        else found.set(key, [link]);
      }
    }
    const edges = [...found].map(([key, links]) => edgeOf(key, links)).sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
    const hubs = new Set([centre, ...this.parent.values()]);
    const spokes = edges.filter((edge) => hubs.has(edge.from) || hubs.has(edge.to));
    const side = edges.filter((edge) => !hubs.has(edge.from) && !hubs.has(edge.to));
    const shown = asNodes.size > 1 ? spokes.filter((edge) => edge.deed) : spokes;
    return [...shown, ...(centre === null ? strongest(side) : asNodes.size > 1 && !this.only ? [] : side.filter((edge) => edge.deed).slice(0, SIDE_EDGES))];
  }
}

/** Each node keeps its few strongest lines, so that the hubs do not bury the rest. */
function strongest(edges: SceneEdge[], each = 4): SceneEdge[] {
  const kept = new Map<string, number>();
  if (edges.length <= FEW_EDGES) return edges;
  const ranked = [...edges.filter((edge) => edge.deed), ...edges.filter((edge) => !edge.deed)];
  return ranked.filter((edge) => {
    const a = kept.get(edge.from) ?? 0;
    const b = kept.get(edge.to) ?? 0;
    if (edge.deed ? a >= each && b >= each : a >= each || b >= each + 2) return false;
    kept.set(edge.from, a + 1);
    kept.set(edge.to, b + 1);
    return true;
  });
}

export function edgeOf(id: string, links: Link[]): SceneEdge {
  const first = links[0]!;
  const oneWay = links.every((link) => link.directed && link.source === first.source);
  const [from, to] = oneWay || first.source.id < first.target.id ? [first.source.id, first.target.id] : [first.target.id, first.source.id];
  return {
    id,
    from,
    to,
    label: edgeLabel(links),
    directed: oneWay,
    weight: links.reduce((sum, link) => sum + (link.kind === "fact" ? 1 : 0.4), 0),
    links,
    deed: links.some((link) => link.kind === "fact"),
    tentative: isTentative(links.map((link) => link.fact)),
  };
}

const SPEECH = new Set(["Statement", "Request", "Pledge", "Praise", "Criticism"]);

/** `gặp ×3 · đề nghị ×2`: deeds before words, words before topics and places. */
export function edgeLabel(links: Link[]): string {
  const counts = new Map<string, { rank: number; count: number }>();
  for (const link of links) {
    const word = linkWord(link);
    const rank = link.kind !== "fact" ? 3 : link.fact.kind === "event" ? (SPEECH.has(link.fact.type) ? 1 : 0) : 0;
    const item = counts.get(word);
    if (item) item.count++;
    else counts.set(word, { rank, count: 1 });
  }
  const ranked = [...counts].sort((a, b) => a[1].rank - b[1].rank || b[1].count - a[1].count);
  return ranked
    .slice(0, 2)
    .map(([word, { count }]) => (count > 1 ? `${word} ×${count}` : word))
    .join(" · ");
}

function isTentative(facts: Fact[]): boolean {
  return facts.every((fact) => ["planned", "possible", "negated", "nominated"].includes(fact.status));
}

function roleName(role: string): string {
  return has(`role.${role}`) ? t(`role.${role}`) : term(role);
}
