"""The demonstration office shows benefit files in every stage, each as the rules would have it."""

from datetime import date
from itertools import pairwise

from sqlalchemy import select

from db.store import Store
from db.tables.benefits import BenefitFile, FileState
from letea.actions.benefit_lists import FileGroup, count_files
from letea.actions.benefit_sums import SumBy, sum_payments
from letea.actions.benefits import check_dossier, open_dossier
from letea.rules.benefits import DECIDED, FOLLOWS

MARCH = date(2022, 3, 22)


def test_every_filter_finds_something_and_months_are_paid(demonstration: Store) -> None:
    assert min(count_files(demonstration)[group] for group in FileGroup) >= 1
    assert [row.words for row in sum_payments(demonstration, 2022, SumBy.MONTH)] == [
        "ianuarie 2022",
        "februarie 2022",
    ]


def test_its_files_hold_by_the_rules(demonstration: Store) -> None:
    with demonstration.reading() as session:
        ids = list(session.scalars(select(BenefitFile.id)))
    for file_id in ids:
        dossier = open_dossier(demonstration, file_id)
        told = check_dossier(demonstration, dossier, MARCH)
        assert [problem.text for problem in told if problem.blocking] == []
        states = [step.state for step in dossier.steps]
        assert states[0] is FileState.REQUESTED
        assert states[-1] is dossier.file.state
        for now, after in pairwise(states):
            assert after in FOLLOWS[now]
        assert all(step.disposition_id for step in dossier.steps if step.state in DECIDED)
