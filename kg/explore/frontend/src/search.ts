/** Finding by name, without diacritics, by alias; the same folding as kg/explore/find.py. */

import { nameOf, term } from "./i18n";
import type { Fact } from "./records";
import type { Store } from "./store";
import { plain, sentence } from "./sentences";

export interface Hit {
  id: string;
  type: string;
  name: string;
  /** The alias or the words that matched, where it was not the name. */
  by: string;
  count: number;
}

/** `Tô Lâm` → `to lam`: lower case, no diacritics, one space. */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

// Events come after names and headlines, and only a few: they are many and long.
const EVENTS = 5;

interface Row {
  id: string;
  type: string;
  key: string;
  by: string;
  count: number;
}

/** What a hit that is a fact is called: the sentence that says it, its status first. */
export function told(fact: Fact): string {
  return plain(sentence(fact), nameOf);
}

export class Index {
  private rows: Row[] = [];
  private readonly seen = { nodes: 0, facts: 0, articles: 0 };

  constructor(private readonly store: Store) {}

  private refresh(): void {
    const { nodes, facts, articles } = this.store;
    if (this.seen.nodes === nodes.size && this.seen.facts === facts.length && this.seen.articles === articles.size) return;
    Object.assign(this.seen, { nodes: nodes.size, facts: facts.length, articles: articles.size });
    this.rows = [];
    for (const node of nodes.values()) {
      const count = node.facts.length + node.articles.length;
      const names = new Set([node.name, nameOf(node), ...(node.type === "Topic" ? [node.id.replace(/^topic\//, "")] : [])]);
      for (const name of names) this.rows.push({ id: node.id, type: node.type, key: ` ${fold(name)}`, by: "", count });
      for (const alias of node.aliases) this.rows.push({ id: node.id, type: node.type, key: ` ${fold(alias)}`, by: alias, count });
    }
    for (const article of articles.values()) this.rows.push({ id: `article/${article.id}`, type: "Article", key: ` ${fold(article.title)}`, by: "", count: article.facts.length });
  }

  /** Best hits first: whole name, beginning of the name, beginning of a word; then by how much is known. */
  find(query: string, limit = 12): Hit[] {
    this.refresh();
    const folded = fold(query);
    if (!folded) return [];
    const wanted = ` ${folded}`;
    const best = new Map<string, { row: Row; rank: number }>();
    for (const row of this.rows) {
      const at = row.key.indexOf(wanted);
      if (at < 0) continue;
      const exact = row.key.length === wanted.length ? 4 : at === 0 ? 2 : 0;
      const rank = (exact + (row.by ? 0 : 1)) * 4 + Math.log2(1 + row.count) - (row.type === "Article" ? 12 : 0);
      const known = best.get(row.id);
      if (!known || rank > known.rank) best.set(row.id, { row, rank });
    }
    const ranked = [...best.values()].sort((a, b) => b.rank - a.rank || (a.row.id < b.row.id ? -1 : 1));
    const hits = ranked.slice(0, limit).map(({ row }) => ({ id: row.id, type: row.type, name: this.nameOf(row.id), by: row.by, count: row.count }));
    return hits.length < limit ? [...hits, ...this.events(folded, Math.min(EVENTS, limit - hits.length))] : hits;
  }

  /** Events by what they are called and who takes part: `gap knapper`. */
  private events(folded: string, limit: number): Hit[] {
    const words = folded.split(" ").filter((word) => word.length > 1);
    if (words.length === 0) return [];
    const hits: Hit[] = [];
    for (const fact of this.store.facts) {
      if (fact.kind !== "event") continue;
      const key = ` ${fold([term(fact.type), fact.trigger, ...fact.parts.map((part) => part.node.name), fact.begin].join(" "))}`;
      if (!words.every((word) => key.includes(` ${word}`))) continue;
      hits.push({ id: fact.id, type: "Event", name: told(fact), by: "", count: fact.evidence.length });
      if (hits.length >= limit) break;
    }
    return hits;
  }

  private nameOf(id: string): string {
    const node = this.store.nodes.get(id);
    return node ? nameOf(node) : (this.store.articles.get(id.replace(/^article\//, ""))?.title ?? id);
  }
}
