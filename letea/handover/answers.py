"""What a county sends back: small files of JSON, signed with its key and not locked, for they hold no person.

`{"key": …, "signature": …, <the kind's word>: {…}}`; the signature is of the kind's line and the canonical
bytes of the object, so that however the file is spelt, what is believed is what was signed.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from letea.errors import Problem, Refused
from letea.handover.canonical import canonical
from letea.handover.keys import SigningKey, read_public, signed_by

Told = TypeVar("Told")
_KEY, _SIGNATURE, _FORMAT = "key", "signature", "format"


@dataclass(frozen=True)
class AnswerKind:
    """A kind of answer: its word in the file, the line signed before it, its format, how long a file may be.

    `none` is said of a file that is no such answer, `wrong` of one with a wrong field ({what}), `changed` of
    one whose signature is of something else, `newer` of one of a later format ({format}).
    """

    word: str
    signed_as: bytes
    format: int
    most_bytes: int
    none: str
    wrong: str
    changed: str
    newer: str


def write_answer(kind: AnswerKind, told: bytes, key: SigningKey) -> bytes:
    """The file that holds these canonical bytes and the county's signature of them."""
    signature = key.sign(told, signed_as=kind.signed_as)
    held = {kind.word: json.loads(told), _KEY: key.public.hex(), _SIGNATURE: signature.hex()}
    return canonical(held) + b"\n"


def read_answer(
    kind: AnswerKind, held: bytes, read: Callable[[Mapping[str, Any]], Told], written: Callable[[Told], bytes]
) -> tuple[Told, bytes]:
    """What the file tells and the public key that signed it, which is for the caller to know.

    `read` makes the thing of its fields, with KeyError, TypeError or ValueError for what is wrong; `written`
    gives its canonical bytes.

    Raises:
        Refused: with one sentence, whatever is wrong.
    """
    data = _parsed(kind, held)
    told = data[kind.word]
    newer = told.get(_FORMAT)
    if isinstance(newer, int) and newer > kind.format:
        raise _refused(kind.newer.format(format=newer))
    try:
        found = read(told)
    except (KeyError, TypeError, ValueError) as error:
        raise _refused(kind.wrong.format(what=str(error).strip("'\""))) from error
    public, signature = read_public(data[_KEY]), _signature(data[_SIGNATURE])
    if public is None or not signed_by(public, signature, written(found), signed_as=kind.signed_as):
        raise _refused(kind.changed)
    return found, public


def _parsed(kind: AnswerKind, held: bytes) -> dict[str, Any]:
    try:
        data = json.loads(held.decode("utf-8-sig")) if len(held) <= kind.most_bytes else None
    except (ValueError, RecursionError):
        data = None
    if not isinstance(data, dict) or set(data) != {kind.word, _KEY, _SIGNATURE}:
        raise _refused(kind.none)
    if not isinstance(data[kind.word], dict):
        raise _refused(kind.none)
    return data


def _signature(told: object) -> bytes:
    try:
        return bytes.fromhex(told) if isinstance(told, str) else b""
    except ValueError:
        return b""


def _refused(sentence: str) -> Refused:
    return Refused([Problem("answer", sentence)])
