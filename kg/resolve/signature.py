"""Signatures: what one article says about one entity, without saying which article it was.

Resolution decides about signatures, not about mentions: thousands of articles share a few hundred
signatures, a decision depends on the set of them alone (so the order of articles cannot matter), and
an article that is added touches only the blocks of its own signatures.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from kg.languages.vi.countries import HOME
from kg.languages.vi.keys import key
from kg.model import Article, Entity, EntityType, Extraction, Mention
from kg.resolve import meant
from kg.resolve.era import of_the_time, time_of
from kg.resolve.known import Known, KnownEntity
from kg.resolve.lexicon import RARE, bearers, is_given_name, lexicon, written_out
from kg.resolve.localities import Localities, marker_before
from kg.resolve.matching import (
    by_other_spelling,
    in_high_office,
    in_office,
    of_province,
    other_acronym,
    own_name,
    spelt_alike,
    split_country,
    without_kind,
    without_term,
)
from kg.resolve.offices import all_fields, of_place, office
from kg.resolve.phrases import agrees
from kg.resolve.states import States
from kg.resolve.surroundings import lone_woman, sketch

_COMPANIONS = 6
_PROMINENT = 3
_PLACES = 6
_TOPICS = 3
_NEAR = 160
_BESIDE = 70
_PEERS = 2
_BODIES = 8
_WELL_KNOWN = 30.0
"""Expected bearers of a name up to which it means the holder of a high office without naming the office."""


@dataclass(frozen=True, slots=True, order=True)
class Held:
    """A post, as comparison keys: ``post`` of ``body`` in ``country`` ("" where not told)."""

    post: str
    body: str = ""
    country: str = ""
    tenure: str = "held"
    told: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Signature:
    """What one article says about one entity.

    Attributes:
        type: entity type, a place that is a known country being a country.
        key: comparison key of the name (of a body, without its country): the block.
        name, aliases: surface forms.
        country: ISO code, or "" where neither name nor context tells.
        known: identifier of the known entity it is, or "".
        posts: of a person.
        when: date of the article, of the precision known, or "".
        roles: roles in events that characterise a person (``defendant``).
        companions: comparison keys of the people named in full beside it, but for those in the highest offices.
        prominent: those, of whom half of the news tells.
        places: comparison keys of the places named near a person.
        near: unusual pairs of syllables around a person's name (see ``surroundings``).
        topics: notations of what the article is most about.
        subject: the first of them, where it is a public field that tells people apart.
        bodies: comparison keys of the bodies named beside a person that not every story names.
        within: what a place of a local rank lies in.
        callings: what a person is called before the name (``đạo diễn``).
        private: the article's identifier where the name is too weak to be joined with that of another
            article (a given name, a number alone), else "".
    """

    type: EntityType
    key: str
    name: str
    aliases: tuple[str, ...] = ()
    country: str = ""
    known: str = ""
    posts: tuple[Held, ...] = ()
    when: str = ""
    roles: tuple[str, ...] = ()
    companions: tuple[str, ...] = ()
    subject: str = ""
    callings: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    private: str = ""
    prominent: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    near: bytes = b""
    within: tuple[str, ...] = ()

    @property
    def block(self) -> str:
        """Signatures of different blocks are never the same thing by name alone."""
        return f"{self.type}\x1f{self.key}\x1f{self.private}"


def signatures(article: Article, extraction: Extraction, known: Known) -> dict[str, Signature]:
    """The signature of every entity of an extraction, by its local identifier."""
    context = _Context(article, extraction, known)
    return {entity.id: context.signature(entity) for entity in extraction.entities}


class _Context:
    """One article's own knowledge that the signatures of its entities draw on."""

    def __init__(self, article: Article, extraction: Extraction, known: Known) -> None:
        self.article = article
        self.known = known
        self._extraction = extraction
        self._localities = Localities(extraction, known)
        self.entities = {e.id: e for e in extraction.entities}
        top = min(extraction.topics, key=lambda t: (-t.weight, t.topic), default=None)
        self.subject = top.topic if top and top.topic in lexicon().stages else ""
        self.official = {m.organization for m in extraction.memberships} | {
            p.entity for e in extraction.events if e.type in lexicon().not_teams_in for p in e.participants
        }
        self.mentions: dict[str, list[Mention]] = defaultdict(list)
        for mention in extraction.mentions:
            if mention.kind == "name":
                self.mentions[mention.entity].append(mention)
        self.states = States(article, extraction, self.entities, self.mentions, known)
        self.posts: dict[str, set[Held]] = defaultdict(set)
        for post in extraction.memberships:
            self.posts[post.person].add(self._held(post.post, post.organization, post.tenure))
        named = {key(e.name) for e in extraction.entities if e.type == "Organization" and " " in e.name}
        self.bodies = tuple(sorted(named - lexicon().everywhere - lexicon().generic_bodies)[:_BODIES])
        self.roles: dict[str, set[str]] = defaultdict(set)
        for event in extraction.events:
            for participant in event.participants:
                self.roles[participant.entity].add(participant.role)
        self.when = (article.published or "")[:10]
        self.topics = tuple(t.topic for t in sorted(extraction.topics, key=lambda t: (-t.weight, t.topic))[:_TOPICS])

    def signature(self, entity: Entity) -> Signature:
        """What the article says of one of its entities."""
        if entity.type == "Person":
            return self._person(entity)
        if entity.type == "Organization":
            return self._body(entity)
        return self._other(entity)

    def _held(self, post: str, organization: str | None, tenure: str) -> Held:
        body = self.entities.get(organization or "")
        if body is None:
            return Held(key(post), tenure=tenure, told=post)
        told = f"{post} {body.name}"
        if body.type in ("Country", "Place"):
            code = self.known.countries.get(key(body.name), "")
            return Held(key(post), "" if code else of_place(key(post), key(body.name)), code, tenure, told)
        own = self._body(body)
        return Held(key(post), office(own.key), own.country, tenure, told)

    def body_key(self, body: Entity) -> tuple[str, str]:
        """Comparison key and country of a body; by its name, else by what the article is about."""
        stem, code = split_country(body.name, self.known)
        stem = without_term(stem)
        if code or body.country:
            return stem, code or (body.country or "")
        namesakes = self.known.find(stem, "Organization")
        if stem in lexicon().shared:
            holders = meant.states_of_holders(self._extraction.memberships, self.entities, self.known).get(body.id)
            return stem, meant.state_of_shared(self.states.abroad, self.mentions[body.id], holders, namesakes)
        state = self.states.of_body(body.id, stem) if stem in lexicon().everywhere else None
        if state is not None:
            return stem, state
        return stem, HOME if any(e.country == HOME for e in namesakes) else ""

    @cached_property
    def _time(self) -> str:
        return time_of(self.article, self._extraction, self.known)

    def _person(self, entity: Entity) -> Signature:
        name_key = key(entity.name)
        known = self._known_person(name_key, entity.id)
        near = self.mentions[entity.id]
        weak = known is None and (is_given_name(name_key) or lone_woman(self.article.text, near, name_key))
        people = self._nearest_people(entity.id)
        prominent = [name for name in people if self._prominent(name)]
        return Signature(
            type="Person",
            key=key(known.name) if known else name_key,
            name=entity.name,
            aliases=entity.aliases,
            country=entity.country or "",
            known=known.id if known else "",
            posts=tuple(sorted(self.posts[entity.id])),
            when=self.when,
            roles=tuple(sorted(self.roles[entity.id])),
            companions=tuple(sorted([name for name in people if name not in prominent][:_COMPANIONS])),
            subject=self.subject,
            callings=self._callings(entity.name),
            bodies=self.bodies,
            private=self.article.id if weak else "",
            prominent=tuple(sorted(prominent[:_PROMINENT])),
            places=self._places(entity.id),
            topics=self.topics,
            near=sketch(self.article.text, near, name_key),
        )

    def _nearest_people(self, local: str) -> list[str]:
        """Keys of the people named in full in the article, those named nearest to somebody first."""
        spots = [m.start for m in self.mentions[local]]
        apart: dict[str, int] = {}
        for entity in self.entities.values():
            name = key(entity.name)
            if entity.id != local and entity.type == "Person" and " " in name:
                gaps = [abs(m.start - spot) for m in self.mentions[entity.id] for spot in spots]
                apart[name] = min(min(gaps, default=len(self.article.text)), apart.get(name, len(self.article.text)))
        return sorted(apart, key=lambda name: (apart[name], name))

    def _prominent(self, name_key: str) -> bool:
        """Whether a name is that of somebody known to hold or have held one of the highest offices."""
        posts = (p for e in self.known.find(name_key, "Person") for p in e.posts)
        return any(key(p.post) in lexicon().well_known_posts for p in posts)

    def _places(self, local: str) -> tuple[str, ...]:
        """Places, not countries, named near the first mentions of a person."""
        spots = [m.start for m in self.mentions[local][:_PLACES]]
        found = {
            key(self.entities[place].name)
            for place, mentions in self.mentions.items()
            if self.entities[place].type == "Place"
            and any(abs(m.start - spot) <= _NEAR for m in mentions for spot in spots)
        }
        return tuple(sorted(found)[:_PLACES])

    def _callings(self, name: str) -> tuple[str, ...]:
        """Callings that stand right before a name somewhere in the article."""
        found: set[str] = set()
        text, at = self.article.text, self.article.text.find(name)
        while at >= 0:
            words = key.__wrapped__(text[max(0, at - 30) : at]).split()
            found.update(c for n in (1, 2, 3) if (c := " ".join(words[-n:])) in lexicon().callings)
            at = text.find(name, at + 1)
        return tuple(sorted(found))

    def _known_person(self, name_key: str, local: str) -> KnownEntity | None:
        """The known person meant: the one whose posts agree, or the only one of a name that few bear."""
        found = self.known.find(name_key, "Person")
        held = self.posts.get(local, set())
        agreeing = [e for e in found if any(agrees(h, p, self.known) for h in held for p in e.posts)]
        if len(agreeing) == 1:
            return agreeing[0]
        if agreeing:
            return None
        accused = bool(lexicon().accused & self.roles.get(local, set()))
        if not found:
            return self._by_surname(name_key, held, accused)
        return found[0] if len(found) == 1 and not accused and self._believable(found[0], local) else None

    def _believable(self, entity: KnownEntity, local: str) -> bool:
        """Whether a name alone means a known person: one that few bear, or that of somebody in high office."""
        if self.subject or any(own_name(alias, entity) for alias in self.entities[local].aliases):
            return False
        expected = bearers(key(entity.name))
        # A coach, singer or businessman of that name is somebody else.
        called = all_fields(self._callings(self.entities[local].name)) - {"parliament"}
        high = in_high_office(entity, self.when) and not called
        if expected < RARE or (high and expected < _WELL_KNOWN and not self.posts.get(local)):
            return True
        serving = any(in_office(p, self.when) for p in entity.posts)
        return serving and not self.posts.get(local) and self._among_peers(local)

    def _among_peers(self, local: str) -> bool:
        """Whether somebody is named between others who are in office: in a list of members or guests."""
        spots = [m.start for m in self.mentions[local]]
        beside = {
            other.id
            for other in self.entities.values()
            if other.id != local and other.type == "Person"
            if any(abs(m.start - spot) <= _BESIDE for m in self.mentions[other.id] for spot in spots)
            if any(in_office(p, self.when) for e in self.known.find(key(other.name), "Person") for p in e.posts)
        }
        return len(beside) >= _PEERS

    def _by_surname(self, name_key: str, held: set[Held], accused: bool) -> KnownEntity | None:
        """The known person of a foreign last name, if the article speaks of the post or the country too."""
        *first, last = name_key.split() or [""]
        entity = self.known.entities.get(self.known.surnames.get(last, ""))
        if entity is None or (first and not spelt_alike(" ".join(first), entity)):
            return None
        serving = [p for p in entity.posts if in_office(p, self.when)]
        # ``Bộ trưởng`` without a ministry is said of whoever is a minister.
        told = {h for h in held if h.body or h.country or not any(key(p.post).startswith(h.post) for p in serving)}
        agreed = any(agrees(h, p, self.known) for h in held for p in entity.posts)
        at_home = (
            last == key(entity.name).split()[-1]
            and not told
            and not accused
            and entity.country in self.states.beside_bodies
        )
        # ``Macron`` alone is the president while he is one, but for sport and the arts.
        famous = in_high_office(entity, self.when)
        alone = famous and not first and not told and not accused and not self.subject
        return entity if agreed or alone or (at_home and serving) else None

    def _body(self, entity: Entity) -> Signature:
        stem, code = self.body_key(entity)
        team = meant.plays(stem, code, self.subject, entity.id in self.official)
        if team:
            stem, code = f"{lexicon().team} {stem}", ""
        found = [e for e in self.known.find(stem, "Organization") if not e.country or e.country == code or not code]
        if not found and code:
            named = self.known.find(without_term(key(entity.name)), "Organization")
            found = [e for e in named if e.country in (None, code)]
        if not found and not team:
            found = by_other_spelling(entity.name, code, self.known)
        known = of_the_time(found, self._time)
        if known is not None and other_acronym(entity, known):
            # ``Liên đoàn Bóng đá (FAM)`` is not the Vietnamese one, whose acronym is VFF.
            known, code = None, "?"
        if known is not None:
            stem, code = split_country(known.name, self.known)[0], known.country or code
        nameless = code == "?" or (known is None and not code and meant.nameless_alone(stem, entity))
        private = self.article.id if nameless else ""
        spelt = of_province(written_out(stem), self.known)
        return Signature(
            type="Organization",
            key=spelt if known else without_kind(entity.name, spelt),
            name=entity.name,
            aliases=entity.aliases,
            country="" if code == "?" else code,
            known=known.id if known else "",
            private=private,
        )

    def _other(self, entity: Entity) -> Signature:
        name_key = key(entity.name)
        marker = marker_before(self.article.text, entity.name)
        federation = lexicon().states_named_like.get(name_key)
        if not marker and federation and self.states.named - {HOME, self.known.countries.get(name_key)} == {federation}:
            marker = lexicon().place_markers[0]
        if marker and entity.type in ("Country", "Place"):
            bare = entity.name.removeprefix(f"{marker} ")
            in_full = key(f"{lexicon().place_markers[0]} {bare}")
            if self.known.find(in_full, "Place"):
                name_key = in_full  # "tiểu bang Texas" is Texas
            elif self.known.find(key(bare), "Country") or self.known.find(key(bare), "Place"):
                # ``bang Georgia`` is neither the country nor the city of that name.
                return Signature(type="Place", key=in_full, name=entity.name, aliases=entity.aliases)
            else:
                name_key = key(bare)
        if entity.type in ("Country", "Place"):
            found = self.known.find(name_key, "Country") or self.known.find(name_key, "Place")
            if not found and entity.type == "Country" and entity.country:
                found = self.known.find(self.known.country_keys.get(entity.country, ""), "Country")
        else:
            found = self.known.find(name_key, entity.type)
        known = of_the_time(found, self._time)
        if known is None:
            return Signature(
                type=entity.type,
                key=name_key,
                name=entity.name,
                aliases=entity.aliases,
                country=entity.country or "",
                private=self.article.id if self._localities.nowhere(entity) else "",
                within=self._localities.within(entity),
            )
        return Signature(
            type=known.type,
            key=key(known.name),
            name=entity.name,
            aliases=entity.aliases,
            country=known.country or "",
            known=known.id,
        )
