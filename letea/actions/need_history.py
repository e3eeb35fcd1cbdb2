"""What happened to an assessment of needs, each answer by its situation."""

import json

from sqlalchemy import select

from db.store import Store
from db.tables.history import ChangeRow, ChangeSet
from db.tables.needs import Answer, NeedAnswer, NeedAssessment, NeedSituation
from letea.actions.history import HistoryRow, history_of
from letea.fields.needs import ANSWERS


def assessment_history(store: Store, assessment_id: int) -> list[HistoryRow]:
    """The changes of an assessment, newest first; answers are changed in the grid, so none returns there.

    An answer's first value is not told: it came with the assessment.
    """
    rows = [*history_of(store, NeedAssessment, assessment_id), *_answer_changes(store, assessment_id)]
    return sorted(rows, key=lambda row: (row.at, row.change), reverse=True)


def _answer_changes(store: Store, assessment_id: int) -> list[HistoryRow]:
    with store.reading() as session:
        said = session.execute(
            select(NeedAnswer.id, NeedSituation.text)
            .join(NeedSituation, NeedSituation.id == NeedAnswer.situation_id)
            .where(NeedAnswer.assessment_id == assessment_id)
            .execution_options(include_deleted=True)
        ).all()
        texts = {row[0]: row[1] for row in said}
        changes = session.execute(
            select(ChangeRow, ChangeSet)
            .join(ChangeSet, ChangeSet.id == ChangeRow.change_set_id)
            .where(
                ChangeRow.record_table == NeedAnswer.__tablename__,
                ChangeRow.record_id.in_(texts),
                ChangeRow.field == NeedAnswer.answer.key,
            )
        ).all()
    return [
        HistoryRow(
            *(change.id, action.at, action.who, action.label, texts[change.record_id]),
            *(_words(change.old), _words(change.new)),
            can_return=False,
        )
        for change, action in changes
        if change.old
    ]


def _words(kept: str | None) -> str:
    return ANSWERS[Answer(json.loads(kept))] if kept else ""
