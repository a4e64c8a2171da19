"""What only looks like an event: everyday uses of a trigger's words, sport, what is no step against anybody."""
