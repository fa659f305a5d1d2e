# Everything that is done here by hand or by a runner. `make` alone lists it.

PYTHON ?= python3
VENV := .venv
LOCKING := build/locking
# Windows keeps a virtual environment's programs in Scripts
BIN := $(VENV)/$(if $(filter Windows_NT,$(OS)),Scripts,bin)
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input
LOCKS := requirements/build.txt requirements/dev.txt
INSTALLED := $(VENV)/installed
PRINTED := build/glossary.html

.DEFAULT_GOAL := help
.PHONY: help glossary parts test check lock clean
.DELETE_ON_ERROR:

help: ## show this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{ printf "%-16s %s\n", $$1, $$2 }'

# The stamp is younger than the locks it was made from, so a second call installs nothing.
$(INSTALLED): $(LOCKS) pyproject.toml Makefile
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "termtool needs Python 3.11 or newer; name one: make PYTHON=python3.12"; exit 1; }
	@$(PIP) --version >/dev/null 2>&1 || $(PYTHON) -m venv --clear $(VENV)
	@echo "installing the pinned packages into $(VENV) …"
	@$(PIP) install --quiet --require-hashes -r requirements/build.txt
	@$(PIP) install --quiet --require-hashes --no-build-isolation --use-pep517 -r requirements/dev.txt
	@$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

glossary: $(INSTALLED) ## read the seed documents, bring the glossary up to date, print it
	$(BIN)/termtool extract seeds --glossary glossary/xiaomi.yaml
	@mkdir -p $(dir $(PRINTED))
	$(BIN)/termtool print --glossary glossary -o $(PRINTED)
	@echo "to print or to read in a browser: $(PRINTED)"

parts: ## install what some tests want beside Python: Chromium, pdftotext, axe-core
	@sh tools/parts.sh

test: $(INSTALLED) ## run the tests
	$(BIN)/python -m pytest -q

check: $(INSTALLED) ## check style, types, the layers, and our own glossary by our own hooks
	$(BIN)/ruff check --output-format concise
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/termtool validate
	$(BIN)/termtool check seeds
	$(BIN)/python tools/run_hooks.py

lock: ## renew the locks in requirements/ (the one target that needs the network each time)
	@test -x $(LOCKING)/bin/uv || { $(PYTHON) -m venv $(LOCKING) && $(LOCKING)/bin/pip install --quiet uv; }
	cd requirements && ../$(LOCKING)/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --custom-compile-command "make lock" build.in -o build.txt
	cd requirements && ../$(LOCKING)/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --custom-compile-command "make lock" --constraint build.txt \
	  --group ../pyproject.toml:dev ../pyproject.toml -o dev.txt

clean: ## remove what was built and installed
	rm -rf build dist $(VENV)
