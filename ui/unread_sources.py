"""Spares PySide from reading the source of every module that is imported, a tenth of the start."""

import sys
from types import ModuleType


def spare_sources() -> None:
    """Let PySide take every module imported from now on as one that may use Qt.

    PySide reads each module's whole source in search of its own name, to keep its opt-in features
    (`from __feature__ import snake_case`) from modules that know nothing of them, and the sources stay in
    memory. Letea asks for no such feature, so that the answer changes nothing. Should another PySide keep
    this elsewhere, the start is only as slow as without.
    """
    features = sys.modules.get("shibokensupport.feature")
    if hasattr(features, "_mod_uses_pyside"):
        vars(features)["_mod_uses_pyside"] = _may_use_qt


def _may_use_qt(_module: ModuleType) -> bool:
    return True
