// Runs the browser tests.
// Usage: node run.mjs [--engine chromium|firefox|webkit]... [--folder browser] [NAME]
//
// NAME is a part of a test file's name or, where no file has it, of a test's sentence.

import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { mkdtemp, readdir } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { ENGINES, start } from "./harness/session.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    engine: { type: "string", multiple: true, default: Object.keys(ENGINES) },
    folder: { type: "string", default: "browser" },
  },
});
const unknown = values.engine.filter((engine) => !(engine in ENGINES));
if (unknown.length > 0) throw new Error(`engines are ${Object.keys(ENGINES).join(", ")}`);

const folder = fileURLToPath(new URL(`${values.folder}/`, import.meta.url));
const all = (await readdir(folder)).filter((file) => file.endsWith(".test.mjs")).sort();
const [name] = positionals;
const named = name ? all.filter((file) => file.includes(name)) : all;
const files = (named.length > 0 ? named : all).map((file) => folder + file);
const pattern = named.length > 0 ? [] : [`--test-name-pattern=${name}`];

// Browsers remember what they know of a port.
const ports = await mkdtemp(join(tmpdir(), "newsfold-ports-"));
process.on("exit", () => rmSync(ports, { recursive: true, force: true }));

const counts = { passed: 0, failed: 0 };
const waiting = [...values.engine];
// Side by side, as many as there are processors: most of the time a test waits for its browser.
const together = Math.min(waiting.length, availableParallelism());
await Promise.all(Array.from({ length: together }, runWaiting));
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;

/** Takes engine after engine, as long as one waits. */
async function runWaiting() {
  for (let engine = waiting.shift(); engine; engine = waiting.shift()) {
    const { address, stop } = await start(engine);
    try {
      await runIn(address);
    } finally {
      await stop();
    }
  }
}

/** Runs the files one after another in an engine's window, in a process each. */
async function runIn(address) {
  const reporter = fileURLToPath(new URL("./harness/reporter.mjs", import.meta.url));
  const options = ["--test", "--test-concurrency=1", `--test-reporter=${reporter}`, ...pattern];
  const child = spawn(process.execPath, [...options, ...files], {
    env: { ...process.env, NEWSFOLD_TEST_SESSION: JSON.stringify(address), NEWSFOLD_TEST_PORTS: ports },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let counted = false;
  for await (const line of createInterface({ input: child.stdout })) {
    console.log(line);
    const count = /^\w+ +(\d+) passed, (\d+) failed$/.exec(line);
    if (!count) continue;
    counted = true;
    counts.passed += Number(count[1]);
    counts.failed += Number(count[2]);
  }
  // A run that ends without its counts has not run.
  if (!counted) counts.failed += 1;
}
