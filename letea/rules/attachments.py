"""What must hold for files attached to records: their kinds and sizes, and that they are what they say."""

import re
from dataclasses import dataclass

from letea.errors import Problem
from letea.wording import _, size_in_words

LARGEST_FILE = 10_000_000  # bytes
LARGEST_SUM = 200_000_000  # of all attached files of the office
_MEDIA = {
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".tif": "image/tiff",
    ".tiff": "image/tiff",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".doc": "application/msword",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".xls": "application/vnd.ms-excel",
    ".ods": "application/vnd.oasis.opendocument.spreadsheet",
    ".txt": "text/plain",
    ".csv": "text/csv",
    ".eml": "message/rfc822",
}
KINDS = tuple(_MEDIA)
_SHOWN = (".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff")  # those the program shows by itself
_ZIP, _OLE = (b"PK\x03\x04",), (b"\xd0\xcf\x11\xe0", b"{\\rtf", b"PK\x03\x04")
_JPEG, _TIFF = (b"\xff\xd8\xff",), (b"II*\x00", b"MM\x00*")
_SIGNS: dict[str, tuple[bytes, ...]] = {
    ".pdf": (b"%PDF-",),
    ".png": (b"\x89PNG\r\n\x1a\n",),
    ".jpg": _JPEG,
    ".jpeg": _JPEG,
    ".tif": _TIFF,
    ".tiff": _TIFF,
    ".docx": _ZIP,
    ".odt": _ZIP,
    ".xlsx": _ZIP,
    ".ods": _ZIP,
    ".doc": _OLE,
}
_KNOWN_AS = {
    ".pdf": _("un document PDF"),
    ".png": _("o imagine PNG"),
    ".jpg": _("o imagine JPG"),
    ".tif": _("o imagine TIFF"),
}
_PROGRAMS = (b"MZ", b"\x7fELF", b"#!")
_HEAD = 1024  # bytes among which a PDF may begin
_UNSAFE = re.compile(r'[\x00-\x1f\x7f\\/:*?"<>|]+')
_LONGEST = 120


@dataclass(frozen=True)
class NewFile:
    """A file read to be attached: its name, its bytes."""

    name: str
    data: bytes

    @property
    def media_type(self) -> str:
        """What its ending says it is."""
        return _MEDIA.get(ending_of(self.name), "")


def is_shown(name: str) -> bool:
    """Whether the program shows such a file by itself: PDFs and pictures."""
    return ending_of(name) in _SHOWN


def ending_of(name: str) -> str:
    """The ending of a file's name, in small letters: ".pdf"."""
    _before, dot, after = name.rpartition(".")
    return f".{after.lower()}" if dot else ""


def safe_name(name: str) -> str:
    """A file's name that every system takes: no separators, no control characters, not too long.

    Its ending is one of those that may be attached, else ".bin": what the office file holds is opened by the
    system's program for it, and must be no program itself.
    """
    kept = _UNSAFE.sub(" ", name).strip(" .") or "fisier"
    ending = ending_of(kept)
    stem = kept[: -len(ending)] if ending else kept
    return f"{stem[:_LONGEST].strip() or 'fisier'}{ending if ending in KINDS else '.bin'}"


def check_kind(name: str) -> list[Problem]:
    """Documents and pictures may be attached; programs and links never."""
    if ending_of(name) in KINDS:
        return []
    text = _("„{name}” nu se poate atașa. Se atașează documente și imagini: PDF, Word, Excel, JPG, PNG, TXT.")
    return [Problem("files", text.format(name=name))]


def check_size(name: str, size: int) -> list[Problem]:
    """An attached file is not empty, nor larger than a scanned act needs to be."""
    if size == 0:
        return [Problem("files", _("Fișierul „{name}” este gol.").format(name=name))]
    if size > LARGEST_FILE:
        text = _("„{name}” are {size}; cel mult {most}. Scanați-l mai mic.")
        known = {"name": name, "size": size_in_words(size), "most": size_in_words(LARGEST_FILE)}
        return [Problem("files", text.format(**known))]
    return []


def check_content(name: str, data: bytes) -> list[Problem]:
    """A file is what its ending says: what is no scan, document or table is found before it is needed."""
    ending, held = ending_of(name), _kind_of(data)
    if data.startswith(_PROGRAMS) and (b"\x00" in data[:_HEAD] or data.startswith(b"#!")):
        text = _("„{name}” este un program, nu un document; nu se atașează.")
        return [Problem("files", text.format(name=name))]
    signs = _SIGNS.get(ending, ())
    if not signs or data.startswith(signs) or (held and _SIGNS[held] == signs):
        return []
    if held:
        text = _(
            "„{name}” nu este ce spune numele: înăuntru este {kind}. Redenumiți-l cu terminația „{ending}”."
        )
        known = {"name": name, "kind": _KNOWN_AS[held], "ending": held}
        return [Problem("files", text.format(**known))]
    text = _(
        "„{name}” nu este ce spune numele sau este deteriorat: nu începe ca un fișier „{ending}”. "
        "Scanați-l sau salvați-l din nou."
    )
    return [Problem("files", text.format(name=name, ending=ending))]


def _kind_of(data: bytes) -> str:
    """The ending that fits these bytes, among those the program shows; empty for any other."""
    if b"%PDF-" in data[:_HEAD]:  # some scanners write a line before it
        return ".pdf"
    return next((kind for kind in _KNOWN_AS if data.startswith(_SIGNS[kind])), "")


def check_sum(held: int, added: int) -> list[Problem]:
    """All attached files together stay within what copies can carry in a moment."""
    if held + added <= LARGEST_SUM:
        return []
    text = _(
        "Fișierele atașate ar trece împreună de {most} (acum sunt {held}). Păstrați fișierul în dosarul "
        "de pe hârtie și scrieți în formular unde se află."
    )
    return [Problem("files", text.format(most=size_in_words(LARGEST_SUM), held=size_in_words(held)))]
