"""Anchete sociale: the list of inquiries with its filters and forms, and the card beside it."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from PySide6.QtCore import Qt

from db.record import Record
from db.tables.cases import Inquiry, InquiryAnswer
from db.tables.contents import Attachment
from db.tables.people import Person
from db.tables.printed import PrintedPaper
from letea.actions.inquiries import open_inquiry, remove_inquiry, repeated_inquiry
from letea.actions.inquiry_lists import (
    InquiryGroup,
    InquiryOrder,
    InquiryRow,
    count_inquiries,
    forms_used,
    inquiry_rows,
    list_inquiries,
)
from letea.wording import _, counted
from ui.cases.columns import INQUIRY_COLUMNS, inquiry_chips
from ui.cases.inquiry_card import InquiryCard
from ui.cases.inquiry_dialog import BeginDialog, InquiryDialog, ask_inquiry, open_inquiry_dialog
from ui.parts.deletion import Deletion, delete_asked
from ui.parts.inputs import ChoiceInput
from ui.parts.person_list_page import PersonListPage
from ui.room import Room

_CARD_WIDTH = 330  # pixels


class InquiriesPage(PersonListPage[InquiryRow]):
    """The social inquiries of the office."""

    shows: ClassVar[frozenset[type[Record]]] = frozenset(
        {Inquiry, InquiryAnswer, Person, PrintedPaper, Attachment}
    )
    everywhere: ClassVar[tuple[str, ...]] = (InquiryGroup.ALL.value,)
    begins = _("Anchetă nouă")
    kept = _("Ancheta a fost salvată.")

    def __init__(self, room: Room) -> None:
        super().__init__(room, _("Anchete sociale"), name="inquiries")
        self._forms: list[str] = [""]
        self.repeat_button = self.add_action(_("Refă ancheta"), self.repeat, icon="refresh")
        self.repeat_button.setToolTip(
            _("Face din nou ancheta aleasă: evidența de azi, iar ce a fost scris de mână, ca data trecută")
        )
        self.add_action(self.begins, self.new, icon="plus", primary=True)
        self.set_list(
            INQUIRY_COLUMNS,
            label=_("Lista anchetelor sociale"),
            hint=_("Caută după număr, nume sau cine a cerut"),
            teach=self.teach(
                _(
                    "Ancheta socială se completează singură din evidență: familia, veniturile, bunurile, "
                    "locuința. Începeți cu o persoană și cu felul anchetei."
                ),
                icon="file-text",
            ),
            none=self.none_found(),
        )
        self.form = ChoiceInput()
        self.form.setObjectName("inquiries.form")
        self.form.setAccessibleName(_("Felul anchetei"))
        self.form.setMinimumWidth(220)
        self.form.activated.connect(lambda _place: self.refresh())
        self.add_filter(self.form)
        self.order_by(InquiryOrder.DATED.value, descending=True)
        self.offer_seen()
        self.card = InquiryCard(room)
        self.card.add_action(_("Tipărește"), self.print_paper, icon="printer")
        self.card.add_action(_("Editează"), self.edit, icon="pencil")
        self.set_card(self.card, width=_CARD_WIDTH)

    def counting(self) -> Callable[[], dict[InquiryGroup, int]]:
        """A job that counts the inquiries of each ready filter."""
        store, today, form = self._room.desk.store, self._room.desk.today(), self._form()
        return lambda: count_inquiries(store, today, form=form)

    def show_counted(self, counts: dict[InquiryGroup, int]) -> None:
        """Show how many inquiries there are."""
        self._sum = counts[InquiryGroup.ALL]
        self.chips.set_chips(inquiry_chips(counts))
        self.set_counts(counted(self._sum, _("anchetă"), _("anchete")))

    def is_empty(self) -> bool:
        """Whether there is no inquiry, of any form."""
        return super().is_empty() and not self._form()

    def finding(self, typed: str, group: str) -> Callable[[], list[int]]:
        """A job that finds inquiries by number, person or who asked."""
        store, today, descending = self._room.desk.store, self._room.desk.today(), self.descending
        chosen, order, form = InquiryGroup(group), InquiryOrder(self.order), self._form()
        return lambda: list_inquiries(
            *(store, typed), group=chosen, form=form, order=order, descending=descending, today=today
        )

    def fetch(self, ids: Sequence[int]) -> Sequence[InquiryRow]:
        """The rows of these inquiries."""
        return inquiry_rows(self._room.desk.store, ids, self._room.desk.today())

    def show_card(self, record: int | None) -> None:
        """Show an inquiry on the card, or none."""
        self.card.show_inquiry(record)

    def refresh(self) -> None:
        """Read the list again, and the forms to choose from."""
        self._offer_forms()
        super().refresh()

    def show_record(self, record: int) -> None:
        """Bring an inquiry into sight, whatever form or filter hid it."""
        self.form.setCurrentIndex(0)
        super().show_record(record)

    def show_all(self) -> None:
        """Let go of every filter."""
        self.form.setCurrentIndex(0)
        self.refresh()
        super().show_all()

    def ask(self, person_id: int) -> None:
        """Ask whose inquiry it is and of which form, then for the inquiry itself."""
        asked = BeginDialog(self._room, person_id, self.window())
        asked.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asked.saved.connect(self._go_on)
        asked.show()

    def open(self, record: int) -> None:
        """Open the form of an inquiry."""
        open_inquiry_dialog(self._room, record, self.window())

    def repeat(self) -> None:
        """Make the selected inquiry again: the register anew, what was written by hand as it was."""
        selected = self.rows.selected_id()
        if selected is None:
            self._room.say(_("Alegeți întâi o anchetă din listă."))
            return
        file = repeated_inquiry(self._room.desk.store, self._room.desk.today(), selected)
        self.begin(InquiryDialog(self._room, file, parent=self.window()))

    def print_paper(self) -> None:
        """Ctrl+P: the paper of the selected inquiry."""
        selected = self.rows.selected_id()
        if selected is None:
            self._room.say(_("Alegeți întâi o anchetă din listă."))
            return
        from ui.cases.papers import show_inquiry  # noqa: PLC0415 - brings QtPdf, which the start spares

        show_inquiry(self._room, selected, self.window())

    def ask_delete(self, record: int) -> None:
        """Ask whether to delete an inquiry, and delete it."""
        store = self._room.desk.store
        file = open_inquiry(store, record)
        told = Deletion(
            _("Ștergeți ancheta {number}, {name}?").format(number=file.inquiry.number, name=file.name),
            _("Se șterg și rubricile și fișierele ei. Ștergerea se poate anula cu Ctrl+Z."),
            do=_("Șterge ancheta"),
            said=_("Ancheta {number} a fost ștearsă.").format(number=file.inquiry.number),
        )
        delete_asked(self, self._room, told, delete=lambda: remove_inquiry(store, record))

    def _go_on(self, begun: object) -> None:
        if isinstance(begun, tuple):
            form_key, person_id = begun
            self.begin(ask_inquiry(self._room, self.window(), form_key, person_id))

    def _form(self) -> str:
        return self._forms[self.form.currentIndex()] if self.form.currentIndex() > 0 else ""

    def _offer_forms(self) -> None:
        """The forms of which there are inquiries; the one chosen stays chosen."""
        used, chosen = forms_used(self._room.desk.store), self._form()
        self._forms = ["", *(key for key, _name in used)]
        self.form.clear()
        self.form.addItems([_("Orice fel de anchetă"), *(name for _key, name in used)])
        self.form.setCurrentIndex(self._forms.index(chosen) if chosen in self._forms else 0)
        self.form.setVisible(len(used) > 1)
