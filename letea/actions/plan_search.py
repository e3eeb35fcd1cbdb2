"""Finding and replacing words in a whole plan, as one action."""

from collections.abc import Collection

from db.store import Store
from letea.actions.frozen import refuse_frozen
from letea.actions.plan_reading import read_plan
from letea.rules.plan_search import Hit, Wanted, replace
from letea.wording import _

_SHORT = 40


def replace_in_plan(
    store: Store, plan_id: int, wanted: Wanted, new: str, *, only: Collection[Hit] | None = None
) -> int:
    """Write `new` in place of what is found in a plan, or of `only` those places; how many there were."""
    label = _("Înlocuit în plan: „{old}” cu „{new}”").format(old=wanted.text[:_SHORT], new=new[:_SHORT])
    with store.writing(label) as writing:
        refuse_frozen(writing.session, plan_id)
        return len(replace(read_plan(writing.session, plan_id), wanted, new, only=only))
