"""The personal numeric code (CNP): what it says, and whether it can be right.

Thirteen digits S AA LL ZZ JJ NNN C. python-stdnum knows the control digit; the century of foreigners, future
days and new county codes are told here, because stdnum assumes 1900 and passes the rest.
"""

from dataclasses import dataclass
from datetime import date

from db.tables.people import Sex
from letea.errors import Problem
from letea.wording import _, counted, day

_LENGTH, _SHOWN = 13, 4
_CENTURIES = {"1": 1900, "2": 1900, "3": 1800, "4": 1800, "5": 2000, "6": 2000}
_COUNTIES = frozenset({*range(1, 49), 51, 52})


@dataclass(frozen=True)
class CnpReading:
    """What a CNP says: the day of birth (None where it does not tell the century) and the sex."""

    born_on: date | None
    sex: Sex | None


def read_cnp(cnp: str) -> CnpReading | None:
    """What a complete CNP says; None while it is not one."""
    if len(cnp) != _LENGTH or not cnp.isdigit():
        return None
    sex = None if cnp[0] == "9" else (Sex.MALE if int(cnp[0]) % 2 else Sex.FEMALE)
    return CnpReading(_birth_day(cnp), sex)


def masked(cnp: str) -> str:
    """A CNP for papers that do not need it whole: only its last digits tell namesakes apart."""
    return f"{'*' * (len(cnp) - _SHOWN)}{cnp[-_SHOWN:]}" if cnp else ""


def check_cnp(cnp: str, *, born_on: date | None, sex: Sex | None, today: date) -> list[Problem]:
    """What is wrong with a CNP, alone and beside the day of birth and sex that were typed."""
    shape = _shape_problem(cnp)
    if shape:
        return [Problem("cnp", shape)]
    problems = [*_date_problems(cnp, today)]
    if not problems and int(cnp[-1]) != _control_digit(cnp):
        problems.append(
            Problem("cnp", _("Ultima cifră nu se potrivește cu celelalte; verificați CNP-ul în act."))
        )
    if int(cnp[7:9]) not in _COUNTIES:
        text = _("Codul de județ {code} nu este în lista cunoscută; verificați CNP-ul în act.")
        problems.append(Problem("cnp", text.format(code=cnp[7:9]), blocking=False))
    return problems + _mismatches(cnp, born_on, sex)


def _shape_problem(cnp: str) -> str:
    if not cnp.isdigit():
        return _("CNP-ul are numai cifre.")
    if len(cnp) != _LENGTH:
        count = counted(len(cnp), _("cifră"), _("cifre"))
        return _("CNP-ul are 13 cifre; aici: {count}.").format(count=count)
    return _("CNP-ul nu poate începe cu 0.") if cnp[0] == "0" else ""


def _date_problems(cnp: str, today: date) -> list[Problem]:
    month, in_month = int(cnp[3:5]), int(cnp[5:7])
    born = _birth_day(cnp)
    century_known = cnp[0] in _CENTURIES
    if century_known and born is None:
        text = _("CNP-ul conține o dată care nu există: ziua {day}, luna {month}.")
        return [Problem("cnp", text.format(day=in_month, month=month))]
    if born is not None and born > today:
        text = _("După CNP, persoana s-ar naște la {day}, în viitor; verificați CNP-ul.")
        return [Problem("cnp", text.format(day=day(born)))]
    if cnp[9:12] == "000":
        return [Problem("cnp", _("Numărul de ordine din CNP (cifrele 10–12) nu poate fi 000."))]
    return []


def _mismatches(cnp: str, born_on: date | None, sex: Sex | None) -> list[Problem]:
    reading = read_cnp(cnp)
    if reading is None:
        return []
    problems = []
    if born_on and reading.born_on and born_on != reading.born_on:
        text = _("CNP-ul arată {day}; verificați care este corectă.")
        problems.append(Problem("born_on", text.format(day=day(reading.born_on)), blocking=False))
    if sex and reading.sex and sex is not reading.sex:
        problems.append(Problem("sex", _("CNP-ul arată celălalt sex; verificați."), blocking=False))
    return problems


def _birth_day(cnp: str) -> date | None:
    century = _CENTURIES.get(cnp[0])
    if century is None:
        return None
    try:
        return date(century + int(cnp[1:3]), int(cnp[3:5]), int(cnp[5:7]))
    except ValueError:
        return None


def _control_digit(cnp: str) -> int:
    from stdnum.ro import cnp as stdnum_cnp  # noqa: PLC0415 - only where a CNP is checked

    return int(stdnum_cnp.calc_check_digit(cnp[:-1]))
