"""Descriptions that stand for a person named before: ``nhà lãnh đạo Pháp``, ``vị này``, ``luật sư cho rằng``."""

from __future__ import annotations

from functools import cache, partial

from kg.extract.mentions.clusters import title_key
from kg.extract.mentions.nominals import Nominals
from kg.extract.mentions.records import EntityRecord, Mention
from kg.extract.mentions.wording import ends_before, listed, phrases, syllables
from kg.extract.names.chunks import Chunk
from kg.languages.vi import lexicon
from kg.languages.vi.countries import HOME
from kg.languages.vi.keys import key
from kg.languages.vi.names import looks_vietnamese
from kg.languages.vi.trie import Trie, trie_of

_TAKES = 4  # tokens at most of "giữ chức vụ" before a post
_NEAR = 2  # sentences back to somebody without a name
_OF_BODY = 6  # tokens from "quan chức" to whose official it is


_words = partial(phrases, "role_anaphora")
_syllables = partial(syllables, "role_anaphora")


@cache
def _heads_of() -> Trie[tuple[frozenset[str], str | None]]:
    """The post that a description tells, by its names, with the state whose it is, if it tells that too."""
    words = lexicon.table("grammar")["role_anaphora"]
    trie: Trie[tuple[frozenset[str], str | None]] = Trie()
    for phrase, titles in words["heads_of"].items():
        trie.add(phrase, (frozenset(map(key, titles)), None))
    for phrase, (title, country) in words["heads_of_houses"].items():
        trie.add(phrase, (frozenset({key(title)}), country))
    return trie


@cache
def _kin() -> Trie[bool]:
    """Words for relatives (``bạn gái``, ``con trai``)."""
    return trie_of(lexicon.table("clauses")["family"])


@cache
def _openers() -> frozenset[str]:
    """First syllables of all descriptions."""
    tries = (
        _words("leaders"),
        _words("officials"),
        _words("somebody"),
        _words("callings"),
        _words("heads"),
        _words("alone"),
    )
    return frozenset(_heads_of().first).union(*(t.first for t in tries))


class RoleAnaphora:
    """Finds such descriptions outside names, and the person whom each means."""

    def __init__(self, nominals: Nominals) -> None:
        self.n, self.c, self.t = nominals, nominals.c, nominals.t
        self.taken = self.c.named_tokens()
        self.at = 0
        self.mentions: list[Mention] = []
        self.given = self._given()

    def read_to(self, stop: int) -> None:
        """Read on up to token ``stop``; who is meant there goes to ``Nominals.recent``."""
        openers, before_title = _openers(), _syllables("before_title")
        i = self.at
        while i < stop:
            found = None
            opens = self.t.keys[i] in openers
            titled = i in self.c.by_start or self.t.keys[i] in before_title
            if (opens or titled) and i not in self.taken and not self._counted(i):
                found = self._titled(i) if titled else None
                if found is None and opens:
                    found = self._read(i)
            if found is not None:
                self.mentions.append(found)
                self.n.recent.append((found.start, found.entities[0]))
            i = found.end if found is not None else i + 1
        self.at = i

    def _counted(self, i: int) -> bool:
        """Whether several, or somebody new, are told of (``trục xuất 60 |nhà ngoại giao``, ``một vị tướng``)."""
        return i > 0 and (self.t.words[i - 1].isdecimal() or self.t.keys[i - 1] in _syllables("counted"))

    def _read(self, i: int) -> Mention | None:
        keys = self.t.keys
        if hit := _heads_of().longest(keys, i):
            return self._head_of(i, i + hit[0], *hit[1])
        for name in ("leaders", "officials"):
            if (hit_ := _words(name).longest(keys, i)) and (land := self._chunk(i + hit_[0])) is not None:
                pointed = land.end < self.t.n and keys[land.end] in _syllables("pointing")
                if land.type == "Country" and land.country and _words("peers").longest(keys, i) is not None:
                    named = land.end in self.taken  # "người đồng cấp Lào |Sisay"
                    return None if named else self._mention(i, land.end, self._peer(i, land.country))
                if land.type == "Country" and land.country and (pointed or name == "leaders"):
                    return self._mention(i, land.end + pointed, self._leader(i, land.country))
        if (hit_ := _words("heads").longest(keys, i)) and (body := self._chunk(i + hit_[0])) is not None:
            holders = self._heading(body) if body.type == "Organization" else []
            return self._mention(i, body.end, self._told_before(i, holders))
        if hit_ := _words("somebody").longest(keys, i):
            end = i + hit_[0]
            sexes = {name for name in ("female", "male") if _syllables(name).intersection(keys[i:end])}
            word = next(iter(sexes)) if len(sexes) == 1 else ""
            if self._of_kin(i):
                return None  # "Bạn gái của A, |cô này, …"
            if self._official(i, end) and self._near(i):  # "Một quan chức Mỹ … ông A … |Quan chức này"
                return self._mention(i, end, self._unnamed_before(i))
            person = self.n.pronouns.meant(i, word)
            if person is not None and not self._may_be_so(person, i, end):
                return None
            return self._mention(i, end, person or self._unnamed_before(i))
        if (hit_ := _words("alone").longest(keys, i)) and self._speaks(i, i + hit_[0]):
            return self._mention(i, i + hit_[0], self.n.pronouns.meant(i, "female"))
        if (hit_ := _words("callings").longest(keys, i)) and self._speaks(i, i + hit_[0]):
            calling = " ".join(keys[i : i + hit_[0]])
            fits = [e for e in self.n.persons if any(calling == " ".join(title.split()) for title, _ in e.titles)]
            return self._mention(i, i + hit_[0], self._told_before(i, fits))
        return None

    def _head_of(self, i: int, end: int, titles: frozenset[str], land_of: str | None) -> Mention | None:
        """``người đứng đầu chính phủ``, ``người đứng đầu ngành ngoại giao Hà Lan``: who holds one of ``titles``."""
        land = self._chunk(end)
        if land is not None and land.type == "Country" and land_of is None:
            land_of, end = land.country, land.end
        fits = [e for e in self.n.persons if any(t in titles and land_of in (None, code) for t, code in e.titles)]
        return self._mention(i, end, self.n.last(i, fits) if fits else None)

    def _chunk(self, i: int) -> Chunk | None:
        """The name or title that begins at token ``i``."""
        k = self.c.by_start.get(i)
        return self.c.chunks[k] if k is not None else None

    def _heading(self, body: Chunk) -> list[EntityRecord]:
        """Who is told to hold a post in the body."""
        meant = self.c.entity_of.get(self.c.by_start[body.start])
        posts = [(self.c.entity_of[k], post) for k, phrase in self.c.phrases.items() for post in phrase.posts]
        return [e for e, p in posts if p.holder is not None and self.c.entity_of.get(p.holder) is meant]

    def _official(self, i: int, end: int) -> bool:
        """Whether tokens ``[i, end)`` are called an official or a source."""
        return any(phrases("unnamed_people", "officials").longest(self.t.keys, j) is not None for j in range(i, end))

    def _may_be_so(self, person: EntityRecord, i: int, end: int) -> bool:
        """Whether the words of tokens ``[i, end)`` are true of ``person``.

        ``A thiệt mạng. |Nhà ngoại giao này được thả``: A has no office; ``Ông A … bắt |nữ giám đốc``: he is no woman.
        """
        post = " ".join(k for k in self.t.keys[i + 1 : end] if k not in _syllables("pointing"))
        woman = self.t.keys[i] in _syllables("told_women") and not any(post in title for title, _ in person.titles)
        return bool(person.female or not woman) and bool(person.titles or not self._official(i, end))

    def _near(self, i: int) -> list[int]:
        """Where people without a name were told of shortly before token ``i``."""
        here = self.t.sentence[i]
        return [j for j in self.n.unnamed if j < i and 0 < here - self.t.sentence[j] <= _NEAR]

    def _unnamed_before(self, i: int) -> EntityRecord | None:
        """``Một quan chức Mỹ cho biết … |Quan chức này nói``: the state or body of who was told of without a name."""
        before = self._near(i)
        words = range(before[-1] + 1, min(before[-1] + _OF_BODY, self.t.n)) if before else range(0)
        for j in words:
            chunk = self._chunk(j)
            if chunk is not None:
                body = self.c.entity_of.get(self.c.by_start[j])
                return body if self._stands_for(before[-1], chunk) else None
        return None

    def _stands_for(self, i: int, body: Chunk) -> bool:
        """Whether the state or body speaks for the kind of people at token ``i``: for officials, not for passers-by."""
        if phrases("unnamed_people", "officials").longest(self.t.keys, i) is not None:
            return body.type in ("Country", "Organization")
        return body.type == "Organization" and phrases("unnamed_people", "experts").longest(self.t.keys, i) is not None

    def _titled(self, i: int) -> Mention | None:
        """``vị giám đốc này``, ``nữ bộ trưởng nói``: the last holder of the title, else the person told of last."""
        start = i + (self.t.keys[i] in _syllables("before_title"))
        chunk = self._chunk(start)
        if chunk is None or chunk.type != "title" or chunk.end >= self.t.n:
            return None
        title = title_key(self.t, chunk)
        holders = [e for e in self.n.persons if any(f"{name} ".startswith(f"{title} ") for name, _ in e.titles)]
        if start > i and self.t.keys[i] in _syllables("female"):
            holders = [e for e in holders if e.female is not False]
        if start > i and self.t.keys[i] in _syllables("newly"):
            return self._new_holder(i, chunk, title, holders)
        land = self._chunk(chunk.end)
        if start > i and land is not None and land.type == "Country":  # "Nữ Thủ tướng Anh thăm Lào"
            ours = [e for e in holders if (title, land.country) in e.titles]
            named = land.end < self.t.n and self.t.is_cap(land.end)
            return None if named else self._mention(i, land.end, self._told_before(i, ours))
        if self.t.keys[chunk.end] not in _syllables("pointing"):
            alone = start > i and self._alone(i, chunk)
            return self._mention(i, chunk.end, self._told_before(i, holders)) if alone else None
        person = self._told_before(i, holders)
        if person is None and start > i:
            person = self.n.pronouns.meant(i, "female" if self.t.keys[i] in _syllables("female") else "")
        return self._mention(i, chunk.end + 1, person)

    def _of_kin(self, i: int) -> bool:
        """Whether the sentence of token ``i`` opens with somebody's relative who has no name."""
        first = self.t.sentence_start(i)
        return first < i and _kin().longest(self.t.keys, first) is not None

    def _new_holder(self, i: int, title: Chunk, name: str, holders: list[EntityRecord]) -> Mention | None:
        """``tân giám đốc (Sở A)``: who is told to take that post, else who bears the title."""
        holder = self._chunk(title.end)
        end = holder.end if holder is not None and holder.type in ("Organization", "Country") else title.end
        if self.t.is_cap(end) and self.t.sentence[end] == self.t.sentence[i]:
            return None  # "tân Thủ tướng Nhật |A"
        given = [e for p, post, e in self.given if p < i and post == name] or self._appointed(i)
        person = given[-1] if given else self._told_before(i, holders)
        return self._mention(i, end, person)

    def _given(self) -> list[tuple[int, str, EntityRecord]]:
        """Which posts are told to be given or taken, and by whom: token, title, who was named last before it."""
        out: list[tuple[int, str, EntityRecord]] = []
        for chunk in self.c.chunks:
            words = range(max(0, chunk.start - _TAKES), chunk.start)
            if chunk.type == "title" and any(
                (hit := _words("as_post").longest(self.t.keys, j)) and j + hit[0] == chunk.start for j in words
            ):
                here = [m for m in self.n.named if m.start < chunk.start and self._beside(m.start, chunk.start)]
                out += [(chunk.start, title_key(self.t, chunk), here[-1].entities[0])] if here else []
        return out

    def _appointed(self, i: int) -> list[EntityRecord]:
        """``bổ nhiệm |ông A vào ghế bị bỏ trống``: who is given a post before token ``i``, whichever it is."""
        said = _words("appoints")
        named = [m for m in self.n.named if m.start < i]
        return [m.entities[0] for m in named if ends_before(said, self.t.keys, m.np_start, 3)]

    def _beside(self, i: int, j: int) -> bool:
        return self.t.sentence[i] == self.t.sentence[j]

    def _alone(self, i: int, title: Chunk) -> bool:
        """Whether the title of the phrase that begins at token ``i`` opens a clause, and no name goes with it."""
        t, end = self.t, title.end
        if end in self.taken or t.is_cap(end) or t.keys[end] in listed("grammar", "which_holder"):
            return False
        return t.opens_clause(i) or _words("does").longest(t.keys, end) is not None

    def _told_before(self, i: int, fits: list[EntityRecord]) -> EntityRecord | None:
        """Whoever of ``fits`` was the last to be noted as told of before token ``i``."""
        before = [(p, e) for p, e in self.n.recent if p < i and e in fits]
        return max(before, key=lambda pair: pair[0])[1] if before else None

    def _mention(self, start: int, end: int, person: EntityRecord | None) -> Mention | None:
        return Mention(start, end, start, end, [person], "nominal") if person is not None else None

    def _speaks(self, start: int, end: int) -> bool:
        """Whether the calling opens its sentence or clause and a verb of the kind follows."""
        t = self.t
        return t.opens_clause(start) and end < t.n and _words("does").longest(t.keys, end) is not None

    def _peer(self, position: int, country: str) -> EntityRecord | None:
        """The last one named of that country who has the post of somebody of another: ``người đồng cấp Hà Lan``."""
        held = {(title, id(e)) for e in self.n.persons for title, code in e.titles if code != country}
        fits = [
            e
            for e in self.n.persons
            if any(c == country and any(t == other and id(e) != who for other, who in held) for t, c in e.titles)
        ]
        return self._told_before(position, fits)

    def _leader(self, position: int, country: str) -> EntityRecord | None:
        """The person of that country who was named last."""
        fits = [e for e in self.n.persons if any(code == country for _, code in e.titles)]
        if not fits and country == HOME:
            fits = [e for e in self.n.persons if e.titles and looks_vietnamese(e.name.split())]
        before = [(p, e) for p, e in self.n.recent if p < position and e in fits]
        return max(before, key=lambda pair: pair[0])[1] if before else None
