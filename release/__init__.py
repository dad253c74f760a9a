"""`make release`: commands over the built site that make of it what is uploaded to a host.

Nothing here knows the engine or the pages: site/ goes in, dist/ comes out.
"""
