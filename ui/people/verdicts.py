"""The rows of a workbook as the preview shows them, each with its verdict; and the report in the end."""

from collections.abc import Sequence
from dataclasses import dataclass

from letea.actions.people_import import ImportReport
from letea.rules.people_import import Judged, Verdict, count
from letea.wording import _, counted
from ui.parts.chips import Chip
from ui.parts.rows import Column
from ui.theme import Role

_VERDICTS = {Verdict.NEW: _("nouă"), Verdict.PRESENT: _("există deja"), Verdict.WRONG: _("greșită")}
_MARKS: dict[Verdict, tuple[str, Role]] = {
    Verdict.NEW: ("circle-check", "good"),
    Verdict.PRESENT: ("info-circle", "secondary"),
    Verdict.WRONG: ("alert-circle", "bad"),
}


@dataclass(frozen=True)
class VerdictRow:
    """A row of the preview; its id is its row in the sheet."""

    id: int
    verdict: Verdict
    name: str
    cnp: str
    household: str
    reason: str


def verdict_columns() -> tuple[Column[VerdictRow], ...]:
    """What the preview shows of each row."""
    return (
        Column(_("Rândul"), lambda row: row.id, width=76, figures=True),
        Column(_("Verdict"), lambda row: _VERDICTS[row.verdict], width=124, mark=_mark),
        Column(_("Nume"), lambda row: row.name, width=150),
        Column(_("CNP"), lambda row: row.cnp, width=126),
        Column(_("Gospodăria"), lambda row: row.household, width=130),
        Column(_("De ce"), lambda row: row.reason, width=300),
    )


def row_words(judged: Judged) -> str:
    """A row with its whole reason: "Rândul 5, Exemplu Dan: greșită. Ultima cifră…"."""
    words = _("Rândul {number}, {name}: {verdict}. {reason}").format(
        number=judged.entry.number,
        name=judged.entry.person.name,
        verdict=_VERDICTS[judged.verdict],
        reason=judged.reason[:1].upper() + judged.reason[1:],
    )
    return words.strip()


def report_words(report: ImportReport) -> str:
    """What came in, in one sentence; never a success where nothing did."""
    told = [
        (report.added, _("persoană nouă"), _("persoane noi")),
        (report.households, _("gospodărie nouă"), _("gospodării noi")),
        (report.present, _("rând existent deja"), _("rânduri existente deja")),
        (report.wrong, _("rând greșit, lăsat deoparte"), _("rânduri greșite, lăsate deoparte")),
    ]
    counts = ", ".join(counted(number, one, many) for number, one, many in told if number)
    if not report.added:
        return _("Nu s-a importat nimic: {counts}.").format(counts=counts)
    return _("Import încheiat: {counts}.").format(counts=counts)


def verdict_chips(judged: Sequence[Judged]) -> list[Chip]:
    """The filters of the preview, counted."""
    wrong = count(judged, Verdict.WRONG)
    return [
        Chip("", _("Toate"), len(judged)),
        Chip(Verdict.NEW.value, _("Noi"), count(judged, Verdict.NEW)),
        Chip(Verdict.PRESENT.value, _("Există deja"), count(judged, Verdict.PRESENT)),
        Chip(Verdict.WRONG.value, _("Greșite"), wrong, "bad" if wrong else ""),
    ]


def as_row(judged: Judged) -> VerdictRow:
    """An entry as the preview shows it."""
    entry = judged.entry
    return VerdictRow(
        entry.number, judged.verdict, entry.person.name, entry.person.cnp, entry.household, judged.reason
    )


def _mark(row: VerdictRow) -> tuple[str, Role] | None:
    return _MARKS[row.verdict]
