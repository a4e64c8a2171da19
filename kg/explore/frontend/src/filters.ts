/** Filters that combine: values of one kind are alternatives, kinds restrict each other. */

import { firstDay, lastDay } from "./dates";
import type { Fact, Node } from "./records";
import type { Sight } from "./scene";
import { LISTS, type Filters, type ListFacet } from "./state";
import { nodesOf, type Store } from "./store";

export type Counts = Record<ListFacet, Map<string, number>>;

export const DISPUTED = "disputed";

const memo = new WeakMap<Fact, Record<ListFacet, string[]>>();

/** The values that a fact has for each kind of filter. */
export function valuesOf(fact: Fact): Record<ListFacet, string[]> {
  let values = memo.get(fact);
  if (!values) {
    const topics = fact.topics.length ? fact.topics : fact.evidence.flatMap((item) => item.article.topics);
    values = {
      type: unique([...nodesOf(fact)].map((node) => node.type)),
      fact: [fact.type],
      role: unique(fact.parts.map((part) => part.role)),
      topic: unique(topics.map((topic) => topic.id)),
      source: unique(fact.evidence.map((item) => item.article.publisher || "?")),
      // Facts that sources tell differently have a second status; kg/explore/facets.py counts them alike.
      status: [...(fact.status ? [fact.status] : []), ...(fact.conflicts.length ? [DISPUTED] : [])],
    };
    memo.set(fact, values);
  }
  return values;
}

const BITS = Object.fromEntries(LISTS.map((facet, i) => [facet, 1 << i])) as Record<ListFacet, number>;
const CONFIDENCE = 1 << LISTS.length;
const TIME = 2 << LISTS.length;

/** Whether a fact has one of the values; the common kinds without making lists of all its values. */
function holds(fact: Fact, facet: ListFacet, wanted: Set<string>): boolean {
  if (facet === "fact") return wanted.has(fact.type);
  if (facet === "role") return fact.parts.some((part) => wanted.has(part.role));
  if (facet === "source") return fact.evidence.some((item) => wanted.has(item.article.publisher || "?"));
  return valuesOf(fact)[facet].some((value) => wanted.has(value));
}

function unique(values: string[]): string[] {
  return values.length < 2 ? values : [...new Set(values)];
}

export interface Period {
  first: number;
  last: number;
}

export function periodOf(fact: Fact): Period | null {
  if (!fact.begin && !fact.end) return null;
  const begin = fact.begin || fact.end;
  const last = lastDay(fact.end || fact.begin);
  const first = firstDay(begin);
  return Number.isNaN(first) || Number.isNaN(last) ? null : { first, last: Math.max(first, last) };
}

export class Filter implements Sight {
  private readonly sets: [ListFacet, Set<string>][];
  private readonly types: Set<string> | null;
  private readonly from: number;
  private readonly to: number;
  /** By the fact's index: 0 not looked at yet, 1 out of sight, 2 in sight. */
  private readonly known: number[] = [];

  constructor(readonly filters: Filters) {
    this.sets = LISTS.filter((facet) => filters[facet].length).map((facet) => [facet, new Set(filters[facet])]);
    this.types = filters.type.length ? new Set(filters.type) : null;
    this.from = filters.from ? firstDay(filters.from) : -Infinity;
    this.to = filters.to ? lastDay(filters.to) : Infinity;
  }

  get active(): boolean {
    return this.number > 0;
  }

  get number(): number {
    const { confidence, from, to } = this.filters;
    return this.sets.length + (confidence ? 1 : 0) + (from || to ? 1 : 0);
  }

  /** Whether a fact is in sight. */
  fact(fact: Fact): boolean {
    if (!this.active) return true;
    const known = this.known[fact.index];
    if (known) return known === 2;
    const passes = this.failed(fact) === 0;
    this.known[fact.index] = passes ? 2 : 1;
    return passes;
  }

  /** Whether a node may be drawn. */
  node(node: Node): boolean {
    return this.types === null || this.types.has(node.type);
  }

  /** The kinds of filter that a fact does not pass, one bit each; a second one is not looked for further. */
  private failed(fact: Fact): number {
    // What was known before any article has no sentence to be sure of.
    let out = fact.evidence.length && this.filters.confidence > fact.confidence ? CONFIDENCE : 0;
    if (!this.inTime(fact)) out |= TIME;
    for (const [facet, wanted] of this.sets) {
      if (out & (out - 1)) return out;
      if (!holds(fact, facet, wanted)) out |= BITS[facet];
    }
    return out;
  }

  private inTime(fact: Fact): boolean {
    if (this.from === -Infinity && this.to === Infinity) return true;
    const period = periodOf(fact);
    return period !== null && period.first <= this.to && period.last >= this.from;
  }

  /** For each value how many facts there would be with it: its own kind of filter left aside. */
  counts(facts: Iterable<Fact>): Counts {
    const counts = Object.fromEntries(LISTS.map((facet) => [facet, new Map<string, number>()])) as Counts;
    for (const fact of facts) {
      const failed = this.failed(fact);
      if (failed & (failed - 1)) continue;
      const values = valuesOf(fact);
      for (const facet of LISTS) {
        if (failed && failed !== BITS[facet]) continue;
        for (const value of values[facet]) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
      }
    }
    return counts;
  }

  /** The facts in sight when the time filter is left aside: what the histogram shows. */
  *anyTime(store: Store): Iterable<Fact> {
    for (const fact of store.facts) {
      const failed = this.failed(fact);
      if (failed === 0 || failed === TIME) yield fact;
    }
  }
}
