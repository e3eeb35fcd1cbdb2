"""The papers of a council file: one outline each, from its wording and what is known of the matter."""
