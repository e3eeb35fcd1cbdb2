"""Consolidated views (situații centralizate): one description each for the screen, papers and workbooks."""
