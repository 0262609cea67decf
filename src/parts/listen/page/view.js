import { heardNow, isPlaying } from "../player/state.js";
import { foundIn } from "./found.js";
import { Highlight } from "./highlight.js";
import { scrollAlong } from "./scroll.js";

/** What is seen of a player: the bar's words, the system's keys, the sentence on the page, and the page beside it. */
export class View {
  #app;
  #queue;
  #bar;
  #media;
  #highlight = new Highlight();
  #scroll;
  #at = -1;
  /** What there is to say to who looks at the bar. */
  notice = "";
  /** The number of the utterance that was pointed at. */
  pointed = -1;

  constructor({ app, queue, bar, media }) {
    this.#app = app;
    this.#queue = queue;
    this.#media = media;
    this.bar = bar;
  }

  set bar(bar) {
    this.#bar = bar;
    this.#scroll?.close();
    this.#scroll = scrollAlong(bar.bar);
  }

  /** The reader asked for a place: the page goes along again. */
  follow() {
    this.#scroll.follow();
  }

  /** Shows a state; answers whether something else is heard than before. */
  shows(state) {
    const now = heardNow(state);
    const title = this.#queue.titleOf(now?.utterance);
    this.#bar.shows({ isPlaying: isPlaying(state), title: title.words, lang: title.lang, notice: this.notice });
    this.#media.shows(
      { title: title.words, artist: this.#queue.publication, album: this.#queue.title },
      isPlaying(state),
    );
    this.#showHeard(now, state);
    const isAnother = state.at !== this.#at;
    this.#at = state.at;
    this.offersHere(state);
    return isAnother;
  }

  #showHeard(now, state) {
    const isHere = now && now.utterance.issue === this.#app.look()?.issue && state.queue.length > 0;
    const found = isHere ? foundIn(this.#app.element.shadowRoot, now.utterance) : null;
    if (!found) return this.#highlight.clear();
    this.#highlight.shows(found, now.utterance, isPlaying(state) ? now.word : null);
    if (isPlaying(state) && state.at !== this.#at)
      this.#scroll.show(found.element, found.rangeOf(now.utterance.from, now.utterance.to));
  }

  /** Offers to listen from what was pointed at, where that is something else than what is heard. */
  offersHere({ queue, at }) {
    const pointed = queue[this.pointed];
    this.#bar.offersHere(pointed !== undefined && pointed.block !== queue[at]?.block);
  }

  close() {
    this.#highlight.clear();
    this.#scroll.close();
    this.#media.close();
  }
}
