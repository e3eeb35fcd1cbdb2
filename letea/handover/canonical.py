"""One way to write a record as bytes, so that the same record always has the same hash.

JSON in UTF-8 (RFC 8259): keys in the order of their code points, no spaces, no escapes but those JSON asks
for, whole numbers only, one record a line.
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

_AT_ONCE = 1_000  # records
_writer = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
_in_order = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def canonical(told: Mapping[str, Any]) -> bytes:
    """The bytes of one record, without the end of its line."""
    return _writer.encode(told).encode("utf-8")


@dataclass(frozen=True)
class Lines:
    """Records as they are packed: their bytes, SHA-256 in hexadecimal digits and number."""

    held: bytes
    sha256: str
    rows: int


def lines(
    records: Iterable[Mapping[str, Any]], write: Callable[[Sequence[Mapping[str, Any]]], str] | None = None
) -> Lines:
    """The records one beneath the other, only their lines held; `write` (`together`) writes some of them."""
    left = iter(records)
    parts = []
    while some := list(islice(left, _AT_ONCE)):
        parts.append(f"{(write or together)(some)}\n".encode())
    held = b"".join(parts)
    return Lines(held, hashlib.sha256(held).hexdigest(), held.count(b"\n"))


def together(records: Sequence[Mapping[str, Any]]) -> str:
    """Some records one beneath the other; the last line is not ended."""
    order = sorted(records[0])
    if all(map(order.__eq__, map(list, records))):
        told = _in_order.encode(records)[1:-1]
        if told.count("{") == len(records):  # no record within one, nor a text with what stands between two
            return told.replace("},{", "}\n{")
    return "\n".join(map(_writer.encode, records))
