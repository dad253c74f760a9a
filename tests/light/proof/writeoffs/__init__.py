"""Idioms that the light interpreter was proven to read as CPython does.

Each public function of these modules is one; its answer must be the same in both.
"""
