"""Where this computer keeps the office file, its settings, its log and the papers made from it."""

import os
from dataclasses import dataclass
from pathlib import Path

SUFFIX = ".letea"


@dataclass(frozen=True)
class Folders:
    """The folders of this computer; `home` is where office files are offered to be kept."""

    home: Path
    settings: Path
    log: Path

    @property
    def papers(self) -> Path:
        """Where printed papers are offered to be saved."""
        return self.home / "Acte"

    @property
    def opened(self) -> Path:
        """Where attached files stand while other programs show them."""
        return self.settings.parent / "deschise"


def folders_here() -> Folders:
    """The folders of this user, or those under LETEA_HOME where it is set (tests, a trial)."""
    asked = os.environ.get("LETEA_HOME")
    if asked:
        root = Path(asked)
        return Folders(root, root / "settings.ini", root / "letea.log")
    import platformdirs  # noqa: PLC0415 - not needed where LETEA_HOME tells

    return Folders(
        Path(platformdirs.user_documents_dir()) / "Letea",
        Path(platformdirs.user_config_dir("Letea", appauthor=False)) / "settings.ini",
        Path(platformdirs.user_log_dir("Letea", appauthor=False)) / "letea.log",
    )
