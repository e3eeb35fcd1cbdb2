"""The nomenclature of social services, as the office keeps it."""

from sqlalchemy.orm import Mapped, mapped_column

from db.record import Record


class NomenclatureCode(Record):
    """A code of the nomenclature of social services (Nomenclatorul serviciilor sociale, HG 867/2015)."""

    code: Mapped[str] = mapped_column(index=True)
    category: Mapped[str] = mapped_column(default="")
    name: Mapped[str] = mapped_column(default="")
    beneficiaries: Mapped[str] = mapped_column(default="")
    form: Mapped[str] = mapped_column(default="")
    source: Mapped[str] = mapped_column(default="")
    active: Mapped[bool] = mapped_column(default=True)
