"""The draft disposition names what it does and lists whom it covers; what is not known is a rule."""

from datetime import date

from db.tables.benefits import Disposition, DispositionKind
from letea.documents.disposition import RULE, Covered, disposition_paper
from tests.papers.outline_text import as_text
from tests.samples import an_office, an_official


def covered(**given: object) -> Covered:
    known = {
        "number": "1/2022",
        "name": "Exemplu Ștefan",
        "address": "Letea Veche, 112",
        "kind": "Ajutor pentru încălzirea locuinței",
        "law": "Legea 226/2021; HG 1073/2021",
        "changed_on": date(2022, 1, 14),
    }
    return Covered(**known | given)  # type: ignore[arg-type]


def paper(kind: DispositionKind, *files: Covered) -> str:
    disposition = Disposition(number="14", dated_on=date(2022, 1, 14), kind=kind)
    return as_text(disposition_paper(an_office(), [an_official()], disposition, files))


def test_a_grant_lists_the_sums() -> None:
    told = paper(
        DispositionKind.GRANT, covered(amount_bani=32_000, from_on=date(2022, 1, 1), to_on=date(2022, 3, 31))
    )
    assert "Dispoziția nr. 14 din 14.01.2022" in told
    assert "privind acordarea „Ajutor pentru încălzirea locuinței”" in told
    assert "prevederile: Legea 226/2021; HG 1073/2021" in told
    assert "320" in told
    assert "31.03.2022" in told
    assert "Matei Exemplu" in told
    assert "watermark: PROIECT" in told
    assert "Primarul comunei Exemplu, județul Bacău, având în vedere:" in told


def test_a_refusal_lists_the_reasons() -> None:
    told = paper(DispositionKind.REFUSE, covered(reason="venit peste prag"))
    assert "Se resping cererile pentru" in told
    assert "venit peste prag" in told


def test_what_is_not_verified_is_a_rule_to_fill() -> None:
    told = paper(DispositionKind.END, covered(kind="Locuință socială", law=""))
    assert f"prevederile: {RULE}, pentru „Locuință socială”" in told


def test_a_list_of_several_kinds_names_each() -> None:
    told = paper(DispositionKind.GRANT, covered(), covered(kind="Venit minim garantat", number="2/2022"))
    assert "„Ajutor pentru încălzirea locuinței”, „Venit minim garantat”" in told
    assert "Beneficiul" in told
