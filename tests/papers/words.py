"""Words of papers in bare letters, and how much of one text another carries."""

import re
import subprocess
import unicodedata
import zipfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from html import unescape
from pathlib import Path


@dataclass(frozen=True)
class Carried:
    """The share of a text's words that a paper has, and the share it has in their order."""

    recall: float
    order: float
    lost: Counter[str]


def words_of(text: str) -> list[str]:
    """The words and numbers of a text, without accents and capitals; words cut at a line's end are joined."""
    letters = unicodedata.normalize("NFKD", text.replace("-\n", ""))
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter)).lower()
    return re.findall(r"[a-z]+|\d+", bare)


def pdf_words(path: Path) -> list[str]:
    """The words of a PDF as they are copied from it, in the order they were drawn."""
    done = subprocess.run(["pdftotext", "-raw", str(path), "-"], capture_output=True, check=True)  # noqa: S607
    return words_of(done.stdout.decode("utf-8"))


def docx_words(path: Path) -> list[str]:
    """The words of a Word document's body, in the order of its paragraphs and cells."""
    with zipfile.ZipFile(path) as packed:
        xml = packed.read("word/document.xml").decode("utf-8")
    return words_of(unescape(re.sub(r"<[^>]+>", " ", xml)))


def carried(wanted: Sequence[str], found: Sequence[str]) -> Carried:
    """How much of the wanted words was found: each as often as it is wanted, and in order."""
    lost = Counter(wanted) - Counter(found)
    blocks = SequenceMatcher(None, wanted, found, autojunk=False).get_matching_blocks()
    total = len(wanted)
    return Carried(1 - lost.total() / total, sum(block.size for block in blocks) / total, lost)
