"""What must hold before the county's opinion on a draft plan is signed."""

from collections.abc import Sequence
from datetime import date

from db.tables.handover import Verdict
from letea.errors import Problem
from letea.wording import _

LONGEST_REMARK = 10_000
REMARKS = "remarks"  # the field of what is said of the whole plan


def check_opinion(
    *,
    number: str,
    given_on: date | None,
    verdict: Verdict,
    remarks: Sequence[str],
    today: date,
    received: date,
) -> list[Problem]:
    """What still lacks, each at its field; `received` is the day the draft came in."""
    found = []
    if not number.strip():
        found.append(Problem("number", _("Scrieți numărul avizului, din registrul județului.")))
    if given_on is None:
        found.append(Problem("given_on", _("Scrieți data avizului.")))
    elif given_on > today:
        found.append(Problem("given_on", _("Data avizului nu poate fi în viitor.")))
    elif given_on < received:
        found.append(Problem("given_on", _("Avizul nu poate fi dat înainte de primirea planului.")))
    written = [one for one in remarks if one.strip()]
    if verdict is not Verdict.FAVOURABLE and not written:
        told = _("Scrieți observațiile: un aviz care nu este favorabil spune ce trebuie schimbat.")
        found.append(Problem(REMARKS, told))
    if any(len(one) > LONGEST_REMARK for one in written):
        told = _("O observație are cel mult {letters} de semne; împărțiți-o pe secțiuni.")
        found.append(Problem(REMARKS, told.format(letters=LONGEST_REMARK)))
    return found
