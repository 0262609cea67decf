import { Key, error } from "selenium-webdriver";
import { Command, Name } from "selenium-webdriver/lib/command.js";

import { devTools } from "./devtools.mjs";
import { Fold, withoutMark } from "./fold.mjs";

const PATIENCE = 20_000;

/** What Chromium's own log repeats of what the collector has. */
const COLLECTED = ["console-api", "javascript"];

/** A page in the window of the tests, and what it says. */
export class Page {
  #seen = [];
  #expected = [];
  #allowed = [];
  #emulated = false;

  constructor(driver, server, engine) {
    this.driver = driver;
    this.server = server;
    this.engine = engine;
  }

  /** Opens a path of the test's server and waits for the page's `load`. */
  async open(path) {
    await this.#read();
    await this.driver.get(this.server.url(path));
  }

  /** Opens the reader and waits until it shows the newsletter. */
  async openReader(fragment = "") {
    await this.open(`/${fragment}`);
    return this.fold().becomes("ready");
  }

  /** A newsletter on the page: the first, unless a selector says which. */
  fold(selector = "news-fold") {
    return new Fold(this, selector);
  }

  /** Goes back, as scripts do: WebKit's driver passes over entries that were made by no reader. */
  async back() {
    await this.run(() => setTimeout(() => history.back()));
  }

  /** Goes forward, as scripts do. */
  async forward() {
    await this.run(() => setTimeout(() => history.forward()));
  }

  /** Calls a function in the page. */
  run(script, ...values) {
    return this.driver.executeScript(script, ...values);
  }

  /**
   * Waits until a function, called in the page again and again, answers something true; returns it. A page
   * that goes away meanwhile gives no answer; the next one is asked.
   */
  until(what, script, ...values) {
    const ask = () => this.run(script, ...values).catch(unlessGone);
    return this.driver.wait(ask, PATIENCE, `never came true: ${what}`, 20);
  }

  /** Presses keys where the focus is: `page.press("Tab", "Enter")`. */
  async press(...names) {
    for (const name of names) {
      const key = Key[name.toUpperCase()] ?? name;
      await this.driver.actions().sendKeys(key).perform();
    }
  }

  /** The role and the name of what has the focus, through every shadow root. */
  async focused() {
    const element = await this.run(() => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      return active;
    });
    return { role: await element.getAriaRole(), name: withoutMark(await element.getAccessibleName()), element };
  }

  /** Waits until what has the focus has a name, which comes a little after what it names is drawn. */
  async untilFocused(name) {
    let found = "";
    const isThere = async () => (found = (await this.focused().catch(unlessGone))?.name) === name;
    await this.driver.wait(isThere, PATIENCE, undefined, 20).catch((error) => {
      if (error.name !== "TimeoutError") throw error;
      throw new Error(`the focus is on “${found}”, not on “${name}”`);
    });
  }

  /** Sets a media feature or, as `media`, the medium; Chromium only, undone after the test. */
  async emulate({ media = "", ...features }) {
    this.#emulated = true;
    await devTools(this.driver, "Emulation.setEmulatedMedia", {
      media,
      features: Object.entries(features).map(([name, value]) => ({ name, value })),
    });
    // The page hears of it a little later, and draws it later still.
    const queries = Object.entries(features).map(([name, value]) => `(${name}: ${value})`);
    await this.until("the medium is emulated", (queries) => queries.every((query) => matchMedia(query).matches), [
      media || "all",
      ...queries,
    ]);
    await this.drawn();
  }

  /** Waits until what the page knows of by now is drawn. */
  async drawn() {
    await this.driver.executeAsyncScript((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));
  }

  /** Makes the page as wide as a device; Chromium only, undone after the test. */
  async resize(width, height = 800) {
    this.#emulated = true;
    const size = { width, height, deviceScaleFactor: 1, mobile: false };
    await devTools(this.driver, "Emulation.setDeviceMetricsOverride", size);
  }

  /**
   * Says that a message is meant to appear in the console; it must. Chromium adds words of its own
   * to a failed request: `{ from: "chromium" }` expects them there only.
   */
  expectMessage(pattern, { from = this.engine } = {}) {
    if (from === this.engine) this.#expected.push(pattern);
  }

  /** Says that messages may appear in the console, such as what browsers say of a host that is gone. */
  mayHear(pattern) {
    this.#allowed.push(pattern);
  }

  /** What the console holds and the test did not expect, and what it expected in vain. */
  async unexpectedMessages() {
    await this.#read();
    const texts = this.#seen.map(({ level, text }) => `${level}: ${text}`);
    const unexpected = texts.filter(
      (text) => ![...this.#expected, ...this.#allowed].some((pattern) => pattern.test(text)),
    );
    const missing = this.#expected.filter((pattern) => !texts.some((text) => pattern.test(text)));
    return [...unexpected, ...missing.map((pattern) => `missing: ${pattern}`)];
  }

  /** Leaves the window as the next test wants it. */
  async close() {
    if (this.#emulated) {
      await devTools(this.driver, "Emulation.setEmulatedMedia", { media: "", features: [] });
      await devTools(this.driver, "Emulation.clearDeviceMetricsOverride");
    }
    // Every server of the tests is another origin, but to cookies all ports of a host are one.
    await this.driver.manage().deleteAllCookies();
    await this.driver.get("about:blank");
    // What a failed test left unread is not the next one's.
    await this.#read();
  }

  /** Takes what the page has said so far: it is gone with the page. */
  async #read() {
    const collected = await this.run(() => window.collected?.splice(0) ?? []);
    this.#seen.push(...collected);
    if (this.engine !== "chromium") return;
    const log = new Command(Name.GET_LOG).setParameter("type", "browser");
    for (const { source, message } of await this.driver.execute(log)) {
      if (!COLLECTED.includes(source) && !message.includes("Content Security Policy")) {
        this.#seen.push({ level: `chromium ${source}`, text: message });
      }
    }
  }
}

/** WebKit says so where a page is left while a script is under way in it. */
function unlessGone(fault) {
  if (!(fault instanceof error.NoSuchFrameError)) throw fault;
}
