"""What must hold before a commune's package is received: who, which period, which number after which."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from letea.wording import _, counted

PLAN_ALONE = -1


@dataclass(frozen=True)
class Claim:
    """What a package says of itself, as far as receiving it depends on it.

    `year` and `quarter` are its period as numbers (0: the whole year, -1: the plan alone), `signer` its key.
    """

    siruta: int
    commune: str
    county: str
    period: str
    year: int
    quarter: int
    number: int
    before: str
    replaces: int
    made_on: date
    sha256: str
    signer: str


@dataclass(frozen=True)
class Earlier:
    """A package received before from the same commune; `received` is the day, for people."""

    period: str
    number: int
    sha256: str
    signer: str
    is_current: bool
    received: str


@dataclass(frozen=True)
class Findings:
    """What is wrong with a package (a sentence each, it is refused), and what must be told of a good one."""

    problems: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()


def check_claim(claim: Claim, earlier: Sequence[Earlier], county: str, today: date) -> Findings:
    """Whether this package may be received after those; a replay is refused, a gap is told."""
    same = next((one for one in earlier if one.sha256 == claim.sha256), None)
    if same is not None:
        told = _("Pachetul acesta a fost primit deja, la {day}; nu mai trebuie primit o dată.")
        return Findings((told.format(day=same.received),))
    problems, remarks = _check_place(claim, county, today)
    own = [one for one in earlier if one.signer == claim.signer]
    for found, more in (_check_number(claim, own), _check_period(claim, earlier)):
        problems += found
        remarks += more
    return Findings(tuple(problems), tuple(remarks))


def check_workbook(sha256: str, period: str, earlier: Sequence[Earlier]) -> Findings:
    """Whether an unsealed workbook may be received for a year: it never replaces a sealed package."""
    same = next((one for one in earlier if one.sha256 == sha256), None)
    if same is not None:
        told = _("Registrul acesta a fost primit deja, la {day}; nu mai trebuie primit o dată.")
        return Findings((told.format(day=same.received),))
    current = next((one for one in earlier if one.period == period and one.is_current), None)
    if current is not None and current.signer:
        told = _(
            "Comuna a predat pentru {period} un pachet sigilat; un registru nesigilat nu îl înlocuiește."
        )
        return Findings((told.format(period=period),))
    if current is not None:
        return Findings(remarks=(_("Înlocuiește registrul predat înainte pentru aceeași perioadă."),))
    return Findings()


def _check_place(claim: Claim, county: str, today: date) -> tuple[list[str], list[str]]:
    problems: list[str] = []
    remarks: list[str] = []
    if claim.county.casefold() != county.casefold():
        told = _("Pachetul este al unei comune din județul {county}; predați-l acelui județ.")
        problems.append(told.format(county=claim.county))
    ahead = 1 if claim.quarter == PLAN_ALONE else 0
    if claim.year > today.year + ahead:
        problems.append(_("Perioada {period} nu a început încă.").format(period=claim.period))
    if claim.made_on > today:
        told = _(
            "Pachetul poartă o dată care nu a venit încă ({day}); ceasul calculatorului comunei e greșit."
        )
        remarks.append(told.format(day=claim.made_on.strftime("%d.%m.%Y")))
    return problems, remarks


def _check_number(claim: Claim, own: Sequence[Earlier]) -> tuple[list[str], list[str]]:
    last = max(own, key=lambda one: one.number, default=None)
    if last is None:
        return [], _gap(1, claim.number)
    if claim.number <= last.number:
        told = _(
            "Pachetul are numărul {number}, iar ultimul primit de la comună este {last}: este o copie veche "
            "sau unul pus în locul altuia. Cereți comunei pachetul cel mai nou."
        )
        return [told.format(number=claim.number, last=last.number)], []
    if claim.number == last.number + 1 and claim.before != last.sha256:
        told = _("Pachetul {number} nu continuă pachetul {last} primit de la comună; cereți-l din nou.")
        return [told.format(number=claim.number, last=last.number)], []
    return [], _gap(last.number + 1, claim.number)


def _gap(wanted: int, number: int) -> list[str]:
    if number <= wanted:
        return []
    missing = counted(number - wanted, _("pachet"), _("pachete"))
    told = _("Înaintea lui lipsesc {missing} ({first}–{last}): poate au fost predate în altă parte.")
    if number - wanted == 1:
        told = _("Înaintea lui lipsește pachetul {first}: poate a fost predat în altă parte.")
    return [told.format(missing=missing, first=wanted, last=number - 1)]


def _check_period(claim: Claim, earlier: Sequence[Earlier]) -> tuple[list[str], list[str]]:
    current = next((one for one in earlier if one.period == claim.period and one.is_current), None)
    if current is None:
        return [], []
    if claim.quarter == PLAN_ALONE:
        told = _("Comuna a mai trimis un proiect (pachetul {number}, primit la {day}); rămâne lângă acesta.")
        newest = max((one for one in earlier if one.period == claim.period), key=lambda one: one.number)
        return [], [told.format(number=newest.number, day=newest.received)]
    if not current.signer:
        return [], [_("Înlocuiește registrul nesigilat predat pentru aceeași perioadă.")]
    if current.signer != claim.signer:
        told = _("Înlocuiește pachetul {number} al perioadei, semnat cu cheia veche a comunei.")
        return [], [told.format(number=current.number)]
    if claim.replaces < current.number:
        told = _(
            "Comuna a predat deja perioada {period} (pachetul {number}), iar acesta nu spune că îl "
            "înlocuiește; cereți comunei să predea din nou perioada."
        )
        return [told.format(period=claim.period, number=current.number)], []
    return [], [_("Înlocuiește pachetul {number} al aceleiași perioade.").format(number=current.number)]
