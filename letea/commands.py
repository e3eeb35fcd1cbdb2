"""The jobs of the `letea` command, each told in Romanian, or as JSON where a program reads the answer."""

import json
import os
import sys
import traceback
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import date, datetime
from pathlib import Path
from typing import Any

from db.store import Store
from db.upgrade import clear_away
from letea.command_keys import key_asked
from letea.command_line import DONE, FAILED, FAULT, STAGES, TO_MEND, Asked
from letea.errors import Problem, Refused, Trouble
from letea.folders import SUFFIX, folders_here
from letea.progress import Progress
from letea.troubles import plainly
from letea.wording import _, counted

Answer = dict[str, Any]


def run(asked: Asked) -> int:
    """Do the job; whatever fails is one sentence on the error output and an exit code."""
    try:
        return _JOBS[asked.do or ""](asked)
    except Exception as error:  # noqa: BLE001 - the last door before the worker
        return _tell_failure(asked, error)


def annex(asked: Asked) -> int:
    """`letea annex`: write the annex of a year."""
    from db.tables.plans import PlanStage  # noqa: PLC0415 - not before the words are read
    from letea.actions.annex import save_annex  # noqa: PLC0415 - same

    out = _out(asked)
    stage = PlanStage(STAGES[asked.stage]) if asked.stage else None
    with closing(_read(asked)) as store:
        save_annex(store, _plan_id(store, asked), out, stage=stage)
    _tell(
        asked,
        _("Anexa pentru anul {year} este în {out}.").format(year=asked.year, out=out),
        {"out": str(out)},
    )
    return DONE


def check(asked: Asked) -> int:
    """`letea check`: whether file and history are whole; what each plan, or a year's, still lacks."""
    from db.checking import check_integrity  # noqa: PLC0415 - not before the words are read
    from letea.actions.history_check import judge_history  # noqa: PLC0415 - same
    from letea.actions.plan_reading import plan_rows  # noqa: PLC0415 - same
    from letea.actions.plan_view import what_plan_lacks  # noqa: PLC0415 - same

    with closing(_read(asked)) as store:
        damage = check_integrity(store.path, key=store.key)
        history = None if damage else judge_history(store, Progress())
        held = [] if damage else plan_rows(store)
        plans = [row for row in held if asked.year in {None, row.year}]
        lacks = {row.year: what_plan_lacks(store, row.id, date.today()) for row in plans}
    lines = [
        _("Fișierul este întreg.")
        if not damage
        else _("Fișierul este deteriorat: {what}").format(what=damage[0])
    ]
    lines += [text for text in (history.sentence, history.advice) if text] if history else []
    for year, problems in lacks.items():
        found = counted(len(problems), _("lucru de verificat"), _("lucruri de verificat"))
        lines += [_("Planul {year}: {found}.").format(year=year, found=found)]
        lines += [f"  {'!' if problem.blocking else '-'} {problem.text}" for problem in problems]
    answer = {
        "file": {"sound": not damage, "found": damage},
        "history": history and {"sound": history.sound, "found": history.sentence},
        "plans": [{"year": year, "problems": _told(problems)} for year, problems in lacks.items()],
    }
    _tell(asked, "\n".join(lines), answer)
    blocking = any(problem.blocking for problems in lacks.values() for problem in problems)
    return DONE if history and history.sound and not blocking else TO_MEND


def plan_out(asked: Asked) -> int:
    """`letea plan export`: write a year's plan as the office's own plan file."""
    from letea.actions.plan_files import save_plan_file  # noqa: PLC0415 - not before the words are read

    out = _out(asked)
    with closing(_read(asked)) as store:
        save_plan_file(store, _plan_id(store, asked), out)
    _tell(
        asked,
        _("Planul pentru anul {year} este în {out}.").format(year=asked.year, out=out),
        {"out": str(out)},
    )
    return DONE


def plan_in(asked: Asked) -> int:
    """`letea plan import`: bring in a plan from a plan file."""
    from letea.actions.plan_files import bring_in_plan_file  # noqa: PLC0415 - not before the words are read
    from letea.actions.plan_reading import plan_rows  # noqa: PLC0415 - same

    with closing(_open(asked)) as store:
        plan_id = bring_in_plan_file(store, _out(asked), replace=asked.replace)
        row = next(row for row in plan_rows(store) if row.id == plan_id)
    _tell(asked, _("„{name}” a fost preluat.").format(name=row.name), {"year": row.year})
    return DONE


def demo(asked: Asked) -> int:
    """`letea demo`: make the demonstration office, a commune's or a county's."""
    return _county_demo(asked) if asked.of_county else _commune_demo(asked)


def _county_demo(asked: Asked) -> int:
    """An invented county, what invented communes handed over to it, a stick that waits, a picture."""
    from letea.county.demonstration import STICK, make_county_demonstration  # noqa: PLC0415 - rarely asked for
    from letea.county.opening import SUFFIX as COUNTY_SUFFIX  # noqa: PLC0415 - same

    folder = _out(asked)
    office = folder / f"judet-demonstrativ{SUFFIX}"
    before = _set_aside(office)
    if before is not None:
        for ending in ("", "-wal", "-shm"):
            held = Path(f"{office.with_suffix(COUNTY_SUFFIX)}{ending}")
            if held.exists():
                held.replace(f"{before.with_suffix(COUNTY_SUFFIX)}{ending}")
    make_county_demonstration(office, date.today()).close()
    picture = folder / "judet.png"
    _picture(office, picture, page="communes")
    made = (office, office.with_suffix(COUNTY_SUFFIX), folder / STICK, picture)
    lines = [_("Județul demonstrativ este gata, în {folder}:").format(folder=folder.resolve())]
    lines += [f"  {path.name}" for path in made]
    _tell(asked, "\n".join(lines), {"files": [str(path) for path in made]})
    return DONE


def _commune_demo(asked: Asked) -> int:
    """Make the demonstration office, its annex in both formats and a picture of the window."""
    from letea.actions.annex import save_annex  # noqa: PLC0415 - not before the words are read
    from letea.actions.demonstration import changes_in, changes_in_file, make_demonstration  # noqa: PLC0415 - same
    from letea.actions.plan_reading import plan_rows  # noqa: PLC0415 - same

    folder = _out(asked)
    office = folder / f"birou-demonstrativ{SUFFIX}"
    before = _set_aside(office)
    made = [folder / name for name in ("anexa-2022.pdf", "anexa-2022.docx", "fereastra.png")]
    with closing(make_demonstration(office)) as store:
        if before is not None and changes_in_file(before) == changes_in(store):
            clear_away(before)  # nothing was done in it
        plan = plan_rows(store)[0]
        for paper in made[:2]:
            save_annex(store, plan.id, paper)
    _picture(office, made[2])
    lines = [_("Biroul demonstrativ este gata, în {folder}:").format(folder=folder.resolve())]
    lines += [f"  {path.name}" for path in (office, *made)]
    _tell(asked, "\n".join(lines), {"files": [str(path) for path in (office, *made)]})
    return DONE


def read_sheet(_asked: Asked) -> int:
    """`letea read-sheet`: tell the cells of the files asked for on the input, until it ends."""
    from letea.exchange.sheet_reader import serve  # noqa: PLC0415 - only this job needs it

    return serve()


_JOBS: dict[str, Callable[[Asked], int]] = {
    "annex": annex,
    "check": check,
    "demo": demo,
    "plan export": plan_out,
    "plan import": plan_in,
    "read-sheet": read_sheet,
}


def _picture(office: Path, out: Path, *, page: str = "people") -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from ui.picture import picture_of  # noqa: PLC0415 - only this job needs Qt

    picture_of(office, out, page=page)


def _set_aside(office: Path) -> Path | None:
    """A demonstration made before is kept under the time of its last change; nothing done in it is lost."""
    if not office.exists():
        return None
    stamp = datetime.fromtimestamp(office.stat().st_mtime).astimezone().strftime("%Y%m%d-%H%M%S")
    for ending in ("", "-wal", "-shm"):
        path = office.with_name(office.name + ending)
        if path.exists():
            path.replace(path.with_name(f"{office.stem}-{stamp}{SUFFIX}{ending}"))
    return office.with_name(f"{office.stem}-{stamp}{SUFFIX}")


def _read(asked: Asked) -> Store:
    """Open the office only to read it: also beside its window, or where it cannot be written."""
    from letea.actions.office_file import look_into_office, office_in  # noqa: PLC0415 - after the words are read

    assert asked.file is not None  # noqa: S101 - the words ask for it
    store = look_into_office(asked.file, key=key_asked(asked))
    try:
        office_in(store)
    except BaseException:
        store.close()
        raise
    return store


def _open(asked: Asked) -> Store:
    from letea.actions.office_file import open_office  # noqa: PLC0415 - not before the words are read

    assert asked.file is not None  # noqa: S101 - the words ask for it
    return open_office(asked.file, key=key_asked(asked))


def _out(asked: Asked) -> Path:
    assert asked.out is not None  # noqa: S101 - the words ask for it
    return asked.out


def _plan_id(store: Store, asked: Asked) -> int:
    from letea.actions.plan_reading import plan_of_year  # noqa: PLC0415 - not before the words are read

    assert asked.year is not None  # noqa: S101 - the words ask for it
    found = plan_of_year(store, asked.year)
    if found is None:
        raise Refused(
            [Problem("year", _("Biroul nu are un plan pentru anul {year}.").format(year=asked.year))]
        )
    return found


def _told(problems: list[Problem]) -> list[Answer]:
    return [
        {"field": problem.field, "text": problem.text, "blocking": problem.blocking} for problem in problems
    ]


def _tell(asked: Asked, text: str, answer: Answer) -> None:
    print(json.dumps({"ok": True} | answer, ensure_ascii=False) if asked.json else text)  # noqa: T201 - a command speaks


def _tell_failure(asked: Asked, error: Exception) -> int:
    told = plainly(error)
    if told is None:
        told = Trouble(
            _("S-a întâmplat ceva neașteptat; ce era salvat a rămas salvat."),
            _("Jurnal: {log}").format(log=_log(error)),
        )
        code = FAULT
    else:
        code = TO_MEND if isinstance(told, Refused) else FAILED
    if asked.json:
        answer = {"ok": False, "error": str(told)}
        print(json.dumps(answer, ensure_ascii=False))  # noqa: T201 - a command speaks
    else:
        print(told, file=sys.stderr)  # noqa: T201 - a command speaks
    return code


def _log(error: Exception) -> Path:
    """Write where it happened, without what was said: a message may hold a person's data."""
    log = folders_here().log
    with suppress(OSError):  # a log that cannot be written hides nothing worse
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("a", encoding="utf-8") as out:
            for frame in traceback.extract_tb(error.__traceback__):
                out.write(f"{Path(frame.filename).name}:{frame.lineno} {frame.name}\n")
            out.write(f"{type(error).__name__}\n")
    return log
