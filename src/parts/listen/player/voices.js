import { languageOf } from "../words/words.js";

/** How long browsers may take to tell of their voices, in milliseconds. */
const PATIENCE = 2_000;

/**
 * Whether a voice speaks on the device. Firefox says of the system's own that they are elsewhere, and has no others
 * (`urn:moz-tts:` and the system's service).
 */
export function isHere({ localService, voiceURI }) {
  return localService || voiceURI.startsWith("urn:moz-tts:");
}

/**
 * The voice for a language: the reader's own choice; else one on the device, of the same place if there is one. One that
 * sends the text away is used only where the reader has chosen it.
 *
 * @param {SpeechSynthesisVoice[]} voices
 * @param {string} lang
 * @param {Record<string, string>} chosen by language, the `voiceURI` of voices
 * @returns {?SpeechSynthesisVoice}
 */
export function voiceFor(voices, lang, chosen) {
  const language = languageOf(lang);
  const own = voices.find(({ voiceURI }) => voiceURI === chosen[language]);
  if (own) return own;
  const fitting = voices.filter((voice) => isHere(voice) && languageOf(voice.lang) === language);
  const tag = (lang ?? "").toLowerCase().replace("_", "-");
  const ofPlace = fitting.find((voice) => voice.lang.toLowerCase().replace("_", "-") === tag);
  return ofPlace ?? fitting.find((voice) => voice.default) ?? fitting[0] ?? null;
}

/** A voice of the device, whatever its language. */
export function ofDevice(voices) {
  const own = voices.filter(isHere);
  return own.find((voice) => voice.default) ?? own[0] ?? null;
}

/** The voices as a player uses them: each text is said in that of its language, or in the one that the reader chose. */
export class Voices {
  #chosen;
  /** @type {SpeechSynthesisVoice[]} */
  all;

  /**
   * @param {SpeechSynthesisVoice[]} all
   * @param {() => Record<string, string>} chosen
   */
  constructor(all, chosen) {
    this.all = all;
    this.#chosen = chosen;
  }

  /** The voice for a language; any of the device's where that is not known, or its own does not answer. */
  of(lang, isAny = false) {
    return isAny || lang === "" ? ofDevice(this.all) : voiceFor(this.all, lang, this.#chosen());
  }

  /** The same for the engine (engine.js): of voices that are there, the browser might choose one that sends the text away. */
  asked(lang, isAny) {
    return this.of(lang, isAny) ?? (this.all.length === 0 ? null : undefined);
  }

  canSay(lang) {
    return this.asked(lang, false) !== undefined;
  }
}

/** The voices in the order in which they are offered for a language: its own first, and of those the device's. */
export function offered(voices, lang) {
  const language = languageOf(lang);
  const rank = (voice) => (languageOf(voice.lang) === language ? 0 : 2) + (isHere(voice) ? 0 : 1);
  return voices
    .map((voice, index) => ({ voice, index }))
    .sort((one, other) => rank(one.voice) - rank(other.voice) || one.index - other.index)
    .map(({ voice }) => voice);
}

/** The voices, as soon as the browser tells of any; none where it has none. */
export function voicesOf(synthesis) {
  return new Promise((resolve) => {
    const look = () => {
      const voices = synthesis.getVoices();
      if (voices.length > 0) done(voices);
    };
    const done = (voices) => {
      clearTimeout(timer);
      synthesis.removeEventListener?.("voiceschanged", look);
      resolve(voices);
    };
    const timer = setTimeout(() => done(synthesis.getVoices()), PATIENCE);
    synthesis.addEventListener?.("voiceschanged", look);
    look();
  });
}
