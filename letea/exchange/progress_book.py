"""The workbook of a plan's progress: figures with their chart, objectives, measures, what serves it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from letea.documents.progress_report import counts_of, facts_of, progress_chart, state_names
from letea.exchange.workbook import StackedBars, Table, write_tables
from letea.fields.plan_life import PROGRESS_STATES
from letea.progress import Progress
from letea.rules.plan_progress import ProgressView
from letea.rules.plan_standing import Standing, figures_of, reached_words
from letea.rules.sheet_cells import Cell
from letea.wording import _, yes_no


def write_progress_book(path: Path, view: ProgressView, today: date, progress: Progress) -> int:
    """Write the report as a workbook; returns the number of rows under the headings.

    Raises:
        Trouble: when the disk or the folder refuses.
        Cancelled: when the worker stopped it; the file that was there stays.
    """
    return write_tables(path, progress_tables(view, today), progress=progress)


def progress_tables(view: ProgressView, today: date) -> list[Table]:
    """The sheets of the workbook; the same figures as the paper."""
    tables = [_in_short(view, today), _chart(view), _objectives(view), _measures(view)]
    return [*tables, _served(view)] if view.served is not None else tables


def _in_short(view: ProgressView, today: date) -> Table:
    rows: list[tuple[Cell, ...]] = [
        (_("Planul"), view.tree.plan.title),
        (_("Perioada"), view.period.name),
        *facts_of(view, today),
    ]
    return Table(_("Pe scurt"), (_("Ce"), _("Cât")), rows, widths=(36, 60))


def _chart(view: ProgressView) -> Table:
    chart = progress_chart(view)
    rows: list[tuple[Cell, ...]] = [(bar.label, *bar.parts) for bar in chart.bars]
    headings = (_("Măsuri"), *chart.legend)
    return Table(_("Grafic"), headings, rows, widths=(40, *(12 for _name in chart.legend)), bars=_bars(view))


def _bars(view: ProgressView) -> StackedBars:
    return StackedBars(progress_chart(view).title)


def _objectives(view: ProgressView) -> Table:
    rows: list[tuple[Cell, ...]] = []
    for group in view.groups:
        if group.standings:
            figures = figures_of(group.standings)
            rows.append(
                (group.words, figures.total, *counts_of(figures), figures.overdue, _rounded(figures.share))
            )
    headings = (_("Obiectivul"), _("Măsuri"), *state_names(), _("Întârziate"), _("Grad de realizare (%)"))
    return Table(_("Obiective"), headings, rows, widths=(60, *(13 for _name in headings[1:])))


def _measures(view: ProgressView) -> Table:
    headings = (
        *(_("Obiectivul"), _("Măsura"), _("Termen"), _("Responsabil"), _("Stadiul"), _("Realizat")),
        *(_("Grad de realizare (%)"), _("Dovada"), _("Fișiere atașate"), _("De urmărit la"), _("Întârziată")),
    )
    rows = [(group.words, *_measure(one)) for group in view.groups for one in group.standings]
    widths = (40, 50, 18, 24, 14, 36, 12, 40, 10, 14, 12)
    return Table(_("Măsuri"), headings, rows, widths=widths, days=frozenset({9}))


def _measure(one: Standing) -> tuple[Cell, ...]:
    return (
        *(one.words, one.term, one.responsible, PROGRESS_STATES[one.state], reached_words(one)),
        *(_rounded(one.share), one.evidence, one.files, one.next_on, yes_no(one.is_overdue)),
    )


def _served(view: ProgressView) -> Table:
    headings = (_("Servește"), _("Planul"), _("Măsura"), _("Stadiul"), _("Realizat"))
    return Table(_("Planuri anuale"), headings, list(_serving(view)), widths=(50, 24, 50, 14, 36))


def _serving(view: ProgressView) -> Iterator[tuple[Cell, ...]]:
    for group in view.groups:
        own = [(one.words, one.served) for one in group.standings]
        for words, served in [(group.words, group.served), *own]:
            for held in served:
                one = held.standing
                yield (words, held.plan, one.words, PROGRESS_STATES[one.state], reached_words(one))


def _rounded(share: object) -> float | None:
    return round(float(str(share)), 1) if share is not None else None
