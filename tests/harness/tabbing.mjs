import { stop } from "./stop.mjs";

/**
 * Goes through the whole page with Tab, and back with Shift and Tab. Answers with what was wrong on the way: a
 * stop that is passed over, stands elsewhere on the screen than its turn, is not drawn or is covered, a trap,
 * and a key that the page around did not get.
 */
export async function tabThrough(page) {
  await listenToKeys(page);
  await page.run(prepare);
  const stops = await page.run(() =>
    window.stops.map((element) => (element.labels?.[0] ?? element).textContent.trim()),
  );
  if (stops.length === 0) return [];
  const wrong = [];
  let before;
  for (const [index, text] of stops.entries()) {
    await page.press("Tab");
    const here = await stopPast(page, () => page.press("Tab"));
    if (here?.index !== index) return [...wrong, `Tab came to “${here?.text ?? "nothing"}” and not to “${text}”`];
    wrong.push(...here.faults.map((fault) => `Tab: ${fault}`));
    if (before && here.at && !follows(before.at, here.at))
      wrong.push(`“${text}” comes after “${before.text}”, and stands before it`);
    if (here.at) before = here;
  }
  for (let index = stops.length - 2; index >= 0; index -= 1) {
    await shiftTab(page);
    const here = await stopPast(page, () => shiftTab(page));
    if (here?.index !== index)
      return [...wrong, `Shift and Tab came to “${here?.text ?? "nothing"}” and not to “${stops[index]}”`];
    wrong.push(...here.faults.map((fault) => `Shift and Tab: ${fault}`));
  }
  wrong.push(...(await keysTaken(page, 2 * stops.length - 1)));
  await page.run((last) => window.stops[last].focus(), stops.length - 1);
  await page.press("Tab");
  const after = await stopPast(page, () => page.press("Tab"));
  // After the last comes the browser itself, or the first again.
  return after && after.index !== 0 ? [...wrong, `Tab does not leave “${stops.at(-1)}”`] : wrong;
}

/**
 * Where the focus is, past what was offered for where it was: that comes and goes with it; and past a dialog
 * itself, which WebKit makes a stop of.
 */
async function stopPast(page, goOn) {
  const here = await stop(page);
  const isPassed = here?.isDialog || (here?.isOffered && here.faults.length === 0);
  if (!isPassed) return here;
  await goOn();
  return stop(page);
}

/** What is wrong with how many keys the page around has got since `listenToKeys`. */
export async function keysTaken(page, pressed) {
  const { down, prevented } = await page.run(() => window.keys);
  return [
    ...(down < pressed ? [`the page heard of ${down} of ${pressed} keys`] : []),
    ...prevented.map((key) => `the key ${key} was kept from doing what it does`),
  ];
}

/** Has the page listen to keys as any page may: on the window, after everybody else. */
export function listenToKeys(page) {
  return page.run(listen);
}

/** In the page: writes down what the window hears of keys. */
function listen() {
  window.keys = { down: 0, prevented: [] };
  addEventListener("keydown", ({ key, defaultPrevented }) => {
    if (key !== "Shift") window.keys.down += 1;
    if (defaultPrevented) window.keys.prevented.push(key);
  });
}

/** In the page: everything that a keyboard has to reach, in the order of the text; the focus before all of it. */
function prepare() {
  const below = (node) => {
    if (node.localName === "slot") return node.assignedElements();
    return [...(node.shadowRoot ?? node).children];
  };
  const isReached = (element) =>
    element.matches("a[href], button, input, select, textarea, summary, [tabindex]") &&
    element.tabIndex >= 0 &&
    !(element.type === "radio" && !element.checked) &&
    !element.matches(".listen-here") &&
    element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
  const visit = (node) => [...(isReached(node) ? [node] : []), ...below(node).flatMap(visit)];
  // Around an open dialog, nothing answers.
  const dialog = (node) => (node.matches("dialog:modal") ? node : below(node).map(dialog).find(Boolean));
  const around = dialog(document.body) ?? document.body;
  window.stops = visit(around);
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  active?.blur();
  // Tab goes on from here.
  around.tabIndex = -1;
  around.focus();
  around.blur();
  around.removeAttribute("tabindex");
  scrollTo(0, 0);
}

/** Whether a box stands below another, or on the same line after it, in the direction of the page. */
function follows(one, other) {
  if (other.top >= one.bottom - 1) return true;
  const isOnLine = other.top < one.bottom && one.top < other.bottom;
  return isOnLine && (other.left >= one.right - 1 || other.right <= one.left + 1);
}

/** Presses Tab while Shift is down. */
export function shiftTab(page) {
  return page.driver.actions().keyDown("\uE008").sendKeys("\uE004").keyUp("\uE008").perform();
}
