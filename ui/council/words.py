"""How far a council file is, in the colours and icons of the window."""

from db.tables.council import CouncilStage, CouncilStep
from letea.rules.council_steps import is_taken
from letea.wording import _, day
from ui.parts.pill import State
from ui.theme import Role

TONES: dict[CouncilStage, State] = {
    CouncilStage.DRAFT: "neutral",
    CouncilStage.CONSULTATION: "warning",
    CouncilStage.SENT: "warning",
    CouncilStage.OPINION: "accent",
    CouncilStage.PROPOSAL: "accent",
    CouncilStage.ADOPTED: "good",
    CouncilStage.AMENDED: "good",
}


def stage_mark(stage: CouncilStage) -> tuple[str, Role]:
    """The icon of a stage in the list."""
    if stage in {CouncilStage.ADOPTED, CouncilStage.AMENDED}:
        return "circle-check", "good"
    return ("pencil", "secondary") if stage is CouncilStage.DRAFT else ("gavel", "accent")


def step_mark(step: CouncilStep | None) -> tuple[str, Role]:
    """The icon of a step on the path: taken, passed over, or still to come."""
    if is_taken(step):
        return "circle-check", "good"
    if step is not None and step.skipped:
        return "circle-minus", "warning"
    return "circle", "secondary"


def step_words(stage: CouncilStage, step: CouncilStep | None) -> str:
    """What is known of a step: "nr. 7 din 27.01.2026", "sărită"."""
    if step is not None and step.skipped:
        return _("sărită")
    if step is None or not is_taken(step):
        return _("dacă se modifică hotărârea") if stage is CouncilStage.AMENDED else _("urmează")
    return numbered(step.number, day(step.done_on))


def numbered(number: str, on: str) -> str:
    """A number of the register and its date, as far as they are known; a number may carry its date itself."""
    on = "" if on and on in number else on
    parts = (_("nr. {number}").format(number=number) if number.strip() else "", on)
    return _(" din ").join(part for part in parts if part)
