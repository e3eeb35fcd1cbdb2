"""The file: tables, migrations, store. No Qt, no rules."""
