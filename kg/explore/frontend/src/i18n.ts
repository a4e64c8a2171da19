import type { Fact, Lang, Link, Node } from "./records";
import en from "./words.en.json";
import vi from "./words.vi.json";

type Words = Record<string, Partial<Record<Lang, string>>>;

/** What the ontology calls its terms; kg/explore/labels.py reads it. */
export interface Vocabulary {
  label: Words;
  verb?: Words;
  /** Put before the verb of what is planned, possible or denied, and before a former post. */
  prefix?: Words;
}

const UI: Record<Lang, Record<string, string>> = { vi, en };

let lang: Lang = "vi";
let vocabulary: Vocabulary = { label: {} };

export function setLanguage(next: Lang): void {
  lang = next;
  document.documentElement.lang = next;
}

export function language(): Lang {
  return lang;
}

export function setVocabulary(words: Vocabulary): void {
  vocabulary = words;
}

/** A text of the interface, `{name}` filled in. */
export function t(key: string, values: Record<string, string | number> = {}): string {
  const text = UI[lang][key] ?? key;
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
}

/** Whether a text is the interface's own in one of its languages. */
export function isOwn(key: string, text: string): boolean {
  return Object.values(UI).some((words) => words[key] === text);
}

export function has(key: string): boolean {
  return key in UI[lang];
}

/** What to call a term of the ontology: the interface's word for a few, else the ontology's label. */
export function term(name: string): string {
  for (const key of [name, `rel.${name}`, `status.${name}`]) if (has(key)) return t(key);
  return vocabulary.label[name]?.[lang] ?? vocabulary.label[name]?.vi ?? name;
}

/** The verb between two participants (`tiếp`), or null where the ontology gives none. */
export function verb(type: string): string | null {
  return vocabulary.verb?.[type]?.[lang] ?? null;
}

export function nameOf(node: Node): string {
  if (node.type !== "Topic" && node.type !== "Country") return node.name;
  if (node.type === "Topic") return vocabulary.label[node.id]?.[lang] ?? vocabulary.label[node.id]?.vi ?? node.name;
  return node.name;
}

/** The word on a line that this link alone would make. */
export function linkWord(link: Link): string {
  return link.kind === "fact" ? factWord(link.fact) : t(`link.${link.kind}`);
}

/** The post, or the verb of an event, without what stands before it where it is not plain. */
export function bareWord(fact: Fact): string {
  return fact.kind === "post" ? fact.post || t("Post") : (verb(fact.type) ?? term(fact.type).toLocaleLowerCase(lang));
}

/** The same with its status: `nguyên Bộ trưởng`, `không gặp`. */
export function factWord(fact: Fact): string {
  const before = vocabulary.prefix?.[fact.status]?.[lang];
  return before ? `${before} ${bareWord(fact)}` : bareWord(fact);
}

const formats: Record<Lang, Intl.NumberFormat> = { vi: new Intl.NumberFormat("vi-VN"), en: new Intl.NumberFormat("en-GB") };

export function number(value: number): string {
  return formats[lang].format(value);
}
