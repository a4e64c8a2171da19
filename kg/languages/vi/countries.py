"""Countries by their Vietnamese names: CLDR's, and the forms that newspapers use beside them.

CLDR (through Babel) gives one Vietnamese and one English name a territory; ``seeds/entities/countries.toml``
adds what newspapers write besides (``Mỹ``, ``Úc``, ``CHDCND Lào``) and says which name is preferred.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache

from babel import Locale

from kg.languages.vi.keys import key
from kg.resources import resource

# The country whose papers are read: a post or body of no told country is taken for one of its own.
HOME = "VN"
# Alpha-2 codes of CLDR that are no countries: groupings, dependencies without a name in the news, test codes.
_NOT_COUNTRIES = frozenset({"AC", "CP", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"})


@dataclass(frozen=True, slots=True)
class Country:
    """A country or territory.

    Attributes:
        code: ISO 3166-1 alpha-2.
        name: preferred Vietnamese name. ``english``: CLDR's English one.
        aliases: further Vietnamese names.
    """

    code: str
    name: str
    english: str
    aliases: tuple[str, ...] = ()


@cache
def countries() -> dict[str, Country]:
    """All countries by code."""
    with resource("seeds", "entities", "countries.toml").open("rb") as file:
        known = {e["country"]: e for e in tomllib.load(file)["entity"]}
    vietnamese, english = Locale("vi").territories, Locale("en").territories
    found = {}
    for code, name in vietnamese.items():
        if len(code) != 2 or not code.isalpha() or code in _NOT_COUNTRIES:
            continue
        entry = known.get(code, {"name": name, "aliases": []})
        aliases = sorted({name, english[code], *entry["aliases"]} - {entry["name"]})
        found[code] = Country(code, entry["name"], english[code], tuple(aliases))
    return found


@cache
def _codes() -> dict[str, str]:
    return {key(n): c.code for c in countries().values() for n in (c.name, *c.aliases)}


@lru_cache(maxsize=100_000)
def canonical_key(name: str) -> str:
    """Comparison key in which a country, alone or at the end, has one name.

    ``Mỹ`` equals ``Hoa Kỳ``, and ``Bộ Tài chính Mỹ`` equals ``Bộ Tài chính Hoa Kỳ``.
    """
    words = key(name).split()
    for length in range(min(6, len(words)), 0, -1):
        code = _codes().get(" ".join(words[-length:]))
        if code is not None:
            return " ".join([*words[:-length], key(countries()[code].name)])
    return " ".join(words)
