"""What the course gives out beyond the site: commands over the questions, the lessons and site/."""
