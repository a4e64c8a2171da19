"""A post that somebody holds, before it is written out."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.extract.memberships.stages import Stage
from kg.extract.mentions.records import EntityRecord
from kg.languages.vi import lexicon
from kg.languages.vi.countries import HOME
from kg.languages.vi.keys import key


@dataclass(slots=True)
class Held:
    """A post of a person before it is written out.

    ``implied``: the text names no body with it; that it is one at home, only the post and the person's name tell.
    ``evidence``: tokens, how sure each is, and the date for which it tells the post if that is not the article's.
    """

    person: EntityRecord
    post: str
    organization: EntityRecord | None
    basis: str
    tenure: str
    confidence: float
    place: int
    stage: Stage = field(default_factory=Stage)
    implied: bool = False
    evidence: list[tuple[int, float, str | None]] = field(default_factory=list)


def settle_strangers(held: list[Held]) -> None:
    """Who holds a post of another land holds none at home that only his name tells (``Bộ trưởng Đổng Quân``).

    Args:
        held: all posts of an article; those that are implied lose their body or get that of the other land.
    """
    for h in held:
        if not h.implied or h.organization is None or h.organization.country not in (None, HOME):
            continue
        others = [o for o in held if o.person is h.person and not o.implied and o.organization is not None]
        abroad = [o for o in others if o.organization is not None and o.organization.country not in (None, HOME)]
        if abroad:
            same = next((o for o in abroad if o.post == h.post), None)
            h.organization, h.basis = (same.organization, same.basis) if same is not None else (None, h.basis)


def one_land(held: list[Held]) -> list[Held]:
    """The posts without those in other states than the one where somebody surely holds his.

    Nobody serves two states at once: of ``Tổng thống Nga A`` and a loosely told ``Thủ tướng Israel, A`` the
    one told more often, then more surely, stays.
    """
    lands: dict[tuple[int, int], list[Held]] = {}
    for h in held:
        if h.tenure == "held" and h.organization is not None and h.organization.type == "Country":
            lands.setdefault((id(h.person), id(h.organization)), []).append(h)
    best: dict[int, tuple[int, int]] = {}
    for slot, posts in lands.items():
        if slot[0] not in best or _weight(posts) > _weight(lands[best[slot[0]]]):
            best[slot[0]] = slot
    out = {id(h) for slot, posts in lands.items() if best[slot[0]] != slot for h in posts}
    return [h for h in held if id(h) not in out]


def _weight(posts: list[Held]) -> tuple[bool, int, float]:
    """Sorts the land higher that the text names with a post (``Thủ tướng Singapore Lê A``), not only his name tells."""
    return not all(h.implied for h in posts), len(posts), max(h.confidence for h in posts)


def so_called(country: str | None, title: str) -> bool:
    """Whether the head of that state may be so called: the peer of a ``Chủ tịch`` is a ``Tổng thống`` elsewhere.

    Nor is everyone a ``Thủ tướng`` whom one calls his peer.

    Args:
        country: the state's ISO code.
        title: key of a post; of posts that are no head's nothing is denied.
    """
    heads = lexicon.table("posts")["state_heads"]
    if title == key(heads["premier"]) and country in heads["presidents"]:
        return False  # "Thủ tướng Anh A và người đồng nhiệm |Pháp B"
    named = {name: title in map(key, words) for name, words in heads["titles"].items()}
    return not any(named.values()) or named["chairman"] == (country in heads["chairmen"])
