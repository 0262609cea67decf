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

import { LOOK, NEVER_RAN, OUTCOME } from "./harness/outcome.mjs";
import { ENGINES, start } from "./harness/session.mjs";

/**
 * How many tests of a run may fail and pass at a second look, alone in a new browser. Each is named at the end, and is
 * a fault to be found; more of them are no accident, and fail.
 */
const UNSTEADY_AT_MOST = 3;

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

/** Each engine, with the files it has not run yet, its browser once it has one, and what came of its files. */
const engines = values.engine.map((name) => ({ name, files: [...files], browser: null, passed: 0, failed: 0 }));
const free = new Set(engines);
const times = [];
const unsteady = [];

// Side by side, as many as there are processors: most of the time a test waits for its browser. No engine runs
// two files at once; whichever has most left goes on, so that all come to their end together.
const together = Math.min(engines.length, availableParallelism());
await Promise.all(Array.from({ length: together }, runFiles));
for (const { name, passed, failed } of engines) {
  console.log(`${name.padEnd(8)} ${passed} passed, ${failed} failed`);
}
const slowest = times.sort((one, other) => other.seconds - one.seconds).slice(0, 5);
for (const what of unsteady) console.log(`failed once, and passed the second time: ${what}`);
console.log(`slowest: ${slowest.map(({ what, seconds }) => `${what} ${seconds} s`).join(", ")}`);
const sum = (what) => engines.reduce((sum, engine) => sum + engine[what], 0);
console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
process.exitCode = sum("failed") > 0 || sum("passed") === 0 ? 1 : 0;

/** Takes file after file, each in the free engine that has most of them left. */
async function runFiles() {
  for (;;) {
    const [engine] = [...free].sort((one, other) => other.files.length - one.files.length);
    if (!engine?.files.length) return;
    free.delete(engine);
    await runNext(engine);
    if (engine.files.length > 0) free.add(engine);
    else await engine.browser.stop();
  }
}

/** Runs the next file of an engine, in a process of its own; all of them in one window. */
async function runNext(engine) {
  const { name } = engine;
  const file = engine.files.shift();
  const begin = Date.now();
  engine.browser ??= await start(name);
  let outcome = await runFile(file, engine.browser, pattern, LOOK.first);
  if (outcome.lost > 0) {
    // Browsers have faults of their own. What ended with one has no result yet.
    console.log(`${name} has crashed: ${basename(file)} again, in a new one`);
    await renew(engine);
    outcome = await runFile(file, engine.browser, pattern, LOOK.first);
  }
  const { passed, failed, lost, failing } = outcome;
  const second = await lookAgain(engine, file, failing);
  engine.passed += passed + second.passed;
  engine.failed += failed - second.passed + lost;
  times.push({ what: `${basename(file, ".test.mjs")} in ${name}`, seconds: Math.round((Date.now() - begin) / 1000) });
}

/** Runs tests of a file that failed once more, by their sentences, in a new browser. */
async function lookAgain(engine, file, sentences) {
  if (sentences.length === 0 || unsteady.length + sentences.length > UNSTEADY_AT_MOST) return NEVER_RAN;
  const looked = sentences.map((sentence) => `${engine.name}, ${basename(file)}: ${sentence}`);
  // Counted before they run: other engines go on meanwhile.
  unsteady.push(...looked);
  await renew(engine);
  const exactly = sentences.map((sentence) => `--test-name-pattern=^${escaped(sentence)}$`);
  const second = await runFile(file, engine.browser, exactly, LOOK.second);
  for (const sentence of second.failing) unsteady.splice(unsteady.indexOf(looked[sentences.indexOf(sentence)]), 1);
  return second;
}

async function renew(engine) {
  await engine.browser.stop();
  engine.browser = await start(engine.name);
}

/** Runs a file; answers with its outcome. */
async function runFile(file, { address }, pattern, look) {
  const reporter = fileURLToPath(new URL("./harness/reporter.mjs", import.meta.url));
  const child = spawn(process.execPath, ["--test", `--test-reporter=${reporter}`, ...pattern, file], {
    env: {
      ...process.env,
      NEWSFOLD_TEST_SESSION: JSON.stringify(address),
      NEWSFOLD_TEST_PORTS: ports,
      NEWSFOLD_TEST_LOOK: look,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  // A run that ends without its counts has not run.
  let outcome = { ...NEVER_RAN, failed: 1 };
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith(OUTCOME)) outcome = JSON.parse(line.slice(OUTCOME.length));
    else console.log(line);
  }
  return outcome;
}

/** A text, as a pattern that only it matches. */
function escaped(text) {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
