/** Where the data comes from: the file itself, or the local server. The rest of the page does not care. */

import { term } from "./i18n";
import { inflated, jsonOf } from "./blocks";
import type { Evidence, Pack, Passage } from "./records";
import { Index, type Hit } from "./search";
import { keyOf, type Store } from "./store";

export interface Source {
  /** Loads what is needed to begin. */
  open(focus: string | null): Promise<void>;
  /** Makes sure that all facts of a node (or the event, or the article) are in the store. */
  ensure(id: string): Promise<void>;
  search(query: string, limit: number): Promise<Hit[]>;
  passages(evidence: Evidence[]): Promise<Passage[]>;
  /** Ids of a shortest path on the server; null where the page can look for itself. */
  path(from: string, to: string): Promise<string[]> | null;
}

export class FileSource implements Source {
  private readonly index: Index;
  private readonly chunks = new Map<number, Promise<Passage[]>>();
  private readonly firsts = jsonOf<number[]>("text-firsts");

  constructor(private readonly store: Store) {
    this.index = new Index(store);
  }

  async open(): Promise<void> {
    const pack = await inflated<Pack>("graph-data");
    performance.mark("inflated");
    this.store.ingest(pack);
  }

  async ensure(): Promise<void> {}

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

  path(): null {
    return null;
  }
}

export class ServerSource implements Source {
  private readonly asked = new Map<string, Promise<void>>();
  private readonly texts = new Map<string, Passage>();
  private readonly wanted = new Set<string>();
  private fetching: Promise<void> | null = null;

  constructor(private readonly store: Store) {}

  async open(focus: string | null): Promise<void> {
    this.store.ingest(await get<Pack>("api/overview", {}));
    if (focus) await this.ensure(focus);
  }

  ensure(id: string): Promise<void> {
    if (this.store.nodes.get(id)?.complete) return Promise.resolve();
    let answer = this.asked.get(id);
    if (!answer) {
      answer = get<Pack>("api/neighbourhood", { id }).then((pack) => this.store.ingest(pack));
      answer.catch(() => this.asked.delete(id));
      this.asked.set(id, answer);
    }
    return answer;
  }

  async search(query: string, limit: number): Promise<Hit[]> {
    const hits = await get<Hit[]>("api/search", { q: query, limit: String(limit) });
    return hits.map((hit) => (hit.type === "Topic" ? { ...hit, name: term(hit.id) } : hit));
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
      const found = await get<Passage[]>("api/evidence", { keys: JSON.stringify(keys) });
      keys.forEach((key, k) => this.texts.set(key, found[k] ?? ["", "", ""]));
    }
  }

  async path(from: string, to: string): Promise<string[]> {
    const ids = await get<string[]>("api/path", { from, to });
    await Promise.all(ids.map((id) => this.ensure(id)));
    return ids;
  }
}

async function get<T>(path: string, query: Record<string, string>): Promise<T> {
  const answer = await fetch(`${path}?${new URLSearchParams(query)}`, { credentials: "omit" });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return (await answer.json()) as T;
}
