"""The invented assessments of needs of the demonstration office."""

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import select

import resources
from db.tables.households import Household
from db.tables.needs import AlarmStep, Answer, NeedAnswer, NeedAssessment, NeedSituation
from db.writing import Writing

Make = Callable[[type[Any], Mapping[str, Any]], Any]

_NEEDS = "demo/needs.json"
_ANSWERS = {"yes": Answer.YES, "no": Answer.NO}


def keep_needs(writing: Writing, make: Make) -> None:
    """Keep what is packaged, about households kept before; `make` turns a row into a record."""
    told: dict[str, Any] = resources.data(_NEEDS)
    homes = {row[0]: row[1] for row in writing.session.execute(select(Household.name, Household.id))}
    codes = {row[0]: row[1] for row in writing.session.execute(select(NeedSituation.code, NeedSituation.id))}
    for row in told["assessments"]:
        assessment = writing.keep(make(NeedAssessment, row | {"household_id": homes[row["household"]]}))
        for name, answer in _ANSWERS.items():
            for code in row[name]:
                said = {"assessment_id": assessment.id, "situation_id": codes[code], "answer": answer}
                writing.session.add(make(NeedAnswer, said | {"known_on": row["assessed_on"]}))
    for row in told["steps"]:
        writing.session.add(make(AlarmStep, row | {"household_id": homes[row["household"]]}))
