"""The database engine a county may consolidate on: its address as typed and as shown, whether it answers."""

from dataclasses import dataclass

from sqlalchemy import URL, Engine, func, inspect, make_url, select, text
from sqlalchemy.exc import DBAPIError

from db.county.connection import engine_at, is_address, wait_for
from db.county.tables import Package
from db.county.upgrade import HEAD, version_of
from db.trouble import SilentEngine
from letea.errors import Problem, Refused
from letea.progress import Progress
from letea.wording import _

_SECRETS = ("password",)  # of what may follow an address's question mark


@dataclass(frozen=True)
class EngineAnswer:
    """What an engine answered: its version, and how many packages it holds (None before Letea's tables)."""

    version: str
    packages: int | None


def address_problem() -> Problem:
    """What is said of words that are no address."""
    return Problem("address", _("Adresa are forma postgresql+psycopg://utilizator@calculator/bază."))


def whole_address(typed: str, password: str, kept: str) -> str:
    """The address as it is kept, with its password: the one typed, else the one kept for the same server.

    Raises:
        Refused: when it is no address of PostgreSQL.
    """
    wanted = typed.strip()
    if not wanted:
        return ""
    if not is_address(wanted):
        raise Refused([address_problem()])
    url = make_url(wanted)
    told = url.query.get("password")
    if told and url.password is None:
        url = url.set(password=str(told)).difference_update_query(_SECRETS)
    if password:
        url = url.set(password=password)
    elif url.password is None and kept and _whose(make_url(kept)) == _whose(url):
        url = url.set(password=make_url(kept).password)
    return url.render_as_string(hide_password=False)


def shown_address(address: str) -> str:
    """An address without its password, as it may stand on the screen; "" for none."""
    if not address:
        return ""
    url = make_url(address)._replace(password=None)
    head, mark, more = url.difference_update_query(_SECRETS).render_as_string().partition("?")
    return head + mark + more.replace("%2F", "/")  # a socket's folder, as people write it


def has_password(address: str) -> bool:
    """Whether a password is kept with an address."""
    return bool(address) and make_url(address).password is not None


def check_engine(address: str, progress: Progress) -> EngineAnswer:
    """Ask the engine whether it answers and will have Letea's tables; nothing is changed there.

    Raises:
        Refused: with a sentence at "address" or "password".
        Cancelled: when the worker stopped it.
    """
    if not is_address(address):
        raise Refused([address_problem()])
    url = make_url(address)
    try:
        wait_for(address, lambda: progress.step(_("Se caută serverul")))
    except SilentEngine as error:
        told = _("Serverul {server} nu răspunde; verificați numele lui, portul și rețeaua.")
        raise Refused([Problem("address", told.format(server=url.host))]) from error
    progress.step(_("Se întreabă baza de date"))
    engine = engine_at(address)
    try:
        return _answer_of(engine)
    except DBAPIError as error:
        told = _(
            "Serverul nu lasă să se intre: verificați utilizatorul, parola și numele bazei de date „{name}”."
        )
        raise Refused([Problem("password", told.format(name=url.database or ""))]) from error
    finally:
        engine.dispose()


def _answer_of(engine: Engine) -> EngineAnswer:
    with engine.connect() as connection:
        version = str(connection.scalar(text("SHOW server_version")))
        found = version_of(connection)
        if found > HEAD:
            told = _("Baza de date este a unei versiuni mai noi a programului; instalați acea versiune.")
            raise Refused([Problem("address", told)])
        if found:
            return EngineAnswer(version, connection.scalar(select(func.count(Package.id))))
        if not connection.scalar(text("SELECT has_schema_privilege(current_schema(), 'CREATE')")):
            told = _("Utilizatorul nu are dreptul să facă tabele în baza de date; dați-i-o în proprietate.")
            raise Refused([Problem("address", told)])
        if inspect(connection).has_table("commune"):
            told = _("Baza de date are deja tabele ale altui program; dați Letea una goală.")
            raise Refused([Problem("address", told)])
        return EngineAnswer(version, None)


def _whose(url: URL) -> tuple[object, ...]:
    return url.username, url.host, url.port, url.query.get("host")
