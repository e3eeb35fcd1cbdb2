"""The columns of the list of persons."""

from collections.abc import Callable, Mapping, Sequence

from db.tables.people import Person, PersonCategory, PersonSituation
from letea.actions.people_lists import PeopleOrder, PersonRow
from letea.fields import field_of
from letea.fields.people import STATES
from letea.fields.showing import label_of
from letea.wording import _
from ui.parts.rows import Column
from ui.theme import Role

_Lists = Mapping[str, Sequence[tuple[str, str]]]


def person_columns(
    lists: _Lists, is_restricted: Callable[[int], bool] = lambda _id: False
) -> tuple[Column[PersonRow], ...]:
    """What the list shows; categories and situations tell of health or ethnicity, so they start hidden."""

    def worded(name: str, codes: Sequence[str]) -> str:
        return ", ".join(label_of(lists, name, code) for code in codes)

    category = field_of(PersonCategory.category).vocabulary
    situation = field_of(PersonSituation.situation).vocabulary
    return (
        Column(
            _("Nume"),
            lambda row: f"{row.name} · {_('restricționat')}" if is_restricted(row.id) else row.name,
            width=150,
            key=PeopleOrder.NAME.value,
            stretch=True,
            mark=lambda row: ("lock", "warning") if is_restricted(row.id) else None,
        ),
        Column(
            _("CNP"),
            lambda row: row.cnp or _("fără CNP"),
            width=130,
            key=PeopleOrder.CNP.value,
            mark=_without_cnp,
        ),
        Column(_("Vârsta"), lambda row: row.age, width=68, key=PeopleOrder.AGE.value, figures=True),
        Column(_("Adresa"), lambda row: row.address, width=124, key=PeopleOrder.ADDRESS.value),
        Column(_("Gospodăria"), lambda row: row.household, width=114, key=PeopleOrder.HOUSEHOLD.value),
        Column(_("Telefon"), lambda row: row.phone, width=120, key=PeopleOrder.PHONE.value, chosen=False),
        Column(
            field_of(Person.born_on).label, lambda row: row.born_on, width=110, chosen=False, figures=True
        ),
        Column(
            field_of(Person.state).label,
            lambda row: STATES[row.state],
            width=130,
            key=PeopleOrder.STATE.value,
            chosen=False,
        ),
        Column(_("Categorii"), lambda row: worded(category, row.categories), width=220, private=True),
        Column(_("Situații"), lambda row: worded(situation, row.situations), width=220, private=True),
    )


def _without_cnp(row: PersonRow) -> tuple[str, Role] | None:
    return None if row.cnp else ("alert-triangle", "warning")
