"""Finds annotated mentions and events of single articles in a graph that was really extracted."""

from __future__ import annotations

import json
from pathlib import Path

from crossdoc import CrossDoc, score

from kg.build import graph_of
from kg.extract import extract
from kg.languages.vi.keys import key
from kg.model import KnowledgeGraph
from kg.read import read
from kg.resolve.defaults import shipped
from kg.resolve.signature import signatures


class Finder:
    def __init__(self, folder: Path, articles: Path) -> None:
        self.gold = {
            g["id"]: g
            for p in sorted(folder.glob("*.gold.json"))
            if "crossdoc" not in p.name
            for g in [json.loads(p.read_text(encoding="utf-8"))]
        }
        found = list(read([str(articles)], on_error=lambda _error: None))
        self.graph: KnowledgeGraph = graph_of(found)
        self.entities = {e.id: e for e in self.graph.entities}
        self.texts = {a.id: a.text for a in self.graph.articles}
        known = shipped()
        self.unmentioned: dict[str, dict[str, list[str]]] = {}
        for article, extraction in zip(found, extract(found), strict=True):
            for s in signatures(article, extraction, known).values():
                self.unmentioned.setdefault(article.id, {}).setdefault(key(s.name), []).append(s.known)
        self.ids = {
            g: next((i for i in self.texts if key(i).endswith(key(g.removeprefix("seed_")))), "") for g in self.gold
        }

    def entity(self, seed: str, name: str) -> str | None:
        article = self.ids[seed]
        gold = next(e for e in self.gold[seed]["entities"] if e["name"] == name)
        for form in (name, *gold["aliases"]):
            for m in self.graph.mentions:
                if m.article == article and key(self.texts[article][m.start : m.end]) == key(form):
                    return m.entity
            for m in self.graph.mentions:
                if m.article == article and self._is_called(m.entity, form):
                    return m.entity
            # A ministry in the title of its minister, a body in the name of its seat: in the graph without a mention.
            for found in self.unmentioned.get(article, {}).get(key(form), ()):
                if found in self.entities:
                    return found
        return None

    def _is_called(self, entity: str | None, form: str) -> bool:
        found = self.entities.get(entity or "")
        return found is not None and key(form) in map(key, (found.name, *found.aliases))

    def event(self, seed: str, kind: str, trigger: str) -> str | None:
        gold = next(e for e in self.gold[seed]["events"] if e["type"] == kind and e["trigger"] == trigger)
        roles = {(p["role"], self.entity(seed, p["name"])) for p in gold["participants"]}
        who = {e for _, e in roles} - {None}
        words = set(key(trigger).split())
        best: tuple[float, float, str] | None = None
        for e in self.graph.events:
            if e.type != kind or not any(v.article == self.ids[seed] for v in e.evidence):
                continue
            told = (gold.get("date") or "")[:4]
            if told and e.time and e.time.begin[:4] != told:
                continue
            mine = {p.entity for p in e.participants}
            # Other articles may name more of those who took part.
            alike = len(who & mine) / max(1, len(who))
            said = " ".join(self.texts[v.article][v.start : v.end] for v in e.evidence if v.article == self.ids[seed])
            fits = len(words & set(key(f"{said} {e.trigger}").split())) / max(1, len(words))
            fits += len(words & set(key(e.trigger).split())) / max(1, len(words))
            date = (gold.get("date") or "")[:10]
            fits += 0.5 if date and e.time and e.time.begin == date else 0.0
            fits += 0.1 * len(roles & {(p.role, p.entity) for p in e.participants})
            if alike >= 0.3 and (best is None or (round(alike, 1), fits, e.id) > best):
                best = (round(alike, 1), fits, e.id)
        return best[2] if best else None


def scored(folder: Path, articles: Path) -> tuple[CrossDoc, Finder]:
    finder = Finder(folder, articles)
    gold = json.loads((folder / "crossdoc.gold.json").read_text(encoding="utf-8"))
    return score(gold, finder.entity, finder.event), finder
