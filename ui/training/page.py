"""The page "Formare": who is trained in a year, on what and at what cost (chapter III of the plan)."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import ClassVar

from db.record import Record
from db.tables.training import TrainingPart, TrainingRow
from letea.fields import field_of
from letea.fields.training import PARTS
from letea.rules.training import THEMED, TrainingSums, check_training_row, sums_of
from letea.wording import _, counted, money
from ui.parts.wrapped_lines import WrappedLines
from ui.parts.year_list import YearList
from ui.parts.year_page import YearPage
from ui.room import Room

_Part = TrainingPart


class TrainingPage(YearPage):
    """The lines of chapter III, part by part, with the sums of each part and of all."""

    shows: ClassVar[frozenset[type[Record]]] = frozenset({TrainingRow})

    def __init__(self, room: Room) -> None:
        super().__init__(room, _("Formare"), action=_("Formarea personalului în {year}"))
        for key, text, parts, hint in _groups():
            made = [_list(part, lambda: self.year, alone=len(parts) == 1) for part in parts]
            self.add_lists(key, text, made, hint=hint)
        self.offer_tables()
        self.settle_views()

    def table_target(self) -> str:
        """What rows of a table become here."""
        return "training"

    def _note_shown(self) -> None:
        super()._note_shown()
        self._tell_sums()

    def _note_change(self) -> None:
        super()._note_change()
        self._tell_sums()

    def _tell_sums(self) -> None:
        rows = [row for one in self.lists() for row in one.lines.records()]
        words = _("În tot capitolul III: {sums}").format(sums=sums_worded(sums_of(rows)))
        self.set_foot(words if rows else "")


def sums_worded(sums: TrainingSums) -> str:
    """Persons and lei, and how many lines have words instead of a sum: they are not zero."""
    parts = [counted(sums.people, _("persoană"), _("persoane"))]
    if sums.bani is not None:
        parts.append(_("{lei} lei").format(lei=money(sums.bani)))
    if sums.worded:
        rows = counted(sums.worded, _("rând cu mențiune"), _("rânduri cu mențiuni"))
        parts.append(_("{rows} în loc de sumă").format(rows=rows))
    return ", ".join(parts)


def _groups() -> list[tuple[str, str, Sequence[TrainingPart], str]]:
    amounts = _("La buget scrieți o sumă în lei sau o mențiune: „Fără costuri”, „nu este cazul”, „*”, „-”.")
    instruction = (_Part.CENTRE_STAFF, _Part.CARERS, _Part.INFORMAL_CARERS, _Part.VOLUNTEERS)
    return [
        ("a", _("a. Perfecționare"), (_Part.IMPROVEMENT,), amounts),
        ("b", _("b. Calificare"), (_Part.QUALIFICATION,), amounts),
        ("c", _("c. Instruire"), instruction, amounts),
        ("d", _("d. Peer review"), (_Part.PEER_REVIEW,), amounts),
        ("e", _("e. Programe naționale"), (_Part.NATIONAL_PROGRAMMES,), amounts),
    ]


def _list(part: TrainingPart, year: Callable[[], int], *, alone: bool) -> YearList:
    lines = WrappedLines[TrainingRow](
        PARTS[part],
        lambda: TrainingRow(year=year(), part=part),
        key=f"training_{part.value}",
        order=TrainingRow.place,
        empty="" if alone else _("Niciun rând. În tabelul planului apare numai ce scrieți aici."),
        summed=lambda rows: _("Total: {sums}").format(sums=sums_worded(sums_of(rows))),
    )
    _add_columns(lines, themed=part in THEMED)
    return YearList(
        f"training_{part.value}",
        lines,
        TrainingRow,
        check=check_training_row,
        belongs=lambda row: row.part is part,
        teach=_teach(part) if alone else "",
    )


def _add_columns(lines: WrappedLines[TrainingRow], *, themed: bool) -> None:
    """The theme comes first where the plan's table begins with it."""
    if themed:
        lines.long_text(TrainingRow.topic, width=300)
        lines.long_text(TrainingRow.audience, width=180)
    else:
        lines.long_text(TrainingRow.audience, width=220)
        lines.long_text(TrainingRow.topic, width=260)
    lines.count(TrainingRow.people_count, width=110)
    unit = replace(field_of(TrainingRow.people_unit), label=_("Unitatea"))
    lines.text(TrainingRow.people_unit, width=120, field=unit)
    lines.amount(TrainingRow.amount_bani, TrainingRow.amount_text, width=148)


def _teach(part: TrainingPart) -> str:
    return {
        _Part.IMPROVEMENT: _(
            "Aici scrieți cursurile de perfecționare ale personalului: cine participă, câte persoane, tema "
            "și bugetul estimat."
        ),
        _Part.QUALIFICATION: _(
            "Aici scrieți cursurile de calificare. Dacă nu aveți, lăsați lista goală: la verificarea "
            "planului puteți scrie „nu este cazul” printr-un clic."
        ),
        _Part.PEER_REVIEW: _(
            "Aici scrieți întâlnirile cu colegi din alte servicii: tema de interes, câte persoane și bugetul."
        ),
        _Part.NATIONAL_PROGRAMMES: _(
            "Aici scrieți sesiunile de formare din programe de interes național la care participați."
        ),
    }[part]
