"""Receiving a package (primirea): everything is verified before anything is written."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.county.tables import Commune, CommuneKey, Refusal
from db.history import now
from db.tables.handover import Leaving
from db.tables.office import Office
from letea.county.known import commune_of, earlier_of, key_of
from letea.county.opening import County, opening_keys
from letea.county.periods import period_numbers
from letea.errors import Problem, Refused
from letea.exchange.plan_file import read_plan_file
from letea.handover.keys import fingerprint
from letea.handover.manifest import Manifest
from letea.handover.names import SUFFIX, made_plain
from letea.handover.shapes import shape_of, shapes_leaving
from letea.handover.unseal import MOST_FILE_BYTES, Opened, is_with_passphrase, unseal
from letea.progress import Progress
from letea.rules.receiving import PLAN_ALONE, Claim, check_claim
from letea.troubles import plainly
from letea.wording import _
from letea.wording import day as day_words

_MOST_SENTENCES = 20
_PROGRESS_EVERY = 2_000  # rows


@dataclass(frozen=True, repr=False)
class Arrived:
    """A package looked at; nothing was written. It may be taken in when it has no problems and a known key.

    `held` is the file byte for byte; `problems` are why it is refused, `remarks` what is told of a good one;
    `new_key` is a fingerprint to be compared on paper first ("" where the key is known).
    """

    file_name: str
    held: bytes
    sha256: str
    opened: Opened | None = None
    commune: Commune | None = None
    problems: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    new_key: str = ""

    @property
    def manifest(self) -> Manifest:
        """What an opened package says of itself."""
        assert self.opened is not None  # noqa: S101 - asked only of what was opened
        return self.opened.manifest

    @property
    def is_good(self) -> bool:
        """Whether it may be taken in as it is."""
        return self.opened is not None and not self.problems and not self.new_key


def packages_on(folder: Path) -> list[Path]:
    """The packages that lie in a folder of a stick and in the folders just beneath it, in the order of names.

    Raises:
        Trouble: when the stick does not answer.
    """
    try:
        beneath = [one for one in sorted(folder.iterdir()) if one.is_dir() and not one.name.startswith(".")]
        found = [path for place in (folder, *beneath) for path in place.glob(f"*{SUFFIX}")]
    except OSError as error:
        raise plainly(error, folder) or error from error
    return sorted(path for path in found if path.is_file())


def needs_words(path: Path) -> bool:
    """Whether this package is opened with a passphrase that was told apart.

    Raises:
        Trouble: when the stick does not answer.
    """
    try:
        with path.open("rb") as held:
            return is_with_passphrase(held.read(64))
    except OSError as error:
        raise plainly(error, path) or error from error


def look_at(county: County, path: Path, progress: Progress, *, words: str = "") -> Arrived:
    """Read a package and verify all of it; `words` is the passphrase told apart.

    Raises:
        Trouble: when the stick does not answer.
        Cancelled: when the worker stopped it.
    """
    progress.step(_("Se citește pachetul"))
    try:
        with path.open("rb") as file:
            held = file.read(MOST_FILE_BYTES + 1)
    except OSError as error:
        raise plainly(error, path) or error from error
    return look_through(county, made_plain(path.name), held, progress, words=words)


def look_through(
    county: County, file_name: str, held: bytes, progress: Progress, *, words: str = ""
) -> Arrived:
    """Verify all of a package that was read; `words` is the passphrase told apart.

    Raises:
        Cancelled: when the worker stopped it.
    """
    sha256 = hashlib.sha256(held).hexdigest()
    try:
        opened = _opened(county, held, words, progress)
        found = _looked_at(county, opened)
        faults = tuple(_faults(opened, progress))
    except Refused as refused:
        return Arrived(file_name, held, sha256, problems=tuple(one.text for one in refused.problems))
    return Arrived(
        file_name,
        held,
        sha256,
        opened,
        found.commune,
        (*found.problems, *faults)[:_MOST_SENTENCES],
        found.remarks,
        found.new_key,
    )


def note_refusal(county: County, arrived: Arrived) -> Refusal:
    """Keep that a file was refused, and why; nothing of what it holds."""
    told = arrived.opened.manifest if arrived.opened is not None else None
    refusal = Refusal(
        commune_id=arrived.commune.id if arrived.commune is not None else None,
        period=told.period if told is not None else "",
        at=now(),
        by=county.store.who,
        file_name=arrived.file_name,
        sha256=arrived.sha256,
        problems=list(arrived.problems),
    )
    with county.store.writing() as session:
        session.add(refusal)
    return refusal


def _opened(county: County, held: bytes, words: str, progress: Progress) -> Opened:
    if is_with_passphrase(held):
        if not words:
            raise Refused([Problem("words", _("Scrieți parola pachetului, spusă separat de comună."))])
        return unseal(held, words, progress)
    return unseal(held, opening_keys(county.office), progress)


@dataclass(frozen=True)
class Looked:
    """What the county makes of a package that was opened, by what it knows of the commune."""

    commune: Commune | None = None
    problems: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    new_key: str = ""


def _looked_at(county: County, opened: Opened) -> Looked:
    told = opened.manifest
    with county.office.reading() as session:
        own = session.scalar(select(Office.county)) or ""
    with county.store.reading() as session:
        commune = commune_of(session, told.siruta)
        if commune is None:
            unknown = _("Comuna {commune} (SIRUTA {siruta}) nu este printre cele așteptate de județ.")
            return Looked(problems=(unknown.format(commune=told.commune, siruta=told.siruta),))
        findings = check_claim(claim_of(opened), earlier_of(session, commune), own, county.today())
        key = check_signer(session, commune, opened)
    remarks = list(findings.remarks)
    if told.commune.casefold() != commune.name.casefold():
        other = _("Pachetul scrie numele comunei „{told}”, iar codul SIRUTA este al comunei {name}.")
        remarks.append(other.format(told=told.commune, name=commune.name))
    return Looked(commune, (*key.problems, *findings.problems), tuple(remarks), key.new_key)


def claim_of(opened: Opened) -> Claim:
    """What an opened package says of itself, for the rules."""
    told = opened.manifest
    return Claim(
        told.siruta,
        told.commune,
        told.county,
        told.period,
        *period_numbers(told.period),
        told.number,
        told.before,
        told.replaces,
        told.made_on,
        opened.sha256,
        opened.public.hex(),
    )


def check_signer(session: Session, commune: Commune, opened: Opened) -> Looked:
    """Whether the commune's key that is believed signed this; `new_key` where nobody's is."""
    held: CommuneKey | None = key_of(session, opened.public.hex())
    if held is None:
        return Looked(new_key=fingerprint(opened.public))
    if held.commune_id != commune.id:
        return Looked(problems=(_("Pachetul este semnat cu cheia altei comune."),))
    if held.retired_on is not None:
        told = _("Pachetul este semnat cu o cheie retrasă la {day}: {why}.")
        return Looked(problems=(told.format(day=day_words(held.retired_on), why=held.retired_why),))
    return Looked()


def _faults(opened: Opened, progress: Progress) -> Iterator[str]:
    """What cannot be believed of the tables and their records."""
    told = opened.manifest
    present = told.counts()
    plan_alone = period_numbers(told.period)[1] == PLAN_ALONE
    wanted = {} if plan_alone else {shape.name: shape for shape in shapes_leaving(told.leaving)}
    for name in sorted(set(present) - set(wanted)):
        known = shape_of(name)
        title = known.title if known is not None else name
        yield _("Pachetul are tabelul „{title}”, pe care nu ar trebui să îl aibă.").format(title=title)
    for name in sorted(set(wanted) - set(present)):
        yield _("Pachetului îi lipsește tabelul „{title}”.").format(title=wanted[name].title)
    if told.leaving is Leaving.NOMINAL and not told.ground.strip():
        yield _("Pachetul are nume de persoane și nu spune temeiul legal al predării lor.")
    for name in sorted(set(wanted) & set(present)):
        yield from _faults_of(opened, name, progress)
    if "plan.json" in opened.parts:
        yield from _plan_faults(opened)


def _plan_faults(opened: Opened) -> Iterator[str]:
    try:
        tree = read_plan_file(opened.parts["plan.json"])
    except Refused as refused:
        told = _("Planul din pachet nu se poate citi: {why}")
        yield told.format(why=refused.problems[0].text)
        return
    year = period_numbers(opened.manifest.period)[0]
    if tree.plan.year != year:
        told = _("Planul din pachet este al anului {plan}, iar pachetul este al anului {year}.")
        yield told.format(plan=tree.plan.year, year=year)


def _faults_of(opened: Opened, name: str, progress: Progress) -> Iterator[str]:
    shape = shape_of(name)
    assert shape is not None  # noqa: S101 - only known tables are asked for
    labels = {column.name: column.label for column in shape.columns}
    total = opened.manifest.counts()[name]
    for place, record in enumerate(opened.rows(name), start=1):
        if place % _PROGRESS_EVERY == 0:
            progress.step(_("Se verifică „{title}”").format(title=shape.title), place, total)
        if wrong := shape.faults(record):
            told = _("„{title}”, rândul {place}: {columns} nu se poate crede.")
            columns = ", ".join(_label(labels, column) for column in wrong[:3])
            yield told.format(title=shape.title, place=place, columns=columns)
            return  # one sentence for each table


def _label(labels: dict[str, str], column: str) -> str:
    return f"„{labels.get(column, column[:40])}”"
