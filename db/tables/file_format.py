"""What the file says of itself: its schema, and the oldest program that can read it."""

from sqlalchemy import Column, Integer, String, Table

from db.record import Record

file_format = Table(
    "file_format",
    Record.metadata,
    Column("schema", Integer, nullable=False),
    Column("lowest_reader", Integer, nullable=False),
    Column("written_by", String, nullable=False),
)
