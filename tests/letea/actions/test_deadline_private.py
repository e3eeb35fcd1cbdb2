"""Which deadlines tell of health by themselves."""

from datetime import date, timedelta

from db.store import Store
from db.tables.people import IdentityPaper
from letea.actions.deadline_private import private_deadlines
from letea.actions.deadlines import read_deadlines
from tests.letea.actions.benefit_offices import approved, someone
from tests.samples import TODAY, a_certificate

APRIL = date(2022, 4, 15)


def test_certificates_and_rights_for_a_disability_do_and_papers_and_other_rights_do_not(store: Store) -> None:
    person, other = someone(store), someone(store, "Demonstrativ")
    store.keep(a_certificate(person_id=person, until_on=APRIL, permanent=False), "C")
    store.keep(IdentityPaper(person_id=other, kind="ci", expires_on=TODAY + timedelta(5)), "A")
    approved(store, person, "IND_HAND", to_on=APRIL)
    approved(store, other, to_on=APRIL)
    told = read_deadlines(store, TODAY)
    assert {"certificate", "identity_paper", "grant_end"} <= {one.deadline.rule for one in told}
    private = private_deadlines(store, told)
    titles = {one.deadline.title: private[one.id] for one in told if one.id in private}
    assert {title.split(":")[0]: rule for title, rule in titles.items()} == {
        "Certificat de încadrare": "Certificate de handicap care expiră",
        "Se încheie dreptul": "Drepturi care se încheie",
    }
    assert sum(one.deadline.rule == "grant_end" for one in told) == 2
