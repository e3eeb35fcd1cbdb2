"""The columns of the list of personal assistants, and its ready filters."""

from letea.actions.carer_lists import LACKING, CarerGroup, CarerOrder, CarerRow
from letea.rules.carers import CertificateState
from letea.wording import Bani, _, day
from ui.parts.chips import Chip
from ui.parts.rows import Column
from ui.theme import Role

_WARNED = frozenset({CarerGroup.CHECK_DUE, CarerGroup.UNTRAINED, CarerGroup.CERTIFICATE})


def carer_chips(counts: dict[CarerGroup, int]) -> list[Chip]:
    """The ready filters with how many contracts each finds."""
    words = {
        CarerGroup.ACTIVE: _("În activitate"),
        CarerGroup.CHECK_DUE: _("Verificări scadente"),
        CarerGroup.UNTRAINED: _("Fără instruire anul acesta"),
        CarerGroup.CERTIFICATE: _("Fără certificat valabil"),
        CarerGroup.ENDED: _("Încetate"),
    }
    return [
        Chip(group.value, text, counts[group], "warning" if group in _WARNED and counts[group] else "")
        for group, text in words.items()
    ]


def certificate_cell(row: CarerRow) -> str:
    """Until when the certificate is valid, or what is wrong with it."""
    until = _("permanent") if row.permanent else day(row.certificate_until_on)
    return {
        CertificateState.VALID: until or _("fără termen"),
        CertificateState.EXPIRING: until,
        CertificateState.OTHER_DEGREE: _("alt grad"),
        CertificateState.EXPIRED: _("expirat"),
        CertificateState.NONE: _("lipsește"),
    }[row.certificate]


def _certificate_mark(row: CarerRow) -> tuple[str, Role] | None:
    if CarerGroup.ENDED in row.groups:
        return None
    lacking = row.certificate in LACKING or row.certificate is CertificateState.EXPIRING
    return ("alert-triangle", "warning") if lacking else None


def _check_mark(row: CarerRow) -> tuple[str, Role] | None:
    return ("alert-triangle", "warning") if CarerGroup.CHECK_DUE in row.groups else None


CARER_COLUMNS: tuple[Column[CarerRow], ...] = (
    Column(_("Asistentul"), lambda row: row.name, width=132, key=CarerOrder.NAME.value, stretch=True),
    Column(_("Persoana îngrijită"), lambda row: row.cared, width=136, key=CarerOrder.CARED.value, asked=True),
    Column(_("Ce îi este"), lambda row: row.relation, width=90, chosen=False),
    Column(
        _("Certificat"),
        certificate_cell,
        width=116,
        figures=True,
        asked=True,
        mark=_certificate_mark,
    ),
    Column(
        _("De la"), lambda row: row.from_on, width=104, key=CarerOrder.FROM.value, figures=True, chosen=False
    ),
    Column(_("Până la"), lambda row: row.to_on, width=104, figures=True, chosen=False),
    Column(_("Verificat"), lambda row: row.checked_on, width=104, figures=True),
    Column(
        _("Următoarea"),
        lambda row: row.check_on,
        width=124,
        key=CarerOrder.CHECK.value,
        figures=True,
        mark=_check_mark,
    ),
    Column(_("Instruit"), lambda row: row.trained_on, width=104, figures=True),
    Column(
        _("Salariu (lei)"),
        lambda row: Bani(row.wage_bani) if row.wage_bani else "",
        width=100,
        figures=True,
        chosen=False,
    ),
)
