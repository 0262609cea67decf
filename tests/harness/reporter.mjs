import { isAbsolute } from "node:path";
import { inspect } from "node:util";

import { LOOK, NEVER_RAN, OUTCOME } from "./outcome.mjs";

const engine = JSON.parse(process.env.NEWSFOLD_TEST_SESSION).engine.padEnd(8);

const isSecondLook = process.env.NEWSFOLD_TEST_LOOK === LOOK.second;

/** What WebDriver says of a browser that is gone. */
const GONE = /NoSuchSessionError|page crash|tab crashed|not connected to DevTools|ECONNREFUSED/;

/** Reports a line a test, and the counts last; `node --test --test-reporter`. */
export default async function* report(events) {
  const outcome = { ...NEVER_RAN, failing: [] };
  for await (const { type, data } of events) {
    if (data.details?.type === "suite" || data.nesting > 0) continue;
    // Node reports a file without a test for this engine as one that passed.
    if (type === "test:pass" && isAbsolute(data.name)) continue;
    // Not the one that was asked for by name.
    if (data.skip !== undefined) continue;
    const duration = Math.round(data.details?.duration_ms ?? 0);
    if (type === "test:pass") {
      outcome.passed += 1;
      yield `${engine} ok    ${data.name}${isSecondLook ? ", the second time" : ""} (${duration} ms)\n`;
    } else if (type === "test:fail") {
      const reason = explain(data);
      const isLost = GONE.test(reason);
      outcome[isLost ? "lost" : "failed"] += 1;
      outcome.failing.push(data.name);
      yield `${engine} ${isLost ? "LOST " : "FAIL "} ${data.name} (${duration} ms)\n`;
      if (!isLost) yield `${reason}\n`;
    } else if (type === "test:stderr" || type === "test:stdout") {
      yield data.message;
    }
  }
  yield `${OUTCOME}${JSON.stringify(outcome)}\n`;
}

function explain({ file, details }) {
  const error = details.error.cause ?? details.error;
  // What is thrown need not be an error.
  const text = error.stack ?? inspect(error);
  return `${file}\n${text}`.replace(/^/gm, `${engine} | `);
}
