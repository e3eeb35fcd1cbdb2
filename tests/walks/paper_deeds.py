"""What the worker does with the wording of council papers, one deed each."""

from db.store import Store
from letea.actions import paper_templates
from tests.walks.deeds import Deed

KEY = "approval_note"


def taken(store: Store) -> None:
    path = store.path.with_suffix(".docx")
    paper_templates.write_template(store, KEY, path)
    paper_templates.take_template(store, KEY, path)


def restored(store: Store) -> None:
    taken(store)
    paper_templates.restore_template(store, KEY)


def taken_again(store: Store) -> None:
    restored(store)
    taken(store)


PAPER_DEEDS: dict[str, Deed] = {
    "template taken": taken,
    "template restored": restored,
    "template taken again": taken_again,
    "template layout": lambda store: paper_templates.choose_layout(store, "decision", "number-last"),
}
