"""The same record always has the same bytes."""

import hashlib

import pytest

from letea.handover.canonical import canonical, lines


def test_keys_stand_in_order_and_letters_as_they_are() -> None:
    assert canonical({"ș": 1, "a": "Țară „x”\n", "b": None, "c": True}).decode() == (
        '{"a":"Țară „x”\\n","b":null,"c":true,"ș":1}'
    )


def test_what_is_no_number_is_no_record() -> None:
    with pytest.raises(ValueError, match="JSON"):
        canonical({"a": float("nan")})


def test_rows_stand_one_beneath_the_other() -> None:
    made = lines([{"a": 1}, {"a": "x\r\u2028"}])
    assert made.held == '{"a":1}\n{"a":"x\\r\u2028"}\n'.encode()
    assert (made.rows, made.sha256) == (2, hashlib.sha256(made.held).hexdigest())


def test_no_rows_are_no_bytes() -> None:
    assert (lines([]).held, lines([]).rows) == (b"", 0)
