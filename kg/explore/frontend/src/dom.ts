/** Elements from data. Text only ever becomes text: there is no way through here to HTML. */

export type Child = globalThis.Node | string | number | null | undefined | false | Child[];

interface Props {
  class?: string;
  on?: { [event: string]: (event: Event) => void };
  /** Attributes; `href` is let through for http and https alone, `style` and `on…` not at all. */
  [attribute: string]: unknown;
}

export function h<K extends keyof HTMLElementTagNameMap>(tag: K, props: Props = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  apply(element, props);
  append(element, children);
  return element;
}

const SVG = "http://www.w3.org/2000/svg";

export function svg<K extends keyof SVGElementTagNameMap>(tag: K, props: Props = {}, ...children: Child[]): SVGElementTagNameMap[K] {
  const element = document.createElementNS(SVG, tag) as SVGElementTagNameMap[K];
  apply(element, props);
  append(element, children);
  return element;
}

function apply(element: Element, props: Props): void {
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === "on") {
      for (const [event, handler] of Object.entries(value as NonNullable<Props["on"]>)) element.addEventListener(event, handler);
    } else if (name === "href") {
      const url = safeUrl(String(value));
      if (url) element.setAttribute("href", url);
    } else if (name === "style" || name.startsWith("on")) {
      throw new Error(`${name} is not an attribute to set`);
    } else {
      element.setAttribute(name, value === true ? "" : String(value));
    }
  }
}

function append(element: Element, children: Child[]): void {
  for (const child of children) {
    if (Array.isArray(child)) append(element, child);
    else if (child !== null && child !== undefined && child !== false) element.append(child instanceof globalThis.Node ? child : String(child));
  }
}

/** The address if it is http(s), else null: no `javascript:`, no `data:`, nothing relative. */
export function safeUrl(text: string): string | null {
  try {
    const url = new URL(text);
    return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
  } catch {
    return null;
  }
}

export function replace(element: Element, ...children: Child[]): void {
  element.replaceChildren();
  append(element, children);
}

export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the page has no #${id}`);
  return element as T;
}
