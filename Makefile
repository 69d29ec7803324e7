PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: run test ask check clean

$(BIN)/.installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet -e ".[test]"
	touch $@

run: $(BIN)/.installed  ## set up, index the corpus, open the chat page
	$(BIN)/python -m assistant index
	$(BIN)/python ui.py

test: $(BIN)/.installed  ## set up, run the tests
	$(BIN)/python -m pytest

ask: $(BIN)/.installed  ## make ask Q="Combien d'emplois d'ici 2030 ?"
	$(BIN)/python -m assistant ask "$(Q)"

check: $(BIN)/.installed  ## lint, format and types
	$(BIN)/python -m pip install --quiet -e ".[dev]"
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

clean:
	rm -rf $(VENV) build *.egg-info
