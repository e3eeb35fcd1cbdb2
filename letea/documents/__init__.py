"""What the papers say: an outline, built once, and one writer per format."""
