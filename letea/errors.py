"""The two ways something can be refused: a rule says no, or the world failed."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Problem:
    """One thing to mend, shown beside its field.

    `field` is the record's attribute name ("cnp"); a field of a row in a list is "incomes.2.sum_bani".
    A problem that is not blocking is a warning: it may be saved.
    """

    field: str
    text: str
    blocking: bool = True


class Refused(Exception):  # noqa: N818 - the office's word for it
    """A rule says no; nothing was changed."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(" ".join(problem.text for problem in self.problems))


class Trouble(Exception):  # noqa: N818 - the world failed, nobody erred
    """The world failed (disk, lock, damaged or newer file): what happened and what to do, in Romanian."""

    def __init__(self, sentence: str, advice: str = "") -> None:
        self.sentence = sentence
        self.advice = advice
        super().__init__(f"{sentence} {advice}".strip())


def refuse_if(problems: Iterable[Problem]) -> None:
    """Stop here if any of these problems blocks.

    Raises:
        Refused: with all the problems, warnings included, so that each is shown at its place.
    """
    found = tuple(problems)
    if any(problem.blocking for problem in found):
        raise Refused(found)
