"""Contents: files kept inside the office file, and what they are attached to."""

from sqlalchemy import LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from db.record import Record
from db.tables.history import Trace


class Content(Trace):
    """The bytes of a file, under their SHA-256 (hexadecimal); kept once however often they are attached.

    They stand outside history, which would hold them twice; what names them is a record with its own.
    """

    __tablename__ = "content"

    sha: Mapped[str] = mapped_column(String(64), primary_key=True)
    size: Mapped[int]
    data: Mapped[bytes] = mapped_column(LargeBinary)


class Attachment(Record):
    """A file attached to a record: `owner_uid` is the record's, `name` the file's, `size` in bytes."""

    owner_uid: Mapped[str] = mapped_column(String(36), index=True)
    place: Mapped[int] = mapped_column(default=0)
    name: Mapped[str]
    media_type: Mapped[str] = mapped_column(default="")
    size: Mapped[int] = mapped_column(default=0)
    sha: Mapped[str] = mapped_column(String(64))
