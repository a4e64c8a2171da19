"""Which mentions of what two sides agree on, sign, negotiate or establish are one."""

from __future__ import annotations

from kg.extract.clauses.reading import Reading
from kg.extract.draft import Draft
from kg.extract.frames import single_words
from kg.extract.parties.kin import Kin

_ACCORD = single_words("accord_words")
_PARTNERS = single_words("partnership_words")
_ENVOYS = single_words("diplomatic_words")
_TIES = frozenset({"relations", "jubilee"})


def signed_by_states(drafts: list[Draft], kin: Kin) -> None:
    """``Hai thủ tướng chứng kiến lễ ký``: what two look on at is signed by their states. Changes ``drafts``."""
    for d in [d for d in drafts if d.witnesses and set(d.roles.get("party", ())) <= set(d.witnesses)]:
        lands = list(dict.fromkeys(c for e in d.witnesses if (c := kin.country_of(e)) is not None))
        if len(lands) == 2:
            d.roles, d.weak = {"party": lands}, False
        else:
            drafts.remove(d)


def jubilees(drafts: list[Draft], r: Reading) -> None:
    """``Quan hệ Việt - Mỹ tốt đẹp. Năm nay kỷ niệm 30 năm …``: the two lands told of beside. Changes ``drafts``."""
    for d in [d for d in drafts if d.frame.name == "jubilee" and d.weak]:
        start, end = r.sents[max(0, d.sentence - 1)][0], r.sents[min(d.sentence + 1, len(r.sents) - 1)][1]
        named = [np for np in r.inner_nps(start, end) if np.type == "Country" and len(np.entities) == 1]
        lands = dict.fromkeys(np.entities[0] for np in named)
        if len(lands) == 2:
            d.roles, d.weak = {"party": list(lands)}, False
        else:
            drafts.remove(d)


def same_accord(a: Draft, b: Draft) -> bool:
    """Whether two agreements of the same sides may be one: of one paper, and not two steps (``nhất trí``, ``ký``)."""
    if a.document != b.document or _other_ties(a, b):
        return False
    if a.weak or b.weak or a.document:
        return True
    if (a.frame.name in _TIES) != (b.frame.name in _TIES):
        return a.sentence == b.sentence  # "nhất trí |nâng cấp quan hệ"
    x, y = _step(a), _step(b)
    return x == y or not x or not y


def _other_ties(a: Draft, b: Draft) -> bool:
    """``lập quan hệ ngoại giao``, ``quan hệ đối tác toàn diện``, ``đối tác chiến lược toàn diện``: three steps."""
    if not {a.frame.name, b.frame.name} <= _TIES:
        return False
    x, y = _ties(a), _ties(b)
    return bool(x and y) and x != y


def _ties(d: Draft) -> frozenset[str]:
    told = d.about.union(d.words)
    return told & _PARTNERS or told & _ENVOYS


def _step(d: Draft) -> str:
    """What is done: ``signed`` or ``agreed``; empty where the words tell an accord, whatever its stage."""
    if d.frame.stage == "signed":
        return "signed"
    return "agreed" if d.frame.name == "agree" and not _ACCORD & set(d.words) else ""
