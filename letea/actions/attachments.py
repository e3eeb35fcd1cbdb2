"""Files attached to records: read from outside, kept inside the office file, opened and saved again."""

import stat
import tempfile
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from shutil import rmtree

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.store import Store
from db.tables.contents import Attachment, Content
from db.writing import Writing
from letea.actions.contents import open_content, put_content
from letea.errors import Problem, Refused, Trouble, refuse_if
from letea.exchange.safe_file import replace_file
from letea.folders import Folders
from letea.rules.attachments import (
    NewFile,
    check_content,
    check_kind,
    check_size,
    check_sum,
    ending_of,
    safe_name,
)
from letea.troubles import plainly
from letea.wording import _


def read_file(path: Path) -> NewFile:
    """A file of the computer, to be attached.

    Raises:
        Refused: for a file of another kind, an empty or a too large one, one that is not what its name says.
        Trouble: when it is not there or cannot be read.
    """
    refuse_if(check_kind(path.name))
    try:
        refuse_if(check_size(path.name, path.stat().st_size))
        data = path.read_bytes()
    except OSError as error:
        raise (plainly(error, path) or error) from error
    refuse_if([*check_size(path.name, len(data)), *check_content(path.name, data)])
    return NewFile(path.name, data)


@dataclass(frozen=True)
class ReadFiles:
    """Several files read to be attached, and why others of them may not be."""

    files: tuple[NewFile, ...]
    problems: tuple[Problem, ...]


def read_files(paths: Iterable[Path]) -> ReadFiles:
    """Several files of the computer; one that may not be attached or read does not hold back the others."""
    files: list[NewFile] = []
    problems: list[Problem] = []
    for path in paths:
        try:
            files.append(read_file(path))
        except Refused as refused:
            problems += refused.problems
        except Trouble as trouble:
            problems.append(Problem("files", str(trouble)))
    return ReadFiles(tuple(files), tuple(problems))


def attachments_in(session: Session, owners: Iterable[str]) -> list[Attachment]:
    """What is attached to these records, by their uids, in order."""
    wanted = Attachment.owner_uid.in_(list(owners))
    return list(session.scalars(select(Attachment).where(wanted).order_by(Attachment.place, Attachment.id)))


def attach(writing: Writing, owner_uid: str, kept: Sequence[Attachment], new: Sequence[NewFile]) -> None:
    """Let these files, in this order, be what is attached to a record; those no longer there are let go.

    Raises:
        Refused: when all files of the office together would be too large.
    """
    session = writing.session
    present, before = attachments_in(session, [owner_uid]), attached_size(session)
    wanted = [*kept, *(_made(writing, one, owner_uid) for one in new)]
    for place, one in enumerate(wanted):
        one.place = place
    writing.keep_list(present, wanted)
    refuse_if(check_sum(before, attached_size(session) - before))


def attached_to(store: Store, owner_uid: str) -> list[Attachment]:
    """What is attached to a record, in order."""
    with store.reading() as session:
        return attachments_in(session, [owner_uid])


def keep_files(
    store: Store, owner_uid: str, kept: Sequence[Attachment], new: Sequence[NewFile], label: str
) -> list[Attachment]:
    """Let these files be what is attached to a record, as an action of its own; what is attached then.

    Raises:
        Refused: when all files of the office together would be too large.
    """
    with store.writing(label) as writing:
        attach(writing, owner_uid, kept, new)
        return attachments_in(writing.session, [owner_uid])


def attached_size(session: Session) -> int:
    """How many bytes attached files take in the office file, deleted ones too: undo may bring them back."""
    named = select(Attachment.sha).distinct()
    statement = select(func.coalesce(func.sum(Content.size), 0)).where(Content.sha.in_(named))
    return session.scalar(statement.execution_options(include_deleted=True)) or 0


def save_attachment(store: Store, attachment: Attachment, out: Path) -> None:
    """Write an attached file where the worker wants it.

    Raises:
        Trouble: when the office file holds it no longer whole, or the disk or the folder refuses.
    """
    data = open_content(store, attachment.sha)
    replace_file(out, lambda file: file.write(data))


def sheets_to_show(store: Store, file: Attachment | NewFile) -> bytes:
    """The pages of an attached PDF or picture, as a PDF to be looked at.

    Raises:
        Trouble: when the office file holds it no longer whole, or it is damaged itself.
    """
    data = file.data if isinstance(file, NewFile) else open_content(store, file.sha)
    if ending_of(file.name) == ".pdf":
        return data
    from letea.documents.pictures import NotAPictureError, sheets_of  # noqa: PLC0415 - only who looks at one

    try:
        return sheets_of(data)
    except NotAPictureError as damage:
        told = _("„{name}” nu se poate arăta: imaginea este deteriorată sau prea mare.")
        raise Trouble(told.format(name=file.name), _("Deschideți-o cu alt program.")) from damage


def open_copy(store: Store, attachment: Attachment, folders: Folders) -> Path:
    """A private copy of an attached file, only to be read, for the system's program; see `clear_copies`.

    Raises:
        Trouble: when the office file holds it no longer whole, or the disk refuses.
    """
    data = open_content(store, attachment.sha)
    place = folders.opened
    try:
        place.mkdir(parents=True, exist_ok=True)
        place.chmod(stat.S_IRWXU)
        own = Path(tempfile.mkdtemp(prefix="", dir=place))  # for its owner only
        path = own / safe_name(attachment.name)
        path.touch(mode=stat.S_IRUSR | stat.S_IWUSR)
        path.write_bytes(data)
        path.chmod(stat.S_IRUSR)  # what is written in a copy would be lost with it
    except OSError as error:
        raise (plainly(error, place) or error) from error
    return path


def clear_copies(folders: Folders) -> None:
    """Remove the copies that were opened; one still open in another program goes the next time."""
    place = folders.opened
    if not place.exists():
        return
    for path in place.glob("*/*"):
        with suppress(OSError):
            path.chmod(stat.S_IRUSR | stat.S_IWUSR)  # Windows deletes nothing that is only to be read
    rmtree(place, ignore_errors=True)


def _made(writing: Writing, file: NewFile, owner_uid: str) -> Attachment:
    data = file.data
    refuse_if([*check_kind(file.name), *check_size(file.name, len(data)), *check_content(file.name, data)])
    sha = put_content(writing, data)
    return Attachment(
        owner_uid=owner_uid, name=file.name, media_type=file.media_type, size=len(data), sha=sha
    )
