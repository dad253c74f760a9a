"""Reading what accounting programs export: a file of the reader's -> a report -> figures.

Pure, and nothing is looked up anywhere else. A report is known by what is in it, not by its name.
"""
