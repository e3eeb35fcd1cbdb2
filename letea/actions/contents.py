"""Files kept inside the office file: put in once under their SHA-256, read back whole."""

from hashlib import sha256

from sqlalchemy.orm import Session

from db.store import Store
from db.tables.contents import Content
from db.writing import Writing
from letea.errors import Trouble
from letea.wording import _


def put_content(writing: Writing, data: bytes) -> str:
    """Keep these bytes in the transaction at hand; returns their SHA-256 (hexadecimal)."""
    sha = sha256(data).hexdigest()
    if writing.session.get(Content, sha) is None:
        writing.session.add(Content(sha=sha, size=len(data), data=data))
    return sha


def content_in(session: Session, sha: str) -> bytes:
    """The bytes under this SHA-256.

    Raises:
        Trouble: when they are not there, or are not what they were.
    """
    held = session.get(Content, sha)
    if held is None or sha256(held.data).hexdigest() != sha:
        text = _("Un fișier păstrat în fișierul biroului lipsește sau este deteriorat. Restaurați o copie.")
        raise Trouble(text)
    return held.data


def open_content(store: Store, sha: str) -> bytes:
    """The bytes under this SHA-256, read from the office file.

    Raises:
        Trouble: when they are not there, or are not what they were.
    """
    with store.reading() as session:
        return content_in(session, sha)
