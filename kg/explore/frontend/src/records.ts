/** What the page knows: nodes, facts between them, and the evidence of each fact. */

export type Lang = "vi" | "en";

export interface Article {
  id: string;
  title: string;
  published: string;
  publisher: string;
  url: string;
  author: string;
  topics: Node[];
  facts: Fact[];
}

export interface Evidence {
  /** Number of the passage among the texts of the file; -1 where the server is asked by key. */
  row: number;
  article: Article;
  start: number;
  end: number;
  /** Per cent. */
  confidence: number;
}

export interface Participant {
  role: string;
  node: Node;
}

export interface Fact {
  id: string;
  /** Position in the store; filters keep one bit a fact under it. */
  index: number;
  kind: "event" | "post" | "relation";
  type: string;
  begin: string;
  end: string;
  /** Of a post, when it is stated to have begun and ended; begin and end also know when it was seen held. */
  since: string;
  until: string;
  basis: string;
  status: string;
  text: string;
  trigger: string;
  post: string;
  change: string;
  stage: string;
  place: Node | null;
  gathering: Node | null;
  document: Node | null;
  by: Node | null;
  partOf: Fact | null;
  contains: Fact[];
  parts: Participant[];
  topics: Node[];
  dates: string[];
  conflicts: string[];
  evidence: Evidence[];
  confidence: number;
}

export interface Node {
  id: string;
  /** Position in the store. */
  index: number;
  type: string;
  name: string;
  aliases: string[];
  country: string;
  same: string[];
  facts: Fact[];
  links: Link[];
  /** Latitude and longitude in degrees, of a country or place that has them. */
  at: [number, number] | null;
  /** Topics only: the articles about them. */
  articles: Article[];
  /** False while the server has more of it than has been fetched. */
  complete: boolean;
  /** How many facts the whole graph has of it, where the page has not all of them; else 0. */
  total: number;
}

export type LinkKind = "fact" | "topic" | "place" | "gathering" | "document" | "about";

export interface Link {
  source: Node;
  target: Node;
  fact: Fact;
  kind: LinkKind;
  directed: boolean;
}

/** Before the sentence, the sentence, after it. */
export type Passage = [string, string, string];

/** The columns that kg/explore/pack.py writes. */
export interface Pack {
  version: number;
  nodes: { id: string[]; type: string[]; name: string[]; aliases: string[][]; country: string[]; same: string[][]; at: Record<string, [number, number]> };
  facts: {
    id: string[];
    kind: number[];
    type: number[];
    begin: number[];
    end: number[];
    since: number[];
    until: number[];
    basis: number[];
    status: number[];
    text: number[];
    trigger: number[];
    post: number[];
    change: number[];
    stage: number[];
    place: number[];
    gathering: number[];
    document: number[];
    by: number[];
    partOf: number[];
    parts: number[][];
    topics: number[][];
    dates: number[][];
    conflicts: string[][];
    evidence: number[][];
  };
  links: { kinds: LinkKind[]; source: number[]; target: number[]; fact: number[]; kind: number[] };
  articles: {
    id: string[];
    title: string[];
    published: number[];
    publisher: number[];
    url: string[];
    author: number[];
    topics: number[][];
  };
  evidence: { article: number[]; start: number[]; end: number[] };
  strings: string[];
  /** Ids of the nodes whose every fact is in this pack; absent: all. */
  complete?: string[];
  /** How many facts a node has in the whole graph; in an overview, how many of them pass the filters. */
  total?: Record<string, number>;
  /** Overview: the best connected, best first. */
  best?: string[];
  /** Listing: ids of the facts in order, and how many there are in all. */
  order?: string[];
  found?: number;
}
