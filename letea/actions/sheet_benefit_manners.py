"""What the rules of benefits say of a file that a table brings in, and the steps that come with it."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import select

from db.record import Record
from db.store import Store
from db.tables.benefits import BenefitFile, BenefitKind, Disposition, FileState, FileStep, Grant, Holder
from db.tables.households import HouseholdMember
from letea.actions.benefit_twice import check_granted_elsewhere, files_in_the_way
from letea.actions.dispositions import kind_of_state
from letea.errors import Problem
from letea.rules.benefit_payments import check_grants
from letea.rules.benefits import (
    FOLLOWS,
    OPEN,
    InTheWay,
    Standing,
    check_disposition,
    check_file,
    check_number,
    check_step,
)
from letea.rules.sheet_records import RecordEntry
from letea.wording import _

_Whose = tuple[int, str, int]


def steps_of(entry: RecordEntry) -> Sequence[FileStep]:
    """The steps that a row adds to its file: the application of a new one, and the state it is in."""
    draft = entry.drafts.get(BenefitFile)
    if draft is None or draft.above or not (draft.id < 0 or "state" in draft.changes):
        return ()
    file: BenefitFile = draft.record
    steps = []
    if draft.id < 0:
        steps.append(FileStep(file_id=draft.id, state=FileState.REQUESTED, changed_on=file.requested_on))
    if file.state is not FileState.REQUESTED or draft.id > 0:
        steps.append(_step(entry))
    return steps


def _step(entry: RecordEntry) -> FileStep:
    """The step into the state that the row tells."""
    file, decided = entry.drafts[BenefitFile], entry.drafts.get(Disposition)
    told = entry.values
    on = told.get("state_on") or told.get("disposition_on") or told.get("from_on")
    return FileStep(
        file_id=file.id,
        state=file.record.state,
        changed_on=max(on, file.record.requested_on) if on else file.record.requested_on,
        disposition_id=decided.id if decided else None,
        reason=told.get("reason", ""),
    )


class FileManners:
    """Files beside those open of the same kind, for the same person or household."""

    def __init__(self, store: Store, held: Mapping[type[Record], Sequence[Any]], today: date) -> None:
        self._store, self._today = store, today
        with store.reading() as session:
            self._kinds = {one.id: one for one in session.scalars(select(BenefitKind))}
            living = select(HouseholdMember.person_id, HouseholdMember.household_id)
            rows = session.execute(living.where(HouseholdMember.to_on.is_(None)))
            self._homes: dict[int, int] = {row[0]: row[1] for row in rows}
            steps = session.scalars(select(FileStep).order_by(FileStep.changed_on, FileStep.id))
            self._since: dict[int, date] = {step.file_id: step.changed_on for step in steps}
        self._grants: dict[int, dict[str, Grant]] = {}
        for grant in held[Grant]:
            self._grants.setdefault(grant.file_id, {})[grant.uid] = grant
        self._numbers = {one.number for one in held[BenefitFile]}
        self._open = {whose for one in held[BenefitFile] if one.state in OPEN for whose in self._whose(one)}
        self._made: dict[_Whose, InTheWay] = {}

    def check(self, records: Mapping[type[Record], Any], entry: RecordEntry) -> Sequence[Problem]:
        """The rules of a file, of what is granted in it, of its state and of the disposition."""
        file: BenefitFile = records[BenefitFile]
        draft, kind = entry.drafts[BenefitFile], self._kinds.get(file.kind_id)
        grant: Grant | None = records.get(Grant)
        is_new = draft.id < 0 and not draft.above
        if is_new:
            file.household_id = self._homes.get(file.applicant_id)
            if grant is not None and "state" not in entry.values:
                file.state = FileState.PAYING
        problems = [
            *check_file(file, kind, in_the_way=self._in_the_way(file, kind, draft.id), today=self._today),
            *check_number(file.number, self._numbers if is_new else ()),
            *self._check_state(records, entry),
        ]
        if "applicant_id" in draft.changes and file is not draft.held:
            problems.append(Problem("applicant_id", _("Dosarul cu acest număr este al altei persoane.")))
        return problems + (self._check_grant(file, grant, kind) if grant is not None else [])

    def take(self, entry: RecordEntry) -> None:
        """The rows under it stand beside this file and this right too."""
        file: BenefitFile = entry.drafts[BenefitFile].record
        number = entry.drafts[BenefitFile].id
        grant = entry.drafts.get(Grant)
        if grant is not None:
            self._grants.setdefault(number, {})[grant.record.uid] = grant.record
        decided = entry.drafts.get(Disposition)
        if decided is not None and decided.id < 0:
            decided.record.kind = kind_of_state(file.state)
        if number < 0:
            self._numbers.add(file.number)
        if number < 0 and file.state in OPEN:
            name = entry.people[""].name
            way = InTheWay(number, file.number, name, file.state, file.requested_on)
            for whose in self._whose(file, grant.record if grant else None):
                self._made.setdefault(whose, way)

    def told(self, entry: RecordEntry) -> tuple[str, str, str]:
        """Whose file, of what, under which number."""
        who = entry.people[""]
        kind = self._kinds.get(entry.values.get("kind_id", 0))
        parts = (kind.code if kind else "", str(entry.values.get("number", "")))
        return who.name, who.cnp, ", ".join(part for part in parts if part)

    def _whose(self, file: BenefitFile, grant: Grant | None = None) -> list[_Whose]:
        """For whom a file stands in the way of another of its kind."""
        person = grant.beneficiary_id if grant else file.applicant_id
        found: list[_Whose] = [(file.kind_id, "person", person)]
        kind = self._kinds.get(file.kind_id)
        if kind is not None and kind.holder is Holder.HOUSEHOLD and file.household_id is not None:
            found.append((file.kind_id, "household", file.household_id))
        if grant is None:
            found += [
                (file.kind_id, "person", one.beneficiary_id)
                for one in self._grants.get(file.id or 0, {}).values()
            ]
        return found

    def _in_the_way(self, file: BenefitFile, kind: BenefitKind | None, number: int) -> list[InTheWay]:
        """The open files of its kind, registered or made by a row above."""
        whose = self._whose(file)
        above = [self._made[one] for one in whose if one in self._made and self._made[one].id != number]
        if any(one in self._open for one in whose):
            return [*files_in_the_way(self._store, file, kind), *above]
        return above

    def _check_grant(self, file: BenefitFile, grant: Grant, kind: BenefitKind | None) -> list[Problem]:
        """What the rules say of this right beside the others of its file, and beside other files."""
        others = [one for uid, one in self._grants.get(grant.file_id, {}).items() if uid != grant.uid]
        where = f"grants.{len(others)}."
        found = check_grants([*others, grant], file.requested_on)
        problems = [problem for problem in found if problem.field.startswith(where)]
        if (file.kind_id, "person", grant.beneficiary_id) in self._open:
            problems += check_granted_elsewhere(self._store, file, [grant], kind)
        return problems

    def _check_state(self, records: Mapping[type[Record], Any], entry: RecordEntry) -> list[Problem]:
        """A state is reached by a step that may lead to it, in order of days, with its disposition."""
        steps = steps_of(entry)
        draft = entry.drafts[BenefitFile]
        if not steps or steps[-1].state is FileState.REQUESTED or records[BenefitFile] is draft.held:
            return []
        step, file = steps[-1], records[BenefitFile]
        if draft.held is None:  # how a new file came to its state is not in the table
            now = next(state for state, after in FOLLOWS.items() if step.state in after)
            standing = Standing(file.number, now, file.requested_on)
        else:
            since = self._since.get(draft.id, file.requested_on)
            standing = Standing(file.number, draft.held.state, since)
        decided = records.get(Disposition) or Disposition(number="", dated_on=step.changed_on)
        return [
            *check_step(step, [standing], today=self._today),
            *check_disposition(decided, step, bearing=0, standings=[standing], today=self._today),
        ]
