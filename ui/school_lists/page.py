"""Liste de la școli: what is asked of each school in the last quarter, what it told, whom the office has."""

from typing import ClassVar

from db.record import Record
from db.tables.children import ChildAlone, SchoolList
from db.tables.people import Person
from letea.actions.school_lists import (
    ChildOfSchool,
    children_of,
    children_with_schools,
    number_school_letter,
    proposed_schools,
    reference_day,
    year_of_list,
)
from letea.rules.children import check_school_list, signed
from letea.rules.filters import Computed
from letea.rules.school_lists import DIFFERENCE, HELD, compared
from letea.wording import _, counted
from ui import messages
from ui.parts.wrapped_lines import WrappedLines
from ui.parts.year_list import YearList
from ui.parts.year_page import YearPage
from ui.room import Room


class SchoolListsPage(YearPage):
    """The schools of a year with the lists asked of them, beside the children in evidence."""

    shows: ClassVar[frozenset[type[Record]]] = frozenset({SchoolList, ChildAlone, Person})
    year_key: ClassVar[str] = "school_year"

    def __init__(self, room: Room) -> None:
        self._children: list[ChildOfSchool] = []
        super().__init__(room, _("Liste de la școli"), action=_("Listele școlilor în {year}"))
        self.schools = self._made_list()
        self.schools.add_start(_("Propune școlile"), self.propose, icon="wand")
        self.add_lists(
            "schools",
            _("Unități de învățământ"),
            [self.schools],
            hint=_(
                "În ultimul trimestru al fiecărui an se cere fiecărei școli lista copiilor cu părinți "
                "plecați (HG 691/2015, anexa 1, art. 2)."
            ),
        )
        self.add_tool(_("Propune școlile"), self.propose, icon="wand")
        self.add_tool(_("Adresă către școală"), self.print_letter, icon="file-text")
        self.add_tool(_("Lista centralizată"), self.print_paper, icon="printer")
        self.offer_tables()
        self.settle_views()

    # What the window asks.

    def refresh(self) -> None:
        """Read the lists and the children again."""
        self._children = children_with_schools(self._room.desk.store)
        super().refresh()

    def show_record(self, record: int) -> None:
        """Turn to the year of a list, and to its row."""
        self.choose_year(year_of_list(self._room.desk.store, record))
        rows = [line.record.id for line in self.schools.lines.model.lines]
        if record in rows:
            view = self.schools.lines.view
            self.schools.bring_into_sight([self.schools.lines.model.lines[rows.index(record)].record.uid])
            view.setCurrentIndex(self.schools.lines.model.index(rows.index(record), 0))

    def table_target(self) -> str:
        """What rows of a table become here."""
        return "school_lists"

    def print_paper(self) -> None:
        """Ctrl+P: the list of children by school."""
        if self._is_kept():
            from letea.actions.school_papers import children_on_paper  # noqa: PLC0415 - brings the documents
            from ui.parts.going_out import Private, ask_out  # noqa: PLC0415 - only on going out
            from ui.school_lists.papers import show_school_children  # noqa: PLC0415 - brings QtPdf

            year, desk = self.year, self._room.desk
            ask_out(
                *(self._room, "children", children_on_paper(desk.store, year, desk.today())),
                lambda _asked, going: show_school_children(self._room, year, going, self.window()),
                private=Private(),
                name=_("Copii pe școli, {year}").format(year=year),
                parent=self,
            )

    # What the worker does.

    def propose(self) -> None:
        """Add the schools known from last year and from the register, to be saved."""
        store, today = self._room.desk.store, self._room.desk.today()
        rows = proposed_schools(store, self.year, self.schools.lines.records(), today)
        count = self.schools.take_copies(rows)
        if count:
            added = counted(count, _("unitate adăugată"), _("unități adăugate"))
            self._room.say(_("{added}. Verificați și salvați.").format(added=added))
        else:
            self._room.say(_("Nicio altă unitate: în evidență nu este scrisă alta."))

    def print_letter(self) -> None:
        """The letter to the school of the current row."""
        if not self._is_kept():
            return
        lines = self.schools.lines
        row = lines.view.currentIndex().row()
        if not 0 <= row < len(lines.model.lines):
            self._room.say(_("Alegeți întâi o unitate din listă."))
            return
        asked: SchoolList = lines.model.lines[row].record
        chosen = "bare" if asked.asked_number.strip() else self._ask_numbering()
        if chosen == "bare":
            self._show_letter(asked)
        elif chosen == "take":
            store, today = self._room.desk.store, self._room.desk.today()
            self._room.work.run(
                lambda _progress: number_school_letter(store, asked.id, today),
                done=self._show_letter,
                title=_("Se ia numărul"),
            )

    def _ask_numbering(self) -> str:
        """How a letter without a number gets one."""
        answers = [
            messages.Answer("back", _("Renunță")),
            messages.Answer("bare", _("Fără număr")),
            messages.Answer("take", _("Ia un număr"), "primary"),
        ]
        detail = _("Adresa poate lua numărul următor din registrul de intrări-ieșiri.")
        return messages.choose(self, _("Cum numerotați adresa?"), answers, detail=detail)

    def _show_letter(self, asked: SchoolList) -> None:
        from ui.school_lists.papers import show_school_letter  # noqa: PLC0415 - brings QtPdf

        show_school_letter(self._room, asked, self.window())

    # Within.

    def _is_kept(self) -> bool:
        """Whether papers may be made: they show what is saved."""
        if self.is_changed():
            self._room.say(_("Salvați întâi lista; actele arată ce este salvat."))
        return not self.is_changed()

    def _made_list(self) -> YearList:
        lines: WrappedLines[SchoolList] = WrappedLines(
            _("Liste cerute școlilor"),
            lambda: SchoolList(year=self.year, school=""),
            key="schools",
            order=SchoolList.place,
            today=self._room.desk.today(),
        )
        lines.long_text(SchoolList.school, width=210)
        lines.text(SchoolList.asked_number, width=90)
        lines.day(SchoolList.asked_on, width=122)
        lines.text(SchoolList.received_number, width=104)
        lines.day(SchoolList.received_on, width=122)
        lines.count(SchoolList.children, width=132)
        lines.shown(HELD.label, self._held_words, width=96, typed=self._held_or_none)
        lines.shown(DIFFERENCE.label, self._difference, width=92, typed=self._difference_or_none)
        lines.long_text(SchoolList.note, width=120)
        return YearList(
            "schools",
            lines,
            SchoolList,
            check=lambda row: check_school_list(row, lines.records(), self._room.desk.today()),
            teach=_(
                "Aici scrieți cărei școli i-ați cerut lista copiilor cu părinți plecați, când a răspuns și "
                "câți copii a comunicat. Alături se vede câți copii ai școlii sunt în evidență."
            ),
            computed=(
                Computed(HELD, self._held_or_none),
                Computed(DIFFERENCE, lambda row: compared(self._difference_or_none(row))),
            ),
        )

    def _held(self, row: SchoolList) -> int:
        """How many children of the school are in evidence."""
        return len(children_of(self._children, row.school, reference_day(row, self._room.desk.today())))

    def _held_words(self, row: SchoolList) -> str:
        return str(self._held(row)) if row.school else ""  # a row left blank stays blank

    def _held_or_none(self, row: SchoolList) -> int | None:
        return self._held(row) if row.school else None

    def _difference(self, row: SchoolList) -> str:
        """How many more the school told than the office has."""
        return signed(self._difference_or_none(row))

    def _difference_or_none(self, row: SchoolList) -> int | None:
        return None if row.children is None else row.children - self._held(row)

    def _note_change(self) -> None:
        self._compare()
        super()._note_change()

    def _note_shown(self) -> None:
        self._compare()
        super()._note_shown()

    def _compare(self) -> None:
        """Compare what is typed with the register, before it is saved."""
        self.schools.lines.records()  # what is typed is written into the rows
        self.schools.lines.model.show_computed()
