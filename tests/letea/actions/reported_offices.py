"""Cases of the invented office, told of in confidence, for tests."""

from datetime import date
from typing import Any

from db.store import Store
from db.tables.reported import Case, CaseKind
from letea.actions.reported import new_case, save_case
from tests.samples import TODAY

FACTS = "lovită de soț"
ABOUT = "Exemplu Maria"


def a_case(**given: Any) -> Case:
    """A case of violence of the first of March 2022, in which nothing is to be mended."""
    known: dict[str, Any] = {
        "kind": CaseKind.VIOLENCE,
        "number": "1/2022",
        "opened_on": date(2022, 3, 1),
        "about": ABOUT,
        "facts": FACTS,
        "next_on": date(2022, 5, 1),
    }
    return Case(**known | given)


def told(store: Store, **given: Any) -> int:
    """A case kept, under the next number of the year."""
    file = new_case(store, TODAY)
    known = {"kind": CaseKind.VIOLENCE, "opened_on": date(2022, 3, 1), "about": ABOUT, "facts": FACTS}
    for name, value in (known | {"next_on": date(2022, 5, 1)} | given).items():
        setattr(file.case, name, value)
    return save_case(store, file, TODAY)
