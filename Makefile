# make run      set up, read seeds/ if data/ is older, open the dashboard
# make test     set up, see to a Chromium, run every test
# make refresh  read seeds/ into data/ anew        (INPUT=folder-or-files OUT=folder)
# make lint     check the style
# make score    compare with gold rows          (GOLD=gold.jsonl, and EVENTS=events.parquet or DOCS=docs.jsonl)
# make codebook bring the lists in data/README.md up to date

PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	if $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then echo $$p; break; fi; done)
VENV ?= .venv
PY := $(VENV)/bin/python
JOBS ?= 2
INPUT ?= seeds
OUT ?= data
# Anything read or reading that is newer than the table; compiled files do not count.
STALE = find seeds extract data/gazetteer.csv -name __pycache__ -prune -o -type f -newer data/schema.json -print | head -1

.PHONY: run test refresh lint score codebook clean

run: $(VENV)/.installed data/gazetteer.csv
	@if [ ! -f data/schema.json ] || [ -n "$$($(STALE))" ]; then \
		$(PY) -m extract refresh seeds --out data || \
		echo "The refresh was not complete, see above; data/ holds what could be read."; fi
	$(PY) -m streamlit run dashboard.py --server.showEmailPrompt=false \
		--server.headless=$(if $(DISPLAY)$(WAYLAND_DISPLAY),false,true)

refresh: $(VENV)/.installed data/gazetteer.csv
	$(PY) -m extract refresh $(INPUT) --out $(OUT)

test: $(VENV)/.installed-dev
	@CHROMIUM="$$(.ci/find_chromium.sh $(PY))" && export CHROMIUM && echo "Chromium: $$CHROMIUM" && \
		$(PY) -m pytest -n $(JOBS) $(PYTEST_ARGS)

lint: $(VENV)/.installed-dev
	$(VENV)/bin/ruff check .

score: $(VENV)/.installed data/gazetteer.csv
	@if [ -z "$(GOLD)" ] || [ -z "$(EVENTS)$(DOCS)" ]; then \
		echo "make score GOLD=gold.jsonl EVENTS=data/events.parquet   or   make score GOLD=gold.jsonl DOCS=docs.jsonl"; \
		exit 2; fi
	@$(PY) -m benchmarks.score $(GOLD) $(if $(DOCS),--documents $(DOCS),$(EVENTS)) $(SCORE_ARGS)

codebook: $(VENV)/.installed
	$(PY) -m extract.table.codebook

$(VENV)/.installed: requirements.txt | $(VENV)/bin/pip
	$(PY) -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

$(VENV)/.installed-dev: requirements.txt requirements-dev.txt | $(VENV)/bin/pip
	$(PY) -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@ $(VENV)/.installed

# Part of the repository; made anew from its sources only where the folder was lost.
data/gazetteer.csv:
	@$(MAKE) --no-print-directory $(VENV)/.installed-dev
	@mkdir -p data
	$(PY) -m extract.places.build

$(VENV)/bin/pip:
	@if [ -z "$(PYTHON)" ]; then echo "Python 3.11 or newer is needed: sudo apt-get install python3 python3-venv"; exit 1; fi
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || { \
		echo "Python's venv module is missing: sudo apt-get install python3-venv"; exit 1; }
	$(PYTHON) -m venv $(VENV)

clean:
	rm -rf $(VENV) .pytest_cache .ruff_cache .hypothesis
