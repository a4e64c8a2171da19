"""The lexicons with which runs of capitals are read."""

from __future__ import annotations

from kg.extract.names.grammar import Grammar
from kg.languages.vi import lexicon, names
from kg.languages.vi.trie import Trie, trie_of


class RunWords:
    """What all readers of runs share: the grammar and its word lists."""

    def __init__(self, grammar: Grammar) -> None:
        self.g = grammar
        data = lexicon.table("grammar")
        self.title_tails = lexicon.syllables(data["title_tails"])
        self.open_tails = lexicon.syllables(data["open_tails"])
        self.not_after_title = lexicon.syllables(data["not_after_title"])
        self.place_cues = lexicon.syllables(data["place_cues"])
        self.acting_seats: Trie[bool] = trie_of(data["acting_seats"])
        self.house_at = lexicon.syllables(data["house_at"])
        self.adverbs = lexicon.syllables(data["adverbs"])
        self.homes = lexicon.syllables(data["homes"])
        self.title_units: Trie[bool] = trie_of(data["title_units"])
        self.company = names.company_words()
        self.central = frozenset(data["central"])
        self.no_person_after = lexicon.syllables(data["no_person_after"])
        self.departments = lexicon.syllables(data["departments"]) - self.g.surnames
        self.people = lexicon.syllables(data["people"])
        self.divisions = lexicon.syllables(data["divisions"])
        self.english_links = frozenset(data["english_links"])
        self.founding: Trie[bool] = trie_of(data["founding"])
        self.things: Trie[bool] = trie_of(data["things"])
        self.managers: Trie[bool] = trie_of(data["managers"])
        self.streets: Trie[bool] = trie_of(data["streets"])
        self.list_units: Trie[bool] = trie_of(data["list_units"])
        self.roads: Trie[bool] = trie_of(data["roads"])
        self.learned: Trie[bool] = trie_of(data["learned"])
        self.founders: Trie[bool] = trie_of(data["founders"])
        self.plural_units = lexicon.syllables(data["plural_units"])
        self.listers = lexicon.syllables(data["listers"])
        self.house_words = lexicon.syllables(data["house_words"])
        self.ships: Trie[bool] = trie_of(data["ships"])
        self.who_does: Trie[bool] = trie_of(data["who_does"])
        self.who_is: Trie[bool] = trie_of([*data["who_does"], *data["callings"]])
        self.person_deeds: Trie[bool] = trie_of(data["person_deeds"])
        self.firm_deeds: Trie[bool] = trie_of(data["firm_deeds"])
        self.body_deeds: Trie[bool] = trie_of(data["body_deeds"])
