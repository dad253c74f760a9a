# Everything is set up inside this folder (.venv and node_modules), by the files below that stand
# for a finished step. A step runs again only when what it was made from has changed.

SHELL := /bin/sh
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

bin := .venv/bin
python := $(bin)/python
pip := $(python) -m pip --disable-pip-version-check --quiet install
locked := --require-hashes --only-binary :all: --requirement

# Node and npm are those of .venv, whatever else the machine has.
export PATH := $(CURDIR)/.venv/bin:$(PATH)
export NO_MKDOCS_2_WARNING := 1
# Dozens of Pythons start here, and each would compile the project again.
unexport PYTHONDONTWRITEBYTECODE

# An environment that was copied here, or whose Python has left the machine, is made anew.
ifneq ($(shell $(python) -c 'print(open(".venv/python").read())' 2>/dev/null),$(CURDIR))
.venv/python: anew
endif

# $(call or_say,advice): a failed step ends with one line that says what to do.
or_say = || { echo "stopped: $(1)" >&2; exit 1; }

.PHONY: help
help: ## list what make can do
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1	\2/p' Makefile

.PHONY: serve
serve: .venv/site ## set up, then serve the site at a local address; it follows every edit
	@$(python) -m development.serve

# MkDocs is not told to be quiet: it would then count no warnings, and strict would let them pass.
.PHONY: build
build: .venv/site ## write the site into site/; a warning is an error
	@$(python) -m macros.runtime.pack $(call or_say,the browser's Python could not be packed; the reason is above.)
	@$(bin)/mkdocs build --strict $(call or_say,the site has errors or warnings; they are above.)
	@$(python) -m macros.embed
	@$(python) -m macros.redirects
	@$(python) -m macros.llms
	@$(python) -m macros.firm.accents
	@$(python) -m bundles
	@$(python) -m macros.share_pictures
	@$(python) -m macros.shipped
	@$(python) -m theme_styles
	@$(python) -m macros.site_address

.PHONY: publishable
publishable: .venv/site ## build site/ for a host, or refuse: SITE_URL=https://its.address/
	@$(python) -m macros.site_address --publish
	@$(MAKE) --no-print-directory build

# Whatever names a time names the commit's, so that a commit has one release.
.PHONY: release
release: .venv/release ## write dist/, ready for a host, and its archive: SITE_URL=https://its.address/
	@$(python) -m macros.overdue $(if $(filter allowed,$(OVERDUE)),--allow)
	@export SOURCE_DATE_EPOCH=$$(git log -1 --format=%ct); \
		$(MAKE) --no-print-directory publishable && $(python) -m release

.PHONY: flashcards
flashcards: .venv/site ## write the questions into dist/ as text that Anki imports
	@$(python) -m lms flashcards

.PHONY: qti
qti: .venv/site ## write the questions into dist/ as a QTI 2.1 package for learning systems
	@$(python) -m lms qti

.PHONY: trainer-notes
trainer-notes: .venv/site ## write the trainer's notes into dist/, to print; SEED=4711 adds its answers
	@SEED="$(SEED)" $(python) -m lms trainer-notes

.PHONY: scorm
scorm: .venv/site ## write the course into dist/ as a SCORM 1.2 package for learning systems
	@SOURCE_DATE_EPOCH=$$(git log -1 --format=%ct) $(MAKE) --no-print-directory build
	@$(python) -m lms scorm

.PHONY: test
test: browser engines ## set up, then run every check and every test
	@$(MAKE) --no-print-directory --jobs=2 --output-sync build types spelling style
	@$(python) -m development.reading
	@$(bin)/pytest --numprocesses 2 --dist loadgroup

.PHONY: style
style: .venv/test
	@$(bin)/ruff check --quiet $(call or_say,ruff found the faults above; '.venv/bin/ruff check --fix' mends many.)
	@$(bin)/ruff format --check $(call or_say,run '.venv/bin/ruff format'.)

.PHONY: types
types: .venv/test
	@$(bin)/mypy $(call or_say,mypy found the faults above.)

.PHONY: test-engines
test-engines: browser engines build ## run the tests of Chromium, Firefox and WebKitGTK alone
	@$(bin)/pytest --numprocesses 2 --dist loadgroup tests/browser/engines

cspell := node_modules/.bin/cspell --config cspell.yaml --no-progress --no-summary

.PHONY: spelling
spelling: .venv/site ## check the spelling of pages, code and notes
	@$(cspell) --show-suggestions $(call or_say,the words above are misspelled or new; 'make words' takes in what is right.)

.PHONY: words
words: .venv/site ## take every word that the spelling check does not know into development/words.txt
	@$(cspell) --no-exit-code --words-only --unique | tee -a development/words.txt
	@LC_ALL=C sort --ignore-case --unique --output development/words.txt development/words.txt

.PHONY: firm
firm: .venv/site ## make this copy your firm's: asks for its name, phone and colors
	@$(python) -m development.firm

.PHONY: bench
bench: browser build .venv/bench/ready .venv/peers/ready ## measure start, weight and recalculation against the naive way
	@$(python) -m benchmarks

.PHONY: portable
portable: build .venv/test .venv/portable/ready ## build the same pages with Zensical and ProperDocs, and list what differs
	@$(python) -m development.portable

.PHONY: audit
audit: .venv/release ## ask PyPI and npm for known faults in the locked packages
	@$(python) -m development.audit

.PHONY: load
load: .venv/test ## ask the release, served by Caddy, by many readers at once (READERS=50 SECONDS=10)
	@$(python) -m development.web_server
	@$(python) -m benchmarks.load

.PHONY: new-scenario
new-scenario: .venv/test ## begin a scenario: NAME=its-slug FAMILY=its_module (see CONTRIBUTING.md)
	@$(python) -m development.new_scenario "$(NAME)" "$(FAMILY)"

.PHONY: new-exercise
new-exercise: .venv/test ## begin an exercise: NAME=its-slug FAMILY=its_module SCENARIO=its-facts (see CONTRIBUTING.md)
	@$(python) -m development.new_exercise "$(NAME)" "$(FAMILY)" "$(SCENARIO)"

.PHONY: new-mistake
new-mistake: .venv/test ## begin a mistake to find: NAME=its-slug FAMILY=its_module SCENARIO=its-facts (see CONTRIBUTING.md)
	@$(python) -m development.new_mistake "$(NAME)" "$(FAMILY)" "$(SCENARIO)"

.PHONY: new-term
new-term: .venv/site ## begin a term of the glossary: NAME=its-slug (see CONTRIBUTING.md)
	@$(python) -m development.new_term "$(NAME)"

.PHONY: addresses
addresses: .venv/test build ## take new pages and headings into the lists of addresses that stay
	@$(python) -m development.addresses

.PHONY: mutants
mutants: .venv/mutants ## break the engine and show what no test notices (slow; ONLY=scenarios/allowance.py)
	@$(python) -m development.mutants $(ONLY)

.PHONY: lock
lock: .venv/lock ## refresh the locked versions and hashes (Python and npm)
	@$(python) -m development.lock

.PHONY: clean
clean: ## remove everything that was set up or built
	rm -rf .venv node_modules site dist docs/assets/runtime test-results *.egg-info
	rm -rf .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# ---- setting up ----

.PHONY: anew
anew:

.venv/python: development/python.sh
	@echo "setting up Python in .venv"
	@sh development/python.sh
	@printf '%s' '$(CURDIR)' > $@

.venv/site: .venv/python requirements/site.txt pyproject.toml package.json package-lock.json
	@echo "installing what builds the site (from PyPI and npm)"
	@$(pip) $(locked) requirements/site.txt \
		$(call or_say,pip could not install requirements/site.txt: is there a network? Then run make again.)
	@$(pip) --no-deps --no-build-isolation --editable . \
		$(call or_say,pip could not install this project itself; the reason is above.)
	@$(bin)/npm ci --loglevel=error $(call or_say,npm could not install package-lock.json: is there a network? Then run make again.)
	@touch $@

.venv/release: .venv/site requirements/release.txt
	@$(pip) $(locked) requirements/release.txt \
		$(call or_say,pip could not install requirements/release.txt: is there a network? Then run make again.)
	@touch $@

.venv/test: .venv/release requirements/test.txt
	@echo "installing what the tests need (from PyPI)"
	@$(pip) $(locked) requirements/test.txt \
		$(call or_say,pip could not install requirements/test.txt: is there a network? Then run make again.)
	@touch $@

.venv/mutants: .venv/test requirements/mutants.txt
	@$(pip) $(locked) requirements/mutants.txt \
		$(call or_say,pip could not install requirements/mutants.txt: is there a network? Then run make again.)
	@touch $@

# In a folder of its own, for nothing but the benchmark needs it.
.venv/bench/ready: .venv/site benchmarks/package.json benchmarks/package-lock.json
	@echo "installing what the benchmark compares with (from npm)"
	@mkdir -p .venv/bench && cp .npmrc benchmarks/package.json benchmarks/package-lock.json .venv/bench/
	@cd .venv/bench && npm ci --loglevel=error \
		$(call or_say,npm could not install benchmarks/package-lock.json: is there a network? Then run make again.)
	@$(python) -m development.web_server
	@touch $@

.venv/peers/ready: .venv/site requirements/peers.txt
	@echo "installing what the benchmark compares with (from PyPI)"
	@$(python) -m venv --clear .venv/peers
	@.venv/peers/bin/python -m pip --disable-pip-version-check --quiet install $(locked) requirements/peers.txt \
		$(call or_say,pip could not install requirements/peers.txt: is there a network? Then run make again.)
	@.venv/peers/bin/python -m pip --disable-pip-version-check --quiet download --no-deps --dest .venv/peers/wheels \
		$(locked) requirements/peers.txt \
		$(call or_say,pip could not fetch requirements/peers.txt: is there a network? Then run make again.)
	@touch $@

# An environment of its own, for Zensical brings other versions of what builds the site.
.venv/portable/ready: .venv/site requirements/portable.txt
	@echo "installing the other builders (from PyPI)"
	@$(python) -m venv --clear .venv/portable
	@.venv/portable/bin/python -m pip --disable-pip-version-check --quiet install $(locked) requirements/site.txt \
		--requirement requirements/portable.txt \
		$(call or_say,pip could not install requirements/portable.txt: is there a network? Then run make again.)
	@.venv/portable/bin/python -m pip --disable-pip-version-check --quiet install --no-deps --no-build-isolation --editable . \
		$(call or_say,pip could not install this project itself; the reason is above.)
	@touch $@

.venv/lock: .venv/site requirements/lock.txt
	@$(pip) $(locked) requirements/lock.txt \
		$(call or_say,pip could not install requirements/lock.txt: is there a network? Then run make again.)
	@touch $@

.PHONY: browser
browser: .venv/test
	@$(python) -m development.browser
	@$(python) -m development.headless_shell
	@$(python) -m development.web_server

.PHONY: engines
engines: .venv/test
	@$(python) -m development.engines
