// Runs the tests with the system's own speech.
// Usage: node speech.mjs [--engine chromium|firefox]... [--times N]
//
// Each engine has a speech service of its own (dispatcher.mjs); run.mjs runs the tests in it.

import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { startDispatcher } from "./dispatcher.mjs";

const { values } = parseArgs({
  options: {
    engine: { type: "string", multiple: true, default: ["chromium", "firefox"] },
    times: { type: "string", default: "1" },
  },
});
const RUN = fileURLToPath(new URL("../run.mjs", import.meta.url));

let failed = false;
for (let time = 0; time < Number(values.times); time += 1) {
  const outcomes = await Promise.all(values.engine.map(runIn));
  failed ||= outcomes.some((status) => status !== 0);
}
process.exitCode = failed ? 1 : 0;

/** Runs the tests in an engine; answers with how that ended. */
async function runIn(engine) {
  const folder = await mkdtemp(join(tmpdir(), "newsfold-speech-"));
  const dispatcher = await startDispatcher(folder);
  try {
    const child = spawn(process.execPath, [RUN, "--folder", "speech", "--engine", engine], {
      env: { ...process.env, ...dispatcher.environment },
      stdio: ["ignore", "inherit", "inherit"],
    });
    return await new Promise((resolve) => child.once("exit", resolve));
  } finally {
    await dispatcher.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
