/** Finding posts and events by what they say; finds and ranks like kg/explore/said.py, which says why. */

import { language, term } from "./i18n";
import type { Fact } from "./records";
import { fold } from "./fold";

// What it costs that a part is named but not whole: more than all the parts that a query may name whole.
const IN_PART = 8;

interface Row {
  fact: Fact;
  /** Folded, with a space at either end. */
  parts: string[];
  all: string;
}

export interface Told {
  facts: Fact[];
  /** Whether the best is all that the query says: a whole post, a whole name. */
  whole: boolean;
}

export class Said {
  private rows: Row[] = [];
  private spoken = "";
  private readonly known = new Map<string, string>();

  constructor(private readonly facts: readonly Fact[]) {}

  /** The best of the posts or events that the whole query speaks of, best first. */
  find(query: string, kind: "post" | "event", limit: number): Told {
    const words = fold(query).split(" ");
    // One word alone says too little: there are names and headlines for it.
    if (limit <= 0 || words.length < 2) return { facts: [], whole: false };
    this.refresh();
    const last = ` ${words[words.length - 1]}`;
    const whole = words.slice(0, -1).map((word) => ` ${word} `);
    const found: [number, Row][] = [];
    for (const row of this.rows) {
      if (row.fact.kind !== kind || !row.all.includes(last) || !whole.every((word) => row.all.includes(word))) continue;
      const cost = costOf(words, row.parts);
      if (cost !== null) found.push([cost, row]);
    }
    found.sort(([x, { fact: a }], [y, { fact: b }]) => x - y || plainness(a) - plainness(b) || later(a, b) || b.evidence.length - a.evidence.length || a.index - b.index);
    return { facts: found.slice(0, limit).map(([, row]) => row.fact), whole: found.length > 0 && found[0]![0] < IN_PART };
  }

  private refresh(): void {
    if (this.spoken === language() && this.rows.length && this.rows[this.rows.length - 1]!.fact === this.facts[this.facts.length - 1]) return;
    this.spoken = language();
    this.rows = this.facts.filter((fact) => fact.kind !== "relation").map((fact) => this.row(fact));
  }

  private row(fact: Fact): Row {
    const names = [...new Set([...fact.parts.map((part) => part.node), ...(fact.place ? [fact.place] : [])])].map((node) => node.name);
    const texts = fact.kind === "post" ? [fact.post, ...names] : [fact.post, term(fact.type), fact.trigger, ...names, fact.begin];
    const parts = texts.map((text) => this.folded(text)).filter((part) => part.length > 2);
    return { fact, parts, all: parts.join("") };
  }

  /** Many facts share a name: each is folded once. */
  private folded(text: string): string {
    let out = this.known.get(text);
    if (out === undefined) this.known.set(text, (out = ` ${fold(text)} `));
    return out;
  }
}

/** How far the query is from naming whole parts, few of them; null if it does not stand in them. */
function costOf(words: string[], parts: string[]): number | null {
  if (words.length === 0) return 0;
  let best: number | null = null;
  parts.forEach((part, i) => {
    for (let size = words.length; size > 0; size--) {
      const stretch = ` ${words.slice(0, size).join(" ")}`;
      if (!part.includes(size < words.length ? `${stretch} ` : stretch)) continue;
      const rest = costOf(words.slice(size), parts.filter((_, k) => k !== i));
      if (rest !== null) best = Math.min(best ?? Infinity, rest + (`${stretch} ` === part ? 1 : IN_PART));
      break;
    }
  });
  return best;
}

function plainness(fact: Fact): number {
  return fact.status === "held" || fact.status === "occurred" ? 0 : 1;
}

function later(a: Fact, b: Fact): number {
  const [x, y] = [lastOf(a), lastOf(b)];
  return x > y ? -1 : x < y ? 1 : 0;
}

/** The last day that says anything of a post, or the day of an event; what has none stands before all days. */
export function lastOf(fact: Fact): string {
  return fact.kind === "post" ? [fact.since, fact.until, ...fact.dates].reduce((last, date) => (date > last ? date : last), "") : fact.begin;
}
