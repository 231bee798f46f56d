"""Gradeline turns inspection data and commentary into a static website."""

__version__ = "0.1.0"
