"""The commune of the office: found by typing, or chosen from the lists of counties and communes."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.tables.office import UnitKind
from letea.fields.office import UNIT_KINDS
from letea.places import Place, PlaceKind, counties, find_places, localities_of, place, places_of
from letea.wording import _, counted
from ui.parts.basics import button, label, restyle
from ui.parts.completer import FoldedCompleter
from ui.parts.inputs import ListedInput
from ui.parts.picker import Picker

_KINDS = {
    PlaceKind.COMMUNE: UnitKind.COMMUNE,
    PlaceKind.TOWN: UnitKind.TOWN,
    PlaceKind.CITY: UnitKind.MUNICIPALITY,
    PlaceKind.SECTOR: UnitKind.SECTOR,
}
_MOST = 12


def unit_kind_of(found: Place) -> UnitKind:
    """What kind of unit a place of the SIRUTA list is, as the office keeps it."""
    return _KINDS[found.kind]


def unit_name_of(found: Place) -> str:
    """Its name as the office keeps it beside its kind: "Letea Veche"; of „București Sectorul 1” only "1"."""
    return found.name.split()[-1] if found.kind is PlaceKind.SECTOR else found.name


def find_as_rows(typed: str) -> list[tuple[int, str, str]]:
    """Places for a picker: SIRUTA code, name, and what tells it from others of that name."""
    return [
        (found.siruta, found.name, f"{UNIT_KINDS[_KINDS[found.kind]]}, {_county(found)}")
        for found in find_places(typed, limit=_MOST)
    ]


def in_words(found: Place) -> str:
    """What the choice means: "comună, județul Bacău, cod SIRUTA 20359, 5 localități"."""
    told = [UNIT_KINDS[_KINDS[found.kind]], _county(found), _("cod SIRUTA {code}").format(code=found.siruta)]
    villages = len(localities_of(found.siruta))
    if villages:
        told.append(counted(villages, _("localitate"), _("localități")))
    return ", ".join(told)


class PlaceQuestion(QWidget):
    """Asks for the commune; `changed` tells that another one, or none, is chosen now."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._place: Place | None = None
        self.picker = Picker(find_as_rows, placeholder=_("Scrieți începutul numelui, de exemplu: letea v"))
        self.picker.setObjectName("set-up.place")
        self.picker.setAccessibleName(_("Comuna, orașul sau municipiul"))
        self.about = label("", "small", wrap=True)
        self.by_list = button(_("Alegeți din liste"), self._show_lists, look="link", name="set-up.by-list")
        self.county = ListedInput([county.name for county in counties()], placeholder=_("județul"))
        self.county.setAccessibleName(_("Județul"))
        self.unit = ListedInput((), placeholder=_("localitatea"))
        self.unit.setAccessibleName(_("Localitatea din județ"))
        self._lay_out()
        self.setFocusProxy(self.picker)
        self.picker.picked.connect(self._take_picked)
        self.county.currentTextChanged.connect(self._offer_units)
        self.unit.currentTextChanged.connect(self._take_listed)

    def place(self) -> Place | None:
        """The place chosen."""
        return self._place

    def mark(self, *, bad: bool) -> None:
        """Show at the line that an answer is still missing."""
        restyle(self.picker, state="bad" if bad else "")

    def _take_picked(self, siruta: object) -> None:
        self._take(place(siruta) if isinstance(siruta, int) else None)

    def _offer_units(self, name: str) -> None:
        code = next((county.code for county in counties() if county.name == name), "")
        _offer(self.unit, [found.name for found in self._units(code)])

    def _take_listed(self, name: str) -> None:
        code = next((county.code for county in counties() if county.name == self.county.currentText()), "")
        chosen = next((found for found in self._units(code) if found.name == name), None)
        if chosen is not None:
            self.picker.choose(chosen.siruta, chosen.name)
            self._take(chosen)

    def _take(self, chosen: Place | None) -> None:
        self._place = chosen
        self.about.setText(in_words(chosen) if chosen is not None else _ABOUT)
        self.changed.emit()

    def _show_lists(self) -> None:
        self._lists.show()
        self.by_list.hide()
        self.county.setFocus()

    def _lay_out(self) -> None:
        self.about.setText(_ABOUT)
        self.unit.setEnabled(False)
        under = QHBoxLayout()
        under.addWidget(self.about, 1, Qt.AlignmentFlag.AlignVCenter)
        under.addWidget(self.by_list)
        self._lists = QWidget()
        line = QHBoxLayout(self._lists)
        line.setContentsMargins(0, 4, 0, 0)
        line.setSpacing(12)
        line.addWidget(self.county, 1)
        line.addWidget(self.unit, 1)
        self._lists.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.picker)
        column.addLayout(under)
        column.addWidget(self._lists)
        QWidget.setTabOrder(self.picker, self.by_list)

    @staticmethod
    def _units(county_code: str) -> tuple[Place, ...]:
        return places_of(county_code) if county_code else ()


_ABOUT = _("Județul, codul SIRUTA și satele vin odată cu ea.")


def _county(found: Place) -> str:
    if found.kind is PlaceKind.SECTOR:
        return _("municipiul București")
    return _("județul {name}").format(name=found.county.name)


def _offer(combo: ListedInput, texts: Sequence[str]) -> None:
    blocked = combo.blockSignals(True)
    combo.clear()
    combo.addItems(["", *texts])
    completer = combo.completer()
    if isinstance(completer, FoldedCompleter):
        completer.offer(texts)
    combo.blockSignals(blocked)
    combo.setEnabled(bool(texts))
