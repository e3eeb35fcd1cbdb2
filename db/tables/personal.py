"""Personal data (date personale): who was told what, restrictions, terms of keeping, what was erased."""

from datetime import date
from enum import Enum

from sqlalchemy import ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from db.record import Record, by_value


class RestrictionGround(Enum):
    """Why processing is restricted, by the letter of art. 18 (1) of Regulation (EU) 2016/679."""

    ACCURACY = "accuracy"
    UNLAWFUL = "unlawful"
    CLAIMS = "claims"
    OBJECTION = "objection"


class FileKind(Enum):
    """The kinds of file that have a term of keeping, as an archive's nomenclature lists them."""

    BENEFIT = "benefit"
    INQUIRY = "inquiry"
    VISIT = "visit"
    SERVICE_PLAN = "service plan"
    CARER = "carer"
    GUARDIANSHIP = "guardianship"
    REPORTED = "reported"
    CONTRACT = "contract"
    CHILD = "child"
    DEPENDENCY = "dependency"
    REGISTER = "register"
    DISCLOSURE = "disclosure"
    COMPARISON = "comparison"
    HOUSEHOLD = "household"
    PERSON = "person"


class Disclosure(Record):
    """That something about a person was given to somebody: when, to whom, what, on which ground.

    `dossier` is one made with *Dosarul persoanei*; `identity` is how the one who asked proved who they are.
    """

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    given_on: Mapped[date]
    given_to: Mapped[str]
    what: Mapped[str]
    ground: Mapped[str] = mapped_column(default="")
    asked_number: Mapped[str] = mapped_column(default="")
    asked_on: Mapped[date | None] = mapped_column(default=None)
    identity: Mapped[str] = mapped_column(default="")
    dossier: Mapped[bool] = mapped_column(default=False)
    note: Mapped[str] = mapped_column(default="")


class Restriction(Record):
    """That the processing of a person's data is restricted (art. 18), until a day or until it is lifted."""

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    ground: Mapped[RestrictionGround] = mapped_column(
        by_value(RestrictionGround), default=RestrictionGround.ACCURACY
    )
    reason: Mapped[str] = mapped_column(default="")
    from_on: Mapped[date]
    until_on: Mapped[date | None] = mapped_column(default=None)
    lifted_on: Mapped[date | None] = mapped_column(default=None)
    lifted_note: Mapped[str] = mapped_column(default="")


class SensitiveUse(Record):
    """That health, ethnicity or a restricted person went out in a list: when (ISO), who asked, what for."""

    used_at: Mapped[str]
    used_by: Mapped[str]
    listed: Mapped[str]
    held: Mapped[str] = mapped_column(default="")
    purpose: Mapped[str]


class RetentionTerm(Record):
    """How many years a kind of file is kept, as the office's own nomenclature says.

    Without a row, or without years, the term is still to be set; `permanent` files are never listed.
    """

    __table_args__ = (
        Index("ux_retention_term", "kind", unique=True, sqlite_where=text("deleted_at IS NULL")),
    )

    kind: Mapped[FileKind] = mapped_column(by_value(FileKind))
    years: Mapped[int | None] = mapped_column(default=None)
    permanent: Mapped[bool] = mapped_column(default=False)
    source: Mapped[str] = mapped_column(default="")
    source_on: Mapped[date | None] = mapped_column(default=None)


class Selection(Record):
    """A list of files past their term that are to be erased (listă de selecționare), and when they were.

    `commission` names its members, one a line; `erased` counts what was erased on `erased_on`.
    """

    number: Mapped[str]
    made_on: Mapped[date]
    commission: Mapped[str] = mapped_column(default="")
    confirmed_number: Mapped[str] = mapped_column(default="")
    confirmed_on: Mapped[date | None] = mapped_column(default=None)
    with_persons: Mapped[bool] = mapped_column(default=False)
    erased_on: Mapped[date | None] = mapped_column(default=None)
    erased: Mapped[int] = mapped_column(default=0)
    note: Mapped[str] = mapped_column(default="")


class SelectionItem(Record):
    """A file on such a list, by its identity; it goes with what it names."""

    selection_id: Mapped[int] = mapped_column(ForeignKey("selection.id"), index=True)
    place: Mapped[int] = mapped_column(default=0)
    kind: Mapped[FileKind] = mapped_column(by_value(FileKind))
    file_uid: Mapped[str] = mapped_column(String(36), index=True)
    name: Mapped[str] = mapped_column(default="")
    ended_on: Mapped[date | None] = mapped_column(default=None)
    until_on: Mapped[date | None] = mapped_column(default=None)


class HistoryRedaction(Record):
    """That an action's values were taken out of history: `left_hash` is the hash over what is left of it.

    `db.history_chain` tells by it what was lawfully erased from what was tampered with.
    """

    change_set_id: Mapped[int] = mapped_column(index=True)
    left_hash: Mapped[str] = mapped_column(String(64))
    selection_id: Mapped[int | None] = mapped_column(ForeignKey("selection.id"), index=True, default=None)
