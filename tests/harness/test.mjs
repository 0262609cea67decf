import assert from "node:assert/strict";
import { after, test as nodeTest } from "node:test";

import { Page } from "./page.mjs";
import { serveSite } from "./server.mjs";
import { attach } from "./session.mjs";

const address = JSON.parse(process.env.NEWSFOLD_TEST_SESSION ?? "null");
if (!address) throw new Error("run.mjs starts the engines: node tests/run.mjs");

/** How long a test may take, in milliseconds: five checkers look at a page three times. */
const PATIENCE = 180_000;

/** The engine that these tests run in: `chromium`, `firefox` or `webkit`. */
export const engine = address.engine;

const driver = attach(address);
// Leaves nothing of this file's last page behind for the next file.
after(() => driver.get("about:blank"));

/**
 * A test: a sentence, and what shows that it is true. `body` gets a page and the server behind it,
 * which are this test's own. Afterwards the console has to be empty but for what the test expected.
 */
export function test(sentence, body) {
  nodeTest(sentence, { timeout: PATIENCE }, async () => {
    const server = await serveSite();
    const page = new Page(driver, server, engine);
    try {
      await body({ page, server });
      assert.deepEqual(await page.unexpectedMessages(), [], "the console is empty");
    } finally {
      // A server that stays would keep this process, also where the browser is gone.
      await page.close().finally(() => server.close());
    }
  });
}

/** A test of what only some engines can show. */
test.in = (engines, sentence, body) => {
  if ([engines].flat().includes(engine)) test(sentence, body);
};
