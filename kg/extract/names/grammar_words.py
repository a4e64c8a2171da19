"""The word lists that the name grammar is compiled from."""

from __future__ import annotations

from kg.languages.vi import gazetteer, lexicon, names
from kg.languages.vi.keys import syllable_key
from kg.languages.vi.trie import Trie, trie_of


class GrammarWords:
    """Lexicons, tries and sets of keys, read once from the language data."""

    def __init__(self) -> None:
        self._read_lexicons()
        self._read_phrases()
        self._read_words()

    def _read_lexicons(self) -> None:
        self.titles = lexicon.titles()
        self.heads = lexicon.organization_heads()
        self.fields = lexicon.fields()
        self.known = lexicon.known_organizations()
        self.countries = gazetteer.countries()
        self.places = gazetteer.places()
        self.small = gazetteer.small_places()
        self.units = gazetteer.units()
        self.compounds = lexicon.compounds() | {
            (syllable_key(a), syllable_key(b))
            for a, b in (w.split() for w in lexicon.table("grammar")["extra_compounds"])
        }
        self.surnames = names.surnames()
        self.strong_surnames = names.strong_surnames()
        self.middles = names.middles()
        self.company = names.company_words()
        self.given = names.given_names()
        self.particles = {syllable_key(word) for p in names.particles() for word in p}
        self.verbs = frozenset(tuple(syllable_key(w) for w in line.split()) for line in lexicon.lines("verbs"))
        self.lowercase = lexicon.lowercase()

    def _read_phrases(self) -> None:
        grammar = lexicon.table("grammar")
        organizations = lexicon.table("organizations")
        verbs = set(grammar["inner_verbs"])
        self.tails: Trie[bool] = trie_of(organizations["fields"]["tails"])
        self.safe_tails: Trie[bool] = trie_of(grammar["safe_tails"])
        self.missions: Trie[bool] = trie_of(grammar["missions"])
        self.numbered_units: Trie[bool] = trie_of(grammar["numbered_units"])
        self.bare_units: Trie[bool] = trie_of(grammar["bare_units"])
        self.inner: Trie[bool] = trie_of(grammar["inner"])
        self.gap_heads: Trie[bool] = trie_of(grammar["gap_heads"])
        self.elidable: Trie[bool] = trie_of(grammar["elidable"])
        self.lower_documents: Trie[bool] = trie_of(grammar["lower_documents"])
        self.title_inner: Trie[bool] = trie_of(grammar["title_inner"])
        self.field_titles: Trie[bool] = trie_of(grammar["field_titles"])
        self.seats: Trie[bool] = trie_of(grammar["seats"])
        self.numbered_bodies: Trie[bool] = trie_of(grammar["numbered_bodies"])
        self.purposes: Trie[bool] = trie_of(grammar["purposes"])
        self.investigators: Trie[bool] = trie_of(grammar["investigators"])
        self.police: Trie[bool] = trie_of(grammar["police"])
        self.traders: Trie[bool] = trie_of(grammar["traders"])
        self.numbered_houses: Trie[bool] = trie_of(grammar["numbered_houses"])
        self.memorials: Trie[bool] = trie_of(grammar["memorials"])
        self.gap_units: Trie[bool] = trie_of(grammar["gap_units"])
        self.offices: Trie[bool] = trie_of(grammar["offices_of"])
        self.needs_body: Trie[bool] = trie_of(grammar["needs_body"])
        self.bare_press: Trie[bool] = trie_of(grammar["bare_press"])
        self.generic_bodies: Trie[bool] = trie_of(grammar["generic_bodies"])
        self.ministries: Trie[bool] = trie_of(grammar["ministries"])
        self.faiths: Trie[bool] = trie_of(grammar["faiths"])
        self.country_sites: Trie[bool] = trie_of(grammar["country_sites"])
        self.committees: Trie[bool] = trie_of(grammar["committees"])
        self.crowds: Trie[bool] = trie_of(grammar["crowds"])
        self.counted_bodies: Trie[bool] = trie_of(grammar["counted_bodies"])
        self.concerns: Trie[bool] = trie_of(grammar["concerns"])
        self.forces: Trie[bool] = trie_of(grammar["forces"])
        self.generic_heads: Trie[bool] = trie_of(grammar["generic_heads"])
        self.inner_nouns: Trie[bool] = trie_of([w for w in grammar["inner"] if w not in verbs and len(w.split()) > 1])
        self.statutes: Trie[bool] = trie_of(grammar["statutes"])
        self.common_units: Trie[bool] = trie_of(grammar["common_units"])
        self.serial_bodies: Trie[bool] = trie_of(grammar["serial_bodies"])
        self.embassies: Trie[bool] = trie_of(grammar["embassies"])
        self.no_parents: Trie[bool] = trie_of(grammar["no_parents"])
        self.gatherings: Trie[bool] = trie_of(lexicon.table("gatherings")["gatherings"]["heads"])
        self.delegations: Trie[bool] = trie_of(grammar["delegations"])
        self.canals: Trie[bool] = trie_of(grammar["canals"])
        self.counted_sites: Trie[bool] = trie_of(grammar["counted_sites"])
        self.shy_units: Trie[bool] = trie_of(grammar["shy_units"])
        self.streets: Trie[bool] = trie_of(grammar["streets"])
        self.town_streets: Trie[bool] = trie_of(grammar["town_streets"])
        self.manned: Trie[bool] = trie_of(grammar["manned"])

    def _read_words(self) -> None:
        grammar = lexicon.table("grammar")
        organizations = lexicon.table("organizations")
        self.honours = frozenset(tuple(syllable_key(w) for w in pair.split()) for pair in grammar["honours"])
        self.buildings = lexicon.syllables(grammar["buildings"])
        self.wards = lexicon.syllables(grammar["wards"])
        self.plurals = lexicon.syllables(grammar["plurals"])
        self.pointing = lexicon.syllables(lexicon.table("gatherings")["cues"]["pointing"])
        self.homes = lexicon.syllables(grammar["homes"])
        self.currencies = lexicon.syllables(grammar["currencies"])
        self.sidewards = lexicon.syllables(grammar["sidewards"])
        self.arabic = lexicon.syllables(grammar["arabic"])
        self.gap_stop = lexicon.syllables(grammar["gap_stop"])
        self.connectors = lexicon.syllables(grammar["connectors"])
        self.acronym_stop = frozenset(organizations["known"]["acronym_stop"])
        self.inner_pairs = frozenset(
            tuple(syllable_key(w) for w in word.split()) for word in grammar["inner"] if len(word.split()) == 2
        )
        self.short_countries = lexicon.syllables(grammar["short_countries"])
        self.leagues = lexicon.syllables(grammar["leagues"])
        self.no_place_after = lexicon.syllables(grammar["no_place_after"])
        self.suffixes = lexicon.syllables(grammar["suffixes"])
        self.soldiers = lexicon.syllables(grammar["soldiers"])
        self.at = lexicon.syllables(grammar["at"]) - lexicon.syllables(["và"])
        self.hyphenated = lexicon.syllables(grammar["hyphenated"])
        self.speech_words = lexicon.syllables(grammar["speech_words"])
        self.english_links = frozenset(grammar["english_links"])
        self.directions = lexicon.syllables(grammar["directions"])
        self.many = lexicon.syllables(grammar["many"])
        self.no_body_after = lexicon.syllables(grammar["no_body_after"])
        self.crime = tuple(syllable_key(w) for w in grammar["crime"].split())
        self.where = lexicon.syllables(grammar["where"])
        self.no_country = frozenset(tuple(syllable_key(w) for w in pair.split()) for pair in grammar["no_country"])
        self.bound = frozenset(tuple(syllable_key(w) for w in pair.split()) for pair in grammar["bound"])
        self.title_ends = lexicon.syllables(grammar["title_ends"])
        self.amounts = lexicon.syllables(grammar["amounts"])
        self.quantity = lexicon.syllables(grammar["quantity"])
        self.no_titles = [[syllable_key(w) for w in pair.split()] for pair in grammar["no_titles"]]
        self.amended = [syllable_key(w) for w in grammar["amended"]]
        self.ordinals = lexicon.syllables(grammar["ordinals"])
        self.verb_pairs = frozenset(tuple(syllable_key(w) for w in pair.split()) for pair in grammar["verb_pairs"])
        self.roman = frozenset(grammar["roman"])
        self.products = frozenset(grammar["products"])
