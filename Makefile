# Everything a newcomer runs. Each target does its own set-up: git, make and Python 3.11 or newer are enough.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: site preview check test harden audit lock schemas bench release clean

site: $(VENV)/ready            ## build the site into site/
	$(BIN)/gradeline build

preview: $(VENV)/ready         ## build, serve on this machine, reload on change
	$(BIN)/gradeline preview

check: $(VENV)/ready           ## every problem in the content
	$(BIN)/gradeline check

test: $(VENV)/ready-dev        ## lint, types, the one-way rule and all tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/pytest -n 2

# Goes on where it stopped. PARTS="kills sites" runs only those; AGAIN=1 forgets what was done.
harden: $(VENV)/ready-dev      ## the full amounts of the tests against faults and enemies: hours, at low priority
	$(if $(AGAIN),rm -rf .cache/harden)
	nice -n 19 $(BIN)/python -m tests.harden $(PARTS)

schemas: $(VENV)/ready         ## write the JSON Schema files for editors
	$(BIN)/gradeline schema content/schema

# pip-audit asks the package index; what it cannot ask for, it says.
audit: $(VENV)/ready-audit     ## known faults of what is locked
	for file in requirements*.txt; do $(BIN)/pip-audit --disable-pip --require-hashes --progress-spinner off -r $$file || exit 1; done

bench: $(VENV)/ready-dev       ## the benchmarks, one after the other
	for file in tests/benchmarks/*.py; do $(BIN)/python $$file; done

# Twice, dated by the last commit: the same files must come out, byte for byte.
BUILD = SOURCE_DATE_EPOCH=$$(git log -1 --format=%ct) $(BIN)/python -m build --no-isolation
release: $(VENV)/ready-release ## build the sdist and the wheel into dist/, and check them
	rm -rf dist
	$(BUILD) --outdir dist/again
	$(BUILD) --outdir dist
	cd dist/again && sha256sum gradeline-* > ../SHA256SUMS
	rm -r dist/again
	cd dist && sha256sum --check SHA256SUMS
	$(BIN)/twine check --strict dist/gradeline-*

LOCK := $(BIN)/pip-compile -q --strip-extras --generate-hashes --no-annotate --no-header --allow-unsafe --no-emit-index-url --no-emit-find-links --no-emit-trusted-host
lock: $(VENV)/ready-dev        ## lock the dependencies again, with hashes
	$(LOCK) --all-build-deps -o requirements.txt pyproject.toml
	$(LOCK) --extra dev -c requirements.txt -o requirements-dev.txt pyproject.toml
	$(LOCK) --extra audit -c requirements.txt -c requirements-dev.txt -o requirements-audit.txt pyproject.toml
	$(LOCK) --extra release -c requirements.txt -o requirements-release.txt pyproject.toml

$(VENV)/ready: requirements.txt pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements.txt
	$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

$(VENV)/ready-dev: $(VENV)/ready requirements-dev.txt
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements-dev.txt
	touch $@

$(VENV)/ready-audit: $(VENV)/ready-dev requirements-audit.txt
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements-audit.txt
	touch $@

$(VENV)/ready-release: $(VENV)/ready requirements-release.txt
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements-release.txt
	touch $@

clean:                         ## remove what was made, not what was written
	rm -rf $(VENV) .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis dist
