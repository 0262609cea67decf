#!/usr/bin/env node
// An output module of speech-dispatcher: has espeak-ng speak each text into a file, and writes down what it was.
//
// speech-dispatcher starts it, and talks to it in lines: a command, for some of them data that a line with a dot ends,
// and an answer. What it is doing it tells by itself (`701 BEGIN`, `702 END`).

import { spawnSync } from "node:child_process";
import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** Where the files lie, and `said.jsonl`, a line for each text. */
const FOLDER = process.env.NEWSFOLD_TEST_SPEECH;
/** Words a minute: nobody has to follow. */
const RATE = 450;

/** The voices that it offers: a name, and the language as a page has it and as espeak-ng has. */
const VOICES = [
  ["English", "en-GB", "en-gb"],
  ["Deutsch", "de-DE", "de"],
  ["polski", "pl-PL", "pl"],
];

/** What is answered before a command's data comes, and after it. */
const WITH_DATA = {
  AUDIO: ["207 OK RECEIVING AUDIO SETTINGS", "203 OK AUDIO INITIALIZED"],
  LOGLEVEL: ["207 OK RECEIVING LOGLEVEL SETTINGS", "203 OK LOG LEVEL SET"],
  SET: ["203 OK RECEIVING SETTINGS", "203 OK SETTINGS RECEIVED"],
  SPEAK: ["202 OK RECEIVING MESSAGE", "200 OK SPEAKING"],
  CHAR: ["202 OK RECEIVING MESSAGE", "200 OK SPEAKING"],
};

const settings = {};
let count = 0;
/** The command whose data comes, and that. */
let command = null;
let data = [];

for await (const line of createInterface({ input: process.stdin })) {
  if (command && line !== ".") data.push(line.startsWith("..") ? line.slice(1) : line);
  else if (command) finish();
  else if (line in WITH_DATA) begin(line);
  else answer(line);
}

function begin(line) {
  command = line;
  data = [];
  tell(WITH_DATA[line][0]);
}

function finish() {
  const [done, text] = [command, data.join("\n")];
  command = null;
  if (done === "SET")
    for (const pair of data) settings[pair.slice(0, pair.indexOf("="))] = pair.slice(pair.indexOf("=") + 1);
  tell(WITH_DATA[done][1]);
  if (done !== "SPEAK" && done !== "CHAR") return;
  tell("701 BEGIN");
  speak(plain(text));
  tell("702 END");
}

function answer(line) {
  if (line === "INIT") tell("299-espeak-ng speaks into files", "299 OK LOADED SUCCESSFULLY");
  else if (line === "LIST VOICES")
    tell(...VOICES.map(([name, language]) => `200-${name}\t${language}\tnone`), "200 OK VOICE LIST SENT");
  else if (line === "QUIT") {
    tell("210 OK QUIT");
    process.exit();
  }
  // Whatever was to be stopped or paused has ended: it is spoken faster than anybody asks.
  else if (!/^(STOP|PAUSE)$/.test(line)) tell("300 ERR UNKNOWN COMMAND");
}

/** Text is handed on as SSML. */
function plain(ssml) {
  const signs = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
  return ssml.replace(/<[^>]*>/g, "").replace(/&(lt|gt|quot|apos|amp);/g, (_, name) => signs[name]);
}

function speak(text) {
  const voice =
    VOICES.find(([name]) => name === settings.synthesis_voice) ??
    VOICES.find(([, language]) => language.toLowerCase() === settings.language?.toLowerCase()) ??
    VOICES[0];
  count += 1;
  const file = join(FOLDER, `${count}.wav`);
  const { status } = spawnSync("espeak-ng", ["-v", voice[2], "-s", String(RATE), "-w", file, "--stdin"], {
    input: text,
  });
  appendFileSync(join(FOLDER, "said.jsonl"), `${JSON.stringify({ text, lang: voice[1], file, status })}\n`);
}

function tell(...lines) {
  process.stdout.write(`${lines.join("\n")}\n`);
}
