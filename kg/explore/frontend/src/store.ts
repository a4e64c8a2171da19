import type { Article, Evidence, Fact, Link, Node, Pack } from "./records";

/** Everything that has been loaded, joined by identifiers. Packs may overlap; each thing is kept once. */
export class Store {
  readonly nodes = new Map<string, Node>();
  readonly facts: Fact[] = [];
  readonly factById = new Map<string, Fact>();
  readonly articles = new Map<string, Article>();

  ingest(pack: Pack): void {
    const nodes = pack.nodes.id.map((_, i) => this.node(pack, i));
    const articles = pack.articles.id.map((_, i) => this.article(pack, i, nodes));
    const fresh: boolean[] = [];
    const facts = pack.facts.id.map((id, i) => {
      const old = this.factById.get(id);
      fresh.push(!old);
      return old ?? this.fact(pack, i, nodes, articles);
    });
    facts.forEach((fact, i) => {
      const whole = facts[pack.facts.partOf[i]!];
      if (whole && !fact.partOf) {
        fact.partOf = whole;
        whole.contains.push(fact);
      }
    });
    this.link(pack, nodes, facts, fresh);
    const complete = pack.complete ? new Set(pack.complete) : null;
    for (const node of nodes) if (!complete || complete.has(node.id)) node.complete = true;
  }

  private node(pack: Pack, i: number): Node {
    const id = pack.nodes.id[i]!;
    let node = this.nodes.get(id);
    if (!node) {
      const at = pack.nodes.at[id];
      node = {
        id,
        index: this.nodes.size,
        type: pack.nodes.type[i]!,
        name: pack.nodes.name[i]!,
        aliases: pack.nodes.aliases[i]!,
        country: pack.nodes.country[i]!,
        same: pack.nodes.same[i]!,
        facts: [],
        links: [],
        articles: [],
        at: at ? [at[0] / 100, at[1] / 100] : null,
        complete: false,
        total: 0,
      };
      this.nodes.set(id, node);
    }
    return node;
  }

  private article(pack: Pack, i: number, nodes: Node[]): Article {
    const id = pack.articles.id[i]!;
    let article = this.articles.get(id);
    if (!article) {
      const text = (column: number[]): string => pack.strings[column[i]!] ?? "";
      article = {
        id,
        title: pack.articles.title[i]!,
        published: text(pack.articles.published),
        publisher: text(pack.articles.publisher),
        url: pack.articles.url[i]!,
        author: text(pack.articles.author),
        topics: pack.articles.topics[i]!.map((topic) => nodes[topic]!),
        facts: [],
      };
      for (const topic of article.topics) topic.articles.push(article);
      this.articles.set(id, article);
    }
    return article;
  }

  private fact(pack: Pack, i: number, nodes: Node[], articles: Article[]): Fact {
    const c = pack.facts;
    const text = (column: number[]): string => pack.strings[column[i]!] ?? "";
    const node = (column: number[]): Node | null => nodes[column[i]!] ?? null;
    const parts = [];
    const flat = c.parts[i]!;
    for (let k = 0; k < flat.length; k += 2) parts.push({ role: pack.strings[flat[k]!] ?? "", node: nodes[flat[k + 1]!]! });
    const own: Evidence[] = [];
    const rows = c.evidence[i]!;
    const { article, start, end } = pack.evidence;
    let confidence = 0;
    for (let k = 0; k < rows.length; k += 2) {
      const row = rows[k]!;
      own.push({ row: pack.complete ? -1 : row, article: articles[article[row]!]!, start: start[row]!, end: end[row]!, confidence: rows[k + 1]! });
      confidence = Math.max(confidence, rows[k + 1]!);
    }
    const fact: Fact = {
      id: c.id[i]!,
      index: this.facts.length,
      kind: text(c.kind) as Fact["kind"],
      type: text(c.type),
      begin: text(c.begin),
      end: text(c.end),
      since: text(c.since),
      until: text(c.until),
      basis: text(c.basis),
      status: text(c.status),
      text: text(c.text),
      trigger: text(c.trigger),
      post: text(c.post),
      change: text(c.change),
      stage: text(c.stage),
      place: node(c.place),
      gathering: node(c.gathering),
      document: node(c.document),
      by: node(c.by),
      partOf: null,
      contains: [],
      parts,
      topics: c.topics[i]!.map((topic) => nodes[topic]!),
      dates: c.dates[i]!.map((date) => pack.strings[date] ?? ""),
      conflicts: c.conflicts[i]!,
      evidence: own,
      confidence,
    };
    this.facts.push(fact);
    this.factById.set(fact.id, fact);
    // The last one that a list took is enough to look at: a fact is added to all its lists at once.
    const add = (facts: Fact[]): void => {
      if (facts[facts.length - 1] !== fact) facts.push(fact);
    };
    for (const part of fact.parts) add(part.node.facts);
    for (const topic of fact.topics) add(topic.facts);
    for (const other of [fact.place, fact.gathering, fact.document, fact.by]) if (other) add(other.facts);
    for (const item of own) {
      add(item.article.facts);
      if (fact.kind === "event" && fact.topics.length === 0) for (const topic of item.article.topics) add(topic.facts);
    }
    return fact;
  }

  private link(pack: Pack, nodes: Node[], facts: Fact[], fresh: boolean[]): void {
    const { source, target, fact, kind, kinds } = pack.links;
    for (let i = 0; i < source.length; i++) {
      if (!fresh[fact[i]!]) continue;
      const link: Link = {
        source: nodes[source[i]!]!,
        target: nodes[target[i]!]!,
        fact: facts[fact[i]!]!,
        kind: kinds[kind[i]! >> 1]!,
        directed: (kind[i]! & 1) === 1,
      };
      link.source.links.push(link);
      link.target.links.push(link);
    }
  }
}

/** Every node that a fact names, each once. */
export function nodesOf(fact: Fact): Set<Node> {
  const all = new Set<Node>(fact.topics);
  for (const part of fact.parts) all.add(part.node);
  for (const other of [fact.place, fact.gathering, fact.document, fact.by]) if (other) all.add(other);
  return all;
}

export function otherEnd(link: Link, node: Node): Node {
  return link.source === node ? link.target : link.source;
}

/** `article:start:end`, by which the server knows a passage. */
export function keyOf(item: Evidence): string {
  return `${item.article.id}:${item.start}:${item.end}`;
}
