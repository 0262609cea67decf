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

  /**
   * @param {object} around
   * @param {SpeechSynthesis} around.synthesis
   * @param {(text: string) => SpeechSynthesisUtterance} around.makeUtterance
   * @param {(lang: string) => ?SpeechSynthesisVoice} around.voiceFor
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

  #take(event) {
    const before = this.#state;
    const [after, effects] = reduce(before, event);
    this.#state = after;
    if (after !== before) for (const listener of this.#listeners) listener(after, before);
    for (const effect of effects) {
      if (effect.do === "heard") this.onHeard({ issue: effect.issue, article: effect.article });
      else this.#engine.perform(effect);
    }
  }
}
