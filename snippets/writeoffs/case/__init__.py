"""A whole cleanup as a case: lists, papers and twenty findings, the same for everybody with a seed.

seed → `cleanup.build` → lists, findings; what a trainee decides and posts → `comparison` → both
books, finding by finding. A finding knows its papers and its right entry, not how it is shown.
"""
