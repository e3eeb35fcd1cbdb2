"""Deadlines that tell of somebody's health by themselves: they go out only where it is asked."""

from collections.abc import Sequence

from db.store import Store
from letea.actions.benefit_lists import files_for_disability
from letea.actions.deadlines import Told
from letea.rules.deadline_rules import RULES, rule_name

_PRIVATE = frozenset(rule.key for rule in RULES if rule.private)
_OF_FILES = "grant_end"  # tells of health where the kind of the file does


def private_deadlines(store: Store, told: Sequence[Told]) -> dict[int, str]:
    """Those of certificates, degrees of dependency, rights given for a disability: id, rule's name."""
    due = {one.id: one.deadline for one in told}
    ending = [one.record for one in due.values() if one.rule == _OF_FILES and one.record is not None]
    files = files_for_disability(store, ending) if ending else frozenset()
    return {
        id_: rule_name(one.rule)
        for id_, one in due.items()
        if one.rule in _PRIVATE or (one.rule == _OF_FILES and one.record in files)
    }
