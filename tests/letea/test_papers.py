"""The packaged wording of council papers: well formed, every field known, every part and act there."""

import pytest

import resources
from db.tables.council import CouncilSubject
from db.tables.office import UnitKind
from letea.actions.paper_templates import template_keys
from letea.documents.council.checking import check_wording
from letea.documents.council.filling import FIELD, field_key
from letea.documents.council.known_fields import known_to
from letea.legal import _grounds
from letea.papers import matter, paper_form, passages, unit_words
from letea.schema import breaches

KEYS = template_keys()


@pytest.mark.parametrize("key", KEYS)
def test_a_paper_keeps_to_its_schema(key: str) -> None:
    found = breaches(resources.data(f"papers/{key}.toml"), "papers/paper.schema.json")
    assert [breach.sentence for breach in found] == []
    assert paper_form(key).key == key


@pytest.mark.parametrize("name", ["subjects", "units"])
def test_the_words_beside_the_papers_keep_to_theirs(name: str) -> None:
    assert breaches(resources.data(f"papers/{name}.toml"), f"papers/{name}.schema.json") == []


@pytest.mark.parametrize("key", KEYS)
def test_each_layout_of_a_paper_could_be_taken_back_from_word(key: str) -> None:
    form = paper_form(key)
    for layout in form.layouts:
        said = check_wording(form, form.wording(layout.key))
        # The draft and the one numbered at the end share their parts.
        assert [problem.text for problem in said] == [], layout.name


@pytest.mark.parametrize("key", KEYS)
def test_titles_marks_articles_and_signatures_name_known_fields(key: str) -> None:
    form = paper_form(key)
    signers = (words for signer in form.signers for words in (signer.office, signer.name))
    texts = (form.title, form.annex_mark, form.draft_mark, form.articles, *signers)
    named = {field_key(found) for text in texts for found in FIELD.findall(text)}
    assert named <= set(known_to(form))


@pytest.mark.parametrize("subject", CouncilSubject)
def test_every_matter_cites_acts_that_letea_knows(subject: CouncilSubject) -> None:
    known = {one.key for one in _grounds()}
    found = matter(subject.value)
    assert found.acts
    assert set(found.acts) <= known


@pytest.mark.parametrize("kind", UnitKind)
def test_every_unit_is_worded_and_decides_on_a_known_act(kind: UnitKind) -> None:
    known = {one.key for one in _grounds()}
    words = unit_words(kind.value)
    assert {words["authority"], *words.get("instead", {}).values()} <= known


def test_a_line_begins_with_the_sign_of_what_it_prints_as() -> None:
    text = "# Titlu\n## Capitol\n= La **mijloc**\n> La dreapta\n- unu\n2. doi\na) trei\nÎn //plus//, https://a.ro//b"
    assert passages(text) == [
        {"kind": "heading", "level": 0, "align": "center", "runs": [["Titlu", ""]]},
        {"kind": "heading", "level": 2, "align": "left", "runs": [["Capitol", ""]]},
        {"kind": "paragraph", "align": "center", "runs": [["La ", ""], ["mijloc", "b"]]},
        {"kind": "paragraph", "align": "right", "runs": [["La dreapta", ""]]},
        {"kind": "item", "marker": "–", "level": 0, "runs": [["unu", ""]]},
        {"kind": "item", "marker": "2.", "level": 0, "runs": [["doi", ""]]},
        {"kind": "item", "marker": "a)", "level": 0, "runs": [["trei", ""]]},
        {"kind": "paragraph", "runs": [["În ", ""], ["plus", "i"], [", https://a.ro//b", ""]]},
    ]
