"""The quiet line that says what Python is doing; the page's script fills it."""

STATUS = (
    '<div class="status"><span></span> <progress aria-label="Python is starting" hidden>'
    '</progress> <button type="button" hidden></button></div>'
)
