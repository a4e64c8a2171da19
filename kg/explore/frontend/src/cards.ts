/** The panel: what is known about what is selected, each claim with the sentence that says so. */

import { showDate } from "./dates";
import { h, type Child } from "./dom";
import { factWord, nameOf, number, t, term } from "./i18n";
import { overTime, postChart, speakers } from "./charts";
import { conflictList, evidenceList, factItem, glyph, link, nodeName, paged, section, topicsOf, written, badges, type Actions } from "./pieces";
import type { Article, Fact, Node } from "./records";
import { neighbours, type Scene, type SceneEdge, type Sight } from "./scene";
import { lastOf } from "./said";
import { sentence, timeOf } from "./sentences";
import type { Store } from "./store";

export interface CardActions extends Actions {
  toggleExpand(id: string): void;
  togglePin(id: string): void;
  startPath(id: string): void;
  isExpanded(id: string): boolean;
  isPinned(id: string): boolean;
  isFocus(id: string): boolean;
}

function head(type: string, title: string, sub: Child): HTMLElement {
  return h("header", { class: "card-head" }, h("p", { class: "kind" }, glyph(type), t(`kind.${type}`)), h("h2", { tabindex: -1 }, title), sub && h("p", { class: "sub" }, sub));
}

function buttons(id: string, actions: CardActions): HTMLElement {
  const button = (label: string, act: () => void, pressed?: boolean): HTMLElement =>
    h("button", { type: "button", class: "act", "aria-pressed": pressed === undefined ? undefined : String(pressed), on: { click: act } }, label);
  return h(
    "div",
    { class: "acts" },
    !actions.isFocus(id) && button(t("focus"), () => actions.focus(id)),
    !actions.isFocus(id) && button(t(actions.isExpanded(id) ? "collapse" : "expand"), () => actions.toggleExpand(id), actions.isExpanded(id)),
    button(t(actions.isPinned(id) ? "unpin" : "pin"), () => actions.togglePin(id), actions.isPinned(id)),
    button(t("path"), () => actions.startPath(id)),
  );
}

export function nodeCard(node: Node, sight: Sight, actions: CardActions): HTMLElement {
  const facts = node.facts.filter((fact) => sight.fact(fact));
  const posts = facts.filter((fact) => fact.kind === "post");
  const rest = facts.filter((fact) => fact.kind !== "post").sort(latestFirst);
  const also = node.aliases.length ? [`${t("alsoCalled")}: `, h("span", { lang: "vi" }, aliases(node))] : null;
  const isTopic = node.type === "Topic";
  return h(
    "article",
    { class: "card" },
    head(node.type, nameOf(node), also),
    buttons(node.id, actions),
    node.total > node.facts.length && h("p", { class: "partial", role: "note" }, t("loadedOf", { n: number(node.facts.length), total: number(node.total) })),
    posts.length > 0 && section(t("posts"), postChart(posts, node), postLine(posts, node, actions)),
    isTopic && speakers(facts, actions),
    isTopic && overTime([...facts.map(dateOf), ...node.articles.map((article) => article.published)]),
    rest.length > 0 && section(`${t("facts")} (${number(rest.length)})`, paged(rest, (fact) => factItem(fact, actions, true), 5)),
    !isTopic && facts.length > 5 && overTime(facts.map(dateOf)),
    closest(node, sight, actions),
    isTopic && node.articles.length > 0 && section(`${t("inArticles")} (${number(node.articles.length)})`, articleList(node.articles, actions)),
    node.same.length > 0 && section(t("elsewhere"), h("p", { class: "sub" }, node.same.map((iri) => [h("a", { href: iri, target: "_blank", rel: "noopener noreferrer" }, iri), " "]))),
  );
}

/** A few of the other names: shorter forms of the name say less than other ones. */
function aliases(node: Node): string {
  const other = node.aliases.filter((alias) => !alias.includes(node.name));
  return (other.length ? other : node.aliases).slice(0, 5).join(", ");
}

function latestFirst(a: Fact, b: Fact): number {
  const [x, y] = [dateOf(a), dateOf(b)];
  return x < y ? 1 : x > y ? -1 : b.confidence - a.confidence;
}

export function dateOf(fact: Fact): string {
  return fact.begin || fact.end || fact.evidence[0]?.article.published || "";
}

/** Posts as a line with its stations, the latest first. */
function postLine(posts: Fact[], node: Node, actions: CardActions): HTMLElement {
  const sorted = posts.map((fact) => [lastOf(fact), fact] as const).sort(([x, a], [y, b]) => (x < y ? 1 : x > y ? -1 : latestFirst(a, b))).map(([, fact]) => fact);
  return paged(
    sorted,
    (fact) => {
      const others = fact.parts.map((part) => part.node).filter((other) => other !== node);
      return h(
        "li",
        { class: fact.status, "data-fact": fact.id },
        h("p", { class: "claim" }, h("strong", {}, factWord(fact)), others.length > 0 && [", ", others.map((other, i) => [i > 0 && ", ", nodeName(other, actions)])], " ", badges(fact)),
        h("p", { class: "when" }, timeOf(fact) || t("undated"), fact.dates.length > 1 && ` (${t("times", { n: number(fact.dates.length) })})`),
        conflictList(fact),
        h("details", {}, h("summary", {}, t("evidence")), lazily(() => evidenceList(fact, actions, 4))),
      );
    },
    12,
    "posts",
  );
}

/** Content that is made when its details element is opened. */
function lazily(make: () => HTMLElement): HTMLElement {
  const slot = h("div");
  queueMicrotask(() => slot.parentElement?.addEventListener("toggle", () => slot.childElementCount === 0 && slot.append(make())));
  return slot;
}

function closest(node: Node, sight: Sight, actions: CardActions): Child {
  const near = neighbours(node, sight).slice(0, 12);
  if (near.length === 0) return null;
  return section(
    t("related"),
    h("ul", { class: "chips" }, near.map(({ node: other, links }) => h("li", {}, nodeName(other, actions, true), h("span", { class: "count" }, number(links.length))))),
  );
}

/** One fact: what is claimed, the sentences that say so, and all that was read with it. */
export function factCard(fact: Fact, actions: CardActions): HTMLElement {
  const type = fact.kind === "event" ? "Event" : fact.parts[0]?.node.type ?? "Event";
  const { own, about } = topicsOf(fact);
  const people = fact.parts.map((part) => h("li", {}, h("span", { class: "role" }, term(part.role)), nodeName(part.node, actions, true)));
  const extra = (label: string, node: Node | null): Child => node && h("li", {}, h("span", { class: "role" }, label), nodeName(node, actions, true));
  return h(
    "article",
    { class: "card" },
    h("header", { class: "card-head" }, h("p", { class: "kind" }, glyph(type), fact.kind === "event" ? `${t("kind.Event")} · ${term(fact.type)}` : term(fact.type)), h("h2", { tabindex: -1, class: "claim" }, written(sentence(fact, false), actions))),
    h("p", { class: "when" }, timeOf(fact) || t("undated"), " ", badges(fact, true)),
    fact.kind === "event" && h("div", { class: "acts" }, h("button", { type: "button", class: "act", on: { click: () => actions.focus(fact.id) } }, t("focus"))),
    fact.evidence.length > 0 && section(`${t("evidence")} (${number(fact.evidence.length)})`, evidenceList(fact, actions, 3)),
    section(t("participants"), h("ul", { class: "roles" }, people, extra(t("link.place"), fact.place), extra(t("link.gathering"), fact.gathering), extra(t("link.document"), fact.document), extra(t("attributed"), fact.by), own.map((topic) => extra(t("topic"), topic)), about.map((topic) => extra(t("articleTopic"), topic)))),
    fact.conflicts.length > 0 && section(t("conflicts"), conflictList(fact)),
    howRead(fact),
    fact.partOf && section(t("partOf"), h("ul", { class: "facts" }, factItem(fact.partOf, actions, false))),
    fact.contains.length > 0 && section(t("contains"), paged(fact.contains, (item) => factItem(item, actions, false))),
  );
}

/** How the fact came about: the words that tell it, what was worked out, how sure it is. */
function howRead(fact: Fact): Child {
  const lines: Child[] = [
    fact.trigger && h("li", {}, t("readTrigger"), " ", h("q", { lang: "vi" }, fact.trigger)),
    fact.kind === "post" && h("li", {}, t(fact.basis === "inferred" ? "inferredTitle" : "readStated")),
    fact.kind === "event" && fact.basis && h("li", {}, t(`date.${fact.basis}`)),
    h("li", {}, fact.evidence.length ? t("confidenceOf", { n: fact.confidence }) : t("knownTitle")),
  ];
  return section(t("howRead"), h("ul", { class: "plain how" }, lines));
}

export function edgeCard(edge: SceneEdge, a: Node, b: Node, actions: CardActions): HTMLElement {
  const facts = [...new Set(edge.links.map((link) => link.fact))].sort(latestFirst);
  const deeds = edge.links.some((link) => link.kind === "fact") ? facts.filter((fact) => edge.links.some((link) => link.fact === fact && link.kind === "fact")) : facts;
  const others = facts.filter((fact) => !deeds.includes(fact));
  return h(
    "article",
    { class: "card" },
    h("header", { class: "card-head" }, h("p", { class: "kind" }, t("factsN", { n: number(facts.length) })), h("h2", { tabindex: -1 }, nodeName(a, actions, true), " ↔ ", nodeName(b, actions, true)), h("p", { class: "sub" }, edge.label)),
    paged([...deeds, ...others], (fact, i) => factItem(fact, actions, i < 40), 8),
  );
}

/** A path as its steps, each with the facts that make it. */
export function pathCard(way: string[], scene: Scene, store: Store, actions: CardActions): HTMLElement {
  const steps = way.slice(1).map((to, i) => {
    const from = way[i]!;
    const edge = scene.edges.find((item) => (item.from === from && item.to === to) || (item.from === to && item.to === from));
    const [a, b] = [store.nodes.get(from), store.nodes.get(to)];
    const facts = [...new Set(edge?.links.map((link) => link.fact))].sort(latestFirst);
    return a && b && h("section", {}, h("h3", {}, `${i + 1}`), h("p", { class: "step" }, nodeName(a, actions, true), " – ", nodeName(b, actions, true)), paged(facts, (fact) => factItem(fact, actions, true), 2));
  });
  const ends = [way[0]!, way[way.length - 1]!].map((id) => store.nodes.get(id)).filter((node): node is Node => node !== undefined);
  return h("article", { class: "card" }, h("header", { class: "card-head" }, h("h2", { tabindex: -1 }, ends.map((node, i) => [i > 0 && " → ", nameOf(node)]))), steps);
}

export function articleCard(article: Article, sight: Sight, actions: CardActions): HTMLElement {
  const facts = article.facts.filter((fact) => sight.fact(fact));
  const about = [article.publisher, article.author, article.published ? showDate(article.published) : t("noDate")].filter(Boolean).join(" · ");
  return h(
    "article",
    { class: "card" },
    head("Article", article.title || t("noTitle"), about),
    article.url && h("p", { class: "sub" }, h("a", { href: article.url, target: "_blank", rel: "noopener noreferrer" }, t("openArticle"))),
    article.topics.length > 0 && h("ul", { class: "chips" }, article.topics.map((topic) => h("li", {}, nodeName(topic, actions, true)))),
    section(`${t("mentioned")} (${number(facts.length)})`, paged(facts, (fact) => factItem(fact, actions, true), 10)),
  );
}

function articleList(articles: Article[], actions: CardActions): HTMLElement {
  const sorted = [...articles].sort((a, b) => (a.published < b.published ? 1 : a.published > b.published ? -1 : 0));
  return paged(
    sorted,
    (article) =>
      h("li", {}, link(`article/${article.id}`, actions, article.title || t("noTitle")), h("span", { class: "sub" }, ` ${[article.publisher, article.published && showDate(article.published)].filter(Boolean).join(" · ")}`)),
    8,
    "plain",
  );
}
