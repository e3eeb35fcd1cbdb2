"""What must hold for the list of kinds of benefits."""

from collections.abc import Collection, Sequence

from db.ordering import fold
from db.tables.benefits import BenefitKind
from letea.errors import Problem
from letea.wording import _


def check_kinds(
    kinds: Sequence[BenefitKind], *, present: Sequence[BenefitKind], used: Collection[int]
) -> list[Problem]:
    """Kinds: a code and a name each, none twice, and none vanishes that files are of.

    `present` are the kinds as kept, `used` the ids of those that files are of.
    """
    problems = []
    codes = [kind.code.strip().upper() for kind in kinds]
    names = [fold(kind.name.strip()) for kind in kinds]
    for index, (code, name) in enumerate(zip(codes, names, strict=True)):
        where = f"kinds.{index}."
        if not code:
            problems.append(Problem(f"{where}code", _("Scrieți codul.")))
        elif code in codes[:index]:
            problems.append(Problem(f"{where}code", _("Codul apare de două ori.")))
        if not name:
            problems.append(Problem(f"{where}name", _("Scrieți denumirea.")))
        elif name in names[:index]:
            problems.append(Problem(f"{where}name", _("Denumirea apare de două ori.")))
    wanted = {kind.id for kind in kinds}
    stays = _(
        "„{name}” nu poate fi ștearsă, pentru că are dosare. "
        "Puneți-o înapoi și alegeți „nu” la „Se oferă în liste”."
    )
    return problems + [
        Problem("kinds", stays.format(name=kind.name))
        for kind in present
        if kind.id in used and kind.id not in wanted
    ]
