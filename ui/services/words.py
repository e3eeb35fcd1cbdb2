"""How services are worded on the screen: places, persons in them, sums, licences."""

from datetime import date
from decimal import Decimal

from db.tables.services import Licence
from letea.actions.services import LicenceState
from letea.wording import _, counted, day, money, percent

_CHILDREN = "copii"


def capacity_worded(capacity: int | None, unit: str) -> str:
    """The capacity as the plan prints it: "20 copii"."""
    return "" if capacity is None else f"{capacity} {unit}".strip()


def occupancy_worded(enrolled: int, capacity: int | None, *, unit: str, share: Decimal | None) -> str:
    """Who is in the service: "15 copii admiși din 20 de locuri – 75 %"."""
    if unit.strip().lower() == _CHILDREN:
        people = counted(enrolled, _("copil admis"), _("copii admiși"))
    else:
        people = counted(enrolled, _("persoană admisă"), _("persoane admise"))
    if capacity is None:
        return _("{people}; scrieți capacitatea ca să se calculeze gradul de ocupare").format(people=people)
    places = counted(capacity, _("loc"), _("locuri"))
    words = _("{people} din {places}").format(people=people, places=places)
    return words if share is None else f"{words} – {percent(share)}"


def amount_worded(bani: int | None, text: str) -> str:
    """A sum in lei or its phrase, which is a value of its own."""
    if text.strip():
        return text.strip()
    return "" if bani is None else _("{lei} lei").format(lei=money(bani))


def licence_worded(until_on: date | None, state: LicenceState) -> str:
    """Until when the licence holds, and what to watch."""
    match state:
        case LicenceState.NONE:
            return ""
        case LicenceState.EXPIRED:
            return _("expirată {day}").format(day=day(until_on))
        case LicenceState.ENDING:
            return _("expiră {day}").format(day=day(until_on))
        case LicenceState.VALID:
            return day(until_on) or _("fără termen")


def validity_worded(licence: Licence) -> str:
    """A licence whole: series, number, from when, until when."""
    name = _("seria {series} nr. {number}").format(series=licence.series, number=licence.number)
    return f"{name}, {span_worded(licence.from_on, licence.until_on)}".strip(", ")


def span_worded(from_on: date | None, to_on: date | None) -> str:
    """From a day to another: "din 15.09.2021", "până la 10.04.2022", "15.09.2021 – 10.06.2022"."""
    if from_on and to_on:
        return f"{day(from_on)} – {day(to_on)}"
    if from_on:
        return _("din {day}").format(day=day(from_on))
    return _("până la {day}").format(day=day(to_on)) if to_on else ""
