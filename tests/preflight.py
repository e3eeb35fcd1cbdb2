"""Apache PDFBox Preflight: what a PDF lacks to be PDF/A-1b. One start of Java serves many papers."""

import os
from collections.abc import Mapping
from pathlib import Path
from subprocess import run
from typing import Protocol

import pytest

JAVA = Path("/usr/share/java")
JARS = ("preflight", "pdfbox2", "fontbox2", "xmpbox", "commons-logging", "javax.activation", "jaxb-api")


class DebianTool(Protocol):
    """The fixture `debian_tool`."""

    def __call__(self, name: str) -> str:
        """The path of the tool."""


def faults(papers: Mapping[str, bytes], debian_tool: DebianTool, folder: Path) -> dict[str, str]:
    """What Preflight says against each paper; nothing for those that are PDF/A-1b.

    Without the Debian packages the test is left out, or fails in the gate.
    """
    java = debian_tool("java")
    jars = [JAVA / f"{name}.jar" for name in JARS]
    absent = [jar.name for jar in jars if not jar.is_file()]
    if absent:
        told = f"lipsesc {', '.join(absent)}; vedeți packages.txt"
        (pytest.fail if os.environ.get("LETEA_REQUIRE_TOOLS") else pytest.skip)(told)
    folder = folder / "preflight"
    folder.mkdir()
    for name, pdf in papers.items():
        (folder / f"{name}.pdf").write_bytes(pdf)
    words = [java, "-cp", ":".join(map(str, jars)), "org.apache.pdfbox.preflight.Validator_A1b"]
    done = run([*words, "batch", str(folder)], capture_output=True, text=True, check=False)
    verdicts = {name: _verdict(f"{name}.pdf", done.stdout) for name in papers}
    return {name: words for name, words in verdicts.items() if words}


def _verdict(name: str, printed: str) -> str:
    if f"The file {name} is a valid PDF/A-1b file" in printed:
        return ""
    _before, _sign, said = printed.partition(f"The file {name} is not a valid PDF/A-1b file")
    return said.partition("\n\n")[0] or printed or "Preflight said nothing"
