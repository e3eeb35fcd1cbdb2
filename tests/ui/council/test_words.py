"""How far a file is, in words and icons."""

from datetime import date

from db.tables.council import CouncilStage, CouncilStep
from ui.council.words import TONES, numbered, stage_mark, step_mark, step_words


def a_step(**given: object) -> CouncilStep:
    step = CouncilStep(file_id=1, stage=CouncilStage.SENT)
    for name, value in given.items():
        setattr(step, name, value)
    return step


def test_a_step_is_taken_passed_over_or_still_to_come() -> None:
    taken = a_step(number="7", done_on=date(2022, 1, 14))
    told = [
        (step_words(CouncilStage.SENT, step), step_mark(step)[0])
        for step in (taken, a_step(skipped=True), a_step(), None)
    ]
    assert told == [
        ("nr. 7 din 14.01.2022", "circle-check"),
        ("sărită", "circle-minus"),
        ("urmează", "circle"),
        ("urmează", "circle"),
    ]
    assert step_words(CouncilStage.AMENDED, None) == "dacă se modifică hotărârea"


def test_a_number_that_carries_its_date_is_not_told_twice() -> None:
    assert numbered("119/03.01.2022", "03.01.2022") == "nr. 119/03.01.2022"
    assert numbered("", "03.01.2022") == "03.01.2022"
    assert numbered("9", "") == "nr. 9"


def test_every_stage_has_its_colour_and_icon() -> None:
    assert set(TONES) == set(CouncilStage)
    assert {stage_mark(stage)[0] for stage in CouncilStage} == {"pencil", "gavel", "circle-check"}
