"""Who does what stands behind ``để``, ``nhằm`` and ``vì``: the one who means to, the one who is blamed."""

from __future__ import annotations

from kg.extract.clauses import NOTHING, PARTICIPANT_TYPES, Found
from kg.extract.frames import single_words
from kg.extract.standing import PURPOSE, Standing, entities_of

_BLAMED = single_words("blamed")
_BLAMES = frozenset({"Criticism", "Praise"})
_OBJECT = 6  # words from a verb of blaming to who is blamed


class Purposes(Standing):
    """Subjects of verbs that tell an aim or a reason."""

    def near(self, i: int, floor: int) -> Found:
        """The subject of an unknown verb right before ``để``, ``nhằm`` at token ``i`` (``Ukraine triển khai để …``).

        Before ``vì``: who is blamed, thanked or punished for what follows.
        """
        r = self.reading
        if r.keys[i] in _BLAMED:
            return self._blamed(i, floor)
        if r.keys[i] not in PURPOSE:
            return NOTHING
        j, stop = i - 1, max(floor, i - 7)
        while j > stop:
            np = r.np_ending(j)
            if np is not None:
                begin, stands = r.head_before(np, floor)
                gov = r.governor(begin, floor)
                if gov == "của" and stop > floor:
                    j, stop = begin - 2, max(floor, i - 14)  # "sử dụng vũ khí của B để": whose the means are
                    continue
                if np.type in PARTICIPANT_TYPES and stands and not gov and j < i - 1:
                    return Found(entities_of(r.group_left(np, floor)), "far", 0.7, np.start, np.end)
                return NOTHING
            if not r.is_word(j) or j in self.at:
                return NOTHING
            j -= 1
        return NOTHING

    def _blamed(self, i: int, floor: int) -> Found:
        """``chỉ trích A vì |hỗ trợ B``: A does what follows ``vì`` at token ``i``."""
        r = self.reading
        np = r.np_left(i - 1, floor)
        if np is None or np.type not in PARTICIPANT_TYPES:
            return NOTHING
        group = r.group_left(np, floor)
        for p in self.by_sentence[r.sent_of[i]]:
            t = self.triggers[p]
            if t.form == "verb" and t.end <= group[0].start <= t.end + _OBJECT and r.np_at[t.start] < 0:
                blames = any(f.type in _BLAMES or f.name == "sanction" for f in t.frames)
                if blames and not any(self.verb_at(j) for j in range(t.end, group[0].start)):
                    return Found(entities_of(group), "adjacent", 0.8, group[0].start, np.end)
        return NOTHING
