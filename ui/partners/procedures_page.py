"""Proceduri: the office's operational procedures, revised every year."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, ClassVar

from db.record import Record
from db.tables.contents import Attachment
from db.tables.partners import Procedure
from db.tables.services import Service
from letea.actions.procedures import (
    ProcedureRow,
    open_procedure,
    procedure_rows,
    procedure_validity,
    remove_procedure,
    revise_procedure,
)
from letea.fields import field_of
from letea.rules.partners import due_for_revision
from letea.rules.validity import Validity
from letea.wording import _, day
from ui.partners.dialogs import ProcedureDialog
from ui.partners.validity_page import TONES, ListWords, ValidityPage
from ui.parts.deletion import Deletion
from ui.parts.dialog import open_once
from ui.parts.history import HistoryView
from ui.parts.rows import Column

_STATES = {
    Validity.VALID: _("La zi"),
    Validity.ENDING: _("De revizuit curând"),
    Validity.EXPIRED: _("Revizuire întârziată"),
    Validity.ENDED: _("Retrasă"),
    Validity.MISSING: _("Neaprobată"),
}


class ProceduresPage(ValidityPage[ProcedureRow]):
    """The procedures of the office."""

    shows: ClassVar[frozenset[type[Record]]] = frozenset({Procedure, Service, Attachment})
    words: ClassVar[ListWords] = ListWords(
        name="procedures",
        title=_("Proceduri"),
        one=_("procedură"),
        many=_("proceduri"),
        new=_("Procedură nouă"),
        saved=_("Procedura a fost salvată."),
        hint=_("Caută după cod, titlu sau serviciu"),
        teach=_("Aici stau procedurile serviciului; inspecția le cere aprobate și revizuite în fiecare an."),
        icon="list",
        choose=_("Alegeți o procedură din listă."),
        groups={
            Validity.VALID: _("La zi"),
            Validity.ENDING: _("De revizuit în 30 de zile"),
            Validity.EXPIRED: _("Întârziate"),
            Validity.MISSING: _("Neaprobate"),
            Validity.ENDED: _("Retrase"),
        },
    )
    first_order: ClassVar[tuple[str, bool]] = ("code", False)
    columns: ClassVar[Sequence[Column[Any]]] = (
        Column(_("Codul"), lambda row: row.code, width=70, key="code"),
        Column(_("Titlul"), lambda row: row.title, width=190, key="title", stretch=True),
        Column(_("Revizuită"), lambda row: row.revised_on, width=104, key="revised_on", figures=True),
        Column(_("De revizuit"), lambda row: row.next_on, width=104, key="next_on", figures=True),
        Column(_("Starea"), lambda row: _STATES[row.validity], width=150),
        Column(_("Ediția"), lambda row: row.edition, width=120, key="edition", chosen=False),
        Column(_("Serviciul"), lambda row: row.service, width=150, key="service", chosen=False),
        Column(_("Responsabil"), lambda row: row.responsible, width=130, key="responsible", chosen=False),
    )

    def add_card_actions(self) -> None:
        """The yearly revision, in one step."""
        self.revise_button = self.card.add_action(_("Revizuită azi"), self.revise, icon="check")

    def read(self) -> Sequence[ProcedureRow]:
        """All procedures."""
        return procedure_rows(self._room.desk.store, self._room.desk.today())

    def tell(self, record: int) -> None:
        """The procedure on the card."""
        one = open_procedure(self._room.desk.store, record)
        state = procedure_validity(one, self._room.desk.today())
        service = self._read[record].service if record in self._read else ""
        facts = [
            (field_of(Procedure.edition).label, one.edition),
            (field_of(Procedure.service_id).label, service),
            (field_of(Procedure.approved_on).label, day(one.approved_on)),
            (field_of(Procedure.approved_by).label, one.approved_by),
            (field_of(Procedure.revised_on).label, day(one.revised_on)),
            (field_of(Procedure.next_on).label, day(due_for_revision(one))),
            (field_of(Procedure.responsible).label, one.responsible),
        ]
        if one.withdrawn_on:
            facts.append((field_of(Procedure.withdrawn_on).label, day(one.withdrawn_on)))
        facts.append((field_of(Procedure.note).label, one.note))
        self.card.show_record(
            f"{one.code} {one.title}".strip(),
            {
                _("Procedură"): facts,
                _("Fișiere"): self.files(one.uid, _("Fișierele procedurii {title}").format(title=one.title)),
                _("Istoric"): HistoryView(self._room, Procedure, record),
            },
            state=_STATES[state],
            tone=TONES[state],
        )
        self.revise_button.setVisible(one.withdrawn_on is None)

    def revise(self) -> None:
        """Tell the selected procedure as revised today."""
        selected = self.rows.selected_id()
        if selected is None:
            return
        store, today = self._room.desk.store, self._room.desk.today()
        self._room.work.run(
            lambda _progress: revise_procedure(store, selected, today),
            done=self._say_revised,
            title=_("Se scrie revizuirea"),
        )

    def new_dialog(self) -> ProcedureDialog:
        """A procedure about to be written down."""
        return ProcedureDialog(self._room, Procedure(title=""), parent=self.window())

    def open(self, record: int) -> None:
        """Open the form of a procedure."""
        room, store = self._room, self._room.desk.store
        open_once(
            ("procedure", record),
            lambda: ProcedureDialog(room, open_procedure(store, record), parent=self.window()),
        )

    def removing(self, record: int) -> tuple[Deletion, Callable[[], object]]:
        """What is asked, and what deletes."""
        store = self._room.desk.store
        title = open_procedure(store, record).title
        told = Deletion(
            _("Ștergeți procedura „{title}”?").format(title=title),
            _("Una care nu se mai aplică se retrage: scrieți-i ziua. Ștergerea se poate anula cu Ctrl+Z."),
            do=_("Șterge procedura"),
            said=_("Procedura „{title}” a fost ștearsă.").format(title=title),
        )
        return told, lambda: remove_procedure(store, record)

    def _say_revised(self, next_on: date | None) -> None:
        told = _("Procedura este revizuită azi; următoarea revizuire, până la {day}.")
        self._room.say(told.format(day=day(next_on)))
