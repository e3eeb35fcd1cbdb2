"""The fields that the wording of papers on benefits may name, with what each says."""

from letea.documents.council.paper_fields import DAY_RULE, NUMBER_RULE, PAPER_FIELDS, PaperField
from letea.wording import _

_OF_THE_OFFICE = (
    *("unitatea", "unitatii", "judetul", "primaria", "primariei", "primarul", "primarului", "secretarului"),
    *("serviciul", "serviciul_genitiv", "adresa", "telefon", "email", "site", "functie_primar"),
    *("nume_primar", "functie_secretar", "nume_secretar", "functie_sef", "nume_sef", "rand"),
)
_ALONE = _("rândul lipsește la o listă de dosare")

BENEFIT_FIELDS: dict[str, PaperField] = {
    "nr": PAPER_FIELDS["nr"],
    "data": PAPER_FIELDS["data"],
    "beneficiul": PaperField(_("beneficiul, între ghilimele; la o listă, toate")),
    "solicitant": PaperField(_("cine a cerut; {alone}").format(alone=_ALONE)),
    "cnp": PaperField(_("CNP-ul persoanei; rândul lipsește dacă nu are")),
    "adresa_solicitant": PaperField(_("unde locuiește; {alone}").format(alone=_ALONE)),
    "numar_dosar": PaperField(_("numărul dosarului; {alone}").format(alone=_ALONE), NUMBER_RULE),
    "data_cererii": PaperField(_("data cererii; {alone}").format(alone=_ALONE), DAY_RULE),
    "cate_dosare": PaperField(_("„12 dosare”; rândul lipsește când dosarul este unul singur")),
    "suma": PaperField(_("suma în lei; rândul lipsește la o listă sau dacă nu se acordă o sumă")),
    "fara_suma": PaperField(_("persoana, numai când la acordare nu se scrie o sumă")),
    "pe_luna": PaperField(_("„pe lună” sau „o singură dată”; lipsește odată cu suma")),
    "de_la": PaperField(_("prima zi a dreptului; lipsește odată cu suma"), DAY_RULE),
    "pana_la": PaperField(_("ultima zi a dreptului; rândul lipsește dacă nu are sfârșit"), DAY_RULE),
    "data_schimbarii": PaperField(_("din ce zi se schimbă dreptul"), DAY_RULE),
    "motivul": PaperField(_("motivul; rândul lipsește dacă nu este scris sau la o listă")),
    "se_propune": PaperField(_("„acordarea”, „respingerea cererii pentru”: ce propune referatul")),
    "numar_referat": PaperField(_("numărul referatului, scris de mână"), NUMBER_RULE),
    "data_referat": PaperField(_("data referatului, scrisă de mână"), DAY_RULE),
    "membri": PaperField(_("câți membri are gospodăria; rândul lipsește dacă nu este în niciuna")),
    "venit": PaperField(_("venitul gospodăriei pe lună, în lei; lipsește la fel")),
    "venit_pe_membru": PaperField(_("venitul pe membru, în lei; lipsește la fel")),
    "temei_dispozitie": PaperField(_("articolele pe care se întemeiază dispoziția, scrise de mână")),
    "perioada_de_la": PaperField(_("de când privește adeverința"), DAY_RULE),
    "perioada_pana_la": PaperField(_("până când privește adeverința"), DAY_RULE),
    "a_beneficiat": PaperField(_("persoana; rândul lipsește dacă nu a avut niciun beneficiu")),
    "nu_a_beneficiat": PaperField(_("persoana; rândul lipsește dacă a avut vreun beneficiu")),
    "scop": PaperField(_("la ce servește adeverința")),
    **{key: PAPER_FIELDS[key] for key in _OF_THE_OFFICE},
    "temeiuri": PAPER_FIELDS["temeiuri"],
    "articole": PaperField(_("articolele dispoziției"), "", block=True),
    "beneficii": PaperField(_("beneficiile din perioadă, unul pe rând"), "", block=True),
    "semnaturi": PAPER_FIELDS["semnaturi"],
    "lista": PaperField(_("lista anexă, când sunt mai multe dosare"), "", block=True),
}
