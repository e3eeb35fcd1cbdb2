"""The `letea` command: without words it opens the window; with them it does one job and tells of it."""

import gc
import os
import sys

from letea.command_line import parse


def main(arguments: list[str] | None = None) -> int:
    """Run the command and return its exit code (see letea.command_line)."""
    asked = parse(sys.argv[1:] if arguments is None else arguments)
    county = asked.database if asked.do == "county" else None
    if asked.do is not None and county is None:
        from letea.commands import run  # noqa: PLC0415 - the window must not wait for it

        return run(asked)
    from ui.app import main as open_window  # noqa: PLC0415 - only the window needs Qt

    return open_window(asked.file, or_demonstration=asked.or_demonstration, county=county)


def run_whole() -> None:
    """Run the command and end the process at once: all is closed, and taking modules apart takes time."""
    os.umask(0o077)  # what the program writes is for its owner only
    gc.disable()  # a command ends before a collection could pay; the window turns it on again
    code = main()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


if __name__ == "__main__":
    run_whole()
