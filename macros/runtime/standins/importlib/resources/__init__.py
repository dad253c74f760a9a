"""No package here has data files; importlib.abc only passes some names on."""
