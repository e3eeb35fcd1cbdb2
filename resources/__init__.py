"""The one door to Letea's packaged files: fonts, icons, lists, legal texts, translations."""

from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).resolve().parent


class MissingResourceError(LookupError):
    """A packaged file is asked for that Letea does not carry: the installation is at fault."""

    def __init__(self, name: str) -> None:
        super().__init__(f"no packaged file named {name!r}")
        self.name = name


def path(name: str) -> Path:
    """Where a packaged file or folder stands; `name` is relative, as in "legal/principles.toml".

    Raises:
        MissingResourceError: nothing of that name is packaged.
    """
    found = _FOLDER / name
    if not name or not found.resolve().is_relative_to(_FOLDER) or not found.exists():
        raise MissingResourceError(name)
    return found


def font(name: str) -> Path:
    """The font file of that name, with or without its ending: "Inter-Regular", "LiberationSerif-Bold.ttf"."""
    for ending in ("", ".ttf", ".otf"):
        found = _FOLDER / "fonts" / f"{name}{ending}"
        if found.is_file():
            return found
    raise MissingResourceError(f"fonts/{name}")


def icon(name: str) -> Path:
    """The drawing (SVG, strokes in `currentColor`) of an icon: "home", "user-plus"."""
    return path(f"icons/{name}.svg")


def text(name: str) -> str:
    """The words of a packaged text file; one ending in .xz is unpacked."""
    raw = path(name).read_bytes()
    if name.endswith(".xz"):
        import lzma  # noqa: PLC0415 - only the list of places needs it

        raw = lzma.decompress(raw)
    return raw.decode("utf-8").replace("\r\n", "\n")


def data(name: str) -> Any:
    """The content of a packaged .toml, .json or .csv file; a CSV gives one dict of texts for each row."""
    content = text(name)
    match Path(name).suffix:
        case ".toml":
            import tomllib  # noqa: PLC0415 - nothing is read before the first paint

            return tomllib.loads(content)
        case ".json":
            import json  # noqa: PLC0415 - same

            return json.loads(content)
        case ".csv":
            import csv  # noqa: PLC0415 - same

            return list(csv.DictReader(content.splitlines()))
        case _:
            raise MissingResourceError(name)
