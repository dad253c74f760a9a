// What progress comes to for a learning system: a status, a score, and a sentence.

import { countOf, stateOf } from "../assets/scripts/lesson-parts.mjs";
import { bestOf } from "./compact.mjs";

/**
 * The best test counts, also among those of earlier visits, so no later try takes a pass away.
 * @param {object} all what progress.mjs holds
 * @param {string[]} lessons data-parts of each
 * @param {{status: string, score: string}} before what the system had
 */
export function standing(all, lessons, before) {
  const best = bestOf(all.tests);
  const score = best ? Math.floor((100 * best.right) / best.asked) : null;
  const earlier = /^\d+(\.\d+)?$/.test(before.score) ? Number(before.score) : null;
  const highest = Math.max(score ?? -1, earlier ?? -1);
  const passed = before.status === "passed" || Boolean(best?.passed);
  const taken = highest >= 0;
  return {
    status: passed ? "passed" : taken ? "failed" : "incomplete",
    score: taken ? String(highest) : "",
    lessons: lessons.filter((parts) => stateOf(countOf(parts, all)) === "done").length,
    of: lessons.length,
  };
}

const TESTS = {
  passed: ({ score }) => `Test: passed${score ? ` with ${score} percent` : ""}.`,
  failed: ({ score }) => `Test: ${score} percent, not passed yet.`,
  incomplete: () => "Test: not taken yet.",
};

/** Such a standing in words. */
export const inWords = (now) => `Lessons done: ${now.lessons} of ${now.of}. ${TESTS[now.status](now)}`;
