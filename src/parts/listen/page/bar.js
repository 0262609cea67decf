import { adopt } from "../../adopted.js";
import { SPEEDS } from "../kept.js";
import { isHere, offered } from "../player/voices.js";
import { languageOf } from "../words/words.js";
import { icon } from "./icons.js";
import { choice, make } from "./make.js";
import { sheet } from "./style.js";

const SLEEPS = [15, 30];
const BUTTONS = ["articleBack", "paragraphBack", "play", "paragraphOn", "articleOn", "settings", "close"];

/**
 * The bar of the player: after the newsletter's own node, in its style and its colours.
 *
 * @param {HTMLElement} element the `<news-fold>`
 * @param {Record<string, string>} words what it shows (words/)
 * @param {string} language of these words
 * @param {object} heard what the reader does, that the newsletter's node is gone (the element left, or the app), and that
 *   it speaks another language
 * @param {(button: string) => void} heard.press
 * @param {(what: string, value: any) => void} heard.choose
 * @param {() => void} heard.gone
 * @param {() => void} heard.translated
 */
export function makeBar(element, words, language, { press, choose, gone, translated }) {
  const place = element.shadowRoot;
  const root = /** @type {HTMLElement} */ (place.querySelector(".newsfold"));
  adopt(element, sheet());

  const title = make("p", { className: "listen-title" });
  const notice = make("p", {
    className: "listen-notice",
    id: "listen-notice",
    "aria-live": "polite",
    "aria-atomic": "true",
  });
  const here = make(
    "button",
    { type: "button", className: "listen-here", hidden: true, onclick: () => press("here") },
    words.here,
  );
  const buttons = Object.fromEntries(
    BUTTONS.map((name) => [
      name,
      make(
        "button",
        { type: "button", className: name, "aria-label": words[name], title: words[name], onclick: () => press(name) },
        icon(name),
      ),
    ]),
  );
  buttons.settings.setAttribute("aria-controls", "listen-settings");
  buttons.settings.setAttribute("aria-expanded", "false");
  buttons.play.setAttribute("aria-describedby", "listen-notice");
  const selects = {
    speed: choice(
      words.speed,
      SPEEDS.map((speed) => [speed, `${new Intl.NumberFormat(language).format(speed)}×`]),
      (value) => choose("speed", Number(value)),
    ),
    voice: choice(words.voice, [], (value) => choose("voice", value)),
    detail: choice(
      words.what,
      ["headlines", "brief", "takeaways", "full"].map((detail) => [detail, words[detail]]),
      (value) => choose("detail", value),
    ),
    sleep: choice(
      words.sleep,
      [
        ["", words.never],
        ["article", words.atEnd],
        ...SLEEPS.map((minutes) => [minutes, words.minutes.replace("{n}", String(minutes))]),
      ],
      (value) => choose("sleep", value),
    ),
  };
  const older = /** @type {HTMLInputElement} */ (
    make("input", { type: "checkbox", onchange: () => choose("older", older.checked) })
  );
  const online = make("p", { className: "listen-online", hidden: true }, words.onlineVoice);
  const settings = make(
    "div",
    { className: "listen-settings", id: "listen-settings", hidden: true },
    ...Object.values(selects).map(({ label }) => label),
    make("label", { className: "listen-older" }, older, make("span", {}, words.older)),
    online,
  );
  const row = make("div", { className: "listen-row" }, ...Object.values(buttons));
  const bar = make(
    "div",
    { className: "newsfold listen-bar", role: "group", "aria-label": words.player, lang: language },
    settings,
    notice,
    make("div", { className: "listen-head" }, title, here),
    row,
  );
  bar.dir = new Set(["ar", "he"]).has(languageOf(language)) ? "rtl" : "ltr";

  const follower = followColours(root, bar, translated);
  root.after(bar);
  const watcher = new MutationObserver(() => root.parentNode !== bar.parentNode && gone());
  watcher.observe(bar.parentNode, { childList: true });
  return {
    bar,
    /** @param {{isPlaying: boolean, title: string, lang: string, notice: string}} seen */
    shows(seen) {
      const name = seen.isPlaying ? "pause" : "play";
      if (buttons.play.title !== words[name]) {
        buttons.play.title = words[name];
        buttons.play.setAttribute("aria-label", words[name]);
        buttons.play.replaceChildren(icon(name));
      }
      if (title.textContent !== seen.title) title.textContent = seen.title;
      title.lang = seen.lang;
      if (notice.textContent !== seen.notice) notice.textContent = seen.notice;
    },
    offersHere(is) {
      if (!is && here.matches(":focus")) buttons.play.focus({ preventScroll: true });
      here.hidden = !is;
    },
    /** Opens what the reader can choose, or closes it. */
    toggleSettings() {
      settings.hidden = !settings.hidden;
      buttons.settings.setAttribute("aria-expanded", String(!settings.hidden));
    },
    /** What is chosen, and the voices that can be. */
    showsChoices({ speed, detail, sleep, older: goesOn, voices, voice, lang }) {
      selects.speed.select.value = String(speed);
      selects.detail.select.value = detail;
      selects.sleep.select.value = sleep ?? "";
      older.checked = goesOn;
      const answers = offered(voices, lang).map((one) => [
        one.voiceURI,
        isHere(one) ? one.name : `${one.name} (${words.online})`,
      ]);
      selects.voice.set(voice ? answers : [["", "–"], ...answers]);
      selects.voice.select.value = voice?.voiceURI ?? "";
      online.hidden = !voice || isHere(voice);
    },
    focus: () => buttons.play.focus({ preventScroll: true }),
    remove() {
      follower.disconnect();
      watcher.disconnect();
      bar.remove();
    },
  };
}

/**
 * What the reader chose, and the colours that hold on this page, stand on the newsletter's own node; the language of the
 * interface on what is in it.
 */
function followColours(root, bar, translated) {
  const reader = root.querySelector(".reader");
  const language = reader.lang;
  const follow = () => {
    if (reader.lang !== language) translated();
    bar.style.cssText = root.style.cssText;
    for (const name of ["theme", "surface"]) {
      if (name in root.dataset) bar.dataset[name] = root.dataset[name];
      else delete bar.dataset[name];
    }
  };
  follow();
  const follower = new MutationObserver(follow);
  follower.observe(root, { attributes: true, attributeFilter: ["style", "data-theme", "data-surface"] });
  follower.observe(reader, { attributes: true, attributeFilter: ["lang"] });
  return follower;
}
