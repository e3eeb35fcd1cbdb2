"""The office's rules: profile, officials, lists, what is still to be completed."""

from datetime import date
from io import BytesIO

import pytest
from PIL import Image

from db.tables.nomenclature import NomenclatureCode
from db.tables.office import Official, OfficialRole, StaffMember, VocabularyItem
from letea.rules.office import (
    LARGEST_PICTURE,
    OWN_SOURCE,
    check_nomenclature,
    check_office,
    check_officials,
    check_picture,
    check_staff,
    check_vocabulary,
    code_for,
    holder_on,
    still_to_complete,
)
from tests.samples import TODAY, an_office, an_official

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c49444154789c63f8ffff3f0005fe02fe0def46b80000000049454e44ae426082"
)  # one white dot


def an_item(label: str, code: str, *, source: str = "HG 797/2017") -> VocabularyItem:
    return VocabularyItem(list_name="situation", code=code, label=label, source=source)


@pytest.mark.parametrize("name", ["county", "unit_name", "service_name"])
def test_what_papers_name_must_be_written(name: str) -> None:
    office = an_office(**{name: "  "})
    assert [problem.field for problem in check_office(office, TODAY)] == [name]


@pytest.mark.parametrize(("cui", "fields"), [("4278337", []), ("RO4278337", []), ("4278338", ["cui"])])
def test_the_fiscal_code_is_checked(cui: str, fields: list[str]) -> None:
    assert [problem.field for problem in check_office(an_office(cui=cui), TODAY)] == fields


def test_a_mail_without_its_sign_is_only_warned_about() -> None:
    (problem,) = check_office(an_office(email="primaria.exemplu.ro"), TODAY)
    assert problem.field == "email"
    assert not problem.blocking


def test_a_certificate_of_tomorrow_is_refused() -> None:
    (problem,) = check_office(an_office(accreditation_on=date(2022, 3, 23)), TODAY)
    assert problem.field == "accreditation_on"


@pytest.mark.parametrize(("content", "refused"), [(None, 0), (PNG, 0), (b"Stimate domnule", 1)])
def test_a_coat_of_arms_is_a_picture(content: bytes | None, refused: int) -> None:
    assert len(check_picture(content)) == refused


def test_a_picture_cut_in_two_is_refused() -> None:
    whole = BytesIO()
    Image.effect_noise((64, 64), 40).save(whole, "JPEG")
    assert check_picture(whole.getvalue()) == []
    assert "deteriorată" in check_picture(whole.getvalue()[: len(whole.getvalue()) // 2])[0].text


def test_a_picture_too_large_is_refused() -> None:
    assert check_picture(PNG + b"\x00" * LARGEST_PICTURE)


def test_an_official_has_a_name_and_leaves_after_coming() -> None:
    officials = [an_official(name="", from_on=date(2022, 1, 2), to_on=date(2022, 1, 1))]
    assert [problem.field for problem in check_officials(officials)] == [
        "officials.0.name",
        "officials.0.to_on",
    ]


def test_two_mayors_at_a_time_are_warned_about() -> None:
    officials = [an_official(), an_official(name="Ion Exemplu", from_on=date(2021, 1, 1))]
    (problem,) = check_officials(officials)
    assert problem.field == "officials.1.from_on"
    assert not problem.blocking


def test_papers_are_signed_by_who_held_the_office_on_their_day() -> None:
    former = an_official(name="Ion Exemplu", from_on=date(2016, 6, 1), to_on=date(2020, 9, 30))
    officials = [former, an_official()]
    assert holder_on(officials, OfficialRole.MAYOR, date(2019, 1, 1)) is former
    assert holder_on(officials, OfficialRole.MAYOR, TODAY) is officials[1]
    assert holder_on(officials, OfficialRole.SECRETARY, TODAY) is None


def test_the_first_day_leaves_the_rest_to_be_completed() -> None:
    lacks = still_to_complete(an_office(short_name=""), [], TODAY)
    assert [lack.text for lack in lacks][:2] == ["Denumirea scurtă a serviciului", "Codul fiscal (CUI)"]
    assert [lack.field for lack in lacks][-3:] == ["officials"] * 3


def test_a_mayor_who_left_is_to_be_completed_again() -> None:
    left = Official(role=OfficialRole.MAYOR, name="Ion Exemplu", to_on=date(2022, 3, 1))
    assert "Primarul" in [lack.text for lack in still_to_complete(an_office(), [left], TODAY)]


def test_staff_have_names() -> None:
    assert [problem.field for problem in check_staff([StaffMember(name=" ")])] == ["staff.0.name"]


def test_an_entry_needs_words_not_used_by_another() -> None:
    items = [
        an_item("Familie monoparentală", "mono"),
        an_item("", "gol"),
        an_item("familie MONOPARENTALA", "x"),
    ]
    fields = [problem.field for problem in check_vocabulary(items, present=items, used=())]
    assert fields == ["items.1.label", "items.2.label"]


def test_an_entry_that_came_with_the_program_stays() -> None:
    present = [an_item("Familie monoparentală", "mono")]
    (problem,) = check_vocabulary([], present=present, used=())
    assert problem.field == "items"
    assert "„Se oferă în liste”" in problem.text


def test_an_entry_of_the_office_stays_only_while_records_carry_it() -> None:
    present = [an_item("Navetist", "navetist", source=OWN_SOURCE)]
    assert check_vocabulary([], present=present, used={"navetist"})
    assert check_vocabulary([], present=present, used=()) == []


def test_codes_of_the_nomenclature_are_written_once_and_stay_while_used() -> None:
    held = NomenclatureCode(code="8891 CZ-C-II", source=OWN_SOURCE)
    again = [
        NomenclatureCode(code="8810 ID-I"),
        NomenclatureCode(code="8810 ID-I"),
        NomenclatureCode(code=""),
    ]
    fields = [problem.field for problem in check_nomenclature(again, present=[held], used={"8891 CZ-C-II"})]
    assert fields == ["codes.1.code", "codes.2.code", "codes"]


def test_a_new_entry_gets_a_code_of_its_own() -> None:
    assert code_for("Familie numeroasă", ()) == "familie_numeroasa"
    assert code_for("Șomer, fără venit!", {"somer_fara_venit"}) == "somer_fara_venit_2"
    assert code_for("„…”", ()) == "intrare"
