"""How long a public consultation lasts at least: the law's term, or the office's own rule."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from letea.actions.council import consultation_term
from letea.errors import Problem
from letea.fields import Field, Kind
from letea.wording import _, counted
from ui.parts.boxes import LineBox
from ui.parts.converters import converter
from ui.parts.dialog import RecordDialog
from ui.parts.form import Form
from ui.room import Room

_KEPT = "council/consultation-days"
_MOST = 365


def least_days(room: Room) -> int | None:
    """The office's own rule as this computer remembers it; None where the law's term holds."""
    kept = room.settings.chosen(_KEPT)
    return int(kept) if kept.isdecimal() else None


@dataclass
class Term:
    """A term in days; None is the law's."""

    days: int | None


class TermDialog(RecordDialog[Term]):
    """Asks for the term; left empty, the law's holds."""

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(_("Termenul consultării publice"), parent=parent)
        self._room = room
        today = room.desk.today()
        self.form = Form(today=today)
        law = consultation_term(today)
        if law is not None:
            text = _("{act}, {article}: cel puțin {days}. O consultare mai scurtă se semnalează în dosar.")
            days = counted(law.days, _("zi"), _("zile"))
            self.form.note(text.format(act=law.act, article=law.article, days=days))
        told = Field(_("Cel puțin câte zile"), help=_("Necompletat, rămâne termenul legii."), kind=Kind.COUNT)
        self.days = self.form.add(LineBox(["days"], told, converter(Kind.COUNT, today=today)))
        self._term = Term(least_days(room))
        self.form.show(self._term)
        self.add_part(self.form)
        self.resize(460, 260)

    def draft(self) -> Term:
        """The term as typed."""
        self.form.fill(self._term)
        return self._term

    def check(self, draft: Term) -> list[Problem]:
        """A number of days of at most a year."""
        if draft.days is not None and not 1 <= draft.days <= _MOST:
            text = _("Scrieți un număr de zile între 1 și {most}.").format(most=_MOST)
            return [Problem("days", text)]
        return []

    def save(self, draft: Term) -> object:
        """Remember it on this computer."""
        self._room.settings.keep_chosen(_KEPT, "" if draft.days is None else str(draft.days))
        return draft.days
