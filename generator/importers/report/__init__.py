"""Read inspection report PDFs: grades, dates, key findings.

Public: nothing here; see `reader.read_report`.
"""
