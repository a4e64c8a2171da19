/** The whole page from the keyboard. */

import type { App } from "./app";
import { byId } from "./dom";

const ARROWS: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

export function listen(app: App): void {
  document.addEventListener("keydown", (event) => {
    const target = event.target as HTMLElement;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (target.closest("input, textarea, select, dialog[open]")) return;
    if (target.id === "network" && onCanvas(app, event.key)) return event.preventDefault();
    // The help names keys by their capitals, and so may Shift or Caps Lock.
    if (anywhere(app, event.key.length === 1 ? event.key.toLowerCase() : event.key)) event.preventDefault();
  });
}

function onCanvas(app: App, key: string): boolean {
  const here = app.state.select ?? app.scene.centre ?? app.scene.nodes[0]?.id ?? null;
  const arrow = ARROWS[key];
  if (arrow) {
    if (app.state.select === null) app.select(here);
    else {
      const next = app.canvas.towards(app.state.select, arrow[0], arrow[1]);
      if (next !== null) app.select(next);
    }
    return true;
  }
  if (here === null) return false;
  if (key === "Enter") void app.focus(here);
  else if (key === " ") void app.toggleExpand(here);
  else return false;
  return true;
}

function anywhere(app: App, key: string): boolean {
  const selected = app.state.select;
  const node = selected !== null && app.store.nodes.has(selected) ? selected : null;
  switch (key) {
    case "/":
      app.shell.search.focus();
      return true;
    case "Escape":
      app.shell.notice(null);
      app.select(null);
      return true;
    case "?":
      app.shell.help();
      return true;
    case "[":
      app.history.go(-1);
      return true;
    case "]":
      app.history.go(1);
      return true;
    case "1":
      app.change({ view: "network" });
      return true;
    case "2":
      app.change({ view: "timeline" });
      return true;
    case "3":
      if (app.source.whole.mapped) app.change({ view: "map" });
      return true;
    case "4":
      app.change({ view: "table" });
      return true;
    case "f":
      app.shell.toggleFilters();
      return true;
    case "h":
      app.home();
      return true;
    case "+":
    case "=":
      app.canvas.zoom(1.25);
      return true;
    case "-":
      app.canvas.zoom(0.8);
      return true;
    case "0":
      app.canvas.fit(true);
      return true;
    case "e":
      if (node) void app.toggleExpand(node);
      return node !== null;
    case "p":
      if (node) app.togglePin(node);
      return node !== null;
    case "c":
      if (node) app.startPath(node);
      return node !== null;
    case "l":
      app.shell.toList();
      return true;
    default:
      return false;
  }
}

export function focusCanvas(): void {
  byId("network").focus({ preventScroll: true });
}
