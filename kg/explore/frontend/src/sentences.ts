/** Facts as plain sentences, in pieces, so that every name in them can be followed. */

import { showDate, showSpan } from "./dates";
import { bareWord, factWord, language, t } from "./i18n";
import phrases from "./phrases.json";
import type { Fact, Lang, Node } from "./records";

export type Piece = string | Node;

type Templates = Record<string, string[]>;

/** The sentence that says a fact: who did what with whom, where and when. */
export function sentence(fact: Fact, withDate = true): Piece[] {
  const pieces = [prefix(fact), ...core(fact)];
  if (fact.document && fact.type !== "Legislation") pieces.push(language() === "vi" ? " về " : " on ", fact.document);
  if (fact.gathering) pieces.push(language() === "vi" ? " tại " : " at ", fact.gathering);
  if (fact.place) pieces.push(fact.gathering ? ", " : language() === "vi" ? " tại " : " in ", fact.place);
  if (withDate) pieces.push(...when(fact));
  if (fact.text && fact.kind === "event") pieces.push(`: “${clip(fact.text)}”`);
  return merged(pieces);
}

export function plain(pieces: Piece[], name: (node: Node) => string): string {
  return pieces.map((piece) => (typeof piece === "string" ? piece : name(piece))).join("");
}

function when(fact: Fact): Piece[] {
  const time = timeOf(fact);
  if (!time) return [];
  return [fact.kind === "post" ? ` (${time})` : `, ${time}`];
}

/** When it was; a post is given since when and until when, or the dates at which it is seen held. */
export function timeOf(fact: Fact): string {
  return fact.kind === "post" ? postTime(fact) : showSpan(fact.begin, fact.end);
}

function postTime(fact: Fact): string {
  const stated = [fact.since && t("since", { date: showDate(fact.since) }), fact.until && t("until", { date: showDate(fact.until) })].filter(Boolean);
  if (stated.length) return stated.join(" ");
  const first = fact.dates[0] ?? "";
  const last = fact.dates[fact.dates.length - 1] ?? "";
  return first ? t("attested", { dates: showSpan(first, last) }) : "";
}

/** What stands before an event that is not said to have happened: `Dự kiến: `; nothing before others. */
export function prefix(fact: Fact): string {
  if (fact.kind !== "event" || fact.status === "occurred") return "";
  return `${t(`status.${fact.status}`).replace(/^./, (letter) => letter.toLocaleUpperCase())}: `;
}

function core(fact: Fact): Piece[] {
  const roles = new Map<string, Node[]>();
  for (const part of fact.parts) roles.set(part.role, [...(roles.get(part.role) ?? []), part.node]);
  const all = phrases[language() as Lang] as Templates;
  const templates = [...(all[`${fact.type}.${fact.change || fact.stage}`] ?? []), ...(all[fact.type] ?? [])];
  for (const template of templates) {
    const needed = [...template.matchAll(/\{(\w+)(\+?)\}/g)].filter(([, name]) => !FIELDS.has(name!));
    const fields = [...template.matchAll(/\{(\w+)\}/g)].filter(([, name]) => FIELDS.has(name!));
    const fits = needed.every(([, role, many]) => (roles.get(role!)?.length ?? 0) >= (many ? 2 : 1));
    if (fits && fields.every(([, name]) => field(fact, name!) !== "")) return filled(fact, template, roles);
  }
  return general(fact, roles);
}

const FIELDS = new Set(["post", "word", "trigger", "documentName"]);

function field(fact: Fact, name: string): Piece {
  if (name === "post") return fact.kind === "post" ? factWord(fact) : fact.post;
  if (name === "trigger") return fact.trigger;
  if (name === "documentName") return fact.document ?? "";
  return bareWord(fact);
}

function filled(fact: Fact, template: string, roles: Map<string, Node[]>): Piece[] {
  const left = new Map(roles);
  const out: Piece[] = [];
  for (const part of template.split(/(\{\w+\+?\})/)) {
    const name = /^\{(\w+)\+?\}$/.exec(part)?.[1];
    if (!name) out.push(part);
    else if (FIELDS.has(name)) out.push(field(fact, name));
    else {
      out.push(...listed(roles.get(name) ?? []));
      left.delete(name);
    }
  }
  // Only who takes part in the same way is there together with the others; of a target that would be untrue.
  const beside = left.get("participant") ?? [];
  left.delete("participant");
  const rest = [...left.values()].flat();
  if (beside.length) out.push(language() === "vi" ? ", cùng " : ", with ", ...listed(beside));
  if (rest.length) out.push(" (", ...listed(rest), ")");
  return out;
}

function general(fact: Fact, roles: Map<string, Node[]>): Piece[] {
  const [first = [], ...others] = [...roles.values()];
  const rest = others.flat();
  // The sentence begins with the status: denied once more, it would be said to have happened.
  const word = bareWord(fact);
  if (!rest.length && !first.length) return [fact.trigger || word];
  return rest.length ? [...listed(first), ` ${word} `, ...listed(rest)] : [...listed(first), `: ${fact.trigger || word}`];
}

function listed(nodes: Node[]): Piece[] {
  const out: Piece[] = [];
  nodes.forEach((node, i) => {
    if (i) out.push(i === nodes.length - 1 ? (language() === "vi" ? " và " : " and ") : ", ");
    out.push(node);
  });
  return out;
}

function clip(text: string): string {
  return text.length > 220 ? `${text.slice(0, 219).replace(/\s+\S*$/, "")}…` : text;
}

function merged(pieces: Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const last = out[out.length - 1];
    if (typeof piece === "string" && typeof last === "string") out[out.length - 1] = last + piece;
    else out.push(piece);
  }
  return out;
}
