"""Last year's plan from Word or Excel: read, looked at, then kept as one action."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from db.store import Store
from letea.actions.office_reading import open_profile
from letea.actions.plans import bring_in_plan
from letea.errors import Problem, Refused
from letea.exchange.plan_file import plan_from_json, plan_to_json
from letea.exchange.plan_word import read_plan_source
from letea.exchange.plan_word_marks import own_plan
from letea.layouts import Family, families
from letea.progress import Progress
from letea.rules.plan_import import Reading, Role, Source
from letea.rules.plan_import_build import plan_from
from letea.rules.plan_import_exact import exact_reading
from letea.rules.plan_import_fit import best_family
from letea.rules.plan_import_reading import recognise
from letea.rules.plan_import_tell import last_year_in
from letea.rules.plan_tree import PlanTree
from letea.wording import _


def read_plan_document(
    path: Path, today: date, *, known: Sequence[Family] | None = None, progress: Progress | None = None
) -> tuple[Source, Reading]:
    """The file and what it was read as, by the families that are known; nothing is kept.

    Raises:
        Refused: for a file that cannot be read as a plan, with what to do.
        Trouble: when the disk refuses.
        Cancelled: when the worker stopped it.
    """
    told = progress or Progress()
    source = read_plan_source(path, progress=told)
    return source, read_again(source, "", today, known=known, progress=told)


def read_again(
    source: Source,
    key: str,
    today: date,
    *,
    known: Sequence[Family] | None = None,
    progress: Progress | None = None,
) -> Reading:
    """The file read as a plan of the family of that key, or of the one that fits it best.

    Letea's own document brings its family with it, also one that another office made.
    """
    told = progress or Progress()
    told.step(_("Se recunosc tabelele"))
    own = own_plan(source)
    if own is not None and key in {"", own[0].plan.family}:
        return exact_reading(source, *own, own[0].layout)
    offered = known or families()
    named = (one for one in offered if one.key == key)
    layout = next(named, None) or best_family(source, offered)
    stage = _("Se recunosc tabelele și titlurile")

    def step(done: int, total: int) -> None:
        told.step(stage, done, total)

    return recognise(source, layout, year=today.year, step=step)


def plan_of_reading(reading: Reading) -> PlanTree:
    """The plan that a reading makes, checked as a plan file is.

    Raises:
        Refused: when nothing is left of the file, or what was read is more than a plan can hold.
    """
    if all(part.role is Role.OUT for part in reading.parts):
        raise Refused([Problem("file", _("Toate fragmentele sunt lăsate deoparte; alegeți ce se preia."))])
    built = plan_from(reading)
    tree = plan_from_json(plan_to_json(built, commune={}))
    if not reading.exact:
        tree.plan.until_year = last_year_in(reading.title)
    return tree


def keep_reading(store: Store, reading: Reading, *, replace: bool) -> int:
    """Keep the plan of a reading as one action; returns its year.

    Raises:
        Refused: when the year has a plan that is not to be replaced, or the reading makes no plan.
    """
    tree = plan_of_reading(reading)
    if not tree.plan.council:
        office = open_profile(store).office
        tree.plan.council = reading.layout.council(office.unit_kind.value, office.unit_name)
    bring_in_plan(store, tree, replace=replace)
    return tree.plan.year
