import { Audit, Outcome } from "@siteimprove/alfa-act";
import { Device } from "@siteimprove/alfa-device";
import { Native as NativeDevice } from "@siteimprove/alfa-device/native.js";
import { Node } from "@siteimprove/alfa-dom";
import { Native } from "@siteimprove/alfa-dom/native.js";
import { Request, Response } from "@siteimprove/alfa-http";
import { Rules, experimentalRules } from "@siteimprove/alfa-rules";
import { Page as AlfaPage } from "@siteimprove/alfa-web";

const RULES = [...Rules.values(), ...Object.values(experimentalRules)];

/**
 * What Alfa finds wrong with the page, with every one of its rules, the experimental too: a finding
 * each, `rule: element: what`. Alfa computes styles and roles by itself, from a copy of the page; colours
 * the copy has as the browser draws them in its medium, since Alfa knows neither `light-dark()` nor what
 * forced colours are.
 */
export async function alfa(page) {
  const copy = await page.driver.executeAsyncScript(
    `const done = arguments[arguments.length - 1];
     (${withDrawnColours})(() => (${withoutContainers})(${Native.fromNode})).then(
       (page) => done({ page, device: (${NativeDevice.fromWindow})() }),
       (error) => done({ error: String(error) }),
     );`,
  );
  if (copy.error) throw new Error(`Alfa could not copy the page: ${copy.error}`);
  const device = Device.from(copy.device);
  const input = AlfaPage.of(Request.empty(), Response.empty(), Node.from(copy.page, device), device);
  const outcomes = await Audit.of(input, RULES).evaluate();
  return [...outcomes].filter(Outcome.isFailed).map(finding);
}

function finding(outcome) {
  const rule = outcome.rule.uri.split("/").at(-1);
  const whats = [...outcome.expectations.values()]
    .filter((result) => result.isErr())
    .map((result) => result.getErr())
    .map(({ message, otherHeading }) => message + (otherHeading?.isNone() ? " (there is none)" : ""));
  return `${rule}: ${place(outcome.target)}: ${whats.join("; ")}`;
}

/** How an element is called in a finding: its tag, and what it says. */
function place(target) {
  const text = String(target).replace(/\s+/g, " ").trim();
  return text.slice(0, 80);
}

/** In the page: calls a function while every element seems to set the colours that it is drawn in. */
async function withDrawnColours(copy) {
  const style = Object.getOwnPropertyDescriptor(HTMLElement.prototype, "style");
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const drawn = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
    return `rgb(${red} ${green} ${blue} / ${alpha / 255})`;
  };
  Object.defineProperty(HTMLElement.prototype, "style", {
    configurable: true,
    get() {
      const { color, backgroundColor } = getComputedStyle(this);
      const colours = `color: ${drawn(color)} !important; background-color: ${drawn(backgroundColor)} !important`;
      return { cssText: `${style.get.call(this).cssText} ${colours}` };
    },
  });
  try {
    return await copy();
  } finally {
    Object.defineProperty(HTMLElement.prototype, "style", style);
  }
}

/**
 * In the page: calls a function while style sheets seem to hold the rules of those `@container`
 * blocks that apply, in place of the blocks, which Alfa does not know.
 */
async function withoutContainers(fromNode) {
  const applies = (block) => {
    const sheet = block.parentStyleSheet;
    const root = [document, ...[...document.querySelectorAll("*")].map((node) => node.shadowRoot)]
      .filter(Boolean)
      .find((root) => [...root.styleSheets, ...root.adoptedStyleSheets].includes(sheet));
    const at = block.insertRule("* { --applies: yes }", 0);
    const any = [...root.querySelectorAll("*")].some(
      (element) => getComputedStyle(element).getPropertyValue("--applies") === "yes",
    );
    block.deleteRule(at);
    return any;
  };
  const owners = [CSSStyleSheet.prototype, CSSGroupingRule.prototype];
  const getters = owners.map((owner) => Object.getOwnPropertyDescriptor(owner, "cssRules"));
  const unpack = (rules) =>
    [...rules].flatMap((rule) => {
      if (!(rule instanceof CSSContainerRule)) return [rule];
      return applies(rule) ? unpack(getters[1].get.call(rule)) : [];
    });
  owners.forEach((owner, index) =>
    Object.defineProperty(owner, "cssRules", {
      configurable: true,
      get() {
        return unpack(getters[index].get.call(this));
      },
    }),
  );
  try {
    return await fromNode(document);
  } finally {
    owners.forEach((owner, index) => Object.defineProperty(owner, "cssRules", getters[index]));
  }
}
