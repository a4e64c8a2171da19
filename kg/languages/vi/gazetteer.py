"""Countries and places known by name, from CLDR (Babel) and the lexicon."""

from __future__ import annotations

from functools import cache

from babel import Locale

from kg.languages.vi.keys import key
from kg.languages.vi.lexicon import lines, table
from kg.languages.vi.trie import Trie


@cache
def country_names() -> dict[str, tuple[str, ...]]:
    """Vietnamese names of each country by ISO 3166-1 alpha-2 code (a few former states have their old code)."""
    own: dict[str, list[str]] = table("places")["countries"]
    stop = set(table("places")["country_stop"]["names"])
    names = {code: list(words) for code, words in own.items()}
    for code, name in Locale("vi").territories.items():
        if len(code) == 2 and code.isalpha() and code not in ("EU", "EZ", "UN", "XA", "XB", "ZZ", "QO", "AQ", "IM"):
            plain = name.split("(")[0].strip()
            if plain not in stop and plain not in names.setdefault(code, []):
                names[code].append(plain)
    return {code: tuple(words) for code, words in names.items()}


@cache
def countries() -> Trie[str]:
    """Names of countries; the value is the ISO code."""
    trie: Trie[str] = Trie()
    forms: dict[str, list[str]] = table("places")["country_forms"]
    for code, names in country_names().items():
        for name in (form for n in names for form in dict.fromkeys((n, n.replace("-", " ")))):
            trie.add(name, code)
            if code not in forms["without"] and len(name.split()) < 3:
                for form in forms["before"]:
                    trie.add(f"{form} {name}", code)
    return trie


@cache
def country_codes() -> dict[str, str]:
    """Comparison key of each country name → ISO code."""
    return {key(name): code for code, names in country_names().items() for name in names}


@cache
def _units() -> tuple[frozenset[str], frozenset[str]]:
    """Names of Vietnamese provinces, and of districts and communes, before and after 2025, without unit."""
    rows = [line.split("\t") for line in lines("units")]
    return (
        frozenset(name for name, kind in rows if kind == "province"),
        frozenset(name for name, kind in rows if kind == "small"),
    )


@cache
def places() -> Trie[str]:
    """Places that stand alone; the value is ``province`` (Vietnamese), ``known`` or ``weak``."""
    data = table("places")["known"]
    trie: Trie[str] = Trie()
    for name in (*data["names"], *(name for names in table("places")["world"].values() for name in names)):
        trie.add(name, "lowtail" if name.split()[-1].islower() else "known")
    for name in _units()[0] - set(data["persons"]):
        trie.add(name, "province")
    for name in data["cities_vn"]:
        trie.add(name, "province")
    for name in data["weak"]:
        trie.add(name, "weak")
    return trie


@cache
def small_places() -> Trie[str]:
    """Vietnamese districts and communes: places only after a unit or beside another place."""
    trie: Trie[str] = Trie()
    for name in _units()[1]:
        trie.add(name, "small")
    return trie


@cache
def units() -> Trie[str]:
    """Words for kinds of places; the value is ``admin`` or ``site``."""
    trie: Trie[str] = Trie()
    for kind in ("site", "admin"):
        for word in table("places")["units"][kind]:
            trie.add(word, kind)
    return trie


@cache
def capitals() -> dict[str, str]:
    """Key of a capital → ISO code of the state that it can stand for."""
    return {key(name): code for code, names in table("places")["capitals"].items() for name in names}


@cache
def world_places() -> dict[str, str]:
    """Key of a town or region of another country, capitals too → ISO code of the country."""
    towns = {key(name): code for code, names in table("places")["world"].items() for name in names}
    return {name: code for name, code in (towns | capitals()).items() if name not in _shared_names()}


@cache
def land_of(name: str) -> str | None:
    """The ISO code of the country in which a place is known to lie or its name ends with (``miền nam Lebanon``)."""
    words = name.split()
    tails = (key(" ".join(words[n:])) for n in range(len(words)))
    return next((land for k in tails if (land := world_places().get(k) or country_codes().get(k))), None)


def lies_abroad(place: str, land: str) -> bool:
    """Whether a place is known to lie in another country than ``land``: ``ném bom Kharkiv, |Mỹ lên án``."""
    home, other = land_of(place), country_codes().get(key(land))
    return home is not None and other is not None and home != other


@cache
def _shared_names() -> frozenset[str]:
    """Keys of names that towns of several countries bear."""
    seen: dict[str, str] = {}
    out: set[str] = set()
    for code, names in table("places")["world"].items():
        for name in map(key, names):
            if seen.setdefault(name, code) != code:
                out.add(name)
    return frozenset(out)


@cache
def province_names() -> frozenset[str]:
    """Vietnamese provinces, before and after 2025, that are not cities under central rule."""
    return _units()[0] - frozenset(table("places")["units"]["central"])


@cache
def central_cities() -> frozenset[tuple[str, ...]]:
    """Keys of the cities under central rule, without their unit."""
    return frozenset(tuple(key(name).split()) for name in table("places")["units"]["central"])
