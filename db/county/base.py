"""The base of the county's tables: portable types only, so that they run on SQLite and on PostgreSQL."""

from datetime import datetime
from typing import Any, ClassVar, dataclass_transform

from sqlalchemy import BigInteger, Integer, MetaData
from sqlalchemy.orm import DeclarativeBase, MappedAsDataclass, mapped_column

from db.record import NAMING, Moment

Whole = BigInteger().with_variant(Integer(), "sqlite")  # SQLite counts ids only in an INTEGER


@dataclass_transform(kw_only_default=True, eq_default=False, field_specifiers=(mapped_column,))
class CountyRow(MappedAsDataclass, DeclarativeBase, kw_only=True, eq=False, repr=False):
    """Something the county holds. Money is whole bani in columns ending in `_bani`, days are ISO dates."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map: ClassVar[dict[Any, Any]] = {datetime: Moment, int: Whole}
