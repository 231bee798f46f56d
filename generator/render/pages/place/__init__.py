"""The sections of an authority's page, a module each."""
