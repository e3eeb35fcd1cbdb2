"""The figures of a run of tests/faults, printed as a table and kept in docs/reliability.md."""

import os
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PAGE = Path(__file__).parents[2] / "docs" / "reliability.md"
_BEGIN, _END = "<!-- figures: begin -->", "<!-- figures: end -->"


@dataclass(frozen=True)
class Figure:
    """What one row of the promises showed: how it went, in words, and how many seconds it took."""

    row: str
    text: str
    seconds: float


def told_in(reports: Iterable[Any]) -> list[Figure]:
    """The figures that the tests of a run told, and the rows that were left out."""
    found: list[Figure] = []
    for report in reports:
        found += [Figure(*value) for name, value in report.user_properties if name == "figure"]
        if report.skipped and report.when in {"setup", "call"}:
            reason = str(report.longrepr[2]).removeprefix("Skipped: ")
            found.append(
                Figure(report.location[2].removeprefix("test_").replace("_", " "), f"left out: {reason}", 0)
            )
        if report.failed:
            found.append(Figure(report.location[2].removeprefix("test_").replace("_", " "), "FAILED", 0))
    return sorted(found, key=lambda figure: figure.row)


def as_table(figures: Sequence[Figure]) -> list[str]:
    """The figures as lines of a Markdown table."""
    head = ["| promise | figures | seconds |", "|---|---|---|"]
    return head + [f"| {figure.row} | {figure.text} | {figure.seconds:g} |" for figure in figures]


def keep(figures: Sequence[Figure]) -> None:
    """Write the table between its two marks."""
    text = PAGE.read_text(encoding="utf-8")
    before, _, rest = text.partition(_BEGIN)
    after = rest.partition(_END)[2]
    seconds = sum(figure.seconds for figure in figures)
    told = f"Run on {time.strftime('%Y-%m-%d')}, {os.cpu_count()} cores, {seconds:.0f} s of work."
    table = "\n".join([_BEGIN, told, "", *as_table(figures), _END])
    PAGE.write_text(f"{before}{table}{after}", encoding="utf-8")
