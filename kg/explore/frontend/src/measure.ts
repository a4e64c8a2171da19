/** How large names are on the canvas, and the room that a node takes with its name. */

import { wrap, type Box } from "./geometry";
import type { SceneNode } from "./scene";

export const FONT = '"Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", "Liberation Sans", Arial, sans-serif';
export const LINE = 17;
export const TEXT = 14;
export const EDGE_TEXT = 11.5;
const GAP = 8;

let pen: CanvasRenderingContext2D | null = null;

const widths = new Map<string, number>();

export function measure(text: string, size: number, bold = false): number {
  const key = `${size}${bold}${text}`;
  let width = widths.get(key);
  if (width === undefined) widths.set(key, (width = measured(text, size, bold)));
  return width;
}

function measured(text: string, size: number, bold: boolean): number {
  pen ??= document.createElement("canvas").getContext("2d");
  if (!pen) return text.length * size * 0.55;
  pen.font = `${bold ? "bold " : ""}${size}px ${FONT}`;
  return pen.measureText(text).width;
}

/** Radius of a node on the canvas. */
export function sizeOf(item: SceneNode, centre: string | null): number {
  if (item.id === centre) return 20;
  return Math.min(16, 6.5 + 1.5 * Math.log2(1 + item.score));
}

export function linesOf(item: SceneNode): string[] {
  return item.date ? [...wrap(item.label), item.date] : wrap(item.label);
}

/** The room that a node takes with its name. */
export function boxOf(item: SceneNode, centre: string | null): Box {
  const lines = linesOf(item);
  const text = Math.max(...lines.map((line) => measure(line, item.id === centre ? TEXT + 2 : TEXT, item.id === centre)));
  if (item.type === "Event" || item.type === "Article") return { width: text + 22 + GAP, height: lines.length * LINE + 14 + GAP, drop: 0 };
  const size = sizeOf(item, centre);
  const under = lines.length * LINE + 4;
  return { width: Math.max(2 * size, text) + GAP, height: 2 * size + under + GAP, drop: under / 2 };
}
