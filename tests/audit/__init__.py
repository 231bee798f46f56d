"""An audit from outside: the built site, and the official spreadsheets, against the content as plain YAML."""
