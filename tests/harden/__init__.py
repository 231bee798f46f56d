"""Gradeline as its enemies would try it: broken content, hostile files, smuggled scripts, faults of the machine."""
