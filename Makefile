# `make run` opens the window, `make test` runs every check; both first set up what is missing.
#   PYTHON=python3.12   the Python that .venv is made with
#   ARGS="…"            passed on to optviz (run) or to pytest (test)
PYTHON ?= python3
ARGS ?=

VENV := .venv
PY := $(VENV)/bin/python
PIP := $(PY) -m pip install --disable-pip-version-check --no-input

# Stamps: which extras the last set-up put into .venv.
READY := $(VENV)/.ready
USER_EXTRAS := $(VENV)/.extras-user
TEST_EXTRAS := $(VENV)/.extras-test
BENCH_EXTRAS := $(VENV)/.extras-bench

.PHONY: setup run test lint bench i18n screenshots thumbnails clean run-libs test-libs

setup: $(USER_EXTRAS)

run: run-libs
	@$(VENV)/bin/optviz $(ARGS)

test: test-libs lint
	QT_QPA_PLATFORM=offscreen $(PY) -m pytest -n 2 $(ARGS)

lint: $(TEST_EXTRAS)
	$(PY) -m ruff check
	$(PY) -m ruff format --check
	$(PY) -m mypy
	$(VENV)/bin/lint-imports

bench: $(BENCH_EXTRAS)
	$(PY) -m tests.benchmarks

# Collects all texts, for translation with Qt Linguist, and compiles what is translated.
i18n: $(TEST_EXTRAS)
	$(VENV)/bin/pyside6-lupdate -silent `find optviz -name '*.py' | sort` -source-language en -target-language ko_KR \
		-locations none -no-obsolete -ts resources/i18n/optviz_ko.ts
	$(VENV)/bin/pyside6-lrelease -silent resources/i18n/optviz_ko.ts -qm resources/i18n/optviz_ko.qm

# The README's pictures of the window.
screenshots: $(USER_EXTRAS)
	.ci/screenshots $(VENV)/bin/optviz

# The gallery's pictures of scenes that show something else than before (ARGS=--all: of all).
thumbnails: $(TEST_EXTRAS)
	QT_QPA_PLATFORM=offscreen $(PY) .ci/thumbnails.py $(ARGS)

clean:
	rm -rf $(VENV) build dist .coverage .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# PySide6's wheels bring Qt, but not the system libraries that Qt itself needs.
run-libs: $(USER_EXTRAS)
	@sh .ci/qt-libs $(PY) run

test-libs: $(TEST_EXTRAS)
	@sh .ci/qt-libs $(PY) test

$(USER_EXTRAS): pyproject.toml $(READY)
	$(PIP) --editable '.[video]'
	@touch $@

# Includes what a user has.
$(TEST_EXTRAS): pyproject.toml $(READY)
	$(PIP) --editable '.[video,test]'
	@touch $(USER_EXTRAS) $@

$(BENCH_EXTRAS): pyproject.toml $(READY)
	$(PIP) --editable '.[video,bench]'
	@touch $(USER_EXTRAS) $@

# A .venv that already has pip is used as it is.
$(READY):
	@command -v $(PYTHON) >/dev/null || { \
	    echo 'optviz: there is no "$(PYTHON)" here. Install Python 3.11 or newer (on Debian and Ubuntu:' \
	         'sudo apt-get install python3 python3-venv), or name another one: make PYTHON=python3.12' >&2; exit 1; }
	@$(PYTHON) -c 'import sys; v = sys.version_info[:2]; sys.exit(None if v >= (3, 11) else \
	    "optviz: Python 3.11 or newer is needed, and \"$(PYTHON)\" is %d.%d. Name a newer one: make PYTHON=python3.12" % v)'
	@$(PYTHON) -c 'import sys; from importlib.util import find_spec; v = sys.version_info[:2]; \
	    sys.exit(None if find_spec("venv") and find_spec("ensurepip") else "optviz: \"$(PYTHON)\" cannot make" \
	    " virtual environments. On Debian and Ubuntu: sudo apt-get install python%d.%d-venv" % v)'
	@$(PY) -m pip --version >/dev/null 2>&1 || { echo '$(PYTHON) -m venv $(VENV)'; $(PYTHON) -m venv $(VENV); }
	@touch $@
