"""The report on how far a plan is (Stadiul implementării planului), for a plan and a period."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from db.tables.office import Office
from db.tables.plan_life import ProgressState
from db.tables.plans import Node
from letea.documents.letterhead import letterhead_of, unit_line
from letea.documents.outline import (
    Align,
    Bar,
    Block,
    Cell,
    Chart,
    Heading,
    Orientation,
    Outline,
    Pairs,
    Paragraph,
    Party,
    Signatures,
    Table,
    cells,
    plain,
)
from letea.fields.plan_life import PROGRESS_STATES
from letea.rules.plan_progress import ProgressView
from letea.rules.plan_standing import Figures, Group, Served, Standing, figures_of, reached_words
from letea.wording import _, day, long_day, percent

# As they are charted and counted: what is behind first.
STATES = (
    ProgressState.DONE,
    ProgressState.ONGOING,
    ProgressState.NOT_STARTED,
    ProgressState.POSTPONED,
    ProgressState.ABANDONED,
)
_NAMES = {
    ProgressState.DONE: _("Realizate"),
    ProgressState.ONGOING: _("În curs"),
    ProgressState.NOT_STARTED: _("Neîncepute"),
    ProgressState.POSTPONED: _("Amânate"),
    ProgressState.ABANDONED: _("Abandonate"),
}
_NOTHING = "–"
_TITLE = _("Stadiul implementării planului")


def progress_report(view: ProgressView, office: Office, today: date) -> Outline:
    """The report: figures and chart of the whole, of each objective, each measure, and what serves it."""
    blocks = [*_opening(view, today), *_in_short(view, today), *_by_objective(view), *_measures(view)]
    if view.served is not None:
        blocks += _served(view, view.served)
    blocks.append(Signatures((Party(_("Întocmit")), Party(_("Verificat")))))
    return Outline(
        title=f"{_TITLE}, {view.period.name}",
        blocks=tuple(blocks),
        author=f"{office.service_name}, {unit_line(office)}",
        subject=view.tree.plan.title,
        letterhead=letterhead_of(office, office.service_name),
    )


def progress_chart(view: ProgressView) -> Chart:
    """The measures by state: all together, then those of each outermost objective."""
    bars = [Bar(_("Toate măsurile"), counts_of(view.figures))]
    tops = tops_of(view.groups)
    if len(tops) > 1:
        bars += [
            Bar(_words(node), counts_of(figures_of([one for group in groups for one in group.standings])))
            for node, groups in tops
        ]
    if view.served is not None:
        bars.append(Bar(_("Măsuri din planurile anuale"), counts_of(view.served)))
    return Chart(_("Măsurile, după stadiu"), state_names(), tuple(bar for bar in bars if bar.total))


def state_names() -> tuple[str, ...]:
    """The states as they are counted: "Realizate", "În curs"."""
    return tuple(_NAMES[state] for state in STATES)


def counts_of(figures: Figures) -> tuple[int, ...]:
    """How many measures are in each state, in the order of their names."""
    return tuple(figures.by_state.get(state, 0) for state in STATES)


def facts_of(view: ProgressView, today: date) -> list[tuple[str, str]]:
    """The figures of the whole plan, as labels and values."""
    figures = view.figures
    facts = [(_("Măsuri în plan"), str(figures.total)), (_("Măsuri realizate"), figures.done_words)]
    facts += [
        (_NAMES[state], str(figures.by_state.get(state, 0)))
        for state in STATES
        if state is not ProgressState.DONE
    ]
    facts.append((_("Întârziate la {day}").format(day=day(today)), str(figures.overdue)))
    facts.append((_("Gradul mediu de realizare"), share_words(figures)))
    if view.served is not None:
        facts.append((_("Realizate prin planurile anuale"), view.served.done_words))
    return facts


def share_words(figures: Figures) -> str:
    """The mean share of the measures whose share is known, in words."""
    return percent(figures.share) if figures.share is not None else _NOTHING


def tops_of(groups: Iterable[Group]) -> list[tuple[Node | None, list[Group]]]:
    """The groups under each outermost objective, in print order."""
    found: dict[str, tuple[Node | None, list[Group]]] = {}
    for group in groups:
        top = group.path[0] if group.path else None
        found.setdefault(top.uid if top else "", (top, []))[1].append(group)
    return list(found.values())


def _opening(view: ProgressView, today: date) -> Iterator[Block]:
    yield Heading(_TITLE, 0, Align.CENTER)
    yield Paragraph(plain(view.tree.plan.title, bold=True), Align.CENTER)
    told = _("{period}; situația la {day}")
    yield Paragraph(plain(told.format(period=view.period.name, day=long_day(today))), Align.CENTER)


def _in_short(view: ProgressView, today: date) -> Iterator[Block]:
    yield Heading(_("Pe scurt"), 1)
    yield Pairs(tuple(facts_of(view, today)))
    yield Paragraph(
        plain(
            _(
                "Gradul mediu: măsurile realizate se socotesc întregi, celelalte după indicatorii cu țintă "
                "în cifre; cele în curs fără asemenea indicatori nu intră în medie."
            ),
            italic=True,
        )
    )
    chart = progress_chart(view)
    if chart.bars:
        yield chart


def _by_objective(view: ProgressView) -> Iterator[Block]:
    groups = [group for group in view.groups if group.standings]
    if not groups:
        return
    yield Heading(_("Pe obiective"), 1)
    heads = (_("Obiectivul"), _("Măsuri"), *state_names(), _("Grad de realizare"))
    body = [_figures_row(group.words, figures_of(group.standings)) for group in groups]
    body.append(_figures_row(_("În total"), view.figures, bold=True))
    yield Table((4.2, 1, 1.2, 1, 1.3, 1.1, 1.3, 1.3), (_head(heads),), tuple(body), wide=True)


def _measures(view: ProgressView) -> Iterator[Block]:
    groups = [group for group in view.groups if group.standings]
    if not groups:
        return
    yield Orientation(landscape=True)
    yield Heading(_("Măsurile"), 1)
    heads = (_("Măsura"), _("Termen"), _("Responsabil"), _("Stadiul"), _("Realizat"), _("Dovada"))
    for node, inside in tops_of(groups):
        if node is not None and any(len(group.path) > 1 for group in inside):
            yield Heading(_words(node), 2)
        for group in inside:
            yield Heading(group.words, 3)
            body = tuple(cells(_measure_row(one)) for one in group.standings)
            yield Table((3.2, 1.2, 1.5, 1.3, 2.4, 2.4), (_head(heads),), body, wide=True)
    yield Orientation(landscape=False)


def _served(view: ProgressView, figures: Figures) -> Iterator[Block]:
    """What the annual plans did for a strategy, objective by objective."""
    yield Heading(_("Ce au realizat planurile anuale"), 1)
    told = _("Măsurile planurilor anuale care servesc acest plan: {total}; realizate: {done}.")
    yield Paragraph(plain(told.format(total=figures.total, done=figures.done_words)), keep_next=True)
    heads = (_("Planul"), _("Măsura"), _("Stadiul"), _("Realizat"))
    for group in view.groups:
        own = [(one.words, one.served) for one in group.standings if one.served]
        for words, served in [(group.words, group.served), *own]:
            if served:
                yield Heading(words, 3)
                yield Table((1.6, 3.4, 1.2, 2.2), (_head(heads),), tuple(map(_served_row, served)), wide=True)


def _served_row(one: Served) -> tuple[Cell, ...]:
    held = one.standing
    return cells((one.plan, held.words, state_of(held), reached_words(held) or _NOTHING))


def _measure_row(one: Standing) -> Sequence[str]:
    evidence = one.evidence + (_("\n(fișiere atașate: {count})").format(count=one.files) if one.files else "")
    done = reached_words(one)
    share = (
        percent(one.share) if one.share is not None and any(r.share is not None for r in one.reached) else ""
    )
    told = "\n".join(part for part in (done, share) if part)
    return (
        one.words,
        one.term or _NOTHING,
        one.responsible or _NOTHING,
        state_of(one),
        told or _NOTHING,
        evidence.strip() or _NOTHING,
    )


def state_of(one: Standing) -> str:
    """The state of a measure in words, with its delay or its next day."""
    words = PROGRESS_STATES[one.state]
    if one.is_overdue:
        words = _("{state} (întârziat)").format(state=words)
    return (
        _("{state}\nde urmărit la {day}").format(state=words, day=day(one.next_on)) if one.next_on else words
    )


def _figures_row(words: str, figures: Figures, *, bold: bool = False) -> tuple[Cell, ...]:
    counts = (str(figures.total), *(str(count) for count in counts_of(figures)), share_words(figures))
    numbers = (Cell(plain(count, bold=bold), Align.CENTER) for count in counts)
    return (Cell(plain(words, bold=bold)), *numbers)


def _head(texts: Iterable[str]) -> tuple[Cell, ...]:
    return tuple(Cell(plain(text, bold=True), Align.CENTER, shaded=True) for text in texts)


def _words(node: Node | None) -> str:
    return f"{node.number} {node.text}".strip() if node else _("Fără obiectiv")
