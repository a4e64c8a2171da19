# The two commands of the README: `make` builds the demo graph, `make test` passes the tests.
# Each sets up what it needs first; nothing outside this folder is touched, save that
# `make test` installs Debian's Chromium for the browser tests where it may.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin

.DEFAULT_GOAL := demo
.PHONY: demo test check docs lock bench clean

demo: $(VENV)/.run   ## set up, build the graph of seeds/articles into out/
	$(BIN)/kg build seeds/articles --out out

test: $(VENV)/.test  ## set up, lint, type-check, run every test, take the README's pictures
	sh .ci/browser
	$(MAKE) check
	$(BIN)/pytest
	$(BIN)/python tests/browser/screenshots.py --check

check: $(VENV)/.test
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

docs: $(VENV)/.test  ## write the generated reference pages again
	$(BIN)/python -m docs.generate

lock:                ## resolve pyproject.toml into the lock files that the set-up installs
	uv pip compile --universal --python-version 3.11 --no-header --no-annotate -q pyproject.toml -o requirements.lock
	uv pip compile --universal --python-version 3.11 --no-header --no-annotate -q pyproject.toml --group test -o requirements-test.lock

$(VENV)/.run: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' || { \
	  echo "kg needs Python 3.11, 3.12 or 3.13; call make PYTHON=/path/to/python3.12"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	@touch $@

$(VENV)/.test: $(VENV)/.run requirements-test.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-test.lock
	@touch $@ $(VENV)/.run
	@touch $@

clean:               ## forget the set-up and what was built
	rm -rf $(VENV) out
