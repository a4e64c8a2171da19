"""Blows that are dealt in words, duties and sanctions alone (``đòn đáp trả của A``, ``ông A tấn công khối B``)."""

from __future__ import annotations

from kg.extract.clauses.reading import Reading
from kg.extract.draft import Draft

_PLAIN = 2  # syllables of "tấn công", with no word of how or with what


def in_words(r: Reading, d: Draft) -> bool:
    """Whether nothing in the sentence of blow ``d`` tells of arms or of harm, and its words are said of talk too.

    Reprisals are mostly duties; a person strikes a body, and a party strikes somebody, by speaking against them.
    """
    if d.type != "Conflict" or r.find_in("martial", *r.sents[d.sentence]):
        return False
    attackers, targets = ([r.types.get(e) for e in d.roles.get(role, ())] for role in ("attacker", "target"))
    if d.form == "noun":
        struck = r.find_in("struck_blows", *d.trigger)
        return bool(r.find_in("reprisals", *d.trigger)) or (bool(struck) and "Country" not in attackers)
    plain = d.frame.name == "attack" and d.trigger[1] - d.trigger[0] <= _PLAIN
    return plain and set(attackers) == {"Person"} and set(targets) == {"Organization"}
