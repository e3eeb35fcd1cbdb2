"""The forms of a council file: its matter, a step, consultation, sitting, the office's own wording."""

from dataclasses import replace
from datetime import date

from db.tables.council import CouncilFile, CouncilStage, CouncilStep
from letea.fields import field_of
from letea.fields.council import COUNCIL_STAGES
from letea.unit_words import UnitWords
from letea.wording import _
from ui.parts.attributes import Attribute
from ui.parts.boxes import LongBox
from ui.parts.converters import Converter
from ui.parts.form import Form

_BARE_NUMBER = replace(field_of(CouncilStep.number), help="", example="")  # seven times the same help
_ALWAYS_TAKEN = frozenset({CouncilStage.DRAFT, CouncilStage.ADOPTED, CouncilStage.AMENDED})


class MatterForm(Form):
    """What is approved, in which year, what it changes."""

    def __init__(self, today: date, words: UnitWords) -> None:
        super().__init__(today=today)
        amended = replace(field_of(CouncilFile.amends), example=words.decided("12", "27.01.2026"))
        self.long_text(CouncilFile.title, lines=3)
        self.row(
            self.choice(CouncilFile.subject),
            self.count(CouncilFile.year),
            self.text(CouncilFile.amends, field=amended),
            stretch=(3, 1, 3),
        )
        self.long_text(CouncilFile.notes, lines=4)


class StepForm(Form):
    """A step: its number, date and a word about it; most may be passed over."""

    def __init__(self, stage: CouncilStage, today: date) -> None:
        super().__init__(today=today, prefix=f"steps.{stage.value}")
        self.setObjectName(f"step.{stage.value}")
        self.heading(COUNCIL_STAGES[stage])
        number = self.text(CouncilStep.number, field=_BARE_NUMBER)
        done = self.day(CouncilStep.done_on)
        says = self.long_text if stage is CouncilStage.OPINION else self.text  # remarks, section by section
        self.row(number, done, says(CouncilStep.note), stretch=(4, 3, 6))
        if stage not in _ALWAYS_TAKEN:
            self.yes_no(CouncilStep.skipped)


class ConsultationForm(Form):
    """The public consultation and who is asked for an opinion."""

    def __init__(self, today: date) -> None:
        super().__init__(today=today)
        self.row(
            self.day(CouncilFile.consultation_from_on),
            self.day(CouncilFile.consultation_to_on),
            self.text(CouncilFile.county_body),
            stretch=(2, 2, 4),
        )
        self.yes_no(CouncilFile.no_proposals)


class SittingForm(Form):
    """The sitting of the council and how it voted."""

    def __init__(self, today: date) -> None:
        super().__init__(today=today)
        self.row(
            self.choice(CouncilFile.sitting),
            self.day(CouncilFile.sitting_on),
            self.text(CouncilFile.chairs),
            stretch=(3, 2, 3),
        )
        self.heading(_("Votul"))
        self.row(self.count(CouncilFile.seated), self.count(CouncilFile.present))
        self.row(
            self.count(CouncilFile.votes_for),
            self.count(CouncilFile.votes_against),
            self.count(CouncilFile.abstained),
        )


class WordingForm(Form):
    """Sentences of the office's own in place of the template's."""

    def __init__(self, today: date) -> None:
        super().__init__(today=today)
        self.note(_("Numerele și datele vin din etape și documente; aici stau numai cuvintele biroului."))
        for attribute in (CouncilFile.grounds, CouncilFile.articles):
            self._sentences(attribute)

    def _sentences(self, attribute: Attribute) -> None:
        """A list of sentences, one a line."""
        how = Converter("\n".join, _lines_of, empty=[])
        self.add(LongBox([attribute.key], field_of(attribute), how, lines=4))


def _lines_of(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]
