"""One package a language: all that the stages need to know of it."""
