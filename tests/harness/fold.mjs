/** A `<news-fold>` on the page, and what a reader finds in it. */
export class Fold {
  constructor(page, selector) {
    this.page = page;
    this.selector = selector;
  }

  /** Waits until the element's `state` is `state`. */
  async becomes(state) {
    await this.page.until(
      `${this.selector} becomes ${state}`,
      (selector, state) => document.querySelector(selector)?.state === state,
      this.selector,
      state,
    );
    return this;
  }

  /** The element itself. */
  host() {
    return this.page.run((selector) => document.querySelector(selector), this.selector);
  }

  /** Calls `script(root, ...values)` in the page, with where the element shows its newsletter. */
  inRoot(script, ...values) {
    return this.page.run(
      `const [selector, ...values] = arguments;
       ${ROOT_OF}
       return (${script})(rootOf(document.querySelector(selector)), ...values);`,
      this.selector,
      ...values,
    );
  }

  /** Waits until `script(root, ...values)` answers something true; returns it. */
  until(what, script, ...values) {
    return this.page.until(
      what,
      `const [selector, ...values] = arguments;
       ${ROOT_OF}
       // A page that is on its way has none yet.
       const root = rootOf(document.querySelector(selector));
       return root && (${script})(root, ...values);`,
      this.selector,
      ...values,
    );
  }

  /** The elements that carry a part's name. */
  parts(name) {
    return this.inRoot((root, name) => [...root.querySelectorAll(`[part~="${name}"]`)], name);
  }

  /** The texts of a part's elements, as far as they are visible, with single spaces. */
  textsOf(part) {
    return this.visibleTexts(`[part~="${part}"]`);
  }

  /** The texts of the elements under a selector, as far as they are visible, with single spaces. */
  visibleTexts(selector) {
    return this.inRoot(
      (root, selector) =>
        [...root.querySelectorAll(selector)]
          .filter((element) => element.checkVisibility({ contentVisibilityAuto: true }))
          .map((element) => element.innerText.replace(/\s+/g, " ").trim()),
      selector,
    );
  }

  /**
   * The elements that a screen reader gets under a role and a name (a string: the whole name), as
   * the browser computes them. Elements that are hidden are not there. A title is found with its mark and
   * without: it comes when there is time (src/parts/place), in tests that come back to a page, too.
   */
  async allByRole(role, name) {
    const candidates = await this.inRoot(
      (root, selector) => [...root.querySelectorAll(selector)].filter((element) => element.checkVisibility()),
      CANDIDATES[role] ?? `[role="${role}"]`,
    );
    const found = [];
    for (const element of candidates) {
      if ((await element.getAriaRole()) !== role) continue;
      const itsName = await element.getAccessibleName();
      if (name === undefined || matches(name, withoutMark(itsName))) found.push(element);
    }
    return found;
  }

  /**
   * The one element under a role and a name. Browsers compute both a little after the page has drawn,
   * so that it is waited for.
   */
  async byRole(role, name) {
    let found = [];
    const isThere = async () => (found = await this.allByRole(role, name)).length === 1;
    await this.page.driver.wait(isThere, ROLES, undefined, 50).catch((error) => {
      if (error.name !== "TimeoutError") throw error;
      throw new Error(`${found.length} elements are a ${role} named ${name}`);
    });
    return found[0];
  }

  /** The names of everything under a role, in order. */
  async namesByRole(role) {
    const elements = await this.allByRole(role);
    return Promise.all(elements.map((element) => element.getAccessibleName()));
  }
}

/** Where an element shows its newsletter: in a shadow root, or in itself on a page of a site (src/embed/page-fold.js). */
const ROOT_OF = 'const rootOf = (element) => element?.shadowRoot ?? element?.querySelector(".held");';

/** The name of a title without what says that it was not read, before which Firefox has a space. */
export function withoutMark(name) {
  return name.replace(/ ?, unread$/, "");
}

/** How long roles may take, in milliseconds. */
const ROLES = 10_000;

/** Which elements can have a role at all, so that not all have to be asked. */
const CANDIDATES = {
  article: "article",
  button: "button",
  checkbox: "input[type=checkbox]",
  group: "fieldset, [role=group]",
  heading: "h1, h2, h3, h4, h5, h6",
  link: "a[href]",
  list: "ul, ol",
  listitem: "li",
  navigation: "nav",
  radio: "input[type=radio]",
  region: "section",
};

function matches(expected, name) {
  return expected instanceof RegExp ? expected.test(name) : expected === name;
}
