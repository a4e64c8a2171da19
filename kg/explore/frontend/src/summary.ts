/** Numbers for the frame around the views: counts beside filters, the histogram, lanes, places on the map. */

import { DISPUTED, periodOf, type Counts, type Filter } from "./filters";
import type { Fact } from "./records";
import type { Store } from "./store";

/** A day since 1970, and how many. */
export type Day = [number, number];

export interface Lane {
  kind: string;
  total: number;
  days: Day[];
}

export interface Spot {
  id: string;
  type: string;
  name: string;
  latitude: number;
  longitude: number;
  /** How many facts in sight happened there, and in how many it takes part. */
  happened: number;
  involved: number;
}

export interface Summary {
  /** Facts in sight: the focus's, or all. */
  readonly total: number;
  /** How many of them have a date. */
  readonly dated: number;
  /** Of the focus's facts, or all, for each value how many there would be with it. */
  readonly counts: Counts;
  /** Of everything, the time filter left aside. */
  readonly days: Day[];
  readonly lanes: Lane[];
  readonly places: Spot[];
  /** How many facts in sight sources tell differently. */
  readonly disputed: number;
  /** Whether anything has a place on the map. */
  readonly mapped: boolean;
}

export const LANES = 7;

/** The numbers worked out from what the page holds, each only when it is asked for. */
export class OwnSummary implements Summary {
  private readonly made = new Map<string, unknown>();

  constructor(
    private readonly store: Store,
    private readonly filter: Filter,
    /** The facts that the views are about, before the filters. */
    private readonly all: () => readonly Fact[],
  ) {}

  private once<T>(name: string, make: () => T): T {
    if (!this.made.has(name)) this.made.set(name, make());
    return this.made.get(name) as T;
  }

  private get shown(): Fact[] {
    return this.once("shown", () => this.all().filter((fact) => this.filter.fact(fact)));
  }

  get total(): number {
    return this.shown.length;
  }

  get dated(): number {
    return this.once("dated", () => this.shown.filter((fact) => fact.begin || fact.end).length);
  }

  get counts(): Counts {
    return this.once("counts", () => this.filter.counts(this.all()));
  }

  get days(): Day[] {
    return this.once("days", () => byDay(function* (this: OwnSummary): Iterable<number> {
      for (const fact of this.filter.anyTime(this.store)) {
        const period = periodOf(fact);
        if (period) yield period.first;
      }
    }.call(this)));
  }

  get disputed(): number {
    return this.once("disputed", () => this.shown.filter((fact) => fact.conflicts.length > 0).length);
  }

  get mapped(): boolean {
    return this.once("mapped", () => [...this.store.nodes.values()].some((node) => node.at !== null));
  }

  get lanes(): Lane[] {
    return this.once("lanes", () => {
      const kinds = new Map<string, number[]>();
      for (const fact of this.shown) {
        const period = periodOf(fact);
        if (!period) continue;
        const day = Math.floor((period.first + period.last) / 2);
        const days = kinds.get(fact.type);
        if (days) days.push(day);
        else kinds.set(fact.type, [day]);
      }
      const ranked = [...kinds].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1)).slice(0, LANES);
      return ranked.map(([kind, days]) => ({ kind, total: days.length, days: byDay(days) }));
    });
  }

  get places(): Spot[] {
    return this.once("places", () => {
      const spots = new Map<string, Spot>();
      for (const fact of this.shown)
        for (const node of new Set([...(fact.place ? [fact.place] : []), ...fact.parts.map((part) => part.node)])) {
          if (!node.at) continue;
          let spot = spots.get(node.id);
          if (!spot) spots.set(node.id, (spot = { id: node.id, type: node.type, name: node.name, latitude: node.at[0], longitude: node.at[1], happened: 0, involved: 0 }));
          if (fact.place === node) spot.happened++;
          if (fact.parts.some((part) => part.node === node)) spot.involved++;
        }
      return [...spots.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    });
  }
}

function byDay(days: Iterable<number>): Day[] {
  const counts = new Map<number, number>();
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1);
  return [...counts].sort((a, b) => a[0] - b[0]);
}

/** What the server sends. */
export interface SentSummary {
  total: number;
  dated: number;
  counts: Record<string, Record<string, number>>;
  days: Day[];
  lanes: Lane[];
  places: [string, string, string, number, number, number, number][];
}

export function received(sent: SentSummary): Summary {
  const counts = Object.fromEntries(Object.entries(sent.counts).map(([facet, values]) => [facet, new Map(Object.entries(values))])) as Counts;
  const places = sent.places.map(([id, type, name, latitude, longitude, happened, involved]) => ({ id, type, name, latitude, longitude, happened, involved }));
  return { ...sent, counts, places, disputed: counts.status.get(DISPUTED) ?? 0, mapped: places.length > 0 };
}

/** Now where it is there, later where it has to be fetched. */
export function soon<T>(value: T | Promise<T>, use: (value: T) => void, failed: (why: unknown) => void): void {
  if (value instanceof Promise) value.then(use).catch(failed);
  else use(value);
}
