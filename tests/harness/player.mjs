import { readFileSync } from "node:fs";

import { text } from "./faults.mjs";
import { openOptions } from "./options.mjs";

/** A voice of a language that no newsletter of the tests is in. */
const ELSEWHERE = [{ name: "Satu", lang: "fi-FI", voiceURI: "satu", localService: true, default: true }];

/** What a page needs to have a stand-in for the browser's speech, before all else. */
export const SPEECH = `<script src="/speech.js"></script>`;
const STAND_IN = readFileSync(new URL("../fixtures/speech.js", import.meta.url), "utf8");

/** The stand-in as a script: so slow that its first word lasts as long as anybody looks, unless it is said otherwise. */
function standInAs(settings) {
  return `globalThis.standInSpeech = ${JSON.stringify(settings)};\n${STAND_IN}`;
}

export function serveSpeech(server, settings = { pace: 1e-4 }) {
  server.route("/speech.js", text(standInAs(settings), "text/javascript"));
}

/** Gives the stand-in to a page that is there, before anything is heard. */
export function speakByStandIn(page, settings = { pace: 1e-4 }) {
  return page.driver.executeScript(standInAs(settings));
}

/** Serves a stand-in that has no voice for what is to be read. */
export function serveForeignSpeech(server) {
  serveSpeech(server, { voices: ELSEWHERE });
}

/** Opens the player from the options, and waits until the first words are said. */
export async function openPlayer(page, fold) {
  await listen(page, fold);
  await closeOptions(fold);
  return fold;
}

/** Opens the player where it has nothing that it may say aloud, and waits until it says why. */
export async function openSilentPlayer(fold) {
  await openOptions(fold);
  await pressListen(fold);
  await fold.until("it says why", (root) => root.querySelector(".listen-notice:not(:empty), .said"));
  await closeOptions(fold);
  return fold;
}

/** Opens what the reader can choose in the player, which is silent; chooses a voice that sends texts away, and points at a paragraph. */
export async function chooseInPlayer(fold) {
  await pressInPlayer(fold, "play");
  await pressInPlayer(fold, "settings");
  await fold.inRoot((root) => {
    const [, voice] = root.querySelectorAll(".listen-settings select");
    voice.value = "cloud";
    voice.dispatchEvent(new Event("change"));
    root.querySelectorAll("article")[1].querySelector("[part~=tldr] p").click();
  });
  await fold.until("it offers to go on from there", (root) => !root.querySelector(".listen-here").hidden);
  return fold;
}

/** Presses a button of the player. */
export function pressInPlayer(fold, name) {
  return fold.inRoot((root, name) => root.querySelector(`.listen-row .${name}`).click(), name);
}

function pressListen(fold) {
  return fold.inRoot((root) => root.querySelector(".options button").click());
}

/** What has the focus stays where the player put it. */
function closeOptions(fold) {
  return fold.inRoot((root) => root.querySelector("[aria-controls=reading-options]").click());
}

/** What reached the engine, in order. */
export function said(page) {
  return page.run(() => speechSynthesis.said.map(({ text }) => text));
}

/** Whether nothing is said, and nothing waits to be: for `page.until`. */
export const isSilent = () => !speechSynthesis.speaking && !speechSynthesis.pending;

/** Has the issue read aloud where it was stopped last, from the options. */
export async function listen(page, fold) {
  await openOptions(fold);
  await pressListen(fold);
  await page.until("it speaks", () => speechSynthesis.said.length > 0);
}
