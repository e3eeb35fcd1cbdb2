"""The grid of an assessment: six sides of situations, each answered in a row."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

from db.tables.needs import Answer, Basis, Dimension, NeedSituation
from letea.errors import Problem
from letea.fields.needs import DIMENSIONS
from letea.rules.need_score import Score
from letea.rules.needs import NOT_KNOWN, Known, State
from letea.wording import _
from ui.needs.situation_row import SituationRow
from ui.parts.basics import label
from ui.parts.note import Note
from ui.parts.part import Part
from ui.parts.scroll import bring_into_sight

ANSWERS = "answers"  # what a problem with the whole grid is of


class Grid(Part):
    """The situations in use, side by side; what is answered is told by `state`."""

    def __init__(self, situations: Sequence[NeedSituation], *, suggested: Mapping[int, Known]) -> None:
        super().__init__()
        self._note = Note()
        self._note.tell("", "")
        self._bad = False
        self._settled: Any = None
        self._sides: dict[Dimension, QLabel] = {}
        self.rows: list[SituationRow] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(
            label(
                _("D: da · N: nu · spațiu: nu se știe · săgețile mută. Ce nu se știe nu se numără ca „nu”."),
                "secondary",
                wrap=True,
            )
        )
        column.addWidget(self._note)
        for side, words in DIMENSIONS.items():
            here = [one for one in situations if one.active and one.dimension is side]
            if here:
                self._add_side(column, side, words, here, suggested)

    def show_state(self, state: State) -> None:
        """Show the answers; they count as saved."""
        for row in self.rows:
            row.show_known(state.get(row.situation.id, NOT_KNOWN))
        self.settle()

    def state(self) -> dict[int, Known]:
        """The answers on the screen, by the id of the situation."""
        return {row.situation.id: row.known for row in self.rows}

    def tell_score(self, score: Score) -> None:
        """Show the points of each side beside its name."""
        for side in score.sides:
            if side.dimension in self._sides:
                told = _("{points} din {most}").format(points=side.points, most=side.most)
                self._sides[side.dimension].setText(told)

    def problems(self) -> list[Problem]:
        """Nothing can be typed that is no answer."""
        return []

    def tell(self, problems: Iterable[Problem], *, touched_only: bool = False) -> list[Problem]:
        """Show what is said of the whole grid over it; give back the rest."""
        told = list(problems)
        here = [] if touched_only else [one for one in told if one.field == ANSWERS]
        self._bad = any(one.blocking for one in here)
        self._note.tell("bad" if self._bad else "", "\n".join(one.text for one in here))
        return [one for one in told if one.field != ANSWERS]

    def changed_labels(self) -> list[str]:
        """The grid, where any answer differs from what was shown."""
        return [_("Răspunsuri")] if self.typed() != self._settled else []

    def settle(self) -> None:
        """Take the answers as saved."""
        self._settled = self.typed()

    def typed(self) -> dict[str, list[str]]:
        """Every answer with its source, by the code of the situation."""
        return {row.situation.code: _written(row.known) for row in self.rows}

    def put_typed(self, typed: Any) -> None:
        """Put a draft back; what it does not name stays."""
        for row in self.rows:
            if row.situation.code in typed:
                row.show_known(_read(typed[row.situation.code]))
        self.changed.emit()

    def has_problem(self) -> bool:
        """Whether the grid cannot be saved as it is."""
        return self._bad

    def focus_first(self) -> None:
        """Go to the first situation."""
        if self.rows:
            self.rows[0].setFocus()

    def focus_problem(self) -> bool:
        """Go to the first situation that is not known."""
        if self._bad:
            self.focus_first()
        return self._bad

    def _add_side(
        self,
        column: QVBoxLayout,
        side: Dimension,
        words: str,
        situations: Sequence[NeedSituation],
        suggested: Mapping[int, Known],
    ) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(10, 10, 10, 2)
        head.addWidget(label(words, "heading"))
        head.addStretch(1)
        self._sides[side] = label("", "secondary")
        head.addWidget(self._sides[side])
        column.addLayout(head)
        for one in situations:
            row = SituationRow(one, suggested=suggested.get(one.id))
            row.answered.connect(self.changed.emit)
            row.moved.connect(self._mover(len(self.rows)))
            row.came.connect(self._bringer(row))
            self.rows.append(row)
            column.addWidget(row)

    def _mover(self, place: int) -> Callable[[int], None]:
        def move(step: int) -> None:
            wanted = place + step
            if 0 <= wanted < len(self.rows):
                self.rows[wanted].setFocus()

        return move

    @staticmethod
    def _bringer(row: SituationRow) -> Callable[[], None]:
        return lambda: bring_into_sight(row)


def _written(known: Known) -> list[str]:
    on = known.known_on.isoformat() if known.known_on else ""
    return [known.answer.value, known.basis.value, on, known.evidence]


def _read(written: Sequence[str]) -> Known:
    answer, basis, on, evidence = written
    return Known(Answer(answer), Basis(basis), date.fromisoformat(on) if on else None, evidence)
