"""Know each layout that reports have had; `reader.LAYOUTS` lists them.

Public: nothing here; each module has `suits` and `read`.
"""
