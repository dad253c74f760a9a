// The HTML standard and html-validate's own advice, less what is only style or needs eyes.
export default {
  root: true,
  extends: ["html-validate:recommended"],
  elements: [
    "html5",
    // Holds headings, tables and forms, so it must not stand inside a paragraph.
    { "write-off-scenario": { flow: true, permittedContent: ["@flow"] } },
    { "paper-form": { flow: true, permittedContent: ["@flow"] } },
    { "question-guide": { flow: true, permittedContent: ["@flow"] } },
    { "quiz-question": { flow: true, permittedContent: ["@flow"] } },
    { "quiz-test": { flow: true, permittedContent: ["@flow"] } },
    { "post-the-entry": { flow: true, permittedContent: ["@flow"] } },
    { "class-link": { flow: true, permittedContent: ["@flow"] } },
    { "class-results": { flow: true, permittedContent: ["@flow"] } },
    { "embed-chooser": { flow: true, permittedContent: ["@flow"] } },
  ],
  rules: {
    // Style of writing only: any browser reads both ways the same. Templates leave such traces.
    "attribute-boolean-style": "off",
    "doctype-style": "off",
    "no-trailing-whitespace": "off",
    "presentation-role-style": "off",
    "void-style": "off",
    // HTML allows an id to begin with any character; Material begins its own with "__".
    "valid-id": ["error", { relaxed: true }],
    // Sees no CSS: Material writes the table of contents twice and shows one of them. axe, which
    // sees what is shown, checks the same in tests/browser/test_every_page.py.
    "unique-landmark": "off",
    // A technique, not a fault: forms here act at every change, so there is nothing to submit.
    "wcag/h32": "off",
  },
};
