"""Dosarul persoanei as a readable file: JSON, described in resources/dossier-file.schema.json."""

import json
from pathlib import Path
from typing import Any

from letea.documents.dossier import Dossier, explained
from letea.exchange.safe_file import replace_file

FORMAT, VERSION = "letea-dosarul-persoanei", 1


def dossier_to_json(told: Dossier, *, unit: str) -> dict[str, Any]:
    """The dossier as plain data; every value is in words, as the paper prints it."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "about": explained(confidential=told.confidential),
        "unit": unit,
        "made_on": told.made_on.isoformat(),
        "made_by": told.made_by,
        "person": {"uid": told.uid, "name": told.name},
        "parts": [
            {
                "table": part.table,
                "title": part.title,
                "records": [
                    {
                        "uid": record.uid,
                        "fields": [
                            {"name": field.name, "label": field.label, "value": field.text}
                            for field in record.fields
                        ],
                    }
                    for record in part.records
                ],
            }
            for part in told.parts
        ],
        "changes": [
            {
                "at": change.at.isoformat(timespec="seconds"),
                "who": change.who,
                "part": change.part,
                "field": change.field,
                "old": change.old,
                "new": change.new,
            }
            for change in told.changes
        ],
        "terms": [{"kind": kind, "term": term} for kind, term in told.terms],
    }


def write_dossier(path: Path, told: Dossier, *, unit: str) -> None:
    """Write the file, whole or not at all.

    Raises:
        Trouble: when the disk or the folder refuses.
    """
    data = json.dumps(dossier_to_json(told, unit=unit), ensure_ascii=False, indent=1, allow_nan=False)
    replace_file(path, lambda out: out.write(f"{data}\n".encode()))
