import { Engine } from "./engine.js";
import { reduce } from "./reduce.js";
import { atRest } from "./state.js";

/** The player: keeps the state, and has done what it asks for. */
export class Player {
  #state;
  #engine;
  #listeners = [];
  #waiting = [];
  #isBusy = false;
  #isClosed = false;

  /**
   * @param {object} around
   * @param {SpeechSynthesis} around.synthesis
   * @param {(text: string) => SpeechSynthesisUtterance} around.makeUtterance
   * @param {(lang: string, anyVoice: boolean) => SpeechSynthesisVoice | null | undefined} around.voiceFor see engine.js
   * @param {(heard: {issue: string, article: string}) => void} around.onHeard
   * @param {number=} around.speed
   * @param {{setTimeout: Function, clearTimeout: Function}=} around.clock
   */
  constructor({ onHeard, speed, ...around }) {
    this.#state = atRest(speed);
    this.onHeard = onHeard;
    this.#engine = new Engine({ ...around, tell: (event) => this.dispatch(event) });
  }

  get state() {
    return this.#state;
  }

  /** Calls back with every new state, and the one before. */
  follow(listener) {
    this.#listeners.push(listener);
  }

  /** @param {import("./reduce.js").Event} event one that comes while another is answered waits its turn */
  dispatch(event) {
    this.#waiting.push(event);
    if (this.#isBusy) return;
    this.#isBusy = true;
    try {
      for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) this.#take(next);
    } finally {
      this.#isBusy = false;
    }
  }

  /** Stops for good: whatever comes after it, nothing is spoken any more. */
  close() {
    this.dispatch({ type: "pause" });
    this.#isClosed = true;
  }

  #take(event) {
    if (this.#isClosed && event.type !== "pause") return;
    const before = this.#state;
    const [after, effects] = reduce(before, event);
    this.#state = after;
    try {
      if (after !== before) for (const listener of this.#listeners) listener(after, before);
    } finally {
      for (const effect of effects) this.#perform(effect);
    }
  }

  #perform(effect) {
    if (this.#isClosed && effect.do !== "stop") return;
    if (effect.do === "heard") this.onHeard({ issue: effect.issue, article: effect.article });
    else this.#engine.perform(effect);
  }
}
