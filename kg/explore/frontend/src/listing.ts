/** Facts in the order of a column of the table, for the table and the timeline. */

import { factWord, language, nameOf, t, term } from "./i18n";
import type { Fact } from "./records";
import { fold } from "./fold";
import { plain, prefix, sentence, timeOf } from "./sentences";
import type { Store } from "./store";

export const COLUMNS = ["date", "type", "who", "whom", "status", "what", "place", "topics", "confidence", "source"] as const;
export type Column = (typeof COLUMNS)[number];
/** What is copied and downloaded: on the page a mark at the date says how it is known. */
export const EXPORTED = ["date", "basis", ...COLUMNS.slice(1)] as (Column | "basis")[];

export interface Query {
  focus: string | null;
  /** Words of which every one must stand in a row. */
  words: string;
  by: Column;
  down: boolean;
  offset: number;
  limit: number;
}

export interface Found {
  facts: Fact[];
  /** How many there are in all, of which `facts` may be a part. */
  found: number;
}

/** The facts that the views beside the network are about: the focus's, else all; not filtered. */
export function factsOf(store: Store, focus: string | null): readonly Fact[] {
  const node = focus === null ? undefined : store.nodes.get(focus);
  const article = focus === null ? undefined : store.articles.get(focus.replace(/^article\//, ""));
  const own = focus !== null ? store.factById.get(focus) : undefined;
  return node?.facts ?? article?.facts ?? (own ? [...(own.partOf ? [own.partOf] : []), own, ...own.contains] : store.facts);
}

let texts = new WeakMap<Fact, string>();
let spoken = "";

/** All of a row as one text to look in; kept, for there may be tens of thousands. */
function folded(fact: Fact): string {
  if (spoken !== language()) texts = new WeakMap();
  spoken = language();
  let text = texts.get(fact);
  if (text === undefined) texts.set(fact, (text = ` ${fold(COLUMNS.map((column) => cell(fact, column)).join(" "))}`));
  return text;
}

export function ordered(facts: readonly Fact[], { words, by, down }: Query): Fact[] {
  const wanted = fold(words).split(" ").filter(Boolean);
  const rows = wanted.length ? facts.filter((fact) => wanted.every((word) => folded(fact).includes(` ${word}`))) : [...facts];
  const sign = down ? -1 : 1;
  const key = (fact: Fact): string | number => (by === "date" ? fact.begin || fact.end : by === "confidence" ? fact.confidence : cell(fact, by));
  const keyed = rows.map((fact) => [key(fact), fact] as const);
  keyed.sort(([a, x], [b, y]) => {
    if ((a === "") !== (b === "")) return a === "" ? 1 : -1;
    const order = typeof a === "number" && typeof b === "number" ? a - b : by === "date" ? (a < b ? -1 : a > b ? 1 : 0) : String(a).localeCompare(String(b), "vi");
    return order * sign || x.index - y.index;
  });
  return keyed.map(([, fact]) => fact);
}

/** What is claimed of it: that it happened, is planned, denied, held once; at which stage; whether inferred. */
function standing(fact: Fact): string {
  if (fact.kind === "relation") return "";
  return [t(`status.${fact.status || "occurred"}`), fact.stage && t(`stage.${fact.stage}`), fact.basis === "inferred" && t("inferred")].filter(Boolean).join("; ");
}

export function cell(fact: Fact, column: Column | "basis"): string {
  const first = fact.parts[0]?.role;
  const named = (keep: (role: string) => boolean): string => fact.parts.filter((part) => keep(part.role)).map((part) => nameOf(part.node)).join(", ");
  switch (column) {
    case "date":
      return timeOf(fact);
    case "basis":
      return fact.kind === "event" && fact.basis ? t(`date.${fact.basis}`) : "";
    case "status":
      return standing(fact);
    case "type":
      return term(fact.type);
    case "who":
      return named((role) => role === first);
    case "whom":
      return named((role) => role !== first);
    case "what":
      // A row may be read, or copied, without its other cells: what is denied is never shown as said.
      if (fact.kind === "post") return factWord(fact);
      return fact.text ? prefix(fact) + fact.text : plain(sentence(fact, false), nameOf);
    case "place":
      return fact.place ? nameOf(fact.place) : "";
    case "topics":
      return fact.topics.map(nameOf).join(", ");
    case "confidence":
      return fact.evidence.length ? String(fact.confidence) : "";
    case "source":
      if (fact.evidence.length === 0) return t("known");
      return [...new Set(fact.evidence.map((item) => item.article.publisher || item.article.title))].join(", ");
  }
}
