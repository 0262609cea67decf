// The player under random presses, as tests/parts has it, in each engine: with its segmenter, its timers and its highlights.

import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";

import { servePage } from "../harness/host.mjs";
import { test } from "../harness/test.mjs";

const SESSIONS = 300;
/** How many are run in one go: a browser takes a script that goes on for long for one that hangs. */
const AT_ONCE = 25;

test(`${SESSIONS} sessions of random presses keep what is heard, what is highlighted and the queue one`, async ({
  page,
  server,
}) => {
  for (const folder of ["src", "tests/harness"])
    server.mount(`/${folder.split("/").at(-1)}/`, fileURLToPath(new URL(`../../${folder}`, import.meta.url)));
  servePage(server, "/", {
    head: `<script src="/fixtures/speech.js"></script><script>globalThis.TITLE = "title-"</script>
      <script type="module" src="/fixtures/sessions-page.js"></script>`,
  });
  await page.open("/");
  await page.until("the module is there", () => Boolean(window.runSessions));
  for (let first = 0; first < SESSIONS; first += AT_ONCE)
    assert.equal(await page.run((first, count) => window.runSessions(first, count), first, AT_ONCE), null);
});
