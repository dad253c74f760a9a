"""`make bench`: the site's Python beside the plain way to run Pyodide, measured in one run."""
