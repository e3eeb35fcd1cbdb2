"""Settings: the office, who signs, its lists, the look of the window, where the file is."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from db.tables.benefits import BenefitKind
from db.tables.council import PaperTemplate
from db.tables.families import OwnFamily
from db.tables.nomenclature import NomenclatureCode
from db.tables.office import Office, Official, StaffMember, VocabularyItem
from letea.actions.office_reading import Profile, open_profile, vocabularies
from letea.fields import fields_of
from letea.fields.office import LIST_NAMES
from letea.fields.showing import shown
from letea.rules.office import still_to_complete
from letea.unit_words import words_for
from letea.wording import _, counted, day
from ui import theme
from ui.office.dialogs import OFFICE_TAB, SIGNERS_TAB, STAFF_TAB, OfficeDialog
from ui.office.families import FamiliesDialog
from ui.office.lists import BenefitKindsDialog, NomenclatureDialog, VocabularyDialog
from ui.office.need_grid import NeedGridDialog
from ui.parts.basics import button, label
from ui.parts.dialog import open_once
from ui.parts.page import Page
from ui.parts.page_area import PageArea
from ui.parts.panel import Panel
from ui.room import Room
from ui.theme import Choice

_THEMES: tuple[tuple[Choice, str], ...] = (
    ("system", _("ca sistemul")),
    ("light", _("luminos")),
    ("dark", _("întunecat")),
)
_SHOWN = (
    "unit_name",
    "county",
    "siruta",
    "service_name",
    "short_name",
    "cui",
    "address",
    "phone",
    "email",
    "website",
)
_SHOWN_BY_COUNTY = ("county", *_SHOWN[_SHOWN.index("service_name") :])  # it is the whole county
_LISTS_OF_COUNTY = frozenset({"beneficiary_category", "service_form", "capacity_unit", "campaign_period"})


class SettingsPage(Page):
    """What the office is, and how the window looks on this computer."""

    shows = frozenset({Office, Official, StaffMember, VocabularyItem, NomenclatureCode})

    def __init__(self, room: Room) -> None:
        super().__init__(_("Setări"))
        self._room = room
        self._area = PageArea(_("Setări"))
        self.set_body(self._area)
        self.offer_history(room, {*self.shows, BenefitKind, OwnFamily, PaperTemplate})

    def begins_at(self) -> QWidget:
        """Where the keyboard begins."""
        return self._area

    def refresh(self) -> None:
        """Read the office again."""
        profile = open_profile(self._room.desk.store)
        lacks = still_to_complete(profile.office, profile.officials, self._room.desk.today())
        self.set_counts(
            counted(len(lacks), _("lucru de completat"), _("lucruri de completat")) if lacks else ""
        )
        inside = QWidget()
        line = QHBoxLayout(inside)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(16)
        consolidation = [self._consolidation()] if self._room.county is not None else []
        line.addLayout(_column(self._office(profile), *consolidation, self._lists()), 1)
        line.addLayout(_column(self._signers(profile), self._staff(profile), self._computer()), 1)
        self._area.show_inside(inside)

    def edit(self) -> None:
        """Ctrl+E: change the office's data."""
        self._open_office(OFFICE_TAB)

    def _office(self, profile: Profile) -> Panel:
        panel = self._panel(_("Biroul"), OFFICE_TAB, "settings.office")
        told, office = fields_of(Office), profile.office
        names = _SHOWN_BY_COUNTY if self._room.county is not None else _SHOWN
        facts = [(told[name].label, shown(told[name], getattr(office, name), {})) for name in names]
        paper = f"{office.accreditation_series} {office.accreditation_number}".strip()
        certificate = ", ".join(part for part in (paper, day(office.accreditation_on)) if part)
        facts.append((_("Acreditare"), certificate))
        facts.append((_("Stema"), _("aleasă") if office.coat_of_arms else ""))
        panel.add_facts(facts)
        return panel

    def _signers(self, profile: Profile) -> Panel:
        panel = self._panel(_("Cine semnează"), SIGNERS_TAB, "settings.signers")
        if profile.officials:
            roles = words_for(profile.office.unit_kind).roles
            panel.add_facts([(roles[row.role], f"{row.name}{_span(row)}") for row in profile.officials])
        else:
            words = words_for(profile.office.unit_kind)
            told = _("Scrieți {mayor}, {secretary} și {head}; apar în acte.")
            panel.add_text(told.format(mayor=words.mayor, secretary=words.secretary, head=words.head))
        return panel

    def _staff(self, profile: Profile) -> Panel:
        panel = self._panel(_("Personal"), STAFF_TAB, "settings.staff")
        panel.add_facts([(row.name, _position(row)) for row in profile.staff])
        panel.add_space()
        panel.add_text(_("Cine lucrează acum se alege din meniul din dreapta sus."))
        return panel

    def _lists(self) -> Panel:
        panel = Panel(_("Liste și nomenclatoare"))
        panel.add_text(_("Listele din formulare; intrările pot fi adăugate, redenumite sau scoase din uz."))
        lists = vocabularies(self._room.desk.store)
        grid = QGridLayout()
        grid.setContentsMargins(0, 4, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        for place, made in enumerate(self._links({name: len(held) for name, held in lists.items()})):
            grid.addWidget(made, place // 2, place % 2, Qt.AlignmentFlag.AlignLeft)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        panel.add_grid(grid)
        return panel

    def _links(self, lists: Mapping[str, int]) -> list[QPushButton]:
        """What opens each list; a county has none of what is only of persons, benefits and their terms."""
        is_county = self._room.county is not None
        opened: dict[str, tuple[str, Callable[[], object]]] = {
            name: (f"{words} ({lists[name]})", self._list_opener(name))
            for name, words in LIST_NAMES.items()
            if name in lists and (not is_county or name in _LISTS_OF_COUNTY)
        }
        opened["nomenclature"] = (_("Nomenclatorul serviciilor sociale"), self._open_nomenclature)
        if not is_county:
            opened["benefit-kinds"] = (_("Felurile de beneficii"), self._open_kinds)
            opened["need-grid"] = (_("Grila de vulnerabilitate"), self._open_grid)
        opened["families"] = (_("Modele de plan"), self._open_families)
        opened["templates"] = (_("Modele de documente"), self._open_templates)
        if not is_county:
            go = self._room.go
            opened["deadlines"] = (_("Regulile termenelor"), lambda: go("deadlines", None, "rules"))
            opened["terms"] = (_("Termene de păstrare"), lambda: go("personal", None, "terms"))
        return [button(words, do, look="link", name=f"list.{key}") for key, (words, do) in opened.items()]

    def _consolidation(self) -> Panel:
        from ui.office.consolidation import consolidation_panel  # noqa: PLC0415 - a county office's

        return consolidation_panel(self._room.desk, self._open_consolidation)

    def _computer(self) -> Panel:
        panel = Panel(_("Pe acest calculator"))
        panel.add_widget(label(_("Aspectul ferestrei"), "label"))
        line = QHBoxLayout()
        group = QButtonGroup(panel)
        for choice, words in _THEMES:
            line.addWidget(self._theme_button(group, choice, words))
        line.addStretch(1)
        panel.add_layout(line)
        panel.add_space()
        panel.add_widget(label(_("Fișierul biroului"), "label"))
        panel.add_widget(label(str(self._room.desk.store.path), wrap=True, selectable=True))
        return panel

    def _panel(self, title: str, tab: int, name: str) -> Panel:
        panel = Panel(title)
        made = panel.add_action(_("Modifică"), lambda: self._open_office(tab), name=name)
        made.setAccessibleName(_("Modifică: {what}").format(what=title))
        return panel

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

    def show_record(self, record: int) -> None:
        """Open the office's data at a tab, counted from 1."""
        self._open_office(record - 1)

    def _open_office(self, tab: int) -> None:
        dialog = open_once("office", lambda: OfficeDialog(self._room, parent=self.window()))
        if isinstance(dialog, OfficeDialog):
            dialog.go_to(tab)

    def _list_opener(self, name: str) -> Callable[[], QDialog]:
        return lambda: open_once(
            ("list", name),
            lambda: VocabularyDialog(self._room, name, LIST_NAMES[name], parent=self.window()),
        )

    def _open_families(self) -> None:
        open_once("families", lambda: FamiliesDialog(self._room, parent=self.window()))

    def _open_templates(self) -> None:
        from ui.office.templates import TemplatesDialog  # noqa: PLC0415 - brings QtPdf, which the start spares

        open_once("templates", lambda: TemplatesDialog(self._room, parent=self.window()))

    def _open_kinds(self) -> None:
        open_once("benefit-kinds", lambda: BenefitKindsDialog(self._room, parent=self.window()))

    def _open_grid(self) -> None:
        open_once("need-grid", lambda: NeedGridDialog(self._room, parent=self.window()))

    def _open_consolidation(self) -> None:
        from ui.office.consolidation import ConsolidationDialog  # noqa: PLC0415 - a county office's

        def made() -> QDialog:
            dialog = ConsolidationDialog(self._room, self.window())
            dialog.kept.connect(self._consolidate_elsewhere)
            return dialog

        open_once("consolidation", made)

    def _consolidate_elsewhere(self) -> None:
        if self._room.county is not None:
            self._room.county.open_elsewhere()
        self.refresh()
        self._room.say(_("De acum ce predau comunele se ține acolo."))

    def _open_nomenclature(self) -> None:
        open_once("nomenclature", lambda: NomenclatureDialog(self._room, parent=self.window()))


def _column(*panels: Panel) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(16)
    for panel in panels:
        column.addWidget(panel)
    column.addStretch(1)
    return column


def _span(row: Official) -> str:
    if row.to_on:
        return f" ({day(row.from_on)} – {day(row.to_on)})"
    return _(" (din {day})").format(day=day(row.from_on)) if row.from_on else ""


def _position(row: StaffMember) -> str:
    told = row.position
    return told if row.active else ", ".join(part for part in (told, _("nu mai lucrează")) if part)
