/** Engines that were just stopped take no word for a moment, in milliseconds. */
const BREATH = 60;

/**
 * The browser's speech, as the player asks it: carries out what the reducer wants done, and tells what comes of it.
 */
export class Engine {
  #synthesis;
  #makeUtterance;
  #voiceFor;
  #tell;
  #clock;
  /** Kept as long as it is said: browsers forget utterances that nobody holds, with their events. */
  #current = null;
  #timers = {};

  /**
   * @param {object} around
   * @param {SpeechSynthesis} around.synthesis
   * @param {(text: string) => SpeechSynthesisUtterance} around.makeUtterance
   * @param {(lang: string, anyVoice: boolean) => SpeechSynthesisVoice | null | undefined} around.voiceFor the voice for a
   *   language, or any; null where the browser may choose, undefined where nothing is to be spoken
   * @param {(event: import("./reduce.js").Event) => void} around.tell
   * @param {{setTimeout: Function, clearTimeout: Function}=} around.clock
   */
  constructor({ synthesis, makeUtterance, voiceFor, tell, clock = globalThis }) {
    this.#synthesis = synthesis;
    this.#makeUtterance = makeUtterance;
    this.#voiceFor = voiceFor;
    this.#tell = tell;
    this.#clock = clock;
  }

  /** @param {any} effect one of the reducer's (reduce.js) */
  perform(effect) {
    switch (effect.do) {
      case "speak":
        this.#speak(effect);
        break;
      case "stop":
        this.#stop();
        break;
      case "wait":
        this.#later("wait", effect.ms, () => this.#tell({ type: "waited", ticket: effect.ticket }));
        break;
      case "watch":
        this.#later("watch", effect.ms, () => {
          const { speaking, pending } = this.#synthesis;
          this.#tell({ type: "overdue", ticket: effect.ticket, speaking: speaking || pending });
        });
        break;
    }
  }

  #speak({ ticket, utterance, from, speed, anyVoice }) {
    this.#cancel("wait");
    const voice = this.#voiceFor(utterance.lang, anyVoice);
    if (voice === undefined) {
      this.#tell({ type: "failed", ticket, reason: "no-voice" });
      return;
    }
    const asked = this.#makeUtterance(utterance.text.slice(from));
    if (voice) asked.voice = voice;
    asked.lang = voice?.lang ?? utterance.lang;
    asked.rate = speed;
    asked.onstart = () => this.#tell({ type: "started", ticket });
    const end = (event) => {
      if (this.#current === asked) this.#current = null;
      this.#tell({ ticket, ...event });
    };
    asked.onend = () => end({ type: "ended" });
    asked.onerror = ({ error }) => end({ type: "failed", reason: error });
    asked.onboundary = ({ name, charIndex, charLength }) => {
      if (name !== "sentence") this.#tell({ type: "boundary", ticket, at: charIndex, length: charLength });
    };
    const say = () => {
      // Whoever paused speech before, it is to be heard now.
      if (this.#synthesis.paused) this.#synthesis.resume();
      this.#synthesis.speak(asked);
    };
    const isBreathless = this.#timers.breath !== undefined;
    this.#current = asked;
    if (isBreathless) this.#later("breath", BREATH, () => this.#current === asked && say());
    else say();
  }

  #stop() {
    const wasOurs = this.#current !== null;
    this.#current = null;
    this.#cancel("wait");
    this.#cancel("watch");
    // What the page around has spoken is its own.
    if (!wasOurs) return;
    const { speaking, pending } = this.#synthesis;
    this.#synthesis.cancel();
    if (speaking || pending) this.#later("breath", BREATH, () => {});
  }

  #later(name, ms, action) {
    this.#cancel(name);
    this.#timers[name] = this.#clock.setTimeout(() => {
      delete this.#timers[name];
      action();
    }, ms);
  }

  #cancel(name) {
    this.#clock.clearTimeout(this.#timers[name]);
    delete this.#timers[name];
  }
}
