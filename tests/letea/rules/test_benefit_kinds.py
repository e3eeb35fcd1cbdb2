"""Kinds of benefits need a code and a name, each once."""

from db.tables.benefits import BenefitKind
from letea.rules.benefit_kinds import check_kinds


def a_kind(code: str, name: str) -> BenefitKind:
    return BenefitKind(code=code, name=name)


def test_what_is_missing_or_twice_is_told_at_its_cell() -> None:
    kinds = [a_kind("VMI", "Venit"), a_kind("vmi ", ""), a_kind("", "VENIT")]
    assert [problem.field for problem in check_kinds(kinds, present=(), used=())] == [
        "kinds.1.code",
        "kinds.1.name",
        "kinds.2.code",
        "kinds.2.name",
    ]
