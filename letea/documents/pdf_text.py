"""Lines of a paper: styled runs broken to a width."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from letea.documents.letters import clean
from letea.documents.outline import Run, Runs
from letea.documents.typefaces import em_width, face, fits

_BREAKABLE = re.compile(r"[-/.,;:@_–—]")


@dataclass(frozen=True)
class Style:
    """The size of letters, the distance of lines and the padding of a cell around them, in points."""

    size: float
    leading: float
    sans: bool = False
    padding: float = 0.0

    def face(self, run: Run) -> str:
        """The typeface of this run."""
        return face(bold=run.bold, italic=run.italic, sans=self.sans)

    def padded(self, lines: int) -> float:
        """The height of a cell with so many lines."""
        return max(lines, 0) * self.leading + 2 * self.padding

    def capacity(self, height: float) -> int:
        """How many lines stand in a cell of this height."""
        return max(0, int((height - 2 * self.padding + 0.01) / self.leading))


class Stretch(NamedTuple):
    """Letters of a line in one style."""

    face: str
    text: str
    underline: bool = False


class Line(NamedTuple):
    """One printed line; `last` ends its paragraph (and is not spread out)."""

    stretches: tuple[Stretch, ...]
    width: float
    last: bool


class _Word(NamedTuple):
    pieces: tuple[Stretch, ...]
    width: float  # at one point
    spaced: bool  # a space stands before it


def break_lines(runs: Runs, style: Style, width: float) -> list[Line]:
    """The lines these runs fill at this width; a typed line end is kept, a word too long is cut."""
    room = max(width, style.size) / style.size
    if len(runs) == 1 and (plain := _plain_lines(runs[0], style, room)) is not None:
        return plain
    lines: list[Line] = []
    for hard_line in _hard_lines(runs, style):
        words = [part for word in hard_line for part in _cut(word, room)]
        lines += _filled(words, room, style) if words else [Line((), 0.0, last=True)]
    return lines


def longest_word(runs: Runs, style: Style) -> float:
    """The width of the longest word, in points: a column narrower than that would cut it."""
    if len(runs) == 1:
        typeface, text = style.face(runs[0]), clean(runs[0].text)
        return max(em_width(typeface, word) for word in text.replace("\n", " ").split(" ")) * style.size
    words = (word.width for hard_line in _hard_lines(runs, style) for word in hard_line)
    return max(words, default=0.0) * style.size


def _hard_lines(runs: Runs, style: Style) -> list[list[_Word]]:
    """The words between typed line ends."""
    if not runs:
        return []
    lines: list[list[_Word]] = [[]]
    joined = False  # the next letters belong to the last word
    for run in runs:
        typeface = style.face(run)
        for position, part in enumerate(clean(run.text).split("\n")):
            if position:
                lines.append([])
                joined = False
            joined = _add_words(lines[-1], part, Stretch(typeface, "", run.underline), joined=joined)
    return lines


def _plain_lines(run: Run, style: Style, room: float) -> list[Line] | None:
    """The lines of one run, as nearly all cells have; None where a word must be cut.

    The same as `_filled`, on bare strings: a long table is measured in half the time.
    """
    typeface = style.face(run)
    space = em_width(typeface, " ")
    lines: list[Line] = []
    for part in clean(run.text).split("\n"):
        words = [word for word in part.split(" ") if word]
        start, used = 0, -space
        for position, word in enumerate(words):
            width = em_width(typeface, word)
            if width > room:
                return None
            if used + space + width > room:
                stretch = Stretch(typeface, " ".join(words[start:position]), run.underline)
                lines.append(Line((stretch,), used * style.size, last=False))
                start, used = position, width
            else:
                used += space + width
        stretch = Stretch(typeface, " ".join(words[start:]), run.underline)
        lines.append(Line((stretch,) if words else (), max(used, 0.0) * style.size, last=True))
    return lines


def _add_words(line: list[_Word], text: str, stretch: Stretch, *, joined: bool) -> bool:
    """Add the text's words to the line; whether the next run goes on in the last of them."""
    for position, letters in enumerate(text.split(" ")):
        if position:
            joined = False
        if not letters:
            continue
        piece = stretch._replace(text=letters)
        width = em_width(stretch.face, letters)
        if joined and line:
            word = line.pop()
            line.append(_Word((*word.pieces, piece), word.width + width, word.spaced))
        else:
            line.append(_Word((piece,), width, spaced=True))
        joined = True
    return joined


def _cut(word: _Word, room: float) -> Iterator[_Word]:
    """The word itself, or the parts of one wider than the line, cut after a mark where there is one."""
    if word.width <= room:
        yield word
        return
    spaced = word.spaced
    for piece in word.pieces:
        rest = piece.text
        while rest:
            count = fits(piece.face, rest, room)
            if count < len(rest):
                marks = [found.end() for found in _BREAKABLE.finditer(rest, 0, count)]
                count = marks[-1] if marks and marks[-1] > 1 else count
            part, rest = rest[:count], rest[count:]
            yield _Word((piece._replace(text=part),), em_width(piece.face, part), spaced)
            spaced = False


def _filled(words: list[_Word], room: float, style: Style) -> Iterator[Line]:
    """The words on lines, each as full as it can be."""
    space = em_width(words[0].pieces[0].face, " ")
    start, used = 0, words[0].width
    for position in range(1, len(words)):
        word = words[position]
        wider = used + word.width + (space if word.spaced else 0.0)
        if wider > room:
            yield Line(_joined(words[start:position]), used * style.size, last=False)
            start, used = position, word.width
        else:
            used = wider
    yield Line(_joined(words[start:]), used * style.size, last=True)


def _joined(words: list[_Word]) -> tuple[Stretch, ...]:
    """The words as few stretches as their styles allow."""
    stretches: list[Stretch] = []
    for position, word in enumerate(words):
        gap = " " if position and word.spaced else ""
        for piece in word.pieces:
            before = stretches[-1] if stretches else None
            if before and before[0] == piece[0] and before[2] == piece[2]:
                stretches[-1] = Stretch(before[0], f"{before[1]}{gap}{piece[1]}", before[2])
            elif gap and before and piece.underline:
                stretches[-1] = before._replace(text=before.text + gap)
                stretches.append(piece)
            else:
                stretches.append(piece._replace(text=gap + piece.text))
            gap = ""
    return tuple(stretches)
