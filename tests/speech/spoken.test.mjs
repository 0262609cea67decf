// A whole issue by the voices of the system: what reached espeak-ng, in order, and that it spoke (speech.mjs).

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { openOptions } from "../harness/options.mjs";
import { test } from "../harness/test.mjs";

/** How long the issue may take: its pauses are kept, and espeak-ng speaks it into files. */
const PATIENCE = 170_000;
const SCRIPT = new URL("script.txt", import.meta.url);
/** What the script begins with. */
const HEAD =
  "# What is to be said of the newest sample, in the order in which it is said; in brackets, in which language.\n";

/** What reached espeak-ng by now. */
function said() {
  const lines = readFileSync(join(process.env.NEWSFOLD_TEST_SPEECH, "said.jsonl"), "utf8").trim().split("\n");
  return lines.map((line) => JSON.parse(line));
}

/** The same as a person reads it. */
function asScript(utterances) {
  let now = "";
  const lines = utterances.map(({ text, lang }) => {
    const head = lang === now ? "" : `\n[${lang}]\n`;
    now = lang;
    return `${head}${text}\n`;
  });
  return HEAD + lines.join("");
}

/** How many seconds a file with speech in it lasts; nothing is heard of one that is silent. */
function secondsOf(file) {
  const wave = readFileSync(file);
  const samples = new Int16Array(
    wave.buffer.slice(wave.byteOffset + 44, wave.byteOffset + wave.length - (wave.length % 2)),
  );
  assert.ok(
    samples.some((sample) => Math.abs(sample) > 1000),
    `${file} is silent`,
  );
  return samples.length / wave.readUInt32LE(24);
}

test("the newest sample is spoken from its title to its end, word for word as the script has it", async ({ page }) => {
  const fold = await page.openReader();
  const articles = await page.run(() => {
    window.heard = [];
    const element = document.querySelector("news-fold");
    element.addEventListener("newsfold-heard", ({ detail }) => window.heard.push(detail.article));
    // The fastest there is: its pauses are the shortest.
    localStorage.setItem("newsfold:listen", JSON.stringify({ speed: 2.5 }));
    return element.shadowRoot.querySelectorAll("article").length;
  });
  await openOptions(fold);
  await (await fold.byRole("button", "Listen")).click();
  const isHeard = () => page.run((articles) => window.heard.length === articles, articles);
  await page.driver.wait(isHeard, PATIENCE, "the last article was not heard to its end", 200);
  const utterances = said();
  const script = asScript(utterances);
  if (process.env.UPDATE_GOLDEN) writeFileSync(SCRIPT, script);
  assert.equal(script, readFileSync(SCRIPT, "utf8"));
  for (const { text, status, file } of utterances) {
    assert.equal(status, 0, text);
    const seconds = secondsOf(file);
    assert.ok(seconds > text.length / 60 && seconds < 13, `“${text}” lasts ${seconds} seconds`);
  }
});
