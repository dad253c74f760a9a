"""The theme's style sheets, as far as the site can use them: a step of the build.

They are made for every site there may be, and most of what they say is about parts that this one
lacks. Pages that MkDocs alone has built, as for `make serve`, keep them whole and look the same.
"""
