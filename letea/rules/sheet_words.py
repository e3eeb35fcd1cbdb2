"""A word of a cell as a value of a list or of a choice, in the ways offices write it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from rapidfuzz import fuzz, process

from db.ordering import fold
from letea.rules.reading import Unreadable
from letea.rules.sheet_headings import bases, without_asides
from letea.wording import _

T = TypeVar("T")
_SAME_WORDS = {
    "barbat": "masculin",
    "barbatesc": "masculin",
    "femeie": "feminin",
    "femeiesc": "feminin",
    "activa": "activ",
    "plecata": "plecat",
    "decedata": "decedat",
    "inchis": "incetat",
    "sistat": "suspendat",
    "acordat": "aprobat",
    "admis": "aprobat",
    "activ": "in plata",
    "in derulare": "in plata",
    "depus": "cerere inregistrata",
    "depusa": "cerere inregistrata",
    "parinti": "ambii parinti",
    "ambii": "ambii parinti",
    "amandoi": "ambii parinti",
    "m+t": "ambii parinti",
    "mama si tata": "ambii parinti",
    "mama, tata": "ambii parinti",
    "mama/tata": "ambii parinti",
    "mama+tata": "ambii parinti",
    "tata": "tatal",
    "unic sustinator": "parintele unic sustinator",
    "parinte unic": "parintele unic sustinator",
    "parinte unic sustinator": "parintele unic sustinator",
}
_SAME_CODES = {
    **dict.fromkeys(("cap gospodarie", "capul gospodariei", "cap de gospodarie", "cap familie"), "titular"),
    **dict.fromkeys(("cap de familie", "capul familiei", "persoana de referinta", "cap"), "titular"),
    **dict.fromkeys(("reprezentantul familiei", "reprezentant familie"), "titular"),
    **dict.fromkeys(("copilul", "fiul", "fata", "baiat", "minor"), "copil"),
    **dict.fromkeys(("mama", "tata"), "parinte"),
    **dict.fromkeys(("concubin", "concubina"), "partener"),
    **dict.fromkeys(("nora", "ginere", "ruda", "matusa", "unchi", "var", "verisoara"), "alta_ruda"),
    **dict.fromkeys(("4 clase", "scoala primara"), "primar"),
    **dict.fromkeys(("gimnaziu", "8 clase", "scoala generala", "7 clase"), "gimnazial"),
    **dict.fromkeys(("liceu", "12 clase", "bacalaureat"), "liceal"),
    **dict.fromkeys(("10 clase", "treapta i"), "liceal_10"),
    **dict.fromkeys(("scoala profesionala", "scoala de arte si meserii"), "profesional"),
    **dict.fromkeys(("facultate", "studii superioare", "universitar"), "superior"),
    **dict.fromkeys(("fara studii", "analfabet", "fara scoala"), "fara"),
    **dict.fromkeys(("batran", "batrin", "batrana", "batrina", "persoana virstnica"), "varstnic"),
    **dict.fromkeys(("bloc", "apartament la bloc"), "apartament"),
    **dict.fromkeys(("casa la curte", "casa individuala"), "casa"),
    **dict.fromkeys(("proprietar", "proprie"), "proprietate"),
}
_SAME_LABELS = {  # what people call benefits, and the code of the kind that is shipped
    **dict.fromkeys(("ajutor de incluziune", "ajutor familie cu copii", "venit minim incluziune"), "vmi"),
    **dict.fromkeys(("ajutor incalzire", "incalzire lemne", "incalzire cu lemne", "lemne"), "incalzire"),
    **dict.fromkeys(("ajutor incalzire lemne", "ajutor incalzire cu lemne", "gaze naturale"), "incalzire"),
    **dict.fromkeys(("ajutor incalzire gaze", "incalzire gaze", "combustibil solid"), "incalzire"),
    **dict.fromkeys(("alocatie de stat", "alocatia de stat", "alocatie copil", "asc"), "aloc_stat"),
    **dict.fromkeys(("asistent personal", "salariu asistent personal"), "ap"),
    **dict.fromkeys(("indemnizatie insotitor", "indemnizatie handicap"), "ind_ap"),
    **dict.fromkeys(("tichete gradinita", "stimulent educational", "tichete sociale gradinita"), "stim_edu"),
    **dict.fromkeys(("ajutor de urgenta", "ajutor urgenta"), "urgenta_local"),
    **dict.fromkeys(("ajutor inmormantare", "ajutor deces"), "inmormantare"),
    **dict.fromkeys(("icc", "crestere copil", "stimulent de insertie"), "icc"),
    **dict.fromkeys(("ajutor social", "venit minim garantat"), "vmg"),
}
_NEAR, _LISTED = 80, 6  # likeness from which a label is offered; labels that are offered without it
_LONGEST, _SHOWN = 300, 60  # letters of what may name a value; of what is told otherwise
_LEAST = 4  # letters of a word that alone names a value of several words


@dataclass(frozen=True)
class Words(Generic[T]):
    """The values of a list by the words for each; `labels` are those that the worker knows."""

    values: Mapping[str, T]
    labels: Sequence[str] = field(default=())
    _found: dict[str, T | Unreadable] = field(default_factory=dict, compare=False)

    def find(self, text: str) -> T:
        """The value that the text names: by its words, by words in another form, by some of its words alone.

        Raises:
            Unreadable: where it names none, or may name several.
        """
        if text not in self._found:  # the cells of a column repeat
            self._found[text] = self._find(text)
        found = self._found[text]
        if isinstance(found, Unreadable):
            raise Unreadable(found.sentence)
        return found

    def _find(self, text: str) -> T | Unreadable:
        if len(text) > _LONGEST:
            return Unreadable(_("„{text}…” nu este în listă.").format(text=text[:_SHOWN]))
        folded = fold(" ".join(text.split()))
        for written in (folded, fold(without_asides(folded)), folded.rstrip(" .,;")):
            if written in self.values:
                return self.values[written]
        if (found := self._by_words(folded)) is not None:
            return found
        return Unreadable(self._unknown(text.strip()))

    def _by_words(self, folded: str) -> T | None:
        """The only value whose words are these, or hold these, or are among these."""
        asked = bases(folded)
        held = [(bases(without_asides(word)), value) for word, value in self.values.items()]
        whole = [(bases(word), value) for word, value in self.values.items()]
        is_telling = len(asked) > 1 or all(len(word) >= _LEAST for word in asked)
        for found in (
            [value for words, value in held if words == asked],
            [value for words, value in whole if is_telling and asked < words],
            [value for words, value in held if words and words < asked],
        ):
            if found and all(value == found[0] for value in found):
                return found[0]
            if found:
                return None
        return None

    def _unknown(self, text: str) -> str:
        told = _("„{text}” nu este în listă.").format(text=text)
        near = process.extractOne(fold(text), list(map(fold, self.labels)), scorer=fuzz.token_set_ratio)
        if near is not None and near[1] >= _NEAR:
            return told + _(" Poate „{label}”?").format(label=self.labels[near[2]])
        if 0 < len(self.labels) <= _LISTED:
            return told + _(" Scrieți: {labels}.").format(labels=", ".join(self.labels))
        return told


def words_of_list(items: Sequence[tuple[str, str]]) -> Words[str]:
    """The codes of a list by code, by label and by what people write: of "Soț/soție" each word alone."""
    plainly = {fold(code): code for code, _label in items} | {fold(label): code for code, label in items}
    parts = {word: code for code, label in items for word in _each(fold(label))}
    same = {word: plainly[code] for word, code in (_SAME_LABELS | _SAME_CODES).items() if code in plainly}
    return Words(same | parts | plainly, [label for code, label in items if label])


def words_of_choice(choices: Mapping[T, str]) -> Words[T]:
    """The members of an enumeration by the words for each, and by the values they are kept as."""
    words: dict[str, T] = {fold(word): member for member, word in choices.items()}
    words |= {fold(str(getattr(member, "value", member))): member for member in choices}
    words |= {_without_mark(word): member for word, member in words.items()}
    words |= {mark: member for word, member in words.items() if (mark := _mark(word))}
    words |= {word: words[same] for word, same in _SAME_WORDS.items() if same in words and word not in words}
    return Words(words, [str(word) for word in choices.values()])


def _each(label: str) -> list[str]:
    """Of "fiu/fiica" two words, of "bunic(a)" two; of a label of several words none."""
    both = re.fullmatch(r"([a-z]+)\(([a-z]+)\)", label)
    if both:
        return [both[1], both[1] + both[2]]
    return label.split("/") if re.fullmatch(r"[a-z]+(?:/[a-z]+)+", label) else []


_MARKED = re.compile(r"(?P<mark>[a-z]\.(?:[0-9]\.)?) (?P<rest>.*)")


def _without_mark(word: str) -> str:
    """A choice without the letter it stands under: "c.2. Instruirea…" is "instruirea…"."""
    found = _MARKED.fullmatch(word)
    return found["rest"] if found else word


def _mark(word: str) -> str:
    """The letter alone, as "c.2"."""
    found = _MARKED.fullmatch(word)
    return found["mark"].rstrip(".") if found else ""
