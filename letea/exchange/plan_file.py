"""The office's own plan file: a whole plan as one documented, versioned JSON, in and out without loss.

The format is described field by field in resources/plan-file.schema.json.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Any

from db.record import Record
from db.tables.plan_links import LinkKind, NodeLink
from db.tables.plans import Basis, BasisKind, Display, Node, Plan, PlanStage, Section, SectionKind, Unit
from letea.exchange.plan_file_checks import FORMAT, VERSION, checked, content_of, parsed
from letea.layouts import Family, family_from
from letea.rules.plan_tree import NodeTree, PlanTree, SectionTree

PROGRAM = "0.6.0"

_PLAN = (
    *("uid", "family", "year", "title", "council", "stage", "annex_number", "draft_number", "draft_on"),
    *("decision_number", "decision_on", "figures_on", "transcribed", "letterhead", "until_year"),
)
_SECTION = (
    *("uid", "key", "number", "heading", "kind", "display", "text", "closing", "absence", "table_name"),
    *("parts", "columns", "rows", "unit", "included", "landscape"),
)
_BASIS = ("uid", "kind", "text", "decision", "period", "objectives")
_LINK = ("kind", "words", "target_uid")
_NODE = ("uid", "level", "number", "number_kept", "text", "cells", "note", "origin_uid")

_Readers = Mapping[str, Callable[[Any], Any]]


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None


def _rows(value: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{"kind": "row", **row} for row in value]


_OF_PLAN: _Readers = {"stage": PlanStage, "draft_on": _day, "decision_on": _day, "figures_on": _day}
_OF_SECTION: _Readers = {"kind": SectionKind, "display": Display, "unit": Unit, "rows": _rows}
_OF_BASIS: _Readers = {"kind": BasisKind}
_OF_LINK: _Readers = {"kind": LinkKind}


def plan_to_json(tree: PlanTree, *, commune: Mapping[str, Any]) -> dict[str, Any]:
    """The whole plan as the plan file keeps it, every field written, in print order.

    `commune` is {"name", "county", "siruta"}. Live tables must carry the rows they print.
    """
    return {
        "format": FORMAT,
        "version": VERSION,
        "program": PROGRAM,
        "commune": {
            "name": commune.get("name") or "",
            "county": commune.get("county") or "",
            "siruta": commune.get("siruta"),
        },
        "plan": _written(tree.plan, _PLAN),
        **({"layout": _plain(tree.own.source)} if tree.own is not None else {}),
        "sections": [_section_out(held) for held in tree.sections],
    }


def write_plan_file(tree: PlanTree, commune: Mapping[str, Any]) -> bytes:
    """The plan file: UTF-8 JSON, always the same bytes for the same plan."""
    data = plan_to_json(tree, commune=commune)
    return (json.dumps(data, ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode()


def read_plan_file(source: Path | bytes) -> PlanTree:
    """The plan in a plan file; nothing is kept yet.

    Raises:
        Refused: one sentence for each thing the file has wrong.
        Trouble: when the file cannot be read from the disk.
    """
    return plan_from_json(parsed(source if isinstance(source, bytes) else content_of(source)))


def family_in_file(content: bytes) -> Family | None:
    """The office's own family that a plan file carries; None where its plan follows one of Letea's.

    Raises:
        Refused: one sentence for each thing the file has wrong.
    """
    data = parsed(content)
    return family_from(data["layout"]) if isinstance(data, dict) and "layout" in data else None


def family_of_file(content: bytes | None) -> str:
    """The key of the family that the plan in a file follows, one that was read before; "" for no file."""
    return str(parsed(content)["plan"]["family"]) if content is not None else ""


def plan_from_json(data: Any) -> PlanTree:
    """The plan in the parsed JSON of a plan file; its tables carry their rows and none is live.

    Records have no ids yet; what the file gives no uid gets a new one. Control signs that cannot be printed
    are dropped, letters are composed (NFC).

    Raises:
        Refused: one sentence for each thing wrong, its place first; a newer version is refused whole.
    """
    clean = checked(data)
    plan = Plan(**_read(clean["plan"], _OF_PLAN))
    own = family_from(clean["layout"]) if "layout" in clean else None
    return PlanTree(plan, _sections_in(clean.get("sections", [])), own)


# --- out --------------------------------------------------------------------------------------


def _section_out(held: SectionTree) -> dict[str, Any]:
    return {
        **_written(held.section, _SECTION),
        "basis": [_written(row, _BASIS) for row in held.basis],
        "nodes": [_node_out(node) for node in held.nodes],
        "children": [_section_out(child) for child in held.children],
    }


def _node_out(held: NodeTree) -> dict[str, Any]:
    links = [_written(link, _LINK) for link in held.links]
    return {
        **_written(held.node, _NODE),
        **({"links": links} if links else {}),
        "children": [_node_out(child) for child in held.children],
    }


def _written(record: Record, names: Sequence[str]) -> dict[str, Any]:
    return {name: _plain(getattr(record, name)) for name in names}


def _plain(value: Any) -> Any:
    """A value as JSON has it; the keys of cells and passages in one order, so that the bytes never differ."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {key: _plain(value[key]) for key in sorted(value)}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return value


# --- in ---------------------------------------------------------------------------------------


def _sections_in(sections: Sequence[Mapping[str, Any]]) -> list[SectionTree]:
    return [
        SectionTree(
            # The ids of plan, section and parent are given when the plan is kept.
            Section(plan_id=0, place=place, **_read(one, _OF_SECTION)),
            basis=[
                Basis(section_id=0, place=at, **_read(row, _OF_BASIS))
                for at, row in enumerate(one.get("basis", []))
            ],
            nodes=_nodes_in(one.get("nodes", [])),
            children=_sections_in(one.get("children", [])),
        )
        for place, one in enumerate(sections)
    ]


def _nodes_in(nodes: Sequence[Mapping[str, Any]]) -> list[NodeTree]:
    return [
        NodeTree(
            Node(section_id=0, place=place, **_read(one, {})),
            _nodes_in(one.get("children", [])),
            [
                NodeLink(node_id=0, place=at, **_read(link, _OF_LINK))
                for at, link in enumerate(one.get("links", []))
            ],
        )
        for place, one in enumerate(nodes)
    ]


def _read(data: Mapping[str, Any], readers: _Readers) -> dict[str, Any]:
    """The fields of one record; what the file leaves out keeps the record's own default."""
    held = {"basis", "nodes", "children", "links"}
    return {
        name: readers[name](value) if name in readers else value
        for name, value in data.items()
        if name not in held
    }
