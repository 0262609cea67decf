import { Keeper } from "./keeper.js";
import { atPlace, placeAt } from "./kept.js";
import { actionsOf, mediaSession } from "./media.js";
import { makeBar } from "./page/bar.js";
import { giveFocusBack } from "./page/focus-back.js";
import { watchPointing } from "./page/pointed.js";
import { View } from "./page/view.js";
import { Player } from "./player/player.js";
import { isPlaying } from "./player/state.js";
import { Voices } from "./player/voices.js";
import { Sleep } from "./sleep.js";
import { oneAtATime } from "./tabs.js";
import { want } from "./words/wanted.js";
import { languageOf, noVoiceIn, shownIn } from "./words/words.js";

/** The player on a page, from the press that wanted it until it is closed. */
export class Session {
  #app;
  #words;
  #queue;
  #voices;
  #keeper;
  #player;
  #bar;
  #view;
  #tabs;
  #sleep = new Sleep((event) => this.#player.dispatch(event));
  #end = new AbortController();
  #opener = null;
  #wishes = 0;
  #onClose;
  #unpoint;

  /** `language` is that of the interface; `onClose` is called when it goes. */
  constructor(app, { queue, language, voices, onClose }) {
    this.#app = app;
    this.#queue = queue;
    this.#keeper = new Keeper(app);
    this.#words = shownIn(language);
    this.#voices = new Voices(voices, () => this.#keeper.chosen.voices);
    this.#onClose = onClose;
    const { speechSynthesis } = window;
    this.#player = new Player({
      synthesis: speechSynthesis,
      makeUtterance: (text) => new SpeechSynthesisUtterance(text),
      voiceFor: (...asked) => this.#voices.asked(...asked),
      onHeard: (heard) => this.#heard(heard),
      speed: this.#keeper.chosen.speed,
    });
    this.#bar = this.#makeBar(language);
    this.#tabs = oneAtATime(() => this.#player.dispatch({ type: "pause" }));
    const [play, move] = [() => this.#play(), (event) => this.#move(event)];
    const media = mediaSession(actionsOf(this.#player, play, move));
    this.#view = new View({ app, queue, bar: this.#bar, media });
    this.#player.follow((state, before) => this.#follow(state, before));
    const root = app.element.shadowRoot;
    this.#unpoint = watchPointing(
      root,
      () => this.#player.state.queue,
      (at) => this.#point(at),
    );
    const { signal } = this.#end;
    // What the browser goes on saying on the next page, nobody there could stop.
    addEventListener("pagehide", () => this.#player.dispatch({ type: "pause" }), { signal });
    for (const name of ["newsfold-update", "newsfold-issue", "newsfold-ready"])
      app.element.addEventListener(name, () => this.#changed(), { signal });
    speechSynthesis.addEventListener?.("voiceschanged", () => this.#hasVoices(), { signal });
  }

  get element() {
    return this.#app.element;
  }

  /** Reads the issue on the screen from an article on, or where it was stopped. */
  async begin(article) {
    const look = this.#app.look();
    if (!look) return;
    const wish = ++this.#wishes;
    // Another wish came meanwhile, or the player was closed.
    const isOver = () => this.#isClosed || wish !== this.#wishes;
    const focused = this.#app.element.shadowRoot.activeElement;
    if (focused && !this.#bar.bar.contains(focused)) this.#opener = focused;
    const isAnother = !this.#queue.isOf(look);
    if (isAnother) {
      const isThere = await this.#load(look);
      if (isOver()) return;
      if (!isThere) return this.#app.say();
    }
    // Before it is kept anew.
    const place = this.#keeper.placeIn(look);
    if (isAnother || this.#player.state.queue.length === 0) {
      this.#fill();
      const isOlder = place?.issue && place.issue !== look.issue;
      if (article === undefined && isOlder && this.#keeper.chosen.older) await this.#fillOlder(place);
      if (isOver()) return;
    }
    const { queue } = this.#player.state;
    const first = queue.findIndex((one) => one.article === article && one.issue === look.issue);
    const at = article === undefined ? atPlace(queue, place) : first;
    this.#bar.focus();
    if (queue.length === 0 || at < 0) this.#say(this.#words.nothing);
    else this.#play(at);
  }

  #makeBar(language) {
    return makeBar(this.#app.element, this.#words, language, {
      press: (button) => this.#press(button),
      choose: (...chosen) => this.#choose(...chosen),
      gone: () => this.close(),
      translated: () => this.#translate(),
    });
  }

  /** The interface is in another language by now, and so is the bar. */
  async #translate() {
    const language = this.#app.look()?.language;
    await want(this.#app, [language]);
    if (!language || this.#isClosed) return;
    const hadFocus = this.#bar.bar.matches(":focus-within");
    this.#bar.remove();
    this.#words = shownIn(language);
    this.#view.bar = this.#bar = this.#makeBar(language);
    if (hadFocus) this.#bar.focus();
    this.#say("");
    this.#showChoices();
  }

  get #isClosed() {
    return this.#end.signal.aborted;
  }

  /** Loads the issue on the screen; a bar that has nothing to play goes again. */
  async #load(look) {
    try {
      return await this.#queue.load(look);
    } catch (error) {
      if (!this.#isClosed && this.#player.state.queue.length === 0) this.close();
      throw error;
    }
  }

  close() {
    if (this.#isClosed) return;
    this.#end.abort();
    this.#player.close();
    this.#sleep.clear();
    this.#unpoint();
    this.#view.close();
    this.#tabs.close();
    if (this.#bar.bar.matches(":focus-within")) giveFocusBack(this.#opener, this.#app.element.shadowRoot);
    this.#bar.remove();
    this.#onClose();
  }

  #press(button) {
    const state = this.#player.state;
    const presses = {
      play: () => (isPlaying(state) ? this.#player.dispatch({ type: "pause" }) : this.#play()),
      paragraphBack: () => this.#move({ type: "paragraph", step: -1 }),
      paragraphOn: () => this.#move({ type: "paragraph", step: 1 }),
      articleBack: () => this.#move({ type: "article", step: -1 }),
      articleOn: () => this.#move({ type: "article", step: 1 }),
      settings: () => this.#bar.toggleSettings(),
      here: () => this.#play(this.#view.pointed),
      close: () => this.close(),
    };
    presses[button]();
  }

  #move(event) {
    this.#view.follow();
    this.#player.dispatch(event);
  }

  /** Plays from a place on, or goes on; where the text has no voice of its own, that is said instead. */
  #play(at = null) {
    const { queue, at: now } = this.#player.state;
    const next = queue[at ?? now];
    if (next && !this.#voices.canSay(next.lang)) {
      if (at !== null) this.#player.dispatch({ type: "queue", queue, at });
      return this.#say(noVoiceIn(this.#words, this.#bar.bar.lang, next.lang));
    }
    this.#tabs.begins();
    this.#view.follow();
    this.#player.dispatch(at === null ? { type: "play" } : { type: "from", at });
  }

  #choose(what, value) {
    const { state } = this.#player;
    if (what === "voice") {
      const language = languageOf(state.queue[state.at]?.lang);
      this.#keeper.choose({ voices: { ...this.#keeper.chosen.voices, [language]: value } });
      this.#player.dispatch({ type: "voice" });
    } else if (what === "sleep") {
      this.#sleep.choose(value);
    } else {
      this.#keeper.choose({ [what]: value });
      if (what === "speed") this.#player.dispatch({ type: "speed", speed: value });
      if (what === "detail") this.#fillAgain();
    }
    this.#showChoices();
  }

  /** Puts what is to be heard into the player, at the same place as far as it is there. */
  #fill() {
    const { queue, at } = this.#player.state;
    const place = placeAt(queue, at);
    this.#view.pointed = -1;
    const next = this.#queue.prepared(this.#keeper.chosen.detail);
    this.#player.dispatch({ type: "queue", queue: next, at: atPlace(next, place) });
  }

  /** Puts the older issue into the player in which it was stopped. */
  async #fillOlder(place) {
    this.#player.dispatch({ type: "pause" });
    const queue = await this.#queue.older(this.#keeper.chosen.detail, place);
    if (!this.#isClosed) this.#player.dispatch({ type: "more", queue });
  }

  /** As much of the issue as is wanted by now; while an older one is heard, that holds from the next time on. */
  #fillAgain() {
    const { queue, at } = this.#player.state;
    if (!queue[at] || queue[at].issue === this.#queue.issue) this.#fill();
  }

  /** The app shows something else: another issue, or the same one corrected. */
  async #changed() {
    const look = this.#app.look();
    if (!look || look.issue !== this.#queue.issue || (look.file?.digest ?? null) === this.#queue.digest) return;
    if ((await this.#queue.load(look)) && !this.#isClosed) this.#fillAgain();
  }

  #hasVoices() {
    this.#voices.all = window.speechSynthesis.getVoices();
    this.#showChoices();
  }

  #say(notice) {
    this.#view.notice = notice;
    this.#show(this.#player.state);
  }

  #follow(state, before) {
    if (this.#isClosed) return;
    if (!this.#app.element.isConnected) return this.close();
    if (isPlaying(state)) this.#view.notice = "";
    if (state.fault && state.fault !== before.fault) this.#view.notice = this.#words[state.fault];
    const next = state.queue[state.at];
    const wasSaid = before.queue[before.at];
    if (isPlaying(state) && next !== wasSaid && next && !this.#voices.canSay(next.lang)) {
      queueMicrotask(() => {
        this.#player.dispatch({ type: "pause" });
        this.#say(noVoiceIn(this.#words, this.#bar.bar.lang, next.lang));
      });
    }
    if (state.status === "ended" && before.status !== "ended") this.#atEnd(before.sleep !== null);
    if (state.at !== before.at || state.status !== before.status) this.#keeper.keepPlace(state, this.#queue.issue);
    this.#show(state);
  }

  /** The issue is at its end: older ones follow where the reader wants them. */
  async #atEnd(isEnough) {
    const more = !isEnough && this.#keeper.chosen.older ? await this.#queue.older(this.#keeper.chosen.detail) : [];
    if (this.#isClosed) return;
    if (more.length > 0) return this.#player.dispatch({ type: "more", queue: more });
    this.#sleep.clear();
    this.#showChoices();
  }

  /** Whoever remembers what was heard is there by then. */
  async #heard(utterance) {
    const detail = this.#queue.originOf(utterance);
    await this.#queue.known.ready;
    this.#app.element.dispatchEvent(new CustomEvent("newsfold-heard", { detail }));
  }

  #show(state) {
    if (this.#view.shows(state)) this.#showChoices();
  }

  #showChoices() {
    const { state } = this.#player;
    const lang = state.queue[state.at]?.lang ?? "";
    this.#bar.showsChoices({
      speed: state.speed,
      detail: this.#keeper.chosen.detail,
      sleep: this.#sleep.chosen,
      older: this.#keeper.chosen.older,
      voices: this.#voices.all,
      voice: this.#voices.of(lang),
      lang,
    });
  }

  #point(at) {
    this.#view.pointed = at;
    this.#view.offersHere(this.#player.state);
  }
}
