"""The contract as a paper: both parties, the service, what is not known as a rule to fill by hand."""

from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from docx import Document

from db.store import Store
from db.tables.people import IdentityPaper
from letea.actions.contract_paper import (
    blank_contract,
    contract_docx,
    contract_outline,
    contract_pdf,
    has_own_model,
)
from letea.actions.contracts import new_contract, save_contract
from letea.actions.paper_templates import restore_template, take_template, write_template
from letea.documents.council.paper_fields import NAME_RULE
from letea.documents.outline import Pairs, Signatures
from letea.documents.service_contract import CONTRACT
from letea.errors import Refused
from letea.progress import Progress
from tests.samples import TODAY, a_licence, a_person, a_service, an_official


def a_contract(store: Store, *, person: dict[str, Any] | None = None, **given: Any) -> int:
    held = store.keep(a_person(**person or {}), "P")
    store.keep(IdentityPaper(person_id=held.id, kind="ci", series="XC", number="123456"), "A")
    service = store.keep(a_service(), "S")
    store.keep(a_licence(service_id=service.id), "L")
    store.keep(an_official(), "O")
    contract = new_contract(store, TODAY, held.id).contract
    for name, value in given.items():
        setattr(contract, name, value)
    return save_contract(store, contract, TODAY)


def words(store: Store, contract: int) -> str:
    document = pypdfium2.PdfDocument(contract_pdf(store, contract, Progress()))
    return " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())


def test_both_parties_and_the_service_are_named(store: Store) -> None:
    text = words(store, a_contract(store, to_on=date(2022, 12, 31), contribution_bani=12_050))
    for part in (
        *("Contract de servicii sociale nr. 1/2022 din 22.03.2022", "Exemplu Ștefan", "XC 123456"),
        *("Matei Exemplu", "seria LF nr. 000132, valabilă până la 10.04.2022", "cod 8891CZ-C-II"),
        *("este de 120,50 lei", "de la 22.03.2022 până la 31.12.2022", "12. Dispoziții finale"),
    ):
        assert part in text


@pytest.mark.parametrize(
    ("bani", "told"), [(None, f"Contribuția lunară a beneficiarului: {NAME_RULE} lei."), (0, "este gratuit")]
)
def test_what_it_costs_is_told_or_left_to_fill(store: Store, bani: int | None, told: str) -> None:
    outline = contract_outline(store, a_contract(store, contribution_bani=bani))
    assert told in str(outline)
    assert "pe durată nedeterminată" in str(outline)


def test_a_child_signs_by_a_representative(store: Store) -> None:
    child = {"born_on": date(2013, 5, 1)}
    outline = contract_outline(store, a_contract(store, person=child))
    (signed,) = [block for block in outline.blocks if isinstance(block, Signatures)]
    assert signed.parties[1].name == ""
    named = child | {"representative_name": "Exemplu Maria", "representative_quality": "mama"}
    outline = contract_outline(store, a_contract(store, person=named))
    pairs = [row for block in outline.blocks if isinstance(block, Pairs) for row in block.rows]
    assert ("Reprezentat prin", "Exemplu Maria (mama)") in pairs


def test_the_same_is_made_for_word(store: Store) -> None:
    document = Document(BytesIO(contract_docx(store, a_contract(store), Progress())))
    assert any("Dispoziții finale" in paragraph.text for paragraph in document.paragraphs)


def in_word(path: Path, before: str, after: str) -> None:
    """The wording in Word with other words in the paragraph that has these."""
    document = Document(str(path))
    paragraph = next(one for one in document.paragraphs if before in one.text)
    paragraph.text = paragraph.text.replace(before, after)
    document.save(str(path))


def test_the_office_words_the_contract_in_word(store: Store, tmp_path: Path) -> None:
    contract, model = a_contract(store, contribution_bani=0), tmp_path / "Contract.docx"
    before = contract_outline(store, contract)
    write_template(store, CONTRACT, model)
    take_template(store, CONTRACT, model)
    assert contract_outline(store, contract) == before
    in_word(model, "Contractul se încheie în două exemplare", "Contractul se face în trei exemplare")
    assert take_template(store, CONTRACT, model) == ()
    assert has_own_model(store)
    text = words(store, contract)
    for part in ("se face în trei exemplare", "Serviciul este gratuit", "CNP", "Matei Exemplu"):
        assert part in text
    restore_template(store, CONTRACT)
    assert contract_outline(store, contract) == before


def test_a_model_without_the_service_is_refused(store: Store, tmp_path: Path) -> None:
    model = tmp_path / "Contract.docx"
    write_template(store, CONTRACT, model)
    in_word(model, "{serviciul_acordat}", "un serviciu")
    with pytest.raises(Refused, match="serviciul_acordat"):
        take_template(store, CONTRACT, model)
    assert not has_own_model(store)


def test_a_blank_contract_names_the_office_alone(store: Store) -> None:
    outline = blank_contract(store)
    (provider, beneficiary) = [block for block in outline.blocks if isinstance(block, Pairs)]
    assert provider.rows[0][1].startswith("Comuna Exemplu, ")
    assert {value for _name, value in beneficiary.rows} == {NAME_RULE}
