import { atPlace, keep, keepPlace, kept, placeAt, placeIn } from "./kept.js";
import { actionsOf, mediaSession } from "./media.js";
import { makeBar } from "./page/bar.js";
import { giveFocusBack } from "./page/focus-back.js";
import { watchPointing } from "./page/pointed.js";
import { View } from "./page/view.js";
import { Player } from "./player/player.js";
import { isPlaying } from "./player/state.js";
import { ofDevice, voiceFor } from "./player/voices.js";
import { Sleep } from "./sleep.js";
import { oneAtATime } from "./tabs.js";
import { languageOf } from "./words/words.js";

/** The player on a page, from the press that wanted it until it is closed. */
export class Session {
  #app;
  #words;
  #queue;
  #voices;
  #kept = kept();
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

  /** `words` are what it shows, in `language`; `onClose` is called when it goes. */
  constructor(app, { queue, words, language, voices, onClose }) {
    this.#app = app;
    this.#queue = queue;
    this.#words = words;
    this.#voices = voices;
    this.#onClose = onClose;
    const { speechSynthesis } = window;
    this.#player = new Player({
      synthesis: speechSynthesis,
      makeUtterance: (text) => new SpeechSynthesisUtterance(text),
      // Of voices that are there, the browser is not to choose: it might be one that sends the text away.
      voiceFor: (lang, any) => this.#voice(lang, any) ?? (this.#voices.length === 0 ? null : undefined),
      onHeard: (heard) => this.#heard(heard),
      speed: this.#kept.speed,
    });
    this.#bar = makeBar(app.element, words, language, {
      press: (button) => this.#press(button),
      choose: (...chosen) => this.#choose(...chosen),
      gone: () => this.close(),
    });
    this.#tabs = oneAtATime(() => this.#player.dispatch({ type: "pause" }));
    const media = mediaSession(
      actionsOf(
        this.#player,
        () => this.#play(),
        (event) => this.#move(event),
      ),
    );
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
    speechSynthesis.addEventListener?.("voiceschanged", () => this.#voicesChanged(), { signal });
  }

  get element() {
    return this.#app.element;
  }

  /** Reads the issue on the screen from an article on, or where it was stopped. */
  async begin(article) {
    const look = this.#app.look();
    if (!look) return;
    const wish = ++this.#wishes;
    const focused = this.#app.element.shadowRoot.activeElement;
    if (focused && !this.#bar.bar.contains(focused)) this.#opener = focused;
    const isAnother = look.issue !== this.#queue.issue;
    if (isAnother) {
      const isThere = await this.#load(look);
      // Another wish came meanwhile, or the player was closed.
      if (this.#isClosed || wish !== this.#wishes) return;
      if (!isThere) return this.#app.say();
    }
    // Before it is kept anew.
    const place = this.#place(look);
    if (isAnother || this.#player.state.queue.length === 0) this.#fill();
    const { queue } = this.#player.state;
    const first = queue.findIndex((one) => one.article === article && one.issue === look.issue);
    const at = article === undefined ? atPlace(queue, place) : first;
    this.#bar.focus();
    if (queue.length === 0 || at < 0) this.#say(this.#words.nothing);
    else this.#play(at);
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
    if (next && !this.#canSay(next.lang)) {
      if (at !== null) this.#player.dispatch({ type: "queue", queue, at });
      return this.#sayNoVoice(next.lang);
    }
    this.#tabs.begins();
    this.#view.follow();
    this.#player.dispatch(at === null ? { type: "play" } : { type: "from", at });
  }

  #choose(what, value) {
    const { state } = this.#player;
    if (what === "voice") {
      const language = languageOf(state.queue[state.at]?.lang);
      this.#keep({ voices: { ...this.#kept.voices, [language]: value } });
      this.#player.dispatch({ type: "voice" });
    } else if (what === "sleep") {
      this.#sleep.choose(value);
    } else {
      this.#keep({ [what]: value });
      if (what === "speed") this.#player.dispatch({ type: "speed", speed: value });
      if (what === "detail") this.#fillAgain();
    }
    this.#showChoices();
  }

  #keep(changes) {
    Object.assign(this.#kept, changes);
    if (this.#app.look()?.keeps) keep(changes);
  }

  #place(look) {
    return look.keeps ? placeIn(look.src, look.issue) : null;
  }

  /** Puts what is to be heard into the player, at the same place as far as it is there. */
  #fill() {
    const { queue, at } = this.#player.state;
    const place = placeAt(queue, at);
    this.#view.pointed = -1;
    const next = this.#queue.prepared(this.#kept.detail);
    this.#player.dispatch({ type: "queue", queue: next, at: atPlace(next, place) });
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

  #voicesChanged() {
    this.#voices = window.speechSynthesis.getVoices();
    this.#showChoices();
  }

  /** The voice for a language; any of the device's where that is not known, or its own does not answer. */
  #voice(lang, isAny = false) {
    return isAny || lang === "" ? ofDevice(this.#voices) : voiceFor(this.#voices, lang, this.#kept.voices);
  }

  #canSay(lang) {
    return this.#voices.length === 0 || this.#voice(lang) !== null;
  }

  #sayNoVoice(lang) {
    if (lang === "") return this.#say(this.#words.noVoices);
    const language = new Intl.DisplayNames([this.#bar.bar.lang], { type: "language", fallback: "code" }).of(
      languageOf(lang),
    );
    this.#say(this.#words.noVoice.replace("{language}", language));
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
    if (isPlaying(state) && next !== wasSaid && next && !this.#canSay(next.lang)) {
      queueMicrotask(() => {
        this.#player.dispatch({ type: "pause" });
        this.#sayNoVoice(next.lang);
      });
    }
    if (state.status === "ended" && before.status !== "ended") this.#atEnd(before.sleep !== null);
    if (state.at !== before.at || state.status !== before.status) this.#keepPlace(state);
    this.#show(state);
  }

  #keepPlace({ queue, at, status }) {
    const look = this.#app.look();
    const issue = queue[at]?.issue;
    if (look?.keeps && issue) keepPlace(look.src, issue, status === "ended" ? null : placeAt(queue, at));
  }

  /** The issue is at its end: older ones follow where the reader wants them. */
  async #atEnd(isEnough) {
    const goesOn = !isEnough && this.#kept.older;
    const more = goesOn ? await this.#queue.older(this.#kept.detail).catch(() => null) : null;
    if (this.#isClosed) return;
    if (more?.length > 0) return this.#player.dispatch({ type: "more", queue: more });
    this.#sleep.clear();
    this.#showChoices();
  }

  #heard({ issue, article }) {
    this.#app.element.dispatchEvent(new CustomEvent("newsfold-heard", { detail: { issue, article } }));
  }

  #show(state) {
    if (this.#view.shows(state)) this.#showChoices();
  }

  #showChoices() {
    const { state } = this.#player;
    const lang = state.queue[state.at]?.lang ?? "";
    this.#bar.showsChoices({
      speed: state.speed,
      detail: this.#kept.detail,
      sleep: this.#sleep.chosen,
      older: this.#kept.older,
      voices: this.#voices,
      voice: this.#voice(lang),
      lang,
    });
  }

  #point(at) {
    this.#view.pointed = at;
    this.#view.offersHere(this.#player.state);
  }
}
