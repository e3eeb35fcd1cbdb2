"""Whose office is made: a commune's, or a county's, which receives what communes hand over."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.tables.office import Office, UnitKind
from letea.places import counties
from letea.wording import _
from ui.office.place import PlaceQuestion, unit_kind_of, unit_name_of
from ui.parts.basics import label, restyle
from ui.parts.chips import Chip, Chips
from ui.parts.inputs import ListedInput

COMMUNE, COUNTY = "commune", "county"
_SERVICES = {
    COMMUNE: _("Compartimentul de Asistență Socială"),
    COUNTY: _("Direcția Generală de Asistență Socială și Protecția Copilului"),
}


class UnitQuestion(QWidget):
    """Asks whose office it is; `changed` tells that another commune or county, or none, is chosen now."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.kind = Chips()
        self.kind.set_chips([Chip(COMMUNE, _("Comună, oraș, municipiu")), Chip(COUNTY, _("Birou județean"))])
        self.place = PlaceQuestion()
        self.county = ListedInput([county.name for county in counties()], placeholder=_("județul"))
        self.county.setObjectName("set-up.county")
        self.county.setAccessibleName(_("Județul"))
        told = _("Biroul județean primește și centralizează ce predau comunele pe stick.")
        self.about_county = label(told, "small", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self.kind, self.place, self.county, self.about_county):
            column.addWidget(widget)
        self.setFocusProxy(self.place)
        self.kind.chosen.connect(lambda _key: self._turn())
        self.place.changed.connect(self.changed)
        self.county.currentTextChanged.connect(lambda _text: self.changed.emit())
        self._turn()

    def is_county(self) -> bool:
        """Whether a county's office is made."""
        return self.kind.active() == COUNTY

    def service(self) -> str:
        """What the service of such an office is mostly called."""
        return _SERVICES[self.kind.active()]

    def name(self) -> str:
        """The name of the commune or county chosen; "" for none."""
        if self.is_county():
            typed = self.county.currentText().strip()
            return typed if any(one.name == typed for one in counties()) else ""
        chosen = self.place.place()
        return chosen.name if chosen is not None else ""

    def office(self, service: str) -> Office | None:
        """The office of what is chosen; None where nothing is."""
        if self.is_county():
            name = self.name()
            if not name:
                return None
            return Office(unit_kind=UnitKind.COUNTY, unit_name=name, county=name, service_name=service)
        chosen = self.place.place()
        if chosen is None:
            return None
        return Office(
            unit_kind=unit_kind_of(chosen),
            unit_name=unit_name_of(chosen),
            county=chosen.county.name,
            siruta=chosen.siruta,
            service_name=service,
        )

    def lack(self) -> str:
        """What is missing, in a sentence."""
        if self.is_county():
            return _("Alegeți județul din listă.")
        return _("Alegeți localitatea din lista care se deschide.")

    def mark(self, *, bad: bool) -> None:
        """Show at the line that an answer is still missing."""
        if self.is_county():
            restyle(self.county, state="bad" if bad else "")
        else:
            self.place.mark(bad=bad)

    def _turn(self) -> None:
        is_county = self.is_county()
        self.place.setVisible(not is_county)
        self.county.setVisible(is_county)
        self.about_county.setVisible(is_county)
        self.setFocusProxy(self.county if is_county else self.place)
        self.changed.emit()
