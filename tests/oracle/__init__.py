"""Comparisons that need PyTorch, not part of the ordinary run.

``python -m pytest tests/oracle/against_torch.py``: the file's name keeps it out of ``pytest`` without arguments.
"""
