/** Colour and shape of each type, from the settings of the file; light and dark. */

import { keep, kept } from "./kept";

export interface Look {
  shape: string;
  light: string;
  dark: string;
}

let looks: Record<string, Look> = {};

export function setLooks(next: Record<string, Look>): void {
  looks = next;
}

export function isDark(): boolean {
  return document.documentElement.dataset.theme === "dark";
}

export function look(type: string): Look {
  return looks[type] ?? { shape: "dot", light: "#4b5563", dark: "#9aa4b2" };
}

export function colour(type: string): string {
  const { light, dark } = look(type);
  return isDark() ? dark : light;
}

export function types(): string[] {
  return Object.keys(looks);
}

/** The chosen theme, else the system's. */
export function startTheme(): void {
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  document.documentElement.dataset.theme = kept("theme") ?? (dark ? "dark" : "light");
}

export function toggleTheme(): void {
  const next = isDark() ? "light" : "dark";
  document.documentElement.dataset.theme = next;
  keep("theme", next);
}

const read = new Map<string, string>();

/** A custom property of the style sheet in the present theme; read once, for it is asked for at every edge. */
export function css(name: string): string {
  const key = `${document.documentElement.dataset.theme} ${name}`;
  let value = read.get(key);
  if (value === undefined) read.set(key, (value = getComputedStyle(document.documentElement).getPropertyValue(name).trim()));
  return value;
}

/** The same shape as on the canvas, for lists and the legend. */
export function glyphPath(shape: string): string {
  switch (shape) {
    case "square":
      return "M2 2h12v12H2z";
    case "hexagon":
      return "M4.5 2h7L15 8l-3.500 6h-7L1 8z";
    case "triangle":
      return "M8 1.500 15 14H1z";
    case "triangleDown":
      return "M8 14.500 1 2h14z";
    case "diamond":
      return "M8 1l6.500 7L8 15 1.500 8z";
    case "star":
      return "m8 .8 2.100 4.900 5.300.4-4 3.500 1.200 5.200L8 12l-4.600 2.800 1.200-5.200-4-3.500 5.300-.4z";
    case "box":
      return "M1 4h14v8H1z";
    default:
      return "M8 1.500a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13z";
  }
}
