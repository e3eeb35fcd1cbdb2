"""The rows of a table with the verdict of each, counted and filtered; nothing has changed yet."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from letea.rules.sheet_verdicts import JudgedRow, SortedRows, Verdict
from letea.wording import _
from ui.parts.basics import label
from ui.parts.chips import Chip, Chips
from ui.parts.inputs import Tick
from ui.parts.rows import Column
from ui.parts.rows_view import RowsView
from ui.theme import Role

_VERDICTS = {
    Verdict.NEW: _("nou"),
    Verdict.CHANGES: _("schimbă date"),
    Verdict.SAME: _("există deja"),
    Verdict.WRONG: _("greșit"),
    Verdict.LEFT_OUT: _("lăsat deoparte"),
}
_CHIPS = {
    Verdict.NEW: _("Noi"),
    Verdict.CHANGES: _("Schimbă date"),
    Verdict.SAME: _("Există deja"),
    Verdict.WRONG: _("Greșite"),
    Verdict.LEFT_OUT: _("Lăsate deoparte"),
}
_MARKS: dict[Verdict, tuple[str, Role]] = {
    Verdict.NEW: ("circle-check", "good"),
    Verdict.CHANGES: ("pencil", "accent"),
    Verdict.SAME: ("info-circle", "secondary"),
    Verdict.WRONG: ("alert-circle", "bad"),
    Verdict.LEFT_OUT: ("info-circle", "secondary"),
}
_DOUBT = "doubt"  # the chip of rows that add somebody who may be registered
_DOUBTFUL: tuple[str, Role] = ("help-circle", "warning")


@dataclass(frozen=True)
class VerdictRow:
    """A row of the preview; its id is its row in the sheet."""

    id: int
    row: JudgedRow


class VerdictsStep(QWidget):
    """The list of rows with their verdicts; the tick says whether those already registered are changed."""

    def __init__(self, about: str, code: str) -> None:
        super().__init__()
        self._judged = SortedRows()
        self._chips = Chips()
        self._chips.chosen.connect(self._list)
        self.changes_too = Tick(_("Schimbă și datele celor care există deja"))
        self.changes_too.setChecked(True)
        self.rows: RowsView[VerdictRow] = RowsView(_columns(about, code), self._fetch, name="import")
        self.rows.setAccessibleName(_("Rândurile tabelului"))
        self.rows.selected.connect(self._show_why)
        self._why = label("", wrap=True, selectable=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._chips)
        column.addWidget(self.rows, 1)
        column.addWidget(self._why)
        column.addWidget(self.changes_too)

    def show_judged(self, judged: SortedRows) -> None:
        """Show these rows; all of them at first."""
        self._judged = judged
        wrong = bool(judged.of(Verdict.WRONG))
        self._chips.set_chips(
            [
                Chip("", _("Toate"), len(judged.rows)),
                *(
                    Chip(
                        verdict.value,
                        words,
                        len(judged.of(verdict)),
                        "bad" if verdict is Verdict.WRONG and wrong else "",
                    )
                    for verdict, words in _CHIPS.items()
                ),
                *([Chip(_DOUBT, _("De verificat"), len(judged.doubtful))] if judged.doubtful else ()),
            ]
        )
        self.changes_too.setVisible(bool(judged.of(Verdict.CHANGES)))
        self.show_only(None)

    def let_go(self) -> None:
        """Hold no rows any more."""
        self._judged = SortedRows()
        self.rows.set_ids(())

    def show_only(self, verdict: Verdict | None) -> None:
        """Filter the rows by their verdict."""
        key = verdict.value if verdict else ""
        self._chips.activate(key)
        self._list(key)

    def good(self) -> Sequence[JudgedRow]:
        """The rows that would be kept now."""
        return self._judged.good(changes_too=self.changes_too.isChecked())

    def wrong(self) -> Sequence[JudgedRow]:
        """The rows to be mended."""
        return self._judged.of(Verdict.WRONG)

    def _list(self, key: str) -> None:
        judged = self._judged
        shown = judged.doubtful if key == _DOUBT else judged.of(Verdict(key) if key else None)
        self.rows.set_ids([row.id for row in shown])

    def _show_why(self, id_: object) -> None:
        row = self._judged.by_id.get(id_) if isinstance(id_, int) else None
        self._why.setText(row_words(row) if row else "")

    def _fetch(self, ids: Sequence[int]) -> list[VerdictRow]:
        held = self._judged.by_id
        return [VerdictRow(id, held[id]) for id in ids if id in held]


def row_words(row: JudgedRow) -> str:
    """A row with its whole reason: "Rândul 5, Exemplu Dan: greșit. Ultima cifră…"."""
    words = _("Rândul {number}, {name}: {verdict}. {reason}").format(
        number=row.number,
        name=row.name or _("fără nume"),
        verdict=_VERDICTS[row.verdict],
        reason=row.reason[:1].upper() + row.reason[1:],
    )
    return words.strip()


def _columns(about: str, code: str) -> tuple[Column[VerdictRow], ...]:
    return (
        Column(_("Rândul"), lambda shown: shown.row.number, width=76, figures=True),
        Column(
            _("Verdict"),
            lambda shown: _VERDICTS[shown.row.verdict],
            width=146,
            mark=lambda shown: _DOUBTFUL if shown.row.doubt else _MARKS[shown.row.verdict],
        ),
        Column(_("Nume"), lambda shown: shown.row.name, width=180),
        Column(code, lambda shown: shown.row.code, width=130),
        Column(about, lambda shown: shown.row.about, width=190),
        Column(_("De ce"), lambda shown: shown.row.reason, width=240, stretch=True),
    )
