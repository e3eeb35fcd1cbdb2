"""The columns of the page of personal data: each of its lists under headings of its own."""

from collections.abc import Mapping

from letea.actions.personal_lists import PersonalGroup, PersonalRow
from letea.wording import _
from ui.parts.rows import Column

_HEADS: Mapping[PersonalGroup, tuple[str, str, str, str]] = {
    PersonalGroup.TOLD: (_("Data"), _("Persoana"), _("Ce s-a comunicat"), _("Către cine")),
    PersonalGroup.RESTRICTED: (_("De la"), _("Persoana"), _("Motivul"), _("Starea")),
    PersonalGroup.SENSITIVE: (_("Data"), _("Lista"), _("Ce a cuprins și de ce"), _("Cine a cerut")),
    PersonalGroup.PAST: (_("Încheiat la"), _("Al cui"), _("Dosarul"), _("Termenul")),
    PersonalGroup.SELECTED: (_("Data"), _("Lista"), _("Confirmarea Arhivelor"), _("Starea")),
    PersonalGroup.TERMS: (_("Din data de"), _("Felul dosarului"), _("Nomenclatorul"), _("Termenul")),
}
_NAME, _KIND_NAME, _STATE, _SHORT_STATE = 176, 236, 216, 110  # pixels


def columns_of(group: PersonalGroup) -> tuple[Column[PersonalRow], ...]:
    """The columns of one of the lists: a day, a name, what is told, how it stands."""
    on, name, what, state = _HEADS[group]
    is_terms = group is PersonalGroup.TERMS
    return (
        Column(on, lambda row: row.on, width=104, key="on", figures=True),
        Column(name, lambda row: row.name, width=_KIND_NAME if is_terms else _NAME, key="name"),
        Column(what, lambda row: row.what, width=130, key="what", stretch=True),
        Column(
            state,
            lambda row: row.state,
            width=_SHORT_STATE if is_terms else _STATE,
            key="state",
            mark=lambda row: ("alert-triangle", "warning") if row.urgent else None,
        ),
    )
