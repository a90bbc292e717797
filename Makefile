# The first two targets are all a newcomer needs; each makes its own environment.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: contoh test cepat periksa acuan tolok kasar bersih

# Every sample as Word and PDF in keluaran/.
contoh: $(VENV)/.siap
	@$(BIN)/kerjasama-docs contoh -o keluaran --timpa
	@echo "Selesai: naskah contoh (.docx dan .pdf) ada di keluaran/."

# Lint, types and all tests.
test: $(VENV)/.siap-uji periksa
	$(BIN)/python -m pytest -n auto --dist worksteal

# Lint, types and every test that starts no outside program: within a minute. Of searches through all that there is
# (marker menyeluruh) it tries some cases, always the same, and of examples that are drawn fewer; make test tries all.
cepat: $(VENV)/.siap-uji periksa
	$(BIN)/python -m pytest -n auto --dist worksteal -m "not luar and not menyeluruh" --hypothesis-profile cepat

periksa: $(VENV)/.siap-uji
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

# The reference of the guide, docs/acuan.md, from templates and records, the catalogue of the rules, docs/aturan.md,
# and the pairs of both languages, docs/padanan.md.
acuan: $(VENV)/.siap
	$(BIN)/python docs/acuan.py
	$(BIN)/python docs/aturan.py
	$(BIN)/python docs/padanan.py

# Speed against docxtpl, carbone, docxtemplater and LibreOffice, side by side in one run (benchmarks/README.md):
# make tolok BARIS=1000 MARKDOWN=angka.md, or only some of it: make tolok HANYA="massal warm".
BARIS ?= 100
tolok: $(VENV)/.siap-uji
	$(BIN)/python benchmarks/tolok.py --baris $(BARIS) $(if $(HANYA),--hanya $(HANYA)) $(if $(MARKDOWN),--markdown $(MARKDOWN))

# Rough handling for as long as wanted: make kasar DETIK=3600.
DETIK ?= 60
kasar: $(VENV)/.siap-uji
	cd tests && ../$(BIN)/python -m kasar --detik $(DETIK)

bersih:
	rm -rf $(VENV) keluaran build dist

$(VENV)/.siap: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Perlu Python 3.11 atau lebih baru: make PYTHON=python3.11")'
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.siap-uji: $(VENV)/.siap
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[dev]"
	@touch $@
