"""Papers given out as files: made and written beside the window, an older file replaced whole."""

import re
from collections.abc import Callable
from pathlib import Path

from letea.exchange.safe_file import replace_file
from letea.progress import Progress
from letea.wording import _

_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
_LONGEST = 120  # letters of a name, so that its folder may be deep


def save_paper(make: Callable[[Progress], bytes], out: Path, progress: Progress) -> None:
    """Make the paper and write it to this file.

    Raises:
        Trouble: when the disk or the folder refuses.
    """
    content = make(progress)
    progress.step(_("Se scrie fișierul"))
    replace_file(out, lambda file: file.write(content))


def paper_file_name(title: str) -> str:
    """A title as the name of a file on any system, without its ending."""
    return " ".join(_FORBIDDEN.sub(" ", title).split())[:_LONGEST].rstrip(" .")
