"""The office: welcome, set-up, settings."""
