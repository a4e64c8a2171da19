/** Small parts that every view uses: glyphs, names that can be followed, facts with their sentences. */

import { h, svg, type Child } from "./dom";
import { has, nameOf, number, t } from "./i18n";
import type { Evidence, Fact, Node, Passage } from "./records";
import { keyOf } from "./store";
import { sentence, type Piece } from "./sentences";
import { showDate } from "./dates";
import { glyphPath, look } from "./theme";

/** What a click in a panel or list may ask for. */
export interface Actions {
  select(id: string): void;
  focus(id: string): void;
  passages(evidence: Evidence[]): Promise<Passage[]>;
}

export function glyph(type: string, size = 14): SVGElement {
  const icon = svg("svg", { viewBox: "0 0 16 16", width: size, height: size, class: "glyph", "aria-hidden": "true", "data-type": type });
  icon.append(svg("path", { d: glyphPath(look(type).shape) }));
  return icon;
}

/** A name that leads to its node, event or article: a real link, so that it breaks over lines like text. */
export function link(id: string, actions: Actions, ...content: Child[]): HTMLElement {
  const follow = (event: Event): void => {
    if ((event as MouseEvent).ctrlKey || (event as MouseEvent).metaKey) return;
    event.preventDefault();
    actions.focus(id);
  };
  const element = h("a", { class: "name", "data-id": id, on: { click: follow } }, content);
  element.setAttribute("href", `#${new URLSearchParams({ focus: id })}`);
  return element;
}

export function nodeName(node: Node, actions: Actions, withGlyph = false): HTMLElement {
  return link(node.id, actions, withGlyph && glyph(node.type), nameOf(node));
}

/** The topics of an event, as small names; those of its articles alone where its own sentence names none. */
export function topicChips(fact: Fact, actions: Actions): Child[] {
  return topicsOf(fact).own.map((topic) => h("span", { class: "topic-chip" }, glyph("Topic", 9), nodeName(topic, actions)));
}

/** What a fact is about: its own topics, else (an event) what the articles that tell it are about. */
export function topicsOf(fact: Fact): { own: Node[]; about: Node[] } {
  const about = fact.kind === "event" && fact.topics.length === 0 ? [...new Set(fact.evidence.flatMap((item) => item.article.topics))] : [];
  return { own: fact.topics, about };
}

export function written(pieces: Piece[], actions: Actions): Child[] {
  return pieces.map((piece) => (typeof piece === "string" ? piece : nodeName(piece, actions)));
}

/** ≈ at a date that was worked out; the full words in its title, and in the fact's own card. */
export function dateMark(fact: Fact): Child {
  if (fact.kind !== "event" || !fact.basis || fact.basis === "stated") return null;
  const how = t(`date.${fact.basis}`);
  return h("span", { class: "about", title: how }, h("span", { "aria-hidden": "true" }, " ≈"), h("span", { class: "sr" }, how));
}

/** What a fact is besides being said: at which stage, inferred. */
export function badges(fact: Fact, full = false): Child[] {
  const out: Child[] = [];
  // The sentence itself says the status where it is not plain.
  if (fact.stage) out.push(h("span", { class: "badge" }, t(`stage.${fact.stage}`)));
  if (fact.basis === "inferred") out.push(h("span", { class: "badge inferred", title: t("inferredTitle") }, t("inferred")));
  else if (full && fact.basis && fact.basis !== "stated") out.push(h("span", { class: "badge inferred" }, t(`date.${fact.basis}`)));
  return out;
}

/** What sources tell differently of a fact, with dates as people write them. */
export function conflictList(fact: Fact): Child {
  if (fact.conflicts.length === 0) return null;
  const item = (text: string): HTMLElement => {
    const [, kind = "", rest = ""] = /^([\w-]+): (.*)$/s.exec(text) ?? [];
    const known = has(`conflict.${kind}`);
    const shown = (known ? rest : text).replace(/\b\d{4}-\d\d(-\d\d)?\b/g, showDate);
    return h("li", {}, known && h("strong", {}, `${t(`conflict.${kind}`)}: `), shown);
  };
  return h("ul", { class: "conflicts", "aria-label": t("conflicts") }, fact.conflicts.map(item));
}

/** A fact as a list item: its sentence, marks, and the sentences it was read from. */
export function factItem(fact: Fact, actions: Actions, open: boolean): HTMLElement {
  const kind = fact.kind === "event" ? "Event" : fact.kind === "post" ? "Person" : "Organization";
  const details = h("button", { type: "button", class: "open-fact", "aria-label": t("evidence"), on: { click: () => actions.select(fact.id) } }, sources(fact));
  const item = h("li", { class: "fact", "data-fact": fact.id }, h("p", { class: "claim" }, glyph(kind, 11), h("span", {}, written(sentence(fact), actions)), dateMark(fact), " ", badges(fact), " ", details), conflictList(fact));
  if (open && fact.evidence.length) item.append(evidenceList(fact, actions, 1));
  return item;
}

function sources(fact: Fact): string {
  const count = new Set(fact.evidence.map((item) => item.article.id)).size;
  if (count === 0) return t("known");
  return count === 1 ? t("source1") : t("sources", { n: number(count) });
}

/** The passages of a fact; those beyond `limit` wait for a click. */
export function evidenceList(fact: Fact, actions: Actions, limit = 6): HTMLElement {
  const list = h("ul", { class: "evidence" });
  const sorted = [...fact.evidence].sort((a, b) => b.confidence - a.confidence || (a.article.published < b.article.published ? -1 : 1));
  const show = (items: Evidence[]): void => {
    const rows = items.map((item) => evidenceItem(item, fact, actions));
    list.append(...rows.map((row) => row.element));
    actions.passages(items).then(
      (passages) => passages.forEach((passage, i) => rows[i]!.fill(passage)),
      (why: unknown) => rows.forEach((row) => row.fail(String(why))),
    );
  };
  show(sorted.slice(0, limit));
  if (sorted.length > limit) {
    const rest = sorted.slice(limit);
    const more = h("button", { type: "button", class: "more", on: { click: () => (more.remove(), show(rest)) } }, t("more", { n: rest.length }));
    return h("div", {}, list, more);
  }
  return list;
}

function evidenceItem(item: Evidence, fact: Fact, actions: Actions): { element: HTMLElement; fill(passage: Passage): void; fail(why: string): void } {
  const quote = h("blockquote", { lang: "vi" }, "…");
  const article = item.article;
  const title = article.title || t("noTitle");
  const element = h(
    "li",
    { "data-evidence": keyOf(item) },
    quote,
    h(
      "p",
      { class: "cite" },
      link(`article/${article.id}`, actions, title),
      " ",
      h("span", {}, [article.publisher, article.published ? showDate(article.published) : t("noDate"), t("confidenceOf", { n: item.confidence })].filter(Boolean).join(" · ")),
      article.url ? [" · ", h("a", { href: article.url, target: "_blank", rel: "noopener noreferrer" }, t("openArticle"))] : null,
    ),
  );
  return {
    element,
    fill: ([before, said, after]) => quote.replaceChildren(...[h("span", { class: "context" }, before), h("mark", {}, ...marked(said, fact)), h("span", { class: "context" }, after)]),
    fail: (why) => quote.replaceChildren(t("failed", { why })),
  };
}

/** The sentence with the names it turns on and the words that tell the event set off. */
function marked(text: string, fact: Fact): Child[] {
  const words = new Set<string>();
  for (const { node } of fact.parts) for (const name of [node.name, ...node.aliases]) if (name.length > 1) words.add(name);
  if (fact.post) words.add(fact.post);
  for (const trigger of fact.trigger.split(/;\s*/)) if (trigger.length > 1) words.add(trigger);
  const longest = [...words].sort((a, b) => b.length - a.length).slice(0, 80);
  if (longest.length === 0) return [text];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(${longest.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|")})(?![\\p{L}\\p{N}])`, "gu");
  const out: Child[] = [];
  let at = 0;
  for (const match of text.matchAll(pattern)) {
    out.push(text.slice(at, match.index), h("b", {}, match[0]));
    at = match.index + match[0].length;
  }
  return [...out, text.slice(at)];
}

/** A list that shows its first items and the rest on demand. */
export function paged<T>(items: T[], render: (item: T, index: number) => HTMLElement, size = 10, classes = "facts"): HTMLElement {
  const list = h("ul", { class: classes });
  let shown = 0;
  const more = h("button", { type: "button", class: "more", on: { click: () => next() } });
  const next = (): void => {
    list.append(...items.slice(shown, shown + size).map((item, i) => render(item, shown + i)));
    shown = Math.min(items.length, shown + size);
    more.hidden = shown >= items.length;
    more.textContent = t("more", { n: number(items.length - shown) });
  };
  next();
  return h("div", {}, list, more);
}

export function section(title: string, ...children: Child[]): HTMLElement {
  return h("section", {}, h("h3", {}, title), children);
}
