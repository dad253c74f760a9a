"""Nothing here waits for anything; Pyodide only looks whether the package is there."""
