"""A title without a name (``Bộ trưởng Y tế``) means whoever holds the post on the article's date.

Only holders that are known beforehand with their dates count, only where the date leaves exactly one, and
what follows from it is marked as inferred.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, replace

from kg.languages.vi.countries import HOME
from kg.languages.vi.keys import key
from kg.model import Article, Evidence, KnowledgeGraph, Membership, Mention
from kg.resolve.known import Known, KnownEntity, KnownPost
from kg.resolve.lexicon import lexicon
from kg.resolve.offices import office
from kg.resolve.phrases import Phrases
from kg.resolve.posts import memberships
from kg.resolve.said import mention_order

_LONGEST = 9
_CONFIDENCE = 0.7
_SENTENCE = 300
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_NAME = re.compile(r" ([^\W\d_a-zà-ỹđ][^\W\d_]*)")
_WORD = re.compile(r"[^\W_]+(?:[.&-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Holder:
    """Who held a post from when to when; ``body`` is the known body, or country, of the post."""

    person: str
    post: str
    body: str | None
    start: str
    end: str


class Titles:
    """Finds titles that stand alone.

    Args:
        known: people with dated posts, and the bodies that they belong to.
    """

    def __init__(self, known: Known) -> None:
        self._holders: dict[str, list[Holder]] = defaultdict(list)
        self._national: dict[str, list[Holder]] = defaultdict(list)
        self._local: set[Holder] = set()
        lands = (e for e in known.entities.values() if e.type == "Country" and e.country != HOME)
        self._abroad = _any_of(form for e in lands for form in (e.name, *e.aliases) if len(form) > 1)
        self._names = {e.id: e.name for e in known.entities.values() if e.posts}
        posts: set[str] = set()
        for entity in known.entities.values():
            for post in entity.posts:
                if post.start and entity.type == "Person":
                    posts.add(post.post)
                    self._enter(entity, post, known)
        forms = {p for post in posts for p in (post, post[:1].lower() + post[1:])}
        self._pattern = _any_of(forms)

    def _enter(self, entity: KnownEntity, post: KnownPost, known: Known) -> None:
        body = body_of(post, known)
        holder = Holder(entity.id, post.post, body.id if body else None, post.start or "", post.end or "")
        at_home = HOME in (post.country, body.country if body else None)
        if at_home and key(post.post) in lexicon().national_posts and holder not in self._national[key(post.post)]:
            self._national[key(post.post)].append(holder)
        if body is not None and office(key(body.name)).startswith(lexicon().local_bodies):
            self._local.add(holder)
        for form in _forms(post, body):
            if holder not in self._holders[form]:
                self._holders[form].append(holder)

    def find(self, article: Article) -> Iterator[tuple[Mention, Holder]]:
        """Mentions of people by their titles alone, in order."""
        on = (article.published or "")[:10]
        if self._pattern is None or len(on) < 10:
            return
        text = article.text
        for match in self._pattern.finditer(text):
            before = key.__wrapped__(text[max(0, match.start() - 12) : match.start()]).split()
            if before and before[-1] in lexicon().not_in_office:
                continue
            end, holders = self._longest(text, match.start(), match.end())
            if not holders and not _looks_back(text, match.start(), on):
                holders = self._of_the_state(text, match.group())
            serving = [h for h in holders if self._serves(h, on)]
            latest = [h for h in serving if h.start == max(s.start for s in serving)]
            if len({h.person for h in latest}) == 1 and not _name_follows(text, end):
                yield Mention(article.id, match.start(), end, latest[0].person, "nominal"), latest[0]

    def _serves(self, holder: Holder, on: str) -> bool:
        """Whether somebody held a post on a day; of a local one without a known end, before all were filled anew."""
        if on < holder.start or (holder.end and on[: len(holder.end)] > holder.end):
            return False
        return bool(holder.end) or holder not in self._local or not holder.start < lexicon().reform <= on

    def _of_the_state(self, text: str, title: str) -> list[Holder]:
        """Who ever held a post of the state that ``title`` alone names, in an article that names no other state.

        Nobody, if the title stands before the name of somebody who never held it.
        """
        holders = self._national.get(key(title), [])
        if not holders or (self._abroad is not None and self._abroad.search(text)):
            return []
        names = {key(self._names[h.person]).split()[0] for h in holders}
        bearers = (_NAME.match(text, m.end()) for m in re.finditer(re.escape(title), text, re.IGNORECASE))
        return holders if all(key(b.group(1)) in names for b in bearers if b is not None) else []

    def _longest(self, text: str, start: int, end: int) -> tuple[int, list[Holder]]:
        """The longest title that begins at ``start``, with all who ever held it."""
        best: tuple[int, list[Holder]] = (end, self._holders.get(key.__wrapped__(text[start:end]), []))
        for count, word in enumerate(_WORD.finditer(text, end, end + 80)):
            if count == _LONGEST or "\n" in text[end : word.start()]:
                break
            found = self._holders.get(key.__wrapped__(text[start : word.end()]))
            if found:
                best = (word.end(), found)
        return best


def _any_of(forms: Iterable[str]) -> re.Pattern[str] | None:
    """A pattern of whole words that finds any of these, the longest first; None of none."""
    ordered = sorted(set(forms), key=lambda form: (-len(form), form))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, ordered))})(?!\w)") if ordered else None


def body_of(post: KnownPost, known: Known) -> KnownEntity | None:
    """The known body, or country, that a known post is of."""
    if post.organization:
        name = key(post.organization)
        found = known.find(name, "Organization", "Country", "Place")
        same = [e for e in found if not post.country or e.country == post.country]
        return min(same or found, key=lambda e: (e.valid_to is not None, e.id), default=None)
    code = known.country_keys.get(post.country or "", "")
    return next(iter(known.find(code, "Country")), None)


def _forms(post: KnownPost, body: KnownEntity | None) -> Iterable[str]:
    """Keys of the ways to write a post with its body."""
    names = {post.organization or ""} | ({body.name, *body.aliases} if body else set())
    for name in names - {""}:
        yield key(f"{post.post} {name}")
        for head in lexicon().left_out:
            if key(name).startswith(f"{head} "):
                yield f"{key(post.post)} {key(name).removeprefix(f'{head} ')}"


def _looks_back(text: str, at: int, on: str) -> bool:
    """Whether the words before a title in its sentence tell a year before that of the day ``on``."""
    before = re.split(r"[.!?\n]\s", text[max(0, at - _SENTENCE) : at])[-1]
    return any(year < on[:4] for year in _YEAR.findall(before))


def _name_follows(text: str, end: int) -> bool:
    """Whether a capitalised word follows at once: then the title has its name beside it."""
    rest = text[end : end + 3].lstrip(" ,-–(")
    return bool(rest) and rest[0].isupper() and text[end : end + 1] in " ,(-–"


def with_titles(graph: KnowledgeGraph, known: Known) -> KnowledgeGraph:
    """The graph with its titles that stand alone as mentions of their holders, and the posts inferred from them."""
    titles = Titles(known)
    named = {(m.article, m.start) for m in graph.mentions if is_person(m)}
    entities = {e.id: e for e in graph.entities}
    kept = [
        (mention, holder, article.published or "")
        for article in graph.articles
        for mention, holder in titles.find(article)
        if (article.id, mention.start) not in named and holder.person in entities
    ]
    return replace(
        graph,
        mentions=tuple(sorted((*graph.mentions, *(m for m, _, _ in kept)), key=mention_order)),
        memberships=memberships(
            (*graph.memberships, *(inferred(*each, entities) for each in kept)), Phrases(entities, known)
        ),
    )


def is_person(mention: Mention) -> bool:
    """Whether a mention is of a person; a title at the same place has its name beside it."""
    return mention.entity.startswith("person/")


def inferred(mention: Mention, holder: Holder, published: str, entities: Container[str]) -> Membership:
    """The post that a title standing alone tells; the body only where ``entities`` has it."""
    return Membership(
        id="",
        person=holder.person,
        post=holder.post,
        organization=holder.body if holder.body and holder.body in entities else None,
        basis="inferred",
        attested=(published[:10],),
        evidence=(Evidence(mention.article, mention.start, mention.end, _CONFIDENCE),),
    )
