// Runs the browser tests.
// Usage: node run.mjs [--engine chromium|firefox|webkit]... [--folder browser] [NAME]...
//
// NAME is a part of a test file's name or, where no file has one of them, of a test's sentence.

import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { mkdtemp, readdir } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { basename, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { OUTCOME } from "./harness/outcome.mjs";
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
const isNamed = (file) => positionals.length === 0 || positionals.some((name) => file.includes(name));
const named = all.filter(isNamed);
const files = (named.length > 0 ? named : all).map((file) => folder + file);
const pattern = named.length > 0 ? [] : positionals.map((name) => `--test-name-pattern=${name}`);

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
  for (let engine = waiting.shift(); engine; engine = waiting.shift()) await runIn(engine);
}

/** Runs the files one after another in an engine's window, in a process each. */
async function runIn(engine) {
  const sum = { passed: 0, failed: 0 };
  let browser = await start(engine);
  for (const file of files) {
    let outcome = await runFile(file, browser.address);
    if (outcome.lost > 0) {
      // Browsers have faults of their own. What ended with one has no result yet.
      console.log(`${engine} has crashed: ${basename(file)} again, in a new one`);
      await browser.stop();
      browser = await start(engine);
      outcome = await runFile(file, browser.address);
    }
    sum.passed += outcome.passed;
    sum.failed += outcome.failed + outcome.lost;
  }
  await browser.stop();
  console.log(`${engine.padEnd(8)} ${sum.passed} passed, ${sum.failed} failed`);
  counts.passed += sum.passed;
  counts.failed += sum.failed;
}

/** Runs a file; answers with how many of its tests passed, failed, and were lost with the browser. */
async function runFile(file, address) {
  const reporter = fileURLToPath(new URL("./harness/reporter.mjs", import.meta.url));
  const child = spawn(process.execPath, ["--test", `--test-reporter=${reporter}`, ...pattern, file], {
    env: { ...process.env, NEWSFOLD_TEST_SESSION: JSON.stringify(address), NEWSFOLD_TEST_PORTS: ports },
    stdio: ["ignore", "pipe", "inherit"],
  });
  // A run that ends without its counts has not run.
  let outcome = { passed: 0, failed: 1, lost: 0 };
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith(OUTCOME)) outcome = JSON.parse(line.slice(OUTCOME.length));
    else console.log(line);
  }
  return outcome;
}
