"""The lines of comparisons that go with a person who is erased: theirs, and others' that name them."""

import json
from collections.abc import Collection

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from db.tables.people import Person

# An entry knows the person whom it names; one that the register did not know has their CNP or name alone.
# A namesake's own line stays: it tells of another person.
_NAMING = """
    SELECT line.id FROM comparison_line AS line
    WHERE EXISTS (
        SELECT 1
        FROM (SELECT key, atom FROM json_tree(line.ours)
            UNION ALL SELECT key, atom FROM json_tree(line.theirs)) AS said
        WHERE (key = 'person_id' AND atom IN (SELECT value FROM json_each(:ids)))
            OR atom IN (SELECT value FROM json_each(:cnps))
            OR (atom IN (SELECT value FROM json_each(:names))
                AND (line.person_id IS NULL OR line.name NOT IN (SELECT value FROM json_each(:names))))
    )
    OR (line.difference || line.note <> '' AND EXISTS (
        SELECT 1 FROM json_each(:words) AS word
        WHERE instr(line.difference || ' ' || line.note, word.value) > 0
    ))
"""


def lines_naming(session: Session, persons: Collection[int]) -> set[int]:
    """The lines whose entries, difference or note tell of these persons, whoever they are filed under."""
    if not persons:
        return set()
    asked = select(Person).where(Person.id.in_(persons)).execution_options(include_deleted=True)
    found = session.scalars(asked).all()
    cnps, names = [one.cnp for one in found if one.cnp], [one.name for one in found if one.name.strip()]
    told = {"ids": [one.id for one in found], "cnps": cnps, "names": names, "words": [*cnps, *names]}
    values = {name: json.dumps(value, ensure_ascii=False) for name, value in told.items()}
    return set(session.scalars(text(_NAMING), values))
