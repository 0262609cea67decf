import { inspect } from "node:util";

const engine = JSON.parse(process.env.NEWSFOLD_TEST_SESSION).engine.padEnd(8);

/** Reports a line a test, and the counts last; `node --test --test-reporter`. */
export default async function* report(events) {
  let passed = 0;
  let failed = 0;
  for await (const { type, data } of events) {
    // Node 20 reports files as tests, too, unless something in them failed to run at all.
    if (data.details?.type === "suite" || data.nesting > 0) continue;
    // Not the one that was asked for by name.
    if (data.skip !== undefined) continue;
    const duration = Math.round(data.details?.duration_ms ?? 0);
    if (type === "test:pass") {
      passed += 1;
      yield `${engine} ok    ${data.name} (${duration} ms)\n`;
    } else if (type === "test:fail") {
      failed += 1;
      yield `${engine} FAIL  ${data.name} (${duration} ms)\n${explain(data)}\n`;
    } else if (type === "test:stderr" || type === "test:stdout") {
      yield data.message;
    }
  }
  yield `${engine} ${passed} passed, ${failed} failed\n`;
}

function explain({ file, details }) {
  const error = details.error.cause ?? details.error;
  // What is thrown need not be an error.
  const text = error.stack ?? inspect(error);
  return `${file}\n${text}`.replace(/^/gm, `${engine} | `);
}
