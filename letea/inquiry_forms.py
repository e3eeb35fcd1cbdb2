"""The forms of social inquiries as data: their headings, who asks and who signs, from resources/inquiries."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import resources

_FOLDER = "inquiries"


@dataclass(frozen=True)
class FormSigner:
    """Who signs: the words over the name, and whose name (mayor, secretary, worker, person, blank)."""

    office: str
    who: str


@dataclass(frozen=True)
class FormHeading:
    """A prescribed heading: `section` opens a chapter over it, `fill` is what the register gives for it."""

    key: str
    heading: str
    section: str = ""
    help: str = ""
    fill: str = ""
    choices: tuple[str, ...] = ()


@dataclass(frozen=True)
class InquiryForm:
    """A form of inquiry; `months` until the next evaluation (0: none), `letter`: it answers a letter.

    `paper` is what a printed one is kept as; `subject` is person, child or household.
    """

    key: str
    name: str
    paper: str
    title: str
    purpose: str
    law: str
    asked_by: tuple[str, ...]
    subject: str
    months: int
    headings: tuple[FormHeading, ...]
    signers: tuple[FormSigner, ...]
    letter: bool = False
    concludes: bool = True


@cache
def inquiry_forms() -> Mapping[str, InquiryForm]:
    """Every form by its key, in the order in which they are offered."""
    found = sorted(resources.path(_FOLDER).glob("*.toml"))
    read: list[dict[str, Any]] = [resources.data(f"{_FOLDER}/{one.name}") for one in found]
    return {told["key"]: _form(told) for told in sorted(read, key=lambda told: int(told["place"]))}


def inquiry_form(key: str) -> InquiryForm | None:
    """The form of that key; None for one that Letea no longer carries."""
    return inquiry_forms().get(key)


def form_name(key: str) -> str:
    """What a form is called in lists; the key itself where Letea no longer carries it."""
    form = inquiry_form(key)
    return form.name if form else key


class FormNames(Mapping[str, str]):
    """The names of forms by key, read from the package only when one is asked for."""

    def __getitem__(self, key: str) -> str:
        """The name of a form."""
        return inquiry_forms()[key].name

    def __iter__(self) -> Iterator[str]:
        """The keys, in the order in which forms are offered."""
        return iter(inquiry_forms())

    def __len__(self) -> int:
        """How many forms there are."""
        return len(inquiry_forms())


def _form(told: Mapping[str, Any]) -> InquiryForm:
    plain = {name: told[name] for name in ("letter", "concludes") if name in told}
    texts = {name: told[name] for name in ("key", "name", "paper", "title", "purpose", "law", "subject")}
    return InquiryForm(
        **texts,
        **plain,
        asked_by=tuple(told["asked_by"]),
        months=told["months"],
        headings=tuple(_heading(one) for one in told["heading"]),
        signers=tuple(FormSigner(one["office"], one["who"]) for one in told["signer"]),
    )


def _heading(told: Mapping[str, Any]) -> FormHeading:
    texts = {name: told[name] for name in ("key", "heading", "section", "help", "fill") if name in told}
    return FormHeading(**texts, choices=tuple(told.get("choices", ())))
