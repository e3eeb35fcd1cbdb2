"""The programmes of contracting (I C) and of subsidies (I D) of a year."""

from collections.abc import Callable
from dataclasses import replace

from db.tables.services import Programme, ProgrammeRow
from letea.fields import field_of
from letea.rules.services import check_programme_row
from letea.wording import _
from ui.parts.wrapped_lines import WrappedLines
from ui.parts.year_list import YearList


def programme_list(programme: Programme, year: Callable[[], int]) -> YearList:
    """The rows of one programme, named as the plan's table names them."""
    contracting = programme is Programme.CONTRACTING
    lines = WrappedLines[ProgrammeRow](
        _("Programul de contractare a serviciilor") if contracting else _("Programul de subvenționare"),
        lambda: ProgrammeRow(year=year(), programme=programme, provider=""),
        key=programme.value,
        order=ProgrammeRow.place,
        total=ProgrammeRow.amount_bani,
    )
    provider, service = field_of(ProgrammeRow.provider), field_of(ProgrammeRow.service)
    if not contracting:
        provider = replace(provider, label=_("Asociația, fundația sau cultul"))
        service = replace(service, label=_("Unitatea de asistență socială"))
    lines.long_text(ProgrammeRow.provider, width=200, field=provider)
    lines.long_text(ProgrammeRow.service, width=200, field=service)
    lines.long_text(ProgrammeRow.beneficiaries, width=150)
    lines.text(ProgrammeRow.period, width=120)
    lines.amount(ProgrammeRow.amount_bani, ProgrammeRow.amount_text, width=130)
    lines.long_text(ProgrammeRow.note, width=150)
    return YearList(
        programme.value,
        lines,
        ProgrammeRow,
        check=check_programme_row,
        belongs=lambda row: row.programme is programme,
        teach=_teach(contracting=contracting),
    )


def _teach(*, contracting: bool) -> str:
    if contracting:
        return _(
            "Aici scrieți serviciile pe care le contractați de la furnizori, din fonduri publice. Fără "
            "rânduri, planul păstrează titlul și scrie „nu este cazul”."
        )
    return _(
        "Aici scrieți asociațiile, fundațiile și cultele subvenționate (Legea nr. 34/1998). Fără rânduri, "
        "planul păstrează titlul și scrie „nu este cazul”."
    )
