"""What a failure of the file or the disk is called in Romanian, and what the worker can do."""

from pathlib import Path

from db import trouble
from db.trouble import EngineTrouble, FileTrouble, StaleRecord, trouble_in
from letea.errors import Problem, Refused, Trouble
from letea.wording import _

_SENTENCES: dict[type[FileTrouble], tuple[str, str]] = {
    trouble.MissingFile: (
        _("Fișierul {file} nu a fost găsit."),
        _("Verificați dacă a fost mutat sau dacă stick-ul este introdus, apoi deschideți-l din nou."),
    ),
    trouble.EmptyFile: (
        _("Fișierul {file} este gol."),
        _("Nu îl ștergeți; reveniți la cea mai nouă copie de siguranță."),
    ),
    trouble.SealedFile: (
        _("Fișierul {file} este protejat cu parolă."),
        _("Scrieți parola biroului sau codul de pe fișa de recuperare."),
    ),
    trouble.WrongKey: (
        _("Fișierul {file} nu se deschide cu această parolă."),
        _("Verificați literele mari și tastatura; dacă ați uitat-o, folosiți fișa de recuperare."),
    ),
    trouble.ForeignFile: (
        _("Fișierul {file} nu este un birou Letea."),
        _("Alegeți un fișier cu terminația .letea, făcut de acest program."),
    ),
    trouble.DamagedFile: (
        _("Fișierul {file} este deteriorat și nu poate fi citit întreg."),
        _("Nu îl ștergeți; păstrați o copie și reveniți la cea mai nouă copie de siguranță."),
    ),
    trouble.NewerFile: (
        _("Fișierul {file} este scris de o versiune mai nouă a programului ({detail})."),
        _("Instalați cel puțin acea versiune; fișierul a rămas neatins."),
    ),
    trouble.BusyFile: (
        _("Fișierul {file} este folosit de altă fereastră sau de alt program."),
        _("Închideți cealaltă fereastră Letea, apoi încercați din nou."),
    ),
    trouble.DiskFull: (
        _("Discul pe care se află fișierul {file} este plin."),
        _("Eliberați loc și încercați din nou; ce era salvat a rămas neatins."),
    ),
    trouble.ReadOnlyPlace: (
        _("Fișierul {file} nu poate fi scris în folderul {folder}."),
        _("Alegeți alt folder sau alt nume, ori închideți fișierul dacă este deschis în alt program."),
    ),
    trouble.OnlyRead: (
        _("Fișierul {file} este deschis doar pentru citire; nu s-a schimbat nimic."),
        _("Ca să lucrați în el, deschideți fișierul dintr-un folder al acestui calculator."),
    ),
    trouble.DiskFault: (
        _("Discul sau stick-ul cu fișierul {file} nu răspunde."),
        _("Verificați dacă este introdus; ce era salvat a rămas neatins."),
    ),
}

_ENGINE: dict[type[EngineTrouble], tuple[str, str]] = {
    trouble.SilentEngine: (
        _("Baza de date a județului nu mai răspunde."),
        _("Verificați rețeaua sau întrebați cine are grijă de server; ce nu era gata nu s-a scris."),
    ),
    trouble.FullEngine: (
        _("Discul serverului pe care este baza de date a județului este plin."),
        _("Spuneți-i celui care are grijă de server; ce nu era gata nu s-a scris."),
    ),
}


def plainly(error: BaseException, path: Path | None = None) -> Refused | Trouble | None:
    """The failure as the worker is told of it; None where it is a fault of the program.

    `path` is the file that was worked on, where the failure itself does not know it.
    """
    if isinstance(error, Refused | Trouble):
        return error
    if isinstance(error, StaleRecord):
        text = _("Înregistrarea a fost schimbată între timp; închideți formularul și deschideți-o din nou.")
        return Refused([Problem("", text)])
    if isinstance(error, EngineTrouble):
        return Trouble(*_ENGINE[type(error)])
    found = error if isinstance(error, FileTrouble) else trouble_in(error, path)
    return _told(found) if found is not None else None


def damaged_file_in(error: BaseException) -> Path | None:
    """The damaged file behind a failure, however it was told; None where it is none or not known which."""
    cause: BaseException | None = error
    for _depth in range(_DEEPEST):  # one raised from itself is its own cause
        if isinstance(cause, trouble.DamagedFile):
            return cause.path
        cause = (cause.__cause__ or cause.__context__) if cause is not None else None
    return None


def _told(found: FileTrouble) -> Trouble:
    sentence, advice = _SENTENCES.get(
        type(found), (_("Fișierul {file} nu poate fi folosit."), _("Încercați din nou sau alegeți altul."))
    )
    name = found.path.name.removeprefix(".").removesuffix(".partial") if found.path else _("biroului")
    folder = str(found.path.parent) if found.path else _("ales")
    if isinstance(found, trouble.DiskFull):
        advice = _room_advice(found) or advice
    return Trouble(sentence.format(file=name, folder=folder, detail=found.detail), advice)


def _room_advice(found: trouble.DiskFull) -> str:
    """How much room is needed and on which disk, where both are known."""
    from letea.drives import drive_name, free_bytes  # noqa: PLC0415 - only when a disk is full

    if found.path is None or not found.needed:
        return ""
    needed, free = (-(-size // _MEBI) for size in (found.needed, free_bytes(found.path)))
    said = _(
        "Pe discul {drive} trebuie {needed} MB liberi și sunt {free} MB. Eliberați loc și încercați din nou;"
    )
    return f"{said.format(drive=drive_name(found.path), needed=needed, free=free)} {_UNHARMED}"


_MEBI = 1024 * 1024
_DEEPEST = 8  # causes
_UNHARMED = _("ce era salvat a rămas neatins.")
