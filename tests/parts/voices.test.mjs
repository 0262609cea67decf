// Which voice reads a text.

import assert from "node:assert/strict";
import { test } from "node:test";

import { ofDevice, offered, voiceFor } from "../../src/parts/listen/player/voices.js";

const voice = (name, lang, more = {}) => ({ name, lang, voiceURI: name, localService: true, default: false, ...more });
const CLOUD = voice("Cloud", "en-US", { localService: false });
const ANNA = voice("Anna", "en-GB");
const AMY = voice("Amy", "en_US", { default: true });
const EWA = voice("Ewa", "pl-PL");
const VOICES = [CLOUD, EWA, ANNA, AMY];
const nameFor = (lang, chosen = {}, voices = VOICES) => voiceFor(voices, lang, chosen)?.name ?? null;

test("a text is read by a voice of its language on the device, of the same place if there is one", () => {
  assert.equal(nameFor("en"), "Amy");
  assert.equal(nameFor("en-GB"), "Anna");
  assert.equal(nameFor("en-us"), "Amy");
  assert.equal(nameFor("pl"), "Ewa");
  assert.equal(nameFor("fi"), null);
  assert.equal(ofDevice(VOICES).name, "Amy");
});

test("a voice that sends texts away is used only where it was chosen", () => {
  assert.equal(nameFor("en", {}, [CLOUD]), null);
  assert.equal(nameFor("en", { en: "Cloud" }), "Cloud");
  assert.equal(ofDevice([CLOUD]), null);
  assert.deepEqual(
    offered(VOICES, "en").map(({ name }) => name),
    ["Anna", "Amy", "Cloud", "Ewa"],
  );
});

test("a voice of the system is on the device, also where Firefox says that it is not", () => {
  const systems = voice("English", "en-GB", { localService: false, voiceURI: "urn:moz-tts:speechd:English?en-GB" });
  assert.equal(nameFor("en", {}, [systems]), "English");
  assert.equal(ofDevice([systems]).name, "English");
});
