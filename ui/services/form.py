"""The forms of a service: what it is, the occupancy written by hand, its staff."""

from collections.abc import Mapping, Sequence
from datetime import date

from db.tables.nomenclature import NomenclatureCode
from db.tables.services import Service
from letea.fields import field_of
from ui.parts.converters import Items
from ui.parts.form import Form
from ui.services.code_box import CodeBox


class ServiceForm(Form):
    """What the service is and where; the code prints as written."""

    def __init__(self, codes: Sequence[NomenclatureCode], lists: Mapping[str, Items], *, today: date) -> None:
        super().__init__(today=today)
        self.text(Service.name)
        code = self.add(CodeBox("code", field_of(Service.code), codes))
        form = self.vocabulary(Service.form, lists.get("service_form", ()))
        self.row(code, form, stretch=(2, 1))
        units = [words for _code, words in lists.get("capacity_unit", ())]
        self.row(self.count(Service.capacity), self.text(Service.capacity_unit, suggest=units))
        self.text(Service.centre)
        self.several(Service.beneficiaries, lists.get("beneficiary_category", ()))
        self.row(self.text(Service.address), self.text(Service.founded_by))
        self.row(
            self.day(Service.active_from_on),
            self.day(Service.active_to_on),
            self.money(Service.standard_bani),
        )
        self.long_text(Service.notes, lines=3)


class OverrideForm(Form):
    """The occupancy written in place of the computed one, with its reason."""

    def __init__(self, *, today: date) -> None:
        super().__init__(today=today)
        share = self.percent(Service.occupancy_override)
        self.row(share, self.text(Service.override_reason), stretch=(1, 2))


class StaffForm(Form):
    """Who works in the service."""

    def __init__(self, *, today: date) -> None:
        super().__init__(today=today)
        self.long_text(Service.staff, lines=10)
