"""Tutelă și curatelă: the list of protections, search while typing, the card beside it, the papers."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from db.record import Record
from db.tables.contents import Attachment
from db.tables.guardianship import GuardianAccount, Guardianship
from db.tables.people import Person
from letea.actions.guardianship import open_guardianship, remove_guardianship
from letea.actions.guardianship_lists import (
    GuardianshipGroup,
    GuardianshipOrder,
    GuardianshipRow,
    count_guardianships,
    guardianship_rows,
    list_guardianships,
)
from letea.actions.guardianship_papers import account_years, take_request_number
from letea.wording import _, counted
from ui import messages
from ui.guardianship.card import GuardianshipCard
from ui.guardianship.columns import GUARDIANSHIP_COLUMNS, guardianship_chips
from ui.guardianship.dialog import ask_guardianship, open_guardianship_dialog
from ui.parts.deletion import Deletion, delete_asked
from ui.parts.empty import Empty
from ui.parts.list_page import ListPage
from ui.room import Room

_CARD_WIDTH = 360  # pixels


class GuardianshipPage(ListPage[GuardianshipRow]):
    """Those under tutelage or curatorship, and what their guardians account for."""

    shows: ClassVar[frozenset[type[Record]]] = frozenset({Attachment, Guardianship, GuardianAccount, Person})
    everywhere: ClassVar[tuple[str, ...]] = (
        GuardianshipGroup.ACTIVE.value,
        GuardianshipGroup.ENDED.value,
    )

    def __init__(self, room: Room) -> None:
        super().__init__(room, _("Tutelă și curatelă"), name="guardianship")
        self._counts: dict[GuardianshipGroup, int] = dict.fromkeys(GuardianshipGroup, 0)
        self._year_button = self.add_action(
            _("Situația dărilor de seamă…"), self.choose_year, icon="file-text"
        )
        self.add_action(_("Ocrotire nouă"), self.new, icon="plus", primary=True)
        self.set_list(
            GUARDIANSHIP_COLUMNS,
            label=_("Lista persoanelor ocrotite"),
            hint=_("Caută după persoana ocrotită, tutore sau hotărâre"),
            teach=self._none_yet(),
            none=self._none_found(),
        )
        self.order_by(GuardianshipOrder.NAME.value)
        self.offer_seen()
        self.card = GuardianshipCard(room)
        self.card.add_action(_("Fișa"), self.print_sheet, icon="printer")
        self.card.add_action(_("Solicitare"), self.print_request, icon="printer").setToolTip(
            _("Scrisoarea prin care i se cere tutorelui darea de seamă")
        )
        self.card.add_action(_("Editează"), self.edit, icon="pencil")
        self.set_card(self.card, width=_CARD_WIDTH)

    # What is listed.

    def counting(self) -> Callable[[], dict[GuardianshipGroup, int]]:
        """A job that counts the protections of each ready filter."""
        store, today = self._room.desk.store, self._room.desk.today()
        return lambda: count_guardianships(store, today)

    def show_counted(self, counts: dict[GuardianshipGroup, int]) -> None:
        """Show how many protections there are."""
        self._counts = counts
        self.chips.set_chips(guardianship_chips(counts))
        active = counts[GuardianshipGroup.ACTIVE]
        self.set_counts(counted(active, _("persoană ocrotită"), _("persoane ocrotite")))

    def total(self) -> int:
        """Of how many protections those listed are."""
        return self._counts[GuardianshipGroup.ACTIVE] + self._counts[GuardianshipGroup.ENDED]

    def is_empty(self) -> bool:
        """Whether no protection was written down yet."""
        return not self.total()

    def finding(self, typed: str, group: str) -> Callable[[], list[int]]:
        """A job that finds protections by the person, the guardian or the decision."""
        store, today, descending = self._room.desk.store, self._room.desk.today(), self.descending
        chosen, order = GuardianshipGroup(group), GuardianshipOrder(self.order)
        return lambda: list_guardianships(
            store, typed, group=chosen, order=order, descending=descending, today=today
        )

    def fetch(self, ids: Sequence[int]) -> Sequence[GuardianshipRow]:
        """The rows of these protections."""
        return guardianship_rows(self._room.desk.store, ids, self._room.desk.today())

    def show_card(self, record: int | None) -> None:
        """Show a protection on the card, or none."""
        self.card.show_guardianship(record)

    # What is done with a protection.

    def new(self) -> None:
        """Write down a new protection."""
        self._ask(0)

    def new_for(self, part: str) -> None:
        """Write down a protection of the person whose id is told."""
        self._ask(int(part))

    def open(self, record: int) -> None:
        """Open the form of a protection."""
        open_guardianship_dialog(self._room, record, self.window())

    def print_paper(self) -> None:
        """Show the list of the accounts of the year that ended last."""
        self.show_year(self._room.desk.today().year - 1)

    def choose_year(self) -> QMenu:
        """Offer the years whose accounts may be listed."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for year in account_years(self._room.desk.store, self._room.desk.today()):
            told = menu.addAction(_("Pentru anul {year}").format(year=year))
            told.triggered.connect(lambda _on, year=year: self.show_year(year))
        menu.popup(self._year_button.mapToGlobal(self._year_button.rect().bottomLeft()))
        return menu

    def show_year(self, year: int) -> None:
        """Show the list of the accounts of a year."""
        # QtPdf comes with the paper's window; the start of the page spares it.
        from ui.guardianship.papers import show_year  # noqa: PLC0415

        show_year(self._room, year, self.window())

    def print_sheet(self) -> None:
        """Show the sheet of the selected protection."""
        from ui.guardianship.papers import show_sheet  # noqa: PLC0415 - as above

        selected = self.rows.selected_id()
        if selected is not None:
            show_sheet(self._room, selected, self.window())

    def print_request(self) -> None:
        """Show the letter that asks the guardian for the accounts missing."""
        selected = self.rows.selected_id()
        if selected is None:
            return
        answers = [
            messages.Answer("back", _("Renunță")),
            messages.Answer("bare", _("Fără număr")),
            messages.Answer("take", _("Ia un număr"), "primary"),
        ]
        detail = _("Scrisoarea poate lua numărul următor din registrul de intrări-ieșiri.")
        chosen = messages.choose(self, _("Cum numerotați solicitarea?"), answers, detail=detail)
        if chosen == "bare":
            self._show_request(selected, "")
        elif chosen == "take":
            store, today = self._room.desk.store, self._room.desk.today()
            self._room.work.run(
                lambda _progress: take_request_number(store, selected, today),
                done=lambda number: self._show_request(selected, number),
                title=_("Se ia numărul"),
            )

    def _show_request(self, guardianship_id: int, number: str) -> None:
        from ui.guardianship.papers import show_request  # noqa: PLC0415 - as above

        show_request(self._room, guardianship_id, self.window(), number)

    def ask_delete(self, record: int) -> None:
        """Ask whether to delete a protection, and delete it."""
        store = self._room.desk.store
        file = open_guardianship(store, record)
        name = file.names.get(file.held.person_id, "")
        told = Deletion(
            _("Ștergeți ocrotirea persoanei {name}?").format(name=name),
            _(
                "Se șterg și dările de seamă. Dacă doar a încetat, scrieți data la „Până la”. Ștergerea se "
                "poate anula cu Ctrl+Z."
            ),
            do=_("Șterge ocrotirea"),
            said=_("Ocrotirea persoanei {name} a fost ștearsă.").format(name=name),
        )
        delete_asked(self, self._room, told, delete=lambda: remove_guardianship(store, record))

    def _ask(self, person_id: int) -> None:
        dialog = ask_guardianship(self._room, self.window(), person_id)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.saved.connect(self._show_new)
        dialog.show()

    def _show_new(self, guardianship_id: object) -> None:
        if isinstance(guardianship_id, int):
            self.show_record(guardianship_id)
            self._room.say(_("Ocrotirea a fost salvată."))

    # What the page is made of.

    def _none_yet(self) -> Empty:
        made = Empty(
            _("Aici stau tutelele și curatelele, cu dările de seamă pe care le depun tutorii."), icon="gavel"
        )
        made.add_button(_("Ocrotire nouă"), self.new, icon="plus", primary=True)
        return made

    def _none_found(self) -> Empty:
        made = Empty(_("Nicio ocrotire nu se potrivește cu ce ați ales."), icon="filter")
        made.add_button(_("Arată-le pe cele active"), self.show_all, primary=True)
        return made
