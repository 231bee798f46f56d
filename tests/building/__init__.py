"""Builders with sane defaults: a test states only what matters to it."""
