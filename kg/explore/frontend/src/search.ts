/** Finding by name, without diacritics, by alias. */

import { fold } from "./fold";
import { nameOf } from "./i18n";
import type { Fact } from "./records";
import type { Store } from "./store";
import { Said } from "./said";
import { plain, sentence } from "./sentences";

export interface Hit {
  id: string;
  type: string;
  name: string;
  /** The alias or the words that matched, where it was not the name. */
  by: string;
  count: number;
}

// Posts and events are many and long: a few of each, and a list of hits keeps lines for them after names and headlines.
const FACTS = 5;
const LEFT = 4;

interface Row {
  id: string;
  type: string;
  key: string;
  by: string;
  count: number;
}

/** What a hit that is a fact is called: the sentence that says it, its status first. */
export function sayFact(fact: Fact): string {
  return plain(sentence(fact), nameOf);
}

export class Index {
  private rows: Row[] = [];
  private readonly seen = { nodes: 0, facts: 0, articles: 0 };
  private readonly said: Said;

  constructor(private readonly store: Store) {
    this.said = new Said(store.facts);
  }

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

  /**
   * Names first (whole name, beginning of the name, beginning of a word; then by how much is known), then posts
   * (before names where the query is a whole post and nobody's whole name), headlines, events.
   */
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
    const of = (article: boolean): Hit[] => ranked.filter(({ row }) => (row.type === "Article") === article).map(({ row }) => ({ id: row.id, type: row.type, name: this.nameOf(row.id), by: row.by, count: row.count }));
    const told = (facts: Fact[], type: string): Hit[] => facts.map((fact) => ({ id: fact.id, type, name: sayFact(fact), by: "", count: fact.evidence.length }));
    const { facts: held, whole } = this.said.find(query, "post", Math.min(FACTS, limit));
    const events = told(this.said.find(query, "event", Math.min(FACTS, limit)).facts, "Event");
    const names = of(false).slice(0, limit - Math.min(LEFT, held.length));
    const posts = told(held, "Post").slice(0, limit - names.length);
    const named = names.some((hit) => [hit.name, hit.by].some((name) => fold(name) === folded));
    const hits = whole && !named ? [...posts, ...names] : [...names, ...posts];
    hits.push(...of(true).slice(0, Math.max(0, limit - hits.length - Math.min(LEFT, events.length))));
    return [...hits, ...events.slice(0, limit - hits.length)];
  }

  private nameOf(id: string): string {
    const node = this.store.nodes.get(id);
    return node ? nameOf(node) : (this.store.articles.get(id.replace(/^article\//, ""))?.title ?? id);
  }
}
