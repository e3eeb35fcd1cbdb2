"""The search index: FTS5 over the `finder` words of persons and households, kept by triggers.

Printed papers and the objectives and measures of plans have theirs since schema 5 (`speed.sql` there): no
column of their tables holds the words, so their triggers gather them, in both spellings of â and î.
"""

import re

from db.ordering import bare, comma_below

INDEXED = ("person", "household")


def statements() -> list[str]:
    """The SQL that makes the index and its triggers; run by the migration."""
    return [sql for table in INDEXED for sql in _statements_for(table)]


def question(typed: str) -> str:
    """What was typed as an FTS5 question: each word begins one found; empty where nothing is asked."""
    return " ".join(f'"{word}"*' for word in re.findall(r"\w+", bare(comma_below(typed))))


def _statements_for(table: str) -> list[str]:
    make = (
        f"CREATE VIRTUAL TABLE {table}_fts USING fts5(finder, content='{table}', content_rowid='id', "
        "tokenize='unicode61 remove_diacritics 2', prefix='1 2 3')"
    )
    return [make, *_triggers(table)]


def _triggers(table: str) -> list[str]:
    index = f"{table}_fts"
    gone = f"INSERT INTO {index}({index}, rowid, finder) VALUES ('delete', old.id, old.finder);"  # noqa: S608 - our names
    come = f"INSERT INTO {index}(rowid, finder) VALUES (new.id, new.finder);"  # noqa: S608 - our names
    return [
        f"CREATE TRIGGER {index}_in AFTER INSERT ON {table} BEGIN {come} END",
        f"CREATE TRIGGER {index}_out AFTER DELETE ON {table} BEGIN {gone} END",
        f"CREATE TRIGGER {index}_on AFTER UPDATE OF finder ON {table} BEGIN {gone} {come} END",
    ]
