"""What the lists of a county are filtered by: all that their rows tell, shown as columns or not."""

from datetime import date
from typing import Any

from db.county.tables import Package
from letea.county.commune_list import problem_of
from letea.fields.opinions import VERDICTS
from letea.handover.terms import term_of
from letea.rules.filters import Computed, FilterField, Shape
from letea.wording import _
from ui.county.commune_rows import CommuneRow
from ui.county.opinion_words import STATES as OPINION_STATES
from ui.county.words import STATES, content_told

_COMMUNE = _("Comuna")
_RECEIVED, _RECEIPT, _FILE = _("Primit la"), _("Recipisa"), _("Fișierul")


def _day(value: date | None) -> str | None:
    return value.isoformat() if value is not None else None


def _of_package(row: CommuneRow, name: str) -> Any:
    return getattr(row.package, name) if row.package is not None else None


def _received(package: Package) -> str:
    return package.received_at.astimezone().date().isoformat()


COMMUNES = (
    Computed(FilterField("commune.name", _COMMUNE, Shape.TEXT), lambda row: row.commune.name),
    Computed(
        FilterField(
            *("commune.state", _("Stare"), Shape.CHOICE),
            tuple((state.value, words) for state, words in STATES.items()),
        ),
        lambda row: row.line.state.value,
    ),
    Computed(FilterField("package.received_on", _RECEIVED, Shape.DAY), lambda row: _day(row.received_on)),
    Computed(FilterField("package.number", _("Nr."), Shape.COUNT), lambda row: _of_package(row, "number")),
    Computed(
        FilterField("package.content", _("Ce cuprinde"), Shape.TEXT),
        lambda row: content_told(row.package) if row.package is not None else None,
    ),
    Computed(FilterField("commune.problem", _("De știut"), Shape.TEXT), lambda row: problem_of(row.line)),
    Computed(FilterField("commune.siruta", _("SIRUTA"), Shape.TEXT), lambda row: str(row.commune.siruta)),
    Computed(FilterField("commune.note", _("Observații"), Shape.TEXT), lambda row: row.commune.note),
    Computed(
        FilterField("package.made_on", _("Întocmit la"), Shape.DAY),
        lambda row: _day(_of_package(row, "made_on")),
    ),
    Computed(
        FilterField("package.receipt", _RECEIPT, Shape.COUNT),
        lambda row: _of_package(row, "receipt_number"),
    ),
    Computed(FilterField("package.file", _FILE, Shape.TEXT), lambda row: _of_package(row, "file_name")),
)
REFUSALS = (
    Computed(
        FilterField("refusal.at", _("Ziua"), Shape.DAY),
        lambda line: _day(line.refusal.at.astimezone().date()),
    ),
    Computed(FilterField("refusal.commune", _COMMUNE, Shape.TEXT), lambda line: line.commune),
    Computed(
        FilterField("refusal.period", _("Perioada"), Shape.TEXT),
        lambda line: term_of(line.refusal.period).words if line.refusal.period else None,
    ),
    Computed(
        FilterField("refusal.problems", _("De ce"), Shape.TEXT),
        lambda line: " ".join(line.refusal.problems),
    ),
    Computed(FilterField("refusal.file", _FILE, Shape.TEXT), lambda line: line.refusal.file_name),
    Computed(FilterField("refusal.by", _("De către"), Shape.TEXT), lambda line: line.refusal.by),
)
OPINIONS = (
    Computed(FilterField("draft.commune", _COMMUNE, Shape.TEXT), lambda line: line.commune.name),
    Computed(FilterField("draft.year", _("Anul"), Shape.COUNT, year=True), lambda line: line.package.year),
    Computed(FilterField("draft.number", _("Proiectul"), Shape.COUNT), lambda line: line.package.number),
    Computed(
        FilterField("draft.made_on", _("Întocmit la"), Shape.DAY),
        lambda line: _day(line.package.made_on),
    ),
    Computed(FilterField("draft.received_on", _RECEIVED, Shape.DAY), lambda line: _received(line.package)),
    Computed(
        FilterField(
            *("draft.state", _("Stare"), Shape.CHOICE),
            tuple((state.value, words) for state, words in OPINION_STATES.items()),
        ),
        lambda line: line.state.value,
    ),
    Computed(
        FilterField(
            *("opinion.verdict", _("Avizul"), Shape.CHOICE),
            tuple((verdict.value, words) for verdict, words in VERDICTS.items()),
        ),
        lambda line: line.opinion.verdict.value if line.opinion is not None else None,
    ),
    Computed(
        FilterField("opinion.number", _("Numărul"), Shape.TEXT),
        lambda line: line.opinion.number if line.opinion is not None else None,
    ),
    Computed(
        FilterField("opinion.given_on", _("Data avizului"), Shape.DAY),
        lambda line: _day(line.opinion.given_on) if line.opinion is not None else None,
    ),
    Computed(FilterField("draft.receipt", _RECEIPT, Shape.COUNT), lambda line: line.package.receipt_number),
    Computed(FilterField("draft.file", _FILE, Shape.TEXT), lambda line: line.package.file_name),
)
