/** Where the data comes from: the file itself, or the local server. The rest of the page does not care. */

import { inflated, jsonOf } from "./blocks";
import { Filter } from "./filters";
import { term } from "./i18n";
import { factsOf, ordered, type Found, type Query } from "./listing";
import { shortestPath } from "./path";
import type { Evidence, Node, Pack, Passage } from "./records";
import { bestConnected } from "./scene";
import { Index, sayFact, type Hit } from "./search";
import { noFilters, parameters, type State } from "./state";
import { keyOf, type Store } from "./store";
import { OwnSummary, received, type SentSummary, type Summary } from "./summary";

export interface Source {
  /** Loads what is needed to begin. */
  open(focus: string | null): Promise<void>;
  /** Makes sure that what a view shows is in the store: all facts of its nodes, the overview of its filters. */
  prepare(state: State, filter: Filter): Promise<void>;
  search(query: string, limit: number): Promise<Hit[]>;
  passages(evidence: Evidence[]): Promise<Passage[]>;
  /** Ids of a shortest path over facts in sight; empty if there is none. */
  path(from: string, to: string, filter: Filter): Promise<string[]>;
  /** The best connected nodes of what passes the filters. */
  best(filter: Filter, limit: number): string[];
  /** How many facts of a node pass the filters. */
  count(node: Node, filter: Filter): number;
  /** Numbers of the whole graph, true whatever part of it the page holds. */
  summary(filter: Filter, focus: string | null): Summary | Promise<Summary>;
  /** The summary without filters and focus. */
  readonly whole: Summary;
  facts(query: Query, filter: Filter): Found | Promise<Found>;
}

export class FileSource implements Source {
  private readonly index: Index;
  private readonly chunks = new Map<number, Promise<Passage[]>>();
  private readonly firsts = jsonOf<number[]>("text-firsts");
  private known: OwnSummary | null = null;

  constructor(private readonly store: Store) {
    this.index = new Index(store);
  }

  async open(): Promise<void> {
    const pack = await inflated<Pack>("graph-data");
    performance.mark("inflated");
    this.store.ingest(pack);
  }

  async prepare(): Promise<void> {}

  async search(query: string, limit: number): Promise<Hit[]> {
    return this.index.find(query, limit);
  }

  async passages(evidence: Evidence[]): Promise<Passage[]> {
    return Promise.all(
      evidence.map(async ({ row }) => {
        let chunk = this.firsts.length - 1;
        while (chunk > 0 && this.firsts[chunk]! > row) chunk--;
        let texts = this.chunks.get(chunk);
        if (!texts) this.chunks.set(chunk, (texts = inflated<Passage[]>(`text-${chunk}`)));
        return (await texts)[row - this.firsts[chunk]!] ?? ["", "", ""];
      }),
    );
  }

  async path(from: string, to: string, filter: Filter): Promise<string[]> {
    return shortestPath(this.store, from, to, filter);
  }

  best(filter: Filter, limit: number): string[] {
    return bestConnected(this.store, filter, limit);
  }

  count(node: Node, filter: Filter): number {
    let count = 0;
    for (const fact of node.facts) if (filter.fact(fact)) count++;
    return count;
  }

  summary(filter: Filter, focus: string | null): Summary {
    return new OwnSummary(this.store, filter, () => factsOf(this.store, focus));
  }

  get whole(): Summary {
    return (this.known ??= new OwnSummary(this.store, new Filter(noFilters()), () => this.store.facts));
  }

  facts(query: Query, filter: Filter): Found {
    const facts = ordered(factsOf(this.store, query.focus).filter((fact) => filter.fact(fact)), query);
    return { facts: facts.slice(query.offset, query.offset + query.limit), found: facts.length };
  }
}

type Parameters = [string, string][];

// Rows that the server sends at a time.
const ROWS = 2000;

export class ServerSource implements Source {
  private readonly asked = new Map<string, Promise<void>>();
  private readonly texts = new Map<string, Passage>();
  private readonly wanted = new Set<string>();
  private fetching: Promise<void> | null = null;
  private chosen: string[] = [];
  private counts: Record<string, number> = {};
  whole!: Summary;

  constructor(private readonly store: Store) {}

  async open(focus: string | null): Promise<void> {
    const [, sent] = await Promise.all([this.overview([]), get<SentSummary>("api/summary", [])]);
    this.whole = received(sent);
    if (focus) await this.ensure(focus, []);
  }

  private async overview(filters: Parameters): Promise<void> {
    const pack = await get<Pack>("api/overview", filters);
    this.store.ingest(pack);
    this.chosen = pack.best ?? [];
    this.counts = pack.total ?? {};
  }

  async prepare(state: State, filter: Filter): Promise<void> {
    const filters = parameters(filter.filters);
    const needed = [state.focus, ...state.expanded, ...state.pinned].filter((id): id is string => id !== null);
    await Promise.all([...needed.map((id) => this.ensure(id, filters)), state.focus === null && !state.path.length ? this.overview(filters) : null]);
  }

  private ensure(id: string, filters: Parameters): Promise<void> {
    if (this.store.nodes.get(id)?.complete) return Promise.resolve();
    const key = new URLSearchParams([["id", id], ...filters]).toString();
    let answer = this.asked.get(key);
    if (!answer) {
      answer = get<Pack>("api/neighbourhood", [["id", id], ...filters]).then((pack) => {
        this.store.ingest(pack);
        for (const [node, total] of Object.entries(pack.total ?? {})) {
          const known = this.store.nodes.get(node);
          if (known && !known.complete) known.total = total;
        }
      });
      answer.catch(() => this.asked.delete(key));
      this.asked.set(key, answer);
    }
    return answer;
  }

  async search(query: string, limit: number): Promise<Hit[]> {
    const { hits, facts } = await get<{ hits: Hit[]; facts: Pack }>("api/search", [["q", query], ["limit", String(limit)]]);
    this.store.ingest(facts);
    return hits.map((hit) => {
      const fact = this.store.factById.get(hit.id);
      return fact ? { ...hit, name: sayFact(fact) } : hit.type === "Topic" ? { ...hit, name: term(hit.id) } : hit;
    });
  }

  async passages(evidence: Evidence[]): Promise<Passage[]> {
    const keys = evidence.map(keyOf);
    for (const key of keys) if (!this.texts.has(key)) this.wanted.add(key);
    if (this.wanted.size) await (this.fetching ??= Promise.resolve().then(() => this.fetchWanted()));
    return keys.map((key) => this.texts.get(key) ?? ["", "", ""]);
  }

  /** All passages asked for in one turn of the page, in few requests. */
  private async fetchWanted(): Promise<void> {
    const missing = [...this.wanted];
    this.wanted.clear();
    this.fetching = null;
    for (let i = 0; i < missing.length; i += 60) {
      const keys = missing.slice(i, i + 60);
      const found = await get<Passage[]>("api/evidence", [["keys", JSON.stringify(keys)]]);
      keys.forEach((key, k) => this.texts.set(key, found[k] ?? ["", "", ""]));
    }
  }

  async path(from: string, to: string, filter: Filter): Promise<string[]> {
    const filters = parameters(filter.filters);
    const ids = await get<string[]>("api/path", [["start", from], ["goal", to], ...filters]);
    await Promise.all(ids.map((id) => this.ensure(id, filters)));
    return ids;
  }

  best(_filter: Filter, limit: number): string[] {
    return this.chosen.slice(0, limit);
  }

  count(node: Node): number {
    return this.counts[node.id] ?? (node.total || node.facts.length);
  }

  async summary(filter: Filter, focus: string | null): Promise<Summary> {
    if (!filter.active && focus === null) return this.whole;
    return received(await get<SentSummary>("api/summary", [...parameters(filter.filters), ...(focus === null ? [] : [["focus", focus] as [string, string]])]));
  }

  async facts(query: Query, filter: Filter): Promise<Found> {
    const facts = [];
    let found = 0;
    const asked: Parameters = [...parameters(filter.filters), ["words", query.words], ["by", query.by], ["down", query.down ? "1" : "0"]];
    if (query.focus !== null) asked.push(["focus", query.focus]);
    for (let at = query.offset; at < query.offset + query.limit; at += ROWS) {
      const limit = Math.min(ROWS, query.offset + query.limit - at);
      const pack = await get<Pack>("api/facts", [...asked, ["offset", String(at)], ["limit", String(limit)]]);
      this.store.ingest(pack);
      for (const id of pack.order ?? []) facts.push(this.store.factById.get(id)!);
      found = pack.found ?? 0;
      if (at + limit >= found) break;
    }
    return { facts, found };
  }
}

async function get<T>(path: string, query: Parameters): Promise<T> {
  const answer = await fetch(`${path}?${new URLSearchParams(query)}`, { credentials: "omit" });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return (await answer.json()) as T;
}
