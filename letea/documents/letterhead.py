"""What an office's papers carry on top: country, county, unit, who issues them, the coat of arms."""

from db.tables.office import Office, UnitKind
from letea.documents.outline import Letterhead
from letea.wording import _


def letterhead_of(office: Office, issuer: str) -> Letterhead:
    """The letterhead of the paper that this issuer signs: the service, the council."""
    lines = dict.fromkeys((_("ROMÂNIA"), _county_line(office), unit_line(office).upper(), issuer))
    return Letterhead(tuple(line for line in lines if line), coat_of_arms=office.coat_of_arms)


def unit_line(office: Office) -> str:
    """The territorial unit with its kind: "Comuna Letea Veche", "Sectorul 3"."""
    number = "".join(letter for letter in office.unit_name if letter.isdigit())
    words = {
        UnitKind.COMMUNE: _("Comuna {name}"),
        UnitKind.TOWN: _("Orașul {name}"),
        UnitKind.MUNICIPALITY: _("Municipiul {name}"),
        UnitKind.SECTOR: _("Sectorul {number}"),
        UnitKind.COUNTY: _("Județul {name}"),
    }
    return words[office.unit_kind].format(name=office.unit_name, number=number)


def _county_line(office: Office) -> str:
    if office.unit_kind is UnitKind.SECTOR:
        return _("MUNICIPIUL BUCUREȘTI")
    return _("JUDEȚUL {name}").format(name=office.county.upper()) if office.county else ""
