"""Which names of documents and of gatherings are one."""

from __future__ import annotations

from kg.extract.mentions.base import ClusterBase
from kg.extract.mentions.records import EntityRecord
from kg.extract.mentions.summits import behind_summit, one_summit
from kg.extract.mentions.work_forms import WorkForms
from kg.extract.names.chunks import Chunk
from kg.languages.vi import gazetteer, lexicon
from kg.languages.vi.keys import syllable_key
from kg.languages.vi.particles import LAW, MINISTRY
from kg.languages.vi.trie import trie_of

_CODE = (syllable_key(MINISTRY), syllable_key(LAW))  # the word for a ministry is also that for a set
_ACRONYM_KINDS = ("run", "Document", "Gathering")


class WorkClusters(ClusterBase):
    """Documents and gatherings: a form that begins or ends another one's is the same."""

    def _works(self) -> None:
        data = lexicon.table("gatherings")["cues"]
        self._owning = lexicon.syllables(data["owning"])
        self._also = trie_of(data["also_called"])
        self._number_words = lexicon.syllables(data["number_words"])
        self._summit_heads = lexicon.phrases([*data["summit_heads"], *data["summits_in_short"]])
        self._ordinal = lexicon.syllables(data["ordinal"]) | lexicon.syllables(lexicon.table("grammar")["ordinals"])
        self._groups = frozenset(lexicon.table("grammar")["state_groups"])
        self._law_tails = lexicon.syllables(data["law_tails"])
        self._gathered = [self._work_keys(c) for c in self.chunks if c.type == "Gathering"]
        for kind in ("Gathering", "Document"):
            self._cluster_works(kind)
            order = [k for k, c in enumerate(self.chunks) if c.type == kind]
            for k in order:
                other = self._bracketed(k)
                if other is not None and self._short_form(self.chunks[other]):
                    self._unite(self.entity_of[k], other)
                self._second_name(k)
            if kind == "Gathering":
                self._told_by_letters(order)
            shorts = {self.keys(self.chunks[k]): e for k, e in self.entity_of.items() if e.type == kind}
            for k, c in enumerate(self.chunks):
                if c.type == "run" and self.keys(c) in shorts:
                    self._unite(shorts[self.keys(c)], k)
        self._longer_forms()

    def _told_by_letters(self, order: list[int]) -> None:
        """Unite ``thượng đỉnh |EAS`` with the summit that bears the letters: ``hội nghị thượng đỉnh Đông Á (EAS)``."""
        letters: dict[str, EntityRecord] = {}
        for k in order:
            other = self._bracketed(k)
            if other is not None and self.entity_of.get(other) is self.entity_of[k] and self._meets(k):
                letters[self.keys(self.chunks[other])[0]] = self.entity_of[k]
        for k in order:
            *head, last = self.keys(self.chunks[k])
            if last in letters and head and self.chunks[k].kind == "headed" and tuple(head) in self._summit_heads:
                self._unite(letters[last], k)

    def _meets(self, k: int) -> bool:
        """Whether chunk ``k`` is called a meeting itself, no forum or body that holds some."""
        return any(self.keys(self.chunks[k])[: len(head)] == head for head in self._summit_heads)

    def _second_name(self, k: int) -> None:
        """Unite a name with the one told behind it: ``Công ước Ottawa, còn được gọi là |Hiệp ước cấm mìn``."""
        c, t = self.chunks[k], self.t
        p = c.end + (c.end < t.n and t.words[c.end] in (",", "("))
        found = self._also.longest(t.keys, p) if p < t.n and t.sentence[p] == t.sentence[c.start] else None
        other = self.by_start.get(p + found[0]) if found is not None else None
        if other is not None and self.chunks[other].type == c.type:
            name = self.entity_of[k].name
            self._unite(self.entity_of[k], other)
            self.entity_of[k].name = name

    def _short_form(self, c: Chunk) -> bool:
        """Whether a name in brackets can be the short form of a work."""
        kinds = ("acronym", "known") if self.t.words[c.start] in self._groups else ("acronym",)
        acronym = c.type == "Organization" and c.kind in kinds and c.end == c.start + 1
        return c.type in _ACRONYM_KINDS or acronym

    def _cluster_works(self, kind: str) -> None:
        order = [k for k, c in enumerate(self.chunks) if c.type == kind]
        fulls: list[tuple[tuple[str, ...], EntityRecord]] = []
        for k in sorted(order, key=lambda k: (-len(self._work_keys(self.chunks[k])), k)):
            keys = self._work_keys(self.chunks[k])
            found = next((e for full, e in fulls if self._same_work(kind, full, keys)), None)
            if found is None:
                fulls.append((keys, self._new(k, self.chunks[k], self.keys(self.chunks[k]))))
            else:
                self._join(k, self.chunks[k], found)
                if kind == "Gathering" and self._summit_number(found.keys) and not self._summit_number(keys):
                    found.name, found.keys = self.form(self.chunks[k]), keys

    def _work_keys(self, c: Chunk) -> tuple[str, ...]:
        """Keys without the words before a number: ``quyết định số 236`` is ``quyết định 236``."""
        return tuple(key for key in self.keys(c) if key not in self._number_words and key not in self._owning)

    def _same_work(self, kind: str, full: tuple[str, ...], keys: tuple[str, ...]) -> bool:
        """Whether a shorter form names what the fuller one names."""
        if full[-len(keys) :] == keys:
            return True
        if kind == "Document" and full[:2] == _CODE and keys[:1] == _CODE[1:]:
            return self._same_work(kind, full[1:], keys)  # "Luật lao động" is the "Bộ luật lao động"
        if kind == "Gathering" and self._one_turn(full, keys):
            return True
        if full[: len(keys)] != keys:
            if kind == "Gathering" and one_summit(full, keys, self._gathered):
                return True
            return kind == "Gathering" and len(keys) > 2 and full[0] == keys[0] and _inside(keys, full)
        # Luật Giáo dục is not Luật Giáo dục đại học; Luật Đất đai 2024 is Luật Đất đai.
        rest = full[len(keys)]
        law = kind == "Document" and _CODE[1] in keys[:2]
        land = " ".join(full[len(keys) :]) in gazetteer.country_codes()
        return not law or rest.isdecimal() or rest in self._law_tails or land

    def _one_turn(self, full: tuple[str, ...], keys: tuple[str, ...]) -> bool:
        """``World Cup lần thứ 21`` is the ``World Cup 2018`` of its article: one told by ordinal, one by year."""
        cut = 0
        while cut < min(len(full), len(keys)) and full[cut] == keys[cut]:
            cut += 1
        rests = (full[cut:], keys[cut:])
        told = [[k.isdecimal() and len(k) == 4 for k in rest] for rest in rests]
        ordinal = [all(k in self._ordinal or (k.isdecimal() and len(k) < 3) for k in rest) for rest in rests]
        named = (self.keys(c)[cut:] for c in self.chunks if c.type == "Gathering" and self.keys(c)[:cut] == full[:cut])
        years = {k for rest in named for k in rest if len(k) == 4 and k.isdecimal()}
        if cut < 2 or len(years) != 1:
            return False
        return all(rests) and any(len(t) == 1 and t[0] and o for t, o in zip(told, ordinal[::-1], strict=True))

    def _summit_number(self, keys: tuple[str, ...]) -> bool:
        """Whether a summit is told by nothing but its number."""
        cut = behind_summit(keys)
        return bool(cut and keys[cut:]) and all(key in self._ordinal or key.isdecimal() for key in keys[cut:])

    def _longer_forms(self) -> None:
        """Add the longer forms to the aliases; the fullest sure one of a gathering is its name."""
        forms = WorkForms(self.t, self.chunks, self.by_start)
        for k, entity in self.entity_of.items():
            c = self.chunks[k]
            if c.type not in ("Gathering", "Document"):
                continue
            if c.kind == "quoted":
                if c.outer >= 0:
                    self._quoted_forms(c, entity)
                continue
            if c.start + 1 < c.core_end < c.end:
                entity.names.setdefault(self._span(c.start, c.core_end), 1)
            for end, sure in forms.ends(c):
                form = self._span(c.start, end)
                entity.names.setdefault(form, 1)
                if sure and c.kind not in ("known", "law") and len(form) > len(entity.name) and form.isprintable():
                    entity.name = form

    def _quoted_forms(self, c: Chunk, entity: EntityRecord) -> None:
        """A quoted name with its head, and with its turn behind: ``Diễn đàn hợp tác "…" lần thứ hai``."""
        end = c.end + 1
        entity.names.setdefault(self._span(c.outer, end), 1)
        turn = end
        while turn < self.t.n and turn - end < 3 and self.t.keys[turn] in self._ordinal:
            turn += 1
        if turn > end + 1:
            entity.names.setdefault(self._span(c.outer, turn), 1)


def _inside(keys: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether ``keys`` stand in ``full`` in order, with other keys between them at one place.

    ``Đại hội |XIII`` is the ``Đại hội đại biểu toàn quốc lần thứ XIII``; a summit of ``Đông Á`` is not one of
    ``Đông |Nam |Á``.
    """
    starts = [n for n in range(1, len(keys)) if full[:n] == keys[:n]]
    return any(full[m : m + len(keys) - n] == keys[n:] for n in starts for m in range(n, len(full)))
