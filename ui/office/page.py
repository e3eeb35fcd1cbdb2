"""Settings: the office, who signs, its lists, the look of the window, where the file is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from db.tables.office import NomenclatureCode, Office, Official, StaffMember, VocabularyItem
from letea.actions.office import Profile, open_profile, vocabularies
from letea.fields import fields_of
from letea.fields.office import LIST_NAMES, ROLES
from letea.fields.showing import shown
from letea.rules.office import still_to_complete
from letea.wording import _, counted, day
from ui import theme
from ui.office.dialogs import NomenclatureDialog, OfficeDialog, VocabularyDialog
from ui.parts.basics import button, label
from ui.parts.page import Page
from ui.room import Room
from ui.theme import Choice

_THEMES: tuple[tuple[Choice, str], ...] = (
    ("system", _("ca sistemul")),
    ("light", _("luminos")),
    ("dark", _("întunecat")),
)
_OFFICE_TAB, _SIGNERS_TAB, _STAFF_TAB = 0, 2, 3


class SettingsPage(Page):
    """What the office is, and how the window looks on this computer."""

    shows = frozenset({Office, Official, StaffMember, VocabularyItem, NomenclatureCode})

    def __init__(self, room: Room) -> None:
        super().__init__(_("Setări"))
        self._room = room
        self._inside = QWidget()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(self._inside)
        self._grid = QGridLayout(self._inside)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(16)
        self.set_body(area)

    def refresh(self) -> None:
        """Read the office again."""
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        profile = open_profile(self._room.desk.store)
        lacks = still_to_complete(profile.office, profile.officials, self._room.desk.today())
        self.set_counts(
            counted(len(lacks), _("lucru de completat"), _("lucruri de completat")) if lacks else ""
        )
        self._grid.addWidget(self._office_card(profile), 0, 0)
        self._grid.addWidget(self._signers_card(profile), 0, 1)
        self._grid.addWidget(self._lists_card(), 1, 0)
        self._grid.addWidget(self._computer_card(), 1, 1)
        self._grid.setRowStretch(2, 1)
        for column in (0, 1):
            self._grid.setColumnStretch(column, 1)

    def edit(self) -> None:
        """Ctrl+E: change the office's data."""
        self._open_office(_OFFICE_TAB)

    def _office_card(self, profile: Profile) -> QFrame:
        card, column = _card(_("Biroul"), lambda: self._open_office(_OFFICE_TAB), name="settings.office")
        told = fields_of(Office)
        facts = [
            (told[name].label, shown(told[name], getattr(profile.office, name), {}))
            for name in (
                "unit_name",
                "county",
                "siruta",
                "service_name",
                "short_name",
                "cui",
                "address",
                "phone",
            )
        ]
        office = profile.office
        certificate = f"{office.accreditation_series} {office.accreditation_number}".strip()
        facts.append(
            (_("Acreditare"), ", ".join(part for part in (certificate, day(office.accreditation_on)) if part))
        )
        _add_facts(column, facts)
        return card

    def _signers_card(self, profile: Profile) -> QFrame:
        card, column = _card(
            _("Cine semnează"), lambda: self._open_office(_SIGNERS_TAB), name="settings.signers"
        )
        if not profile.officials:
            column.addWidget(
                label(
                    _("Adăugați primarul, secretarul general și șeful serviciului; apar în acte."),
                    "secondary",
                    wrap=True,
                )
            )
        _add_facts(
            column,
            [(ROLES[row.role], f"{row.name}{_span(row)}") for row in profile.officials],
        )
        column.addSpacing(8)
        head = QHBoxLayout()
        head.addWidget(label(_("Personal"), "heading"), 1)
        head.addWidget(
            button(_("Modifică"), lambda: self._open_office(_STAFF_TAB), look="link", icon="pencil")
        )
        column.addLayout(head)
        _add_facts(column, [(row.name, row.position) for row in profile.staff])
        column.addStretch(1)
        return card

    def _lists_card(self) -> QFrame:
        card, column = _card(_("Liste și nomenclatoare"))
        told = _("Listele din formulare; intrările pot fi adăugate, redenumite sau scoase din uz.")
        column.addWidget(label(told, "secondary", wrap=True))
        lists = vocabularies(self._room.desk.store)
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        names = [name for name in LIST_NAMES if name in lists]
        for place, name in enumerate(names):
            made = button(f"{LIST_NAMES[name]} ({len(lists[name])})", self._list_opener(name), look="link")
            made.setObjectName(f"list.{name}")
            grid.addWidget(made, place // 2, place % 2, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(
            button(
                _("Nomenclatorul serviciilor sociale"),
                self._open_nomenclature,
                look="link",
                name="list.nomenclature",
            ),
            (len(names) + 1) // 2,
            0,
            Qt.AlignmentFlag.AlignLeft,
        )
        column.addLayout(grid)
        column.addStretch(1)
        return card

    def _computer_card(self) -> QFrame:
        card, column = _card(_("Pe acest calculator"))
        column.addWidget(label(_("Aspectul ferestrei"), "label"))
        line = QHBoxLayout()
        group = QButtonGroup(card)
        for choice, words in _THEMES:
            line.addWidget(self._theme_button(group, choice, words))
        line.addStretch(1)
        column.addLayout(line)
        column.addSpacing(8)
        column.addWidget(label(_("Fișierul biroului"), "label"))
        column.addWidget(label(str(self._room.desk.store.path), wrap=True, selectable=True))
        column.addStretch(1)
        return card

    def _theme_button(self, group: QButtonGroup, choice: Choice, words: str) -> QPushButton:
        made = button(words, lambda: self._choose_theme(choice), look="chip", name=f"theme.{choice}")
        made.setCheckable(True)
        made.setChecked(theme.choice() == choice)
        group.addButton(made)
        return made

    def _choose_theme(self, choice: Choice) -> None:
        self._room.settings.theme = choice
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app, choice)

    def _open_office(self, tab: int) -> None:
        OfficeDialog(self._room, tab=tab, parent=self).open()

    def _list_opener(self, name: str) -> "_Opener":
        return _Opener(self._room, name, self)

    def _open_nomenclature(self) -> None:
        NomenclatureDialog(self._room, parent=self).open()


class _Opener:
    """Opens the dialog of one list."""

    def __init__(self, room: Room, name: str, parent: QWidget) -> None:
        self._room, self._name, self._parent = room, name, parent

    def __call__(self) -> None:
        VocabularyDialog(self._room, self._name, LIST_NAMES[self._name], parent=self._parent).open()


def _card(title: str, on_edit: "object" = None, *, name: str = "") -> tuple[QFrame, QVBoxLayout]:
    card = QFrame()
    card.setProperty("look", "card")
    column = QVBoxLayout(card)
    column.setContentsMargins(18, 14, 18, 16)
    column.setSpacing(8)
    head = QHBoxLayout()
    head.addWidget(label(title, "heading"), 1)
    if callable(on_edit):
        head.addWidget(button(_("Modifică"), on_edit, look="link", icon="pencil", name=name))
    column.addLayout(head)
    return card, column


def _add_facts(column: QVBoxLayout, facts: list[tuple[str, str]]) -> None:
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(7)
    for line, (name, value) in enumerate(facts):
        words = label(name, "secondary", wrap=True)
        words.setFixedWidth(150)
        grid.addWidget(words, line, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label(value or "–", wrap=True, selectable=True), line, 1, Qt.AlignmentFlag.AlignTop)
    grid.setColumnStretch(1, 1)
    column.addLayout(grid)


def _span(row: Official) -> str:
    if row.to_on:
        return f" ({day(row.from_on)} – {day(row.to_on)})"
    return _(" (din {day})").format(day=day(row.from_on)) if row.from_on else ""
