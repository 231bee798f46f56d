"""Make the pages of a site, one module for each kind."""
