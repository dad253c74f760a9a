"""What others made and the site ships: whose it is, under which license, and nothing else."""
