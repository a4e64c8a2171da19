import { App, type Opening } from "./app";
import { jsonOf } from "./blocks";
import { byId, h, replace } from "./dom";
import { setLanguage, setVocabulary, t, type Vocabulary } from "./i18n";
import { kept } from "./kept";
import { listen } from "./keyboard";
import { Shell, type Settings } from "./shell";
import { FileSource, ServerSource } from "./source";
import { Store } from "./store";
import { setLooks, startTheme, type Look } from "./theme";

interface NetworkBlock {
  nodes: { id: string; x: number; y: number; community: number }[];
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
  await source.open(settings.focus);
  performance.mark("data");
  const app = new App(store, source, settings, opening);
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
