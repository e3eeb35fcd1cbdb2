"""The grid of vulnerability of a household (grila de vulnerabilitate) as a paper."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from db.tables.needs import Answer, Basis, NeedAssessment, NeedSituation
from db.tables.office import Office
from letea.documents.letterhead import letterhead_of, unit_line
from letea.documents.outline import (
    Align,
    Block,
    Cell,
    Heading,
    Item,
    Outline,
    Pairs,
    Paragraph,
    Party,
    Signatures,
    Table,
    plain,
)
from letea.documents.record_tables import table_head
from letea.fields import field_of
from letea.fields.needs import ANSWERS, BASES, DIMENSIONS, SOURCES
from letea.rules.need_score import (
    LEVELS,
    Score,
    bounds_words,
    caution,
    points_words,
    side_name,
    side_words,
)
from letea.rules.needs import NOT_KNOWN, Known, Turned
from letea.wording import _, day

TITLE = _("Grila de vulnerabilitate a gospodăriei")
_MARK = "X"
_WIDTHS = (0.8, 6.2, 1.1, 0.9, 0.9, 1.2, 4.2)


@dataclass(frozen=True)
class WrittenGrid:
    """An assessment to print: the household, its members in words, the answers, the score, what changed."""

    assessment: NeedAssessment
    name: str
    address: str
    members: Sequence[str]
    situations: Sequence[NeedSituation]
    state: Mapping[int, Known]
    score: Score
    turned: Sequence[Turned] = ()
    warnings: Sequence[str] = ()


def need_grid(written: WrittenGrid, office: Office) -> Outline:
    """The paper; what is not known is marked so, and explained in the score."""
    assessment = written.assessment
    blocks: list[Block] = [
        Heading(TITLE, 0, Align.CENTER),
        Paragraph(plain(written.name, bold=True), Align.CENTER),
        Paragraph(plain(_("Evaluare din {day}").format(day=day(assessment.assessed_on))), Align.CENTER),
        Pairs(_about(written)),
        Heading(_("Răspunsuri"), 2),
        _answers(written),
        *_scored(written.score),
        *_listed(_("Ce s-a schimbat de la evaluarea dinainte"), [one.words for one in written.turned]),
        *_listed(_("Avertizări timpurii"), written.warnings),
        *_noted(assessment.note),
        Signatures((Party(_("Evaluat de"), assessment.made_by), Party(_("Titularul gospodăriei")))),
    ]
    return Outline(
        title=f"{TITLE} – {written.name}",
        blocks=tuple(blocks),
        author=f"{office.service_name}, {unit_line(office)}",
        subject=TITLE,
        letterhead=letterhead_of(office, office.service_name),
    )


def _about(written: WrittenGrid) -> tuple[tuple[str, str], ...]:
    assessment = written.assessment
    told = (
        (_("Adresa"), written.address),
        (_("Membrii"), "; ".join(written.members)),
        (field_of(NeedAssessment.source).label, SOURCES[assessment.source]),
    )
    return tuple((name, value) for name, value in told if value)


def _answers(written: WrittenGrid) -> Table:
    heads = (
        *(_("Nr."), _("Situația"), _("Puncte"), _("Da"), _("Nu"), _("Nu se știe")),
        _("De unde și de când se știe"),
    )
    body: list[tuple[Cell, ...]] = []
    number = 0
    for side, situations in groupby(written.situations, key=lambda one: one.dimension):
        body.append((Cell(plain(DIMENSIONS[side], bold=True), shaded=True, columns=len(heads)),))
        for one in situations:
            number += 1
            body.append(_answer(number, one, written.state.get(one.id, NOT_KNOWN)))
    return Table(_WIDTHS, (table_head(heads),), tuple(body), wide=True)


def _answer(number: int, one: NeedSituation, known: Known) -> tuple[Cell, ...]:
    marks = [Cell(plain(_MARK if known.answer is answer else ""), Align.CENTER) for answer in ANSWERS]
    return (
        Cell(plain(str(number)), Align.RIGHT),
        Cell(plain(one.text)),
        Cell(plain(str(one.weight)), Align.RIGHT),
        *marks,
        Cell(plain(rests_on(known))),
    )


def rests_on(known: Known) -> str:
    """Where an answer comes from: "din evidență: fișa gospodăriei, 22.03.2022"; only the day where asked."""
    if known.answer is Answer.UNKNOWN:
        return ""
    on = day(known.known_on)
    if known.basis is Basis.ASKED and not known.evidence:
        return on
    source = BASES[known.basis]
    told = f"{source}: {known.evidence}" if known.evidence else source
    return f"{told}, {on}" if on else told


def _scored(score: Score) -> Iterator[Block]:
    yield Heading(_("Punctajul și explicația lui"), 2)
    whole = f"{points_words(score)} – {LEVELS[score.level].lower()}"
    sides = [(side_name(side), side_words(side)) for side in score.sides if side.most]
    yield Pairs((*sides, (_("În total"), whole)))
    if told := caution(score):
        yield Paragraph(plain(told))
    yield Paragraph(plain(bounds_words(score.bounds), italic=True))


def _listed(heading: str, lines: Sequence[str]) -> Iterator[Block]:
    if lines:
        yield Heading(heading, 2)
        for line in lines:
            yield Item("–", plain(line))


def _noted(note: str) -> Iterator[Block]:
    lines = [line.strip() for line in note.splitlines() if line.strip()]
    if lines:
        yield Heading(field_of(NeedAssessment.note).label, 2)
        for line in lines:
            yield Paragraph(plain(line))
