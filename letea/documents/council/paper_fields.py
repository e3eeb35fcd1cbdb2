"""The fields that the wording of council papers may name, with what each says."""

from dataclasses import dataclass

from letea.wording import _

NUMBER_RULE, DAY_RULE, NAME_RULE, COUNT_RULE = "____", "__________", "____________________", "____"
LINE_RULE = "_" * 60


@dataclass(frozen=True)
class PaperField:
    """A field: what it says, and the rule that stands where it is not known yet.

    A `block` makes paragraphs of its own and stands alone on its line.
    """

    label: str
    rule: str = NAME_RULE
    block: bool = False


def _number(label: str) -> PaperField:
    return PaperField(label, NUMBER_RULE)


def _day(label: str) -> PaperField:
    return PaperField(label, DAY_RULE)


def _block(label: str) -> PaperField:
    return PaperField(label, "", block=True)


PAPER_FIELDS: dict[str, PaperField] = {
    "nr": _number(_("numărul actului de față")),
    "data": _day(_("data actului de față")),
    "privind": PaperField(_("„privind aprobarea …”, titlul hotărârii")),
    "se_aproba": PaperField(_("ce se aprobă, la nominativ: „Planul anual …”")),
    "hotararea_modificata": PaperField(_("hotărârea care se modifică; rândul lipsește dacă nu este cazul")),
    "an": _number(_("anul")),
    "unitatea": PaperField(_("comuna, orașul, municipiul sau județul, cu numele")),
    "unitatii": PaperField(_("„comunei …”, „județului …”")),
    "judetul": PaperField(_("„județul …”")),
    "consiliul": PaperField(_("consiliul, cu numele întreg")),
    "consiliului": PaperField(_("„Consiliului Local al …”, „Consiliului Județean …”")),
    "primar": PaperField(_("„primar”; la județ, „președinte”")),
    "primaria": PaperField(_("primăria sau consiliul județean, cu numele întreg")),
    "primariei": PaperField(_("„Primăriei …”, „Consiliului Județean …”")),
    "primarul": PaperField(_("„primarul comunei …”; la județ, „președintele Consiliului Județean …”")),
    "primarului": PaperField(_("„primarului comunei …”; la județ, „președintelui …”")),
    "secretarului": PaperField(_("„secretarului general al …”")),
    "serviciul": PaperField(_("serviciul de asistență socială")),
    "serviciul_genitiv": PaperField(_("„Serviciului …”")),
    "adresa": PaperField(_("adresa sediului")),
    "telefon": PaperField(_("telefonul; rândul lipsește dacă nu este trecut în Setări")),
    "email": PaperField(_("adresa electronică; rândul lipsește dacă nu este trecută în Setări")),
    "site": PaperField(_("pagina de internet; rândul lipsește dacă nu este trecută în Setări")),
    "functie_primar": PaperField(_("„Primar”; la județ, „Președinte”")),
    "nume_primar": PaperField(_("numele primarului sau al președintelui, la data actului")),
    "functie_secretar": PaperField(_("„Secretar general al comunei”, „al județului”")),
    "nume_secretar": PaperField(_("numele secretarului general la data actului")),
    "functie_sef": PaperField(_("funcția șefului de serviciu")),
    "nume_sef": PaperField(_("numele șefului de serviciu la data actului")),
    "functie_presedinte": PaperField(_("„Președinte de ședință”; la județ, „Președinte”")),
    "hotarare_pe_scurt": PaperField(_("„HCL”; la județ, „HCJ”")),
    "presedinte_sedinta": PaperField(_("numele președintelui de ședință")),
    "fel_sedinta": PaperField(_("„ordinară”, „extraordinară”")),
    "data_sedintei": _day(_("data ședinței")),
    "numar_hotarare": _number(_("numărul hotărârii")),
    "data_hotarare": _day(_("data hotărârii")),
    "numar_proiect": _number(_("numărul proiectului de hotărâre")),
    "data_proiect": _day(_("data proiectului de hotărâre")),
    "numar_referat": _number(_("numărul referatului de aprobare")),
    "data_referat": _day(_("data referatului de aprobare")),
    "numar_raport": _number(_("numărul raportului de specialitate")),
    "data_raport": _day(_("data raportului de specialitate")),
    "numar_anunt": _number(_("numărul anunțului de consultare")),
    "data_anunt": _day(_("data anunțului de consultare")),
    "numar_consultare": _number(_("numărul procesului-verbal de consultare; lipsește fără consultare")),
    "data_consultare": _day(_("data procesului-verbal de consultare; lipsește fără consultare")),
    "consultare_de_la": _day(_("prima zi a consultării; rândul lipsește fără consultare")),
    "consultare_pana_la": _day(_("ultima zi a consultării; rândul lipsește fără consultare")),
    "organul_judetean": PaperField(_("cui se cere avizul consultativ; rândul lipsește dacă nu se cere")),
    "numar_aviz": _number(_("numărul avizului consultativ; rândul lipsește dacă nu se cere")),
    "data_aviz": _day(_("data avizului consultativ; rândul lipsește dacă nu se cere")),
    "avize_comisii": PaperField(_("avizele comisiilor, cu numerele și datele lor")),
    "comisia": PaperField(_("comisia care dă avizul")),
    "verdict": PaperField(_("avizul comisiei: „favorabil”, „nefavorabil”")),
    "destinatar": PaperField(_("cui se trimite adresa")),
    "scop": PaperField(_("de ce i se trimite")),
    "comunicare": PaperField(_("cui se comunică hotărârea")),
    "voturi_pentru": PaperField(_("voturile „pentru”, cu substantivul lor"), COUNT_RULE),
    "voturi_impotriva": PaperField(_("voturile „împotrivă”"), COUNT_RULE),
    "abtineri": PaperField(_("abținerile"), COUNT_RULE),
    "prezenti": PaperField(_("consilierii prezenți"), COUNT_RULE),
    "in_functie": PaperField(_("consilierii în funcție"), COUNT_RULE),
    "temei_transparenta": PaperField(_("articolul și legea transparenței decizionale")),
    "temei_competenta": PaperField(_("articolele Codului administrativ")),
    "numar_anexa": _number(_("numărul anexei")),
    "titlul_anexei": PaperField(_("titlul anexei")),
    "rand": PaperField(_("o linie de completat de mână"), LINE_RULE),
    "temeiuri": _block(_("temeiurile legale, unul pe rând")),
    "articole": _block(_("articolele hotărârii")),
    "motivare": _block(_("motivarea din dosar sau cea propusă")),
    "constatari": _block(_("constatările propuse pentru acest fel de act")),
    "propuneri": _block(_("propunerile din consultare, cu răspunsurile lor")),
    "tabel": _block(_("tabelul actului")),
    "cuprinsul_anexei": _block(_("cuprinsul anexei care se completează de mână")),
    "semnaturi": _block(_("cine semnează")),
}
