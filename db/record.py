"""Record, the base of every table: identity, version, soft delete; how enums, money and dates are kept."""

import os
import time
from collections.abc import Mapping
from datetime import UTC, date, datetime
from enum import Enum
from typing import Any, ClassVar, TypeVar, dataclass_transform

from sqlalchemy import JSON, MetaData, String, TypeDecorator
from sqlalchemy import Enum as StoredEnum
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedAsDataclass, declared_attr, mapped_column
from sqlalchemy.orm.attributes import manager_of_class

NAMING = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


def new_uid() -> str:
    """A new identity that sorts by the time it was made (UUIDv7, RFC 9562)."""
    stamp = time.time_ns() // 1_000_000
    random = int.from_bytes(os.urandom(10))
    high, low = random >> 68, random & ((1 << 62) - 1)
    figures = f"{(stamp << 80) | (0x7 << 76) | (high << 64) | (0b10 << 62) | low:032x}"
    return f"{figures[:8]}-{figures[8:12]}-{figures[12:16]}-{figures[16:20]}-{figures[20:]}"


def uids_of_month(day: date) -> dict[str, str]:
    """Between which identities (from the first, below the second) those made in the month of this day are."""
    first = day.replace(day=1)
    after = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    return {"new_from": _uid_from(first), "new_to": _uid_from(after)}


def _uid_from(day: date) -> str:
    began = datetime(day.year, day.month, day.day).astimezone()
    stamp = f"{int(began.timestamp() * 1000):012x}"
    return f"{stamp[:8]}-{stamp[8:]}"


def uid_made_on(uid: str) -> date:
    """The day on which an identity was made, by the clock of this place."""
    return datetime.fromtimestamp(int(uid.replace("-", "")[:12], 16) / 1000).astimezone().date()


class Moment(TypeDecorator[datetime]):
    """An instant, kept as ISO text in UTC and read back aware of its zone."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Any) -> str | None:  # noqa: ARG002 - SQLAlchemy's
        """As text for the file."""
        return value.astimezone(UTC).isoformat(timespec="microseconds") if value else None

    def process_result_value(self, value: str | None, dialect: Any) -> datetime | None:  # noqa: ARG002 - SQLAlchemy's
        """As an instant for the office."""
        return datetime.fromisoformat(value) if value else None


def by_value(kind: type[Enum]) -> StoredEnum:
    """A column of this enumeration that keeps the member's value, never its name."""
    return StoredEnum(
        kind,
        native_enum=False,
        length=30,
        values_callable=lambda members: [member.value for member in members],
    )


R = TypeVar("R", bound="Record")


@dataclass_transform(kw_only_default=True, eq_default=False, field_specifiers=(mapped_column,))
class Record(MappedAsDataclass, DeclarativeBase, kw_only=True, eq=False, repr=False):
    """Something the office keeps.

    `uid` is its identity everywhere (plan files, history, packages); `version` grows with each save;
    `deleted_at` marks what was deleted and can be brought back. Money is whole bani in columns ending in
    `_bani`, days are ISO dates in columns ending in `_on`.
    """

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        datetime: Moment,
        dict[str, Any]: JSON,
        list[Any]: JSON,
        list[str]: JSON,
        list[dict[str, Any]]: JSON,
        dict[str, str]: JSON,
    }

    id: Mapped[int] = mapped_column(primary_key=True, default=None)
    uid: Mapped[str] = mapped_column(String(36), unique=True, default_factory=new_uid)
    version: Mapped[int] = mapped_column(default=None)
    deleted_at: Mapped[datetime | None] = mapped_column(default=None)

    @declared_attr.directive
    @classmethod
    def __tablename__(cls) -> str:
        """The class's name in small letters, words apart."""
        return "".join(f"_{c.lower()}" if c.isupper() else c for c in cls.__name__).lstrip("_")

    @declared_attr.directive
    @classmethod
    def __mapper_args__(cls) -> dict[str, Any]:
        """A stale save is noticed: the version must be the one that was read."""
        return {"version_id_col": cls.__table__.c.version} if hasattr(cls, "__table__") else {}

    def derive(self) -> None:
        """Fill the columns computed from others; called before every write."""


def record_of(kind: type[R], values: Mapping[str, Any]) -> R:
    """A new record that holds these values, as its class makes it, in a fraction of the time.

    For the thousands of rows of a table: each attribute set through SQLAlchemy costs more than reading its
    cell. What is not told stands as the class has it.
    """
    record: R = manager_of_class(kind).new_instance()
    vars(record).update(values, uid=new_uid())
    return record
