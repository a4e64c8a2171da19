import { App, type Opening } from "./app";
import { jsonOf } from "./blocks";
import { byId, h, replace } from "./dom";
import { setLanguage, setVocabulary, t, type Vocabulary } from "./i18n";
import { kept } from "./kept";
import { listen } from "./keyboard";
import { Shell, type Settings } from "./shell";
import { FileSource, ServerSource } from "./source";
import type { Scene } from "./scene";
import { Store } from "./store";
import { setLooks, startTheme, type Look } from "./theme";

/** The network as pyvis made it. */
interface NetworkBlock {
  nodes: { id: string; label: string; group: string; x: number; y: number; community: number }[];
  edges: { id: string; from: string; to: string; label: string; arrows: string; value: number }[];
}

/** The first picture from the network alone, to look at while the data is still being opened. */
function firstPicture(block: NetworkBlock): Scene {
  return {
    nodes: block.nodes.map(({ id, label, group }) => ({ id, type: group, label: label.replaceAll("\n", " "), score: 1, hidden: 0 })),
    edges: block.edges.map(({ id, from, to, label, arrows, value }) => ({ id, from, to, label, directed: arrows !== "", weight: value, links: [], deed: true, tentative: false })),
    centre: null,
    parent: new Map(),
  };
}

async function main(): Promise<void> {
  startTheme();
  const settings = jsonOf<Settings>("settings");
  const chosen = kept("language");
  setLanguage(chosen === "vi" || chosen === "en" ? chosen : settings.lang);
  setVocabulary(jsonOf<Vocabulary>("vocabulary"));
  setLooks(jsonOf<Record<string, Look>>("looks"));
  document.body.classList.add("loading");
  if (!("DecompressionStream" in globalThis)) throw new Error(t("noDecompress"));
  const block = jsonOf<NetworkBlock>("network-data");
  const opening: Opening = {
    nodes: block.nodes.map((node) => node.id),
    communities: new Map(block.nodes.map((node) => [node.id, node.community])),
    positions: new Map(block.nodes.map((node) => [node.id, { x: node.x, y: node.y }])),
  };
  const store = new Store();
  const source = settings.mode === "server" ? new ServerSource(store) : new FileSource(store);
  performance.mark("start");
  const app = new App(store, source, settings, opening);
  if (location.hash.length < 2 && settings.focus === null) app.preview(firstPicture(block));
  // A turn of the page, in which the picture is painted.
  await new Promise((next) => setTimeout(next));
  await source.open(settings.focus);
  performance.mark("data");
  app.shell = new Shell(app);
  listen(app);
  await app.begin();
  document.body.classList.remove("loading");
  document.body.classList.add("ready");
  performance.mark("ready");
  (globalThis as { explorer?: App }).explorer = app;
}

main().catch((why: unknown) => {
  document.body.classList.remove("loading");
  const empty = byId("empty");
  empty.hidden = false;
  replace(empty, h("p", {}, t("failed", { why: why instanceof Error ? why.message : String(why) })));
  console.error(why);
});
