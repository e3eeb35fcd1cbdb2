"""What differs between a plan and its newest version: what was written, and what the registers say today."""

from dataclasses import dataclass

from db.store import Store
from letea.actions.frozen import is_frozen_in, last_version_in
from letea.actions.office_reading import unit_words_in
from letea.actions.plan_reading import open_plan
from letea.actions.plan_versions import version_tree_in
from letea.actions.registers import register_tables
from letea.rules.plan_changes import Change, plan_changes, register_changes
from letea.wording import _, counted, day


@dataclass(frozen=True)
class Comparison:
    """A plan beside its newest version; `against` names the decision that adopted that version."""

    against: str
    is_frozen: bool
    changes: tuple[Change, ...]

    @property
    def mark(self) -> str:
        """What stands beside a difference on the screen: "modificat față de HCL nr. 12 din 27.01.2026"."""
        return _("modificat față de {decision}").format(decision=self.against)

    def marked(self, count: int) -> str:
        """So many differences: "3 locuri modificate față de HCL nr. 12 din 27.01.2026"."""
        places = counted(count, _("loc modificat"), _("locuri modificate"))
        return _("{places} față de {decision}").format(places=places, decision=self.against)


def compare_with_version(store: Store, plan_id: int) -> Comparison | None:
    """What differs from the newest version; None for a plan that has none.

    A frozen plan differs only by what the registers say today.

    Raises:
        Trouble: when the version is damaged.
    """
    with store.reading() as session:
        version = last_version_in(session, plan_id)
        if version is None:
            return None
        adopted = version_tree_in(session, version)
    present = open_plan(store, plan_id)
    with store.reading() as session:
        frozen, words = is_frozen_in(session, present.plan), unit_words_in(session)
    tables, layout = register_tables(store, present), present.layout
    found = (register_changes if frozen else plan_changes)(adopted, present, tables, layout)
    return Comparison(words.decided(version.decision_number, day(version.decision_on)), frozen, tuple(found))
