"""From a trigger and its frame to a draft of an event: its conditions, its participants, its post or paper."""
