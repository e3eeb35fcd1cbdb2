"""An office file on a stick, in the network or in the cloud: why it is not worked in there, and the ways."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from letea.folders import Folders
from letea.wording import _
from ui import messages

if TYPE_CHECKING:
    from letea.drives import Standing


class Choice(StrEnum):
    """What the worker chose to do with the file."""

    LEAVE = "leave"
    LOOK = "look"
    COPY = "copy"
    HERE = "here"


def ask_what_to_do(window: QWidget, path: Path, standing: "Standing", folders: Folders) -> Choice:
    """Say why the file is not worked in where it stands, and offer to bring it here or only to read it."""
    from letea.actions.moving import place_here  # noqa: PLC0415 - rarely so
    from letea.drives import in_words  # noqa: PLC0415 - same

    there, place = here_already(path, folders), place_here(path, folders.home)
    copy = messages.Answer(Choice.COPY, _("Copiază pe acest calculator și deschide"), "primary")
    answers = [
        messages.Answer(Choice.LEAVE, _("Renunță")),
        messages.Answer(Choice.LOOK, _("Deschide doar pentru citire")),
        copy,
    ]
    told = [in_words(standing), _("Copia va fi {place}.").format(place=place)]
    if there.exists():
        here = messages.Answer(Choice.HERE, _("Deschide-l pe cel de aici"), "primary")
        answers[2:] = [messages.Answer(Choice.COPY, _("Copiază sub alt nume")), here]
        told.insert(1, _("Pe acest calculator există deja {place}.").format(place=there))
    question = _("Biroul {name} nu se deschide de acolo pentru lucru.").format(name=path.stem)
    return Choice(messages.choose(window, question, answers, detail="\n\n".join(told)))


def here_already(path: Path, folders: Folders) -> Path:
    """Where a file of this name stands on this computer, if one does."""
    return folders.home / path.name
