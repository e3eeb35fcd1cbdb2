"""The fields that the wording of the contract of social services may name, with what each says."""

from letea.documents.council.paper_fields import DAY_RULE, NAME_RULE, PAPER_FIELDS, PaperField
from letea.wording import _

_OF_THE_OFFICE = (
    *("unitatea", "unitatii", "judetul", "primaria", "primariei", "primarul", "primarului", "secretarului"),
    *("serviciul", "serviciul_genitiv", "adresa", "telefon", "email", "site", "functie_primar"),
    *("nume_primar", "functie_secretar", "nume_secretar", "functie_sef", "nume_sef", "rand"),
)

CONTRACT_FIELDS: dict[str, PaperField] = {
    "nr": PAPER_FIELDS["nr"],
    "data": PAPER_FIELDS["data"],
    "date_furnizor": PaperField(_("datele furnizorului, una pe rând"), "", block=True),
    "date_beneficiar": PaperField(_("datele beneficiarului, una pe rând"), "", block=True),
    "furnizor": PaperField(_("unitatea și serviciul, cu numele întreg")),
    "cod_fiscal": PaperField(_("codul fiscal din Setări")),
    "acreditare": PaperField(_("seria și numărul certificatului de acreditare, din Setări")),
    "licenta": PaperField(_("licența serviciului, cu seria, numărul și termenul ei")),
    "beneficiar": PaperField(_("numele și prenumele beneficiarului")),
    "cnp_beneficiar": PaperField(_("CNP-ul beneficiarului")),
    "adresa_beneficiar": PaperField(_("domiciliul beneficiarului")),
    "act_identitate": PaperField(_("seria și numărul actului de identitate")),
    "reprezentant": PaperField(_("reprezentantul beneficiarului; rândul lipsește dacă nu are nevoie de el")),
    "semneaza_beneficiar": PaperField(_("cine semnează: beneficiarul sau reprezentantul lui")),
    "serviciul_acordat": PaperField(_("serviciul social acordat, cu codul lui")),
    "obiective": PaperField(
        _("obiectivele scrise în contract"), _("Obiective: {rule}").format(rule=NAME_RULE)
    ),
    "contributia": PaperField(_("contribuția lunară în lei; rândul lipsește dacă nu este stabilită")),
    "contributia_nestabilita": PaperField(_("loc de scris contribuția; rândul lipsește dacă este stabilită")),
    "gratuit": PaperField(_("„gratuit”; rândul lipsește dacă beneficiarul plătește sau nu este stabilit")),
    "de_la": PaperField(_("prima zi a contractului"), DAY_RULE),
    "pana_la": PaperField(_("ultima zi a contractului; rândul lipsește dacă nu are termen"), DAY_RULE),
    "nedeterminata": PaperField(_("„nedeterminată”; rândul lipsește dacă are termen")),
    **{key: PAPER_FIELDS[key] for key in _OF_THE_OFFICE},
    "semnaturi": PAPER_FIELDS["semnaturi"],
}
