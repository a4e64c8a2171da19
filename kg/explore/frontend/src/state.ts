/** What the page shows, as the part of the address after `#`, so that a view can be kept and sent. */

export type View = "network" | "timeline" | "map" | "table";

export interface Filters {
  type: string[];
  fact: string[];
  role: string[];
  topic: string[];
  source: string[];
  status: string[];
  /** Per cent. */
  confidence: number;
  from: string;
  to: string;
}

export interface State {
  view: View;
  focus: string | null;
  select: string | null;
  expanded: string[];
  pinned: string[];
  /** The two ends of a path; empty for none. */
  path: string[];
  all: boolean;
  events: boolean;
  filters: Filters;
}

export const LISTS = ["type", "fact", "role", "topic", "source", "status"] as const;
export type ListFacet = (typeof LISTS)[number];

export function noFilters(): Filters {
  return { type: [], fact: [], role: [], topic: [], source: [], status: [], confidence: 0, from: "", to: "" };
}

export function start(focus: string | null = null): State {
  return { view: "network", focus, select: focus, expanded: [], pinned: [], path: [], all: false, events: false, filters: noFilters() };
}

export function encode(state: State): string {
  const out = new URLSearchParams();
  if (state.view !== "network") out.set("view", state.view);
  if (state.focus !== null) out.set("focus", state.focus);
  if (state.select !== null && state.select !== state.focus) out.set("select", state.select);
  for (const id of state.expanded) out.append("open", id);
  for (const id of state.pinned) out.append("pin", id);
  for (const id of state.path) out.append("path", id);
  if (state.all) out.set("all", "1");
  if (state.events) out.set("events", "1");
  for (const [name, value] of parameters(state.filters)) out.append(name, value);
  return out.toString();
}

/** Filters as the parameters of an address; the server reads the same (kg/explore/facets.py). */
export function parameters(filters: Filters): [string, string][] {
  const out: [string, string][] = [];
  for (const facet of LISTS) for (const value of filters[facet]) out.push([facet, value]);
  if (filters.confidence) out.push(["confidence", String(filters.confidence)]);
  if (filters.from) out.push(["from", filters.from]);
  if (filters.to) out.push(["to", filters.to]);
  return out;
}

/** Whatever stands in an address that somebody sent: what makes no sense is left out. */
export function decode(hash: string): State {
  const from = new URLSearchParams(hash.replace(/^#/, ""));
  const state = start(from.get("focus"));
  const view = from.get("view");
  if (view === "timeline" || view === "map" || view === "table") state.view = view;
  state.select = from.get("select") ?? state.focus;
  state.expanded = from.getAll("open").slice(0, 40);
  state.pinned = from.getAll("pin").slice(0, 40);
  const path = from.getAll("path");
  if (path.length === 2) state.path = path;
  state.all = from.get("all") === "1";
  state.events = from.get("events") === "1";
  for (const facet of LISTS) state.filters[facet] = from.getAll(facet);
  const confidence = Number(from.get("confidence"));
  if (confidence > 0 && confidence <= 100) state.filters.confidence = Math.round(confidence);
  for (const end of ["from", "to"] as const) {
    const date = from.get(end) ?? "";
    if (/^\d{4}-\d\d-\d\d$/.test(date)) state.filters[end] = date;
  }
  return state;
}
