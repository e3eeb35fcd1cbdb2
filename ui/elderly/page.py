"""Vârstnici: elderly persons with their degrees of dependency, their filters, and the card beside them."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from db.record import Record
from db.tables.contents import Attachment
from db.tables.elderly import Dependency
from db.tables.office import VocabularyItem
from db.tables.people import Person
from letea.actions.choices import open_choices
from letea.actions.elderly import open_assessment, remove_assessment
from letea.actions.elderly_lists import (
    ElderlyGroup,
    ElderlyOrder,
    ElderlyRow,
    count_elderly,
    elderly_rows,
    list_elderly,
)
from letea.fields import field_of
from letea.wording import _, counted
from ui.elderly.card import ElderlyCard
from ui.elderly.dialog import AssessmentDialog, ask_assessment, open_assessment_dialog
from ui.parts.chips import Chip
from ui.parts.deletion import Deletion, delete_asked
from ui.parts.inputs import ChoiceInput
from ui.parts.person_list_page import PersonListPage
from ui.parts.rows import Column
from ui.room import Room
from ui.theme import Role

_CARD_WIDTH = 330  # pixels
_WARNED = frozenset({ElderlyGroup.DUE, ElderlyGroup.NO_SHEET})


class ElderlyPage(PersonListPage[ElderlyRow]):
    """The elderly persons assessed by the office."""

    shows: ClassVar[frozenset[type[Record]]] = frozenset({Dependency, Person, VocabularyItem, Attachment})
    everywhere: ClassVar[tuple[str, ...]] = (ElderlyGroup.ALL.value, ElderlyGroup.EARLIER.value)
    begins = _("Evaluare nouă")
    kept = _("Evaluarea a fost salvată.")

    def __init__(self, room: Room) -> None:
        super().__init__(room, _("Vârstnici"), name="elderly")
        self._degrees: list[tuple[str, str]] = []
        self.add_action(self.begins, self.new, icon="plus", primary=True)
        self.set_list(
            self._columns(),
            label=_("Lista persoanelor vârstnice"),
            hint=_("Caută după nume, fișă sau îngrijitor"),
            teach=self.teach(
                _(
                    "Aici stau gradele de dependență ale persoanelor vârstnice, cu fișa sociomedicală și "
                    "următoarea evaluare. Începeți cu o persoană din evidență."
                ),
                icon="users",
            ),
            none=self.none_found(),
        )
        self.degree = ChoiceInput()
        self.degree.setObjectName("elderly.degree")
        self.degree.setAccessibleName(_("Gradul de dependență"))
        self.degree.setMinimumWidth(160)
        self.degree.activated.connect(lambda _place: self.refresh())
        self.add_filter(self.degree)
        self.order_by(ElderlyOrder.NAME.value)
        self.offer_seen()
        self.card = ElderlyCard(room)
        self.card.add_action(_("Reevaluează"), self.assess_again, icon="refresh")
        self.card.add_action(_("Editează"), self.edit, icon="pencil")
        self.set_card(self.card, width=_CARD_WIDTH)

    def counting(self) -> Callable[[], dict[ElderlyGroup, int]]:
        """A job that counts what each ready filter finds."""
        store, today, degree = self._room.desk.store, self._room.desk.today(), self._degree()
        return lambda: count_elderly(store, today, degree=degree)

    def show_counted(self, counts: dict[ElderlyGroup, int]) -> None:
        """Show how many persons there are."""
        self._sum = counts[ElderlyGroup.ALL] + counts[ElderlyGroup.EARLIER]
        words = {
            ElderlyGroup.ALL: _("Toți"),
            ElderlyGroup.DUE: _("De reevaluat"),
            ElderlyGroup.NO_SHEET: _("Fără fișă"),
            ElderlyGroup.EARLIER: _("Evaluări dinainte"),
        }
        self.chips.set_chips(
            [
                Chip(
                    group.value, text, counts[group], "warning" if group in _WARNED and counts[group] else ""
                )
                for group, text in words.items()
            ]
        )
        self.set_counts(counted(counts[ElderlyGroup.ALL], _("persoană"), _("persoane")))

    def is_empty(self) -> bool:
        """Whether nobody was assessed yet, with any degree."""
        return super().is_empty() and not self._degree()

    def finding(self, typed: str, group: str) -> Callable[[], list[int]]:
        """A job that finds assessments by name, sheet or carer."""
        store, today, descending = self._room.desk.store, self._room.desk.today(), self.descending
        chosen, order, degree = ElderlyGroup(group), ElderlyOrder(self.order), self._degree()
        return lambda: list_elderly(
            *(store, typed), group=chosen, degree=degree, order=order, descending=descending, today=today
        )

    def fetch(self, ids: Sequence[int]) -> Sequence[ElderlyRow]:
        """The rows of these assessments."""
        return elderly_rows(self._room.desk.store, ids, self._room.desk.today())

    def show_card(self, record: int | None) -> None:
        """Show an assessment on the card, or none."""
        self.card.show_assessment(record)

    def refresh(self) -> None:
        """Read the list again, and the degrees to choose from."""
        self._offer_degrees()
        super().refresh()

    def show_record(self, record: int) -> None:
        """Bring an assessment into sight, whatever degree or filter hid it."""
        self.degree.setCurrentIndex(0)
        super().show_record(record)

    def show_all(self) -> None:
        """Let go of every filter."""
        self.degree.setCurrentIndex(0)
        self.refresh()
        super().show_all()

    def dialog_for(self, person_id: int, parent: QWidget) -> AssessmentDialog:
        """The dialog of a new assessment."""
        return ask_assessment(self._room, parent, person_id)

    def assess_again(self) -> None:
        """Start a new assessment of the selected person."""
        if self.card.record is not None:
            self.new_for(str(self.card.record.person_id))

    def open(self, record: int) -> None:
        """Open the form of an assessment."""
        open_assessment_dialog(self._room, record, self.window())

    def print_paper(self) -> None:
        """Ctrl+P: what is listed, as a paper."""
        self.print_seen()

    def print_seen(self) -> None:
        """Show what is listed as the paper of the elderly, which says their degrees too."""
        ids = self.rows.rows.ids.tolist()
        if not ids:
            self._room.say(_("Lista este goală; nu este nimic de tipărit."))
            return
        from ui.elderly.papers import show_elderly  # noqa: PLC0415 - brings QtPdf, which the start spares
        from ui.parts.going_out import Private, ask_out  # noqa: PLC0415 - same

        ask_out(
            *(self._room, "elderly", ids),
            lambda _asked, going: show_elderly(self._room, going, self.window()),
            private=Private([field_of(Dependency.degree).label], always=True),
            name=_("Persoane vârstnice, după gradul de dependență"),
            parent=self,
        )

    def ask_delete(self, record: int) -> None:
        """Ask whether to delete an assessment, and delete it."""
        store = self._room.desk.store
        name = open_assessment(store, record).name
        told = Deletion(
            _("Ștergeți evaluarea: {name}?").format(name=name),
            _("Evaluările dinainte rămân. Ștergerea se poate anula cu Ctrl+Z."),
            do=_("Șterge evaluarea"),
            said=_("Evaluarea a fost ștearsă: {name}.").format(name=name),
        )
        delete_asked(self, self._room, told, delete=lambda: remove_assessment(store, record))

    def _degree(self) -> str:
        place = self.degree.currentIndex() - 1
        return self._degrees[place][0] if 0 <= place < len(self._degrees) else ""

    def _offer_degrees(self) -> None:
        chosen = self._degree()
        self._degrees = list(open_choices(self._room.desk.store).lists.get("dependency_degree", ()))
        self.degree.clear()
        self.degree.addItems([_("Toate gradele"), *(words for _code, words in self._degrees)])
        codes = [code for code, _words in self._degrees]
        self.degree.setCurrentIndex(codes.index(chosen) + 1 if chosen in codes else 0)

    def _words_of(self, code: str) -> str:
        return dict(self._degrees).get(code, code)

    def _mark(self, row: ElderlyRow) -> tuple[str, Role] | None:
        is_due = row.next_on is not None and row.next_on <= self._room.desk.today()
        return ("alert-triangle", "warning") if is_due else None

    def _columns(self) -> tuple[Column[ElderlyRow], ...]:
        return (
            Column(_("Numele"), lambda row: row.name, width=150, key=ElderlyOrder.NAME.value, stretch=True),
            Column(_("Vârsta"), lambda row: row.age, width=70, key=ElderlyOrder.AGE.value, figures=True),
            Column(_("Localitatea"), lambda row: row.village, width=104, key=ElderlyOrder.VILLAGE.value),
            Column(
                _("Gradul"),
                lambda row: self._words_of(row.degree),
                width=76,
                key=ElderlyOrder.DEGREE.value,
                asked=True,
            ),
            Column(_("Fișa nr."), lambda row: row.sheet_number, width=86),
            Column(_("Evaluat la"), lambda row: row.assessed_on, width=98, key=ElderlyOrder.ASSESSED.value),
            Column(
                *(_("Următoarea"), lambda row: row.next_on),
                width=122,
                key=ElderlyOrder.NEXT.value,
                mark=self._mark,
            ),
            Column(_("Îngrijitor"), lambda row: row.carer, width=130, chosen=False),
        )

    def _tell_shown(self) -> None:
        super()._tell_shown()
        self.degree.setVisible(not self.is_empty())
