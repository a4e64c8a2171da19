"""Which body a post belongs to, where the text names it elsewhere or only implies it."""

from __future__ import annotations

from kg.extract.memberships.held import Held
from kg.extract.mentions.clusters import Clusters
from kg.extract.mentions.records import EntityRecord
from kg.extract.names.chunks import Chunk
from kg.languages.vi import lexicon, names
from kg.languages.vi.countries import HOME
from kg.languages.vi.keys import key, syllable_key
from kg.languages.vi.particles import AT, DUE_TO, IN, MINISTRY
from kg.languages.vi.trie import Trie, trie_of

_CONGRESS = "US"  # whose members of parliament the press writes of most
_NEAR = 6  # tokens between a body and a title that is told of it
_AT = (AT, IN)


class PostBodies:
    """Finds the body of a post in one article."""

    held: list[Held]
    ids: dict[int, str]

    def __init__(self, clusters: Clusters) -> None:
        self.c, self.t = clusters, clusters.t
        data = lexicon.table("posts")
        self.vietnamese = {key(p) for p in data["vietnamese_state"]}
        self.by_body = {key(post): [key(h) for h in heads] for post, heads in data["body_of"].items()}
        self.of_state = {key(p) for p in data["body_of"]["*"]}
        self.this_country = {key(word) for word in data["this_country"]}
        self.ministers = tuple(key(word) for word in data["ministers"])
        self.ministry_heads = tuple(key(w) + " " for w in lexicon.table("organizations")["heads"]["ministry"])
        self.no_ministries = tuple(key(words) + " " for words in data["no_ministries"])
        self.of_place = {key(post): tuple(key(h) + " " for h in heads) for post, heads in data["committee_of"].items()}
        self.houses = {key(unit): key(head) for unit, head in data["house_of"].items()}
        self.legislators = {key(post) for post in data["legislators"]}
        self.company_posts = {key(post) for post in data["company_posts"]}
        self.company_heads = tuple(key(head) + " " for head in data["company_heads"])
        self.parties = tuple(key(name) for name in data["parties"])
        self.firms: Trie[bool] = trie_of(data["this_firm"])
        self.foreign_surnames = lexicon.syllables(data["foreign_surnames"])
        self.near_by = {key(post) for post in data["near_by"]}

    def _committee(self, words: str, place: EntityRecord) -> EntityRecord | None:
        """The committee of a place whose ``chủ tịch`` or ``bí thư`` somebody is, if the article names it."""
        heads = next((heads for post, heads in self.of_place.items() if words.endswith(post)), ())
        tails = [key(n) for n in (place.name, *place.names)]
        for e in self.c.entities:
            if e.type == "Organization":
                name = key(e.name)
                if name.startswith(tuple(heads)) and any(name.endswith(" " + tail) for tail in tails):
                    return e
        return None

    def _nearby(self, tail: str, position: int) -> EntityRecord | None:
        """The body that a bare unit after a post means: ``Chủ tịch phường``, ``Bộ trưởng Quốc phòng nước này``."""
        if key(tail) in self.this_country:
            before = [e for e in self.c.entities if e.type == "Country" and e.country != HOME and e.first < position]
            return max(before, key=lambda e: max(p for p in e.positions if p < position), default=None)
        words = key(tail)
        house = next((head for unit, head in self.houses.items() if words == unit), None)
        if house is not None:
            before = [
                e
                for e in self.c.entities
                if e.type == "Organization"
                and e.first < position
                and any(key(n).startswith(house + " ") for n in e.names)
            ]
            told = [e for e in before if any(p < position and p not in self.c.quoted for p in e.positions)]
            return max(told or before, key=lambda e: self._last(e, position, bool(told)), default=None)
        head = f"ubnd {key(tail)} "
        found = [e for e in self.c.entities if e.type == "Organization" and key(e.name).startswith(head)]
        return found[0] if len(found) == 1 else None

    def _last(self, body: EntityRecord, position: int, told: bool) -> int:
        """The last token before ``position`` where ``body`` is named, outside of quotations if it is ``told`` so."""
        return max(p for p in body.positions if p < position and not (told and p in self.c.quoted))

    def _vietnamese(self, person: EntityRecord) -> bool:
        surnames = {syllable_key(s) for s in lexicon.table("persons")["surnames"]} - self.foreign_surnames
        return (
            bool(person.keys)
            and (person.keys[0] in surnames or len(person.keys) == 1)
            and person.country in (None, HOME)
        )

    def _ministry(self, field_: str, holder: EntityRecord | None) -> EntityRecord | None:
        """The ministry of a field that the article names, in the holder's country or without one."""
        wanted = key(f"{MINISTRY} {field_}")
        for e in self.c.entities:
            if e.type == "Organization" and (key(e.name) + " ").startswith(wanted + " "):
                rest = key(e.name)[len(wanted) :].strip()
                longer = not rest or e.country == HOME or (e.country is None and " " in field_)  # "Bộ trưởng Lao động"
                if (holder is None and longer) or (holder is not None and e.country == holder.country):
                    return e
        return None

    def _new_ministry(self, field_: str, position: int) -> EntityRecord:
        name = f"{MINISTRY.capitalize()} {field_[:1].upper()}{field_[1:]}"
        entity = EntityRecord("Organization", name, tuple(key(name).split()), position, {name: 0}, kind="inferred")
        self.c.entities.append(entity)
        self.ids[id(entity)] = f"e{len(self.ids)}"
        return entity

    def _implied(self, words: str, title: Chunk, person: EntityRecord) -> tuple[EntityRecord | None, str]:
        """The body that a post implies by itself."""
        if words in self.vietnamese or (title.kind == "state" and self._vietnamese(person) and words in self.of_state):
            return self._country(HOME), "stated"
        if words in self.ministers and self._vietnamese(person):
            own = self._own_ministry(person)
            return own, "inferred" if own is not None else "stated"
        if words in self.ministers and (ministry := self._ministry_before(title)) is not None:
            return ministry, "inferred"
        if words in self.legislators and not self._vietnamese(person):
            return self._first_country(), "inferred"
        for head in self.by_body.get(words, []):
            found = [
                e for e in self.c.entities if e.type == "Organization" and (key(e.name) + " ").startswith(head + " ")
            ]
            if words in self.near_by:
                found = [e for e in found if any(0 <= self._sentences(p, title.start) <= 1 for p in e.positions)]
            if found:
                before = [e for e in found if e.first <= title.start] or found
                return max(before, key=lambda e: e.first), "inferred"
        if title.kind == "mission":
            return self._sender(title) or self._home_of(person), "inferred"
        if words in self.company_posts:
            return self._this_firm(title) or self._only_company(title) or self._led(title), "inferred"
        return None, "stated"

    def _home_of(self, person: EntityRecord) -> EntityRecord | None:
        """Việt Nam for ``Đại sứ |Phạm Văn A``, where no land is named whose people have such names too."""
        words = person.name.split()
        sinic = lexicon.table("persons")["sinic"]
        full = len(words) > 2 and names.is_full_vietnamese(list(person.keys), words) and self._vietnamese(person)
        return self._country(HOME) if full and not any(e.country in sinic for e in self.c.entities) else None

    def _party(self, body: EntityRecord) -> bool:
        """Whether a body is a party: ``Thượng nghị sĩ |Cộng hòa A``."""
        return body.type == "Organization" and key(body.name).startswith(self.parties)

    def _this_firm(self, title: Chunk) -> EntityRecord | None:
        """The body named last before ``CEO A của |công ty này``."""
        t = self.t
        near = range(title.end, min(t.n, title.end + 14))
        if not any(self.firms.longest(t.keys, i) for i in near if t.sentence[i] == t.sentence[title.start]):
            return None
        before = [e for e in self.c.entities if e.type == "Organization" and e.first < title.start]
        return max(before, key=lambda e: max((p for p in e.positions if p < title.start), default=-1), default=None)

    def _sender(self, title: Chunk) -> EntityRecord | None:
        """The country told just before of an envoy: ``nhà ngoại giao Lào giữ chức |đại sứ tại Ý``."""
        chunk = self._body_before_title(title, ("Country",))
        return self._of_chunk(chunk) if chunk is not None and title.start - chunk.end <= _NEAR else None

    def _led(self, title: Chunk) -> EntityRecord | None:
        """The firm whose people somebody leads: ``Đoàn lãnh đạo Tập đoàn A do |Chủ tịch B dẫn đầu``."""
        chunk = self._body_before_title(title, ("Organization",)) if self.t.words[title.start - 1] == DUE_TO else None
        return self._of_chunk(chunk) if chunk is not None and title.start - chunk.end <= _NEAR else None

    def _body_before_title(self, title: Chunk, types: tuple[str, ...]) -> Chunk | None:
        """The last name of one of ``types`` before a title in its sentence, no place of duty (``tại Ý``)."""
        t = self.t
        here = [c for c in self.c.chunks if c.type in types and c.end <= title.start]
        last = here[-1] if here else None
        if last is None or t.sentence[last.start] != t.sentence[title.start] or t.words[last.first - 1] in _AT:
            return None
        return None if any(w in (",", ";", ".") for w in t.words[last.end : title.start]) else last

    def _of_chunk(self, chunk: Chunk) -> EntityRecord | None:
        """The entity of a chunk."""
        return next(
            (self.c.entity_of[k] for k, c in enumerate(self.c.chunks) if c is chunk and k in self.c.entity_of), None
        )

    def _only_company(self, title: Chunk) -> EntityRecord | None:
        """The one company or association that the article names, if it is named just before a post."""
        found = [
            e
            for e in self.c.entities
            if e.type == "Organization"
            and any((key(n) + " ").startswith(self.company_heads) for n in (e.name, *e.names))
        ]
        near = [e for e in found if any(0 <= self._sentences(p, title.start) <= 1 for p in e.positions)]
        return near[0] if len(found) == 1 and near else None

    def _own_ministry(self, person: EntityRecord) -> EntityRecord | None:
        """The ministry of a minister named without it: that of another post of his, else the article's only one."""
        own = [h.organization for h in self.held if h.person is person and h.organization is not None]
        found = [o for o in own if self._is_ministry(o)]
        if found or own:
            return found[0] if found else None
        named = [
            e
            for e in self.c.entities
            if e.type == "Organization" and self._is_ministry(e) and e.country in (None, HOME)
        ]
        return named[0] if len(named) == 1 else None

    def _ministry_before(self, title: Chunk) -> EntityRecord | None:
        """The foreign ministry named last before a bare minister: ``Bộ Y tế Lào dẫn lời |Bộ trưởng A``."""
        here = [k for k in self.c.entity_of if self.c.chunks[k].end <= title.start]
        near = [k for k in here if self.t.sentence[self.c.chunks[k].start] == self.t.sentence[title.start]]
        bodies = [self.c.entity_of[k] for k in sorted(near)]
        found = [e for e in bodies if self._is_ministry(e) and e.country not in (None, HOME)]
        return found[-1] if found and all(e is found[-1] for e in found) else None

    def _is_ministry(self, body: EntityRecord) -> bool:
        """Whether a body's name begins as ministries' do, and is no other ``Bộ …`` (``Bộ Chính trị``)."""
        name = key(body.name) + " "
        return name.startswith(self.ministry_heads) and not name.startswith(self.no_ministries)

    def _sentences(self, a: int, b: int) -> int:
        """How many sentences token ``b`` stands behind token ``a``."""
        return self.t.sentence[b] - self.t.sentence[a] if a <= b else -1

    def _first_country(self) -> EntityRecord | None:
        """The United States where the article names them, else the country named most often, Việt Nam aside."""
        named = [e for e in self.c.entities if e.type == "Country" and e.country != HOME]
        return max(named, key=lambda e: (e.country == _CONGRESS, len(e.positions), -e.first), default=None)

    def _electing(self) -> EntityRecord | None:
        """The state that has just elected somebody: the United States, or the only foreign one that is named."""
        named = [e for e in self.c.entities if e.type == "Country" and e.country != HOME]
        return self._country(_CONGRESS) or (named[0] if len(named) == 1 else None)

    def _country(self, code: str) -> EntityRecord | None:
        return next((e for e in self.c.entities if e.type == "Country" and e.country == code), None)
