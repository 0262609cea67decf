import { withoutFacts } from "./promises.mjs";

/** What is of use in moving about. */
const STATIONS =
  "h1, h2, h3, h4, h5, h6, button, a[href], input, select, ul, ol, article, nav, fieldset, [role=group], hr";

/**
 * The region of an element as the browser's driver tells of it, for the engines whose accessibility tree
 * cannot be had: its name, and its stations, a line each, with the role and the name that the browser
 * computes.
 */
export async function stationsInDriver(fold) {
  const [region, ...elements] = await fold.inRoot(
    (root, selector) => [
      root.querySelector("section"),
      ...[...root.querySelectorAll(selector)].filter((element) =>
        element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }),
      ),
    ],
    STATIONS,
  );
  const states = await fold.page.run(stateOf, ...elements);
  const stations = [];
  for (const [at, element] of elements.entries()) {
    const { level, items, state, question } = states[at];
    if (question && fold.page.engine === "webkit") {
      // To its driver it is a button, which is called by the answer as well.
      stations.push(`combobox “${question}”`);
      continue;
    }
    const role = ROLES[await element.getAriaRole()] ?? (await element.getAriaRole());
    const name = async () =>
      (await element.getAccessibleName())
        .replace(/\s+/g, " ")
        .replace(/ (?=[:,.])/g, "")
        .trim();
    if (role === "list") stations.push(`list of ${items}`);
    else if (role === "heading") stations.push(`heading ${level} “${await name()}”`);
    else if (role === "checkbox") stations.push(`checkbox “${withoutFacts(await name())}”${state}`);
    else stations.push(`${role} “${await name()}”${state}`);
  }
  return [{ name: await region.getAccessibleName(), stations }];
}

/** What engines call otherwise. */
const ROLES = { splitter: "separator", grouping: "group" };

/** In the page: what the driver does not tell of elements. */
function stateOf(...elements) {
  return elements.map((element) => {
    const expanded = element.getAttribute("aria-expanded");
    return {
      level: Number(element.getAttribute("aria-level") ?? element.localName.slice(1)),
      question: element.localName === "select" ? element.labels[0]?.firstElementChild?.textContent : undefined,
      items: [...element.children].filter(({ localName }) => localName === "li").length,
      state: (expanded ? (expanded === "true" ? " expanded" : " collapsed") : "") + (element.checked ? " checked" : ""),
    };
  });
}
