"""The other place for copies that was chosen on this computer."""

from pathlib import Path

from ui.settings import Settings

SECOND_PLACE = "safety/second_place"  # the setting's name; empty where none was chosen


def second_place(settings: Settings) -> Path | None:
    """The folder chosen; None where there is none."""
    kept = settings.chosen(SECOND_PLACE)
    return Path(kept) if kept else None


def keep_second_place(settings: Settings, place: Path) -> None:
    """Remember the folder."""
    settings.keep_chosen(SECOND_PLACE, str(place))
