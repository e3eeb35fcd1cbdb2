"""One way to write a record as bytes, so that the same record always has the same hash.

JSON in UTF-8 (RFC 8259): keys in the order of their code points, no spaces, no escapes but those JSON asks
for, whole numbers only, one record a line.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

_writer = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def canonical(told: Mapping[str, Any]) -> bytes:
    """The bytes of one record, without the end of its line."""
    return _writer.encode(told).encode("utf-8")


@dataclass(frozen=True)
class Lines:
    """Records as they are packed: their bytes, SHA-256 in hexadecimal digits and number."""

    held: bytes
    sha256: str
    rows: int


def lines(records: Iterable[Mapping[str, Any]]) -> Lines:
    """The records one beneath the other."""
    encode = _writer.encode
    texts = [encode(record) for record in records]
    held = ("\n".join(texts) + "\n").encode("utf-8") if texts else b""
    return Lines(held, hashlib.sha256(held).hexdigest(), len(texts))
