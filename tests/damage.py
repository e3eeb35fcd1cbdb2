"""Real damage to an office file, as disks, sticks and people do it."""

import random
from pathlib import Path

from db.connection import connect
from db.encryption import PAGE, FileKey


def flip_header_byte(path: Path) -> None:
    """One wrong byte among the first sixteen."""
    with path.open("r+b") as file:
        first = file.read(4)
        file.seek(3)
        file.write(bytes([first[3] ^ 0xFF]))


def scramble_pages(path: Path) -> None:
    """Two thirds of the pages after the first hold noise."""
    chance = random.Random(7)  # noqa: S311 - the same damage each time
    with path.open("r+b") as file:
        for number in range(1, path.stat().st_size // PAGE):
            if chance.random() < 2 / 3:
                file.seek(number * PAGE)
                file.write(chance.randbytes(PAGE))


def empty(path: Path) -> None:
    """Nothing is left."""
    path.write_bytes(b"")


def cut_to_hundred_bytes(path: Path) -> None:
    """Hardly anything is left."""
    path.write_bytes(path.read_bytes()[:100])


def cut_in_half(path: Path) -> None:
    """The second half is gone."""
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def cut_last_byte(path: Path) -> None:
    """The last byte is gone."""
    path.write_bytes(path.read_bytes()[:-1])


def fill_with_zeros(path: Path) -> None:
    """The disk gave back zeros."""
    path.write_bytes(bytes(path.stat().st_size))


def become_pdf(path: Path) -> None:
    """A paper saved under the office's name."""
    path.write_bytes(b"%PDF-1.7\n" + b"1 0 obj << /Type /Catalog >> endobj\n" * 300)


def become_docx(path: Path) -> None:
    """A letter saved under the office's name."""
    from docx import Document

    letter = Document()
    letter.add_paragraph("Stimate domnule primar")
    letter.save(str(path))


def go_missing(path: Path) -> None:
    """The file is gone."""
    path.unlink()


def become_newer(path: Path, key: FileKey | None) -> None:
    """A later Letea wrote it."""
    connection = connect(path, key=key)
    connection.execute("UPDATE file_format SET lowest_reader = 99, written_by = '9.1.0'")
    connection.close()
