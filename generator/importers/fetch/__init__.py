"""Fetch documents over HTTP politely and within bounds, from public addresses only."""
