"""What a worker can do with the warnings of Verificarea planului, each as one call."""

from db.store import Store
from letea.actions import plan_review
from tests.samples import TODAY
from tests.walks.deeds import Deed, the_plan


def put_aside(store: Store) -> int:
    """Set the first warning aside; gives the id under which it is brought back."""
    plan_id = the_plan(store)
    remark = next(one for one in plan_review.read_review(store, plan_id, TODAY).remarks if not one.blocking)
    return plan_review.set_aside(store, plan_id, remark, "Așa a fost adoptat").id


REVIEW_DEEDS: dict[str, Deed] = {
    "warning set aside": put_aside,
    "warning brought back": lambda store: plan_review.bring_back(store, put_aside(store)),
}
