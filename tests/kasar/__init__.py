"""Rough handling: mutations of all that strangers send, and a look at how the program takes them.

``python -m kasar --detik 3600`` from ``tests/`` runs by hand as long as wanted; ``tests/test_kasar.py`` tries the same
few hundred in every run. What has to hold is said in :mod:`kasar.judge`.
"""
