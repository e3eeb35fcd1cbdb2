"""The card of a line of personal data: what is known of it, its history, what can be done with it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from db.record import Record
from db.tables.personal import Disclosure, Restriction, RetentionTerm, Selection, SensitiveUse
from letea.actions.personal import open_disclosure, open_use
from letea.actions.personal_lists import PersonalGroup, PersonalRead, PersonalRow, is_there
from letea.actions.printed_lists import printed_of
from letea.actions.restrictions import open_restriction
from letea.actions.retention import EndedFile, terms
from letea.actions.selections import is_printed, open_selection
from letea.fields import fields_of
from letea.fields.personal import FILE_KINDS, FILE_NAMES
from letea.fields.showing import shown
from letea.rules.personal import holds_on
from letea.rules.retention import term_words
from letea.wording import _, day
from ui.parts.basics import show_if
from ui.parts.card import Card
from ui.parts.facts import Facts
from ui.parts.history import HistoryView
from ui.parts.pill import State
from ui.parts.printed_list import printed_list
from ui.room import Room


@dataclass(frozen=True)
class Deeds:
    """What the card asks its page to do with the line shown."""

    edit: Callable[[], object]
    lift: Callable[[], object]
    print_list: Callable[[], object]
    erase: Callable[[], object]


class PersonalCard(Card):
    """What is known of a line of the page."""

    def __init__(self, room: Room, deeds: Deeds) -> None:
        super().__init__(_("Alegeți un rând din listă."))
        self._room = room
        self.row: PersonalRow | None = None
        self.person_button = self.add_action(_("Persoana"), self._go_to_person, icon="user")
        self.lift_button = self.add_action(_("Ridică…"), deeds.lift)
        self.list_button = self.add_action(_("Lista…"), deeds.print_list, icon="printer")
        self.file_button = self.add_action(_("Vezi dosarul"), deeds.edit, icon="file-text")
        self.erase_button = self.add_action(_("Șterge…"), deeds.erase)
        self.edit_button = self.add_action(_("Editează"), deeds.edit, icon="pencil")

    def show_row(self, row: PersonalRow | None, read: PersonalRead) -> None:
        """Show a line, or none."""
        self.row = row
        if row is None or not is_there(self._room.desk.store, row):
            self.clear()
            return
        match row.group:
            case PersonalGroup.TOLD:
                self._show_told(row)
            case PersonalGroup.RESTRICTED:
                self._show_restricted(row)
            case PersonalGroup.SENSITIVE:
                use = open_use(self._room.desk.store, row.record)
                self.show_record(row.name, {_("Cererea"): self._facts(SensitiveUse, use)})
            case PersonalGroup.PAST:
                self.show_record(
                    row.name, {_("Dosarul"): _of_file(read.past[row.id])}, state=row.state, tone="warning"
                )
            case PersonalGroup.SELECTED:
                self._show_selection(row)
            case PersonalGroup.TERMS:
                self._show_term(row)
        self._offer(row)

    def _show_told(self, row: PersonalRow) -> None:
        one = open_disclosure(self._room.desk.store, row.record)
        history = HistoryView(self._room, Disclosure, row.record)
        self.show_record(row.name, {_("Comunicarea"): self._facts(Disclosure, one), _("Istoric"): history})

    def _show_restricted(self, row: PersonalRow) -> None:
        one = open_restriction(self._room.desk.store, row.record)
        tone: State = "warning" if holds_on(one, self._room.desk.today()) else "neutral"
        self.show_record(
            row.name,
            {
                _("Restricția"): self._facts(Restriction, one),
                _("Istoric"): HistoryView(self._room, Restriction, row.record),
            },
            state=row.state,
            tone=tone,
        )

    def _show_selection(self, row: PersonalRow) -> None:
        store = self._room.desk.store
        file = open_selection(store, row.record)
        files = [
            (str(place), f"{FILE_NAMES[item.kind]}: {item.name}") for place, item in enumerate(file.items, 1)
        ]
        self.show_record(
            row.name,
            {
                _("Lista"): self._facts(Selection, file.selection),
                _("Dosare"): files or [("", _("Dosarele au fost șterse; lista tipărită le arată."))],
                _("Acte"): printed_list(self._room, printed_of(store, [file.selection.uid])),
                _("Istoric"): HistoryView(self._room, Selection, row.record),
            },
            state=row.state,
            tone="warning" if row.urgent else "good",
        )

    def _show_term(self, row: PersonalRow) -> None:
        term = next(one for kind, one in terms(self._room.desk.store).items() if FILE_KINDS[kind] == row.name)
        facts: Facts = [
            (_("Termenul"), term_words(term)),
            (fields_of(RetentionTerm)["source"].label, term.source),
            (fields_of(RetentionTerm)["source_on"].label, day(term.source_on)),
        ]
        tabs: dict[str, Facts | QWidget] = {_("Termenul"): facts}
        if term.id:
            tabs[_("Istoric")] = HistoryView(self._room, RetentionTerm, term.id)
        self.show_record(row.name, tabs)

    def _offer(self, row: PersonalRow) -> None:
        group, today = row.group, self._room.desk.today()
        in_force = group is PersonalGroup.RESTRICTED and holds_on(
            open_restriction(self._room.desk.store, row.record), today
        )
        to_erase = group is PersonalGroup.SELECTED and row.urgent
        show_if(self.person_button, shown=row.person_id is not None)
        show_if(self.lift_button, shown=in_force)
        show_if(self.list_button, shown=group is PersonalGroup.SELECTED)
        show_if(self.erase_button, shown=to_erase)
        edits = {PersonalGroup.TOLD, PersonalGroup.TERMS}
        show_if(self.edit_button, shown=group in edits or in_force or to_erase)
        show_if(self.file_button, shown=group is PersonalGroup.PAST)
        may_erase = to_erase and self._is_printed(row)
        self.erase_button.setEnabled(may_erase)
        self.erase_button.setToolTip(
            "" if may_erase else _("Tipăriți întâi lista sau salvați-o ca PDF; ea rămâne dovada.")
        )

    def _is_printed(self, row: PersonalRow) -> bool:
        store = self._room.desk.store
        return is_printed(store, open_selection(store, row.record).selection)

    def _facts(self, kind: type[Record], record: Record) -> Facts:
        told = [
            (field.label, shown(field, getattr(record, name), {}))
            for name, field in fields_of(kind).items()
            if field.label and name != "person_id" and getattr(record, name) is not False
        ]
        return [(label, value) for label, value in told if value not in {"", "0"}]

    def _go_to_person(self) -> None:
        if self.row is not None and self.row.person_id is not None:
            self._room.go("people", self.row.person_id)


def _of_file(file: EndedFile) -> Facts:
    return [
        (_("Felul"), FILE_NAMES[file.kind]),
        (_("Numărul"), file.number),
        (_("Persoana"), file.name),
        (_("Încheiat la"), day(file.ended_on)),
        (_("Termen până la"), day(file.until_on)),
    ]
