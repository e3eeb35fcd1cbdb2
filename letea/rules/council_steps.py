"""What must hold for the steps of a council file: their order, those passed over, what an adoption needs."""

from collections.abc import Iterator
from datetime import date

from db.tables.council import CouncilStage, CouncilStep
from letea.errors import Problem
from letea.fields.council import COUNCIL_STAGES
from letea.rules.council_tree import ORDER, CouncilFolder
from letea.wording import _, day

_NEVER_PASSED = frozenset({CouncilStage.DRAFT, CouncilStage.ADOPTED, CouncilStage.AMENDED})


def is_taken(step: CouncilStep | None) -> bool:
    """Whether a step was taken: it has a date or a number and was not passed over."""
    return step is not None and not step.skipped and bool(step.done_on or step.number.strip())


def is_blank(step: CouncilStep) -> bool:
    """Whether nothing is known of a step, so that it need not be kept."""
    return not (step.skipped or step.done_on or step.number.strip() or step.note.strip())


def check_steps(folder: CouncilFolder, today: date) -> list[Problem]:
    """The steps: taken or passed over, in the order of their dates, the adoption with its number and days."""
    problems = [problem for step in folder.steps for problem in _check_step(step, today)]
    return [*problems, *_check_order(folder), *_check_gaps(folder), *_check_adoption(folder)]


def _check_step(step: CouncilStep, today: date) -> Iterator[Problem]:
    where = f"steps.{step.stage.value}"
    if step.skipped and (step.done_on or step.number.strip()):
        text = _("Etapa este însemnată ca sărită, dar are număr sau dată. Ștergeți-le sau debifați.")
        yield Problem(f"{where}.skipped", text)
    elif step.skipped and step.stage in _NEVER_PASSED:
        text = _("Etapa „{stage}” nu se poate sări; lăsați-o necompletată până are loc.")
        yield Problem(f"{where}.skipped", text.format(stage=COUNCIL_STAGES[step.stage]))
    elif step.skipped and not step.note.strip():
        text = _("Etapa a fost sărită. Scrieți la observații de ce.")
        yield Problem(f"{where}.note", text, blocking=False)
    if step.done_on and step.done_on > today:
        yield Problem(f"{where}.done_on", _("Data este în viitor; verificați anul."), blocking=False)


def _check_order(folder: CouncilFolder) -> Iterator[Problem]:
    """Only an adoption before what it follows is impossible; the others may have run side by side."""
    dated = [
        step
        for step in sorted(folder.steps, key=lambda one: ORDER.index(one.stage))
        if is_taken(step) and step.done_on
    ]
    for place, step in enumerate(dated):
        before = max(dated[:place], key=lambda one: one.done_on or date.min, default=None)
        if before is None or not before.done_on or not step.done_on or before.done_on <= step.done_on:
            continue
        text = _("Data este înaintea etapei „{stage}” ({day}). Verificați cele două date.")
        sentence = text.format(stage=COUNCIL_STAGES[before.stage], day=day(before.done_on))
        blocking = step.stage in {CouncilStage.ADOPTED, CouncilStage.AMENDED}
        yield Problem(f"steps.{step.stage.value}.done_on", sentence, blocking=blocking)


def _check_gaps(folder: CouncilFolder) -> Iterator[Problem]:
    reached = ORDER.index(folder.stage)
    for stage in ORDER[:reached]:
        step = folder.step(stage)
        if not is_taken(step) and not (step is not None and step.skipped):
            text = _("Etapa „{stage}” nu are dată. Scrieți data ei sau bifați „Etapă sărită”.")
            sentence = text.format(stage=COUNCIL_STAGES[stage])
            yield Problem(f"steps.{stage.value}.done_on", sentence, blocking=False)


def _check_adoption(folder: CouncilFolder) -> Iterator[Problem]:
    adopted, amended = folder.step(CouncilStage.ADOPTED), folder.step(CouncilStage.AMENDED)
    if is_taken(amended) and not is_taken(adopted):
        text = _("O hotărâre se modifică numai după ce a fost adoptată. Completați întâi etapa „Adoptat”.")
        yield Problem("steps.amended.done_on", text)
    if adopted is None or not is_taken(adopted):
        return
    if not adopted.number.strip():
        yield Problem("steps.adopted.number", _("Scrieți numărul hotărârii, întocmai ca în registru."))
    if adopted.done_on is None:
        yield Problem("steps.adopted.done_on", _("Scrieți data hotărârii."))
    if folder.file.sitting_on is None:
        yield Problem("sitting_on", _("Hotărârea este adoptată: scrieți data ședinței."))
    elif adopted.done_on and adopted.done_on < folder.file.sitting_on:
        text = _("Hotărârea este dinaintea ședinței ({day}). Verificați cele două date.")
        yield Problem("steps.adopted.done_on", text.format(day=day(folder.file.sitting_on)))
    elif adopted.done_on and adopted.done_on > folder.file.sitting_on:
        text = _("Hotărârea poartă altă dată decât ședința ({day}). Verificați.")
        sentence = text.format(day=day(folder.file.sitting_on))
        yield Problem("steps.adopted.done_on", sentence, blocking=False)
