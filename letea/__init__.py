"""The office: its rules, actions and documents. No Qt."""
