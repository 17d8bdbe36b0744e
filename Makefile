# One word for each thing that is done here. `make` alone lists them.
#
# Nothing needs to be installed first but Python 3.11 or newer, git and make: the environment is made in .venv, with the
# versions in constraints.txt. Repeat runs install nothing. On another Python: make demo PYTHON=python3.13

# The first Python here that is new enough; empty where there is none.
PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11 python; do \
  if $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then echo $$python; break; fi; done)
VENV := .venv
BIN := $(VENV)/bin
STAMPS := $(VENV)/stamps
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
WORKERS ?= 2
SAMPLES ?=

export PYTHONUTF8 := 1

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

.PHONY: help
help: ## This list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1	\2/p' $(MAKEFILE_LIST) | expand -t 18

# -- the environment ---------------------------------------------------------------------------------------------------

$(STAMPS)/venv:
	@python="$(PYTHON)"; \
	if ! $${python:-false} -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then \
	  echo "factcheck needs Python 3.11 or newer; $${python:-any python here} is not. Say which to use: make PYTHON=/path/to/python3.12" >&2; exit 1; \
	fi; \
	echo "Making the environment in $(VENV) with $$($$python --version) ..."; \
	$$python -m venv $(VENV) || { rm -rf $(VENV); \
	  echo "Python could not make an environment. On Debian and Ubuntu that part is a package of its own: apt-get install python3-venv" >&2; exit 1; }
	@$(PIP) install --upgrade 'pip>=25.1' # the first that installs dependency groups
	@mkdir -p $(STAMPS) && touch $@

$(STAMPS)/package: $(STAMPS)/venv pyproject.toml constraints.txt
	@echo "Installing factcheck and what it needs ..."
	@$(PIP) install -c constraints.txt -e .
	@touch $@

$(STAMPS)/dev: $(STAMPS)/package
	@echo "Installing the tools for tests and checks ..."
	@$(PIP) install -c constraints.txt -e . --group dev
	@touch $@

.PHONY: install
install: $(STAMPS)/dev ## Make or bring up to date the environment in .venv

# Debian's own Chromium, for the tests that drive a browser. Everything else works without.
.PHONY: browser
browser:
	@if command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1 || command -v google-chrome >/dev/null 2>&1; then exit 0; fi; \
	as_root=""; [ "$$(id -u)" = 0 ] || as_root="sudo -n"; \
	if ! command -v apt-get >/dev/null 2>&1; then \
	  echo "Browser tests are skipped: there is no Chromium on this system; install it to run them."; \
	elif [ -n "$$as_root" ] && ! $$as_root true 2>/dev/null; then \
	  echo "Browser tests are skipped: there is no Chromium, and installing it needs root: sudo apt-get install chromium"; \
	else \
	  echo "Installing Chromium for the browser tests ..."; \
	  { $$as_root apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$as_root apt-get install -y -qq --no-install-recommends chromium; } >/dev/null 2>&1 </dev/null \
	    || echo "Browser tests are skipped: apt-get could not install chromium."; \
	fi

# -- use it ------------------------------------------------------------------------------------------------------------

.PHONY: demo
demo: $(STAMPS)/package ## Open the desk on a small archive in var/demo (SAMPLES=1 adds invented dossiers)
	@exec $(BIN)/factcheck demo --data var/demo $(if $(SAMPLES),--samples)

# -- check it ----------------------------------------------------------------------------------------------------------

.PHONY: check
check: format lint types imports test docs ## All of the checks below

.PHONY: test
test: $(STAMPS)/dev browser ## The whole suite
	@$(BIN)/python -m pytest -n $(WORKERS)

.PHONY: format
format: $(STAMPS)/dev ## Whether the layout of the code is ruff's
	@$(BIN)/ruff format --check .

.PHONY: lint
lint: $(STAMPS)/dev ## Whether ruff finds fault with the code
	@$(BIN)/ruff check .

.PHONY: types
types: $(STAMPS)/dev ## Whether the types hold
	@$(BIN)/mypy

.PHONY: imports
imports: $(STAMPS)/dev ## Whether the layers point down
	@$(BIN)/lint-imports --no-logo

.PHONY: docs
docs: $(STAMPS)/dev ## Whether the generated pages of docs/reference are current
	@$(BIN)/python -m factcheck.cli.reference | diff -u docs/reference/cli.md - \
	  || { echo "docs/reference/cli.md is out of date: make reference" >&2; exit 1; }

.PHONY: reference
reference: $(STAMPS)/dev ## Write the generated pages of docs/reference
	@$(BIN)/python -m factcheck.cli.reference > docs/reference/cli.md

.PHONY: bench
bench: $(STAMPS)/dev ## How fast it reads and starts, against peers in the same run
	@$(BIN)/python -m tests.benchmarks.bench_start
	@$(BIN)/python -m tests.benchmarks.bench_reading

# -- package it --------------------------------------------------------------------------------------------------------

.PHONY: build
build: $(STAMPS)/dev ## The wheel and the source archive, in dist
	@rm -rf dist
	@$(BIN)/python -m build --outdir dist . >/dev/null
	@ls dist

# Versions for constraints.txt: run it on a fresh environment after a change of dependencies, and read the diff. Lines
# with a marker, for what other systems need, stay as they are.
.PHONY: constraints
constraints: $(STAMPS)/dev
	@{ grep '^#' constraints.txt; \
	  { $(PIP) freeze --exclude-editable | grep -v ' @ '; grep ' ; ' constraints.txt; } | LC_ALL=C sort -f; } > $(STAMPS)/constraints
	@mv $(STAMPS)/constraints constraints.txt

.PHONY: clean
clean: ## Remove what make made, but not the archives in var
	@rm -rf $(VENV) dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
