"""What the diagnosis prints of the grid of vulnerability: levels by village, needs by side and situation."""

from collections.abc import Iterator, Sequence

from letea.documents.outline import Bar, Block, Chart
from letea.documents.report_parts import figures, noted, told
from letea.rules.yearly import GridNeed, VillageNeeds, Vulnerability
from letea.wording import _, counted, grouped, percent

_MOST_SITUATIONS = 12
_NOTHING = "–"


def households_by_grid(found: Vulnerability | None) -> Iterator[Block]:
    """The part of the households assessed; nothing where none was."""
    if found is None:
        return
    words = _("Cu grila de vulnerabilitate s-au evaluat {assessed} din {all}.")
    if found.assessed == 1:
        words = _("Cu grila de vulnerabilitate s-a evaluat {assessed} din {all}.")
    whole = sum(one.households for one in found.villages)
    all_ = counted(whole, _("gospodărie"), _("gospodării"))
    yield told(words.format(assessed=grouped(found.assessed), all=all_), keep_next=True)
    yield from _villages(found.villages)
    heads = (_("Dimensiunea"), _("Gospodării cu nevoi"), _("Din cele evaluate"), _("Nu se știe"))
    yield figures(heads, [_row(one, found) for one in found.sides], widths=(4.4, 1.6, 1.6, 1.4))
    bars = tuple(Bar(one.words, (one.households,)) for one in found.sides if one.households)
    if bars:
        yield Chart(_("Gospodării cu nevoi, pe dimensiuni"), (), bars)
    present = [one for one in found.situations if one.households][:_MOST_SITUATIONS]
    if present:
        heads = (_("Situația"), _("Gospodării"), _("Din cele evaluate"), _("Nu se știe"))
        yield figures(heads, [_row(one, found) for one in present], widths=(6.0, 1.4, 1.6, 1.4))
    yield noted(
        _(
            "După ultima evaluare a fiecărei gospodării până la această dată. Ce nu se știe nu se numără "
            "drept „nu”: aceste gospodării pot avea nevoia, fără să fie aflată încă."
        )
    )


def _villages(villages: Sequence[VillageNeeds]) -> Iterator[Block]:
    heads = (
        *(_("Localitatea"), _("Gospodării"), _("Evaluate"), _("Fără risc"), _("Mică")),
        *(_("Medie"), _("Mare")),
    )
    rows = [_village(one) for one in villages]
    if len(villages) > 1:
        names = [name for name in VillageNeeds.__dataclass_fields__ if name != "name"]
        sums = {name: sum(getattr(one, name) for one in villages) for name in names}
        rows.append(_village(VillageNeeds(_("În total"), **sums)))
    yield figures(heads, rows, widths=(2.8, 1.5, 1.3, 1.3, 1.1, 1.1, 1.1))
    bars = tuple(Bar(one.name, (one.high, one.medium, one.low, one.none)) for one in villages if one.assessed)
    legend = (_("vulnerabilitate mare"), _("medie"), _("mică"), _("fără risc"))
    yield Chart(_("Gospodării evaluate, pe localități și niveluri"), legend, bars)


def _village(one: VillageNeeds) -> tuple[str, ...]:
    return (one.name, *map(grouped, (one.households, one.assessed, one.none, one.low, one.medium, one.high)))


def _row(one: GridNeed, found: Vulnerability) -> tuple[str, ...]:
    share = percent(100 * one.households / found.assessed) if found.assessed else _NOTHING
    return one.words, grouped(one.households), share, grouped(one.unknown)
