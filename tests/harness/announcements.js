// Loaded before the app and before any fault: writes down what a page announces, and a region that
// comes with its text, which screen readers do not announce. Keeps a way to focus that no fault breaks.

(() => {
  const said = [];
  Object.defineProperty(window, "announcements", { value: said });
  const { focus } = HTMLElement.prototype;
  Object.defineProperty(window, "focusOn", { value: (element) => focus.call(element) });
  const LIVE = "[aria-live]:not([aria-live=off]), [role=status], [role=alert], [role=log]";

  const hear = (records) => {
    const regions = new Set();
    const come = new Set();
    for (const { target, addedNodes } of records) {
      const owner = target.nodeType === Node.TEXT_NODE ? target.parentElement : target;
      const region = owner?.closest?.(LIVE);
      if (region) regions.add(region);
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        const inside = [...node.querySelectorAll(LIVE)];
        for (const region of node.matches(LIVE) ? [node, ...inside] : inside) come.add(region);
      }
    }
    for (const region of new Set([...regions, ...come])) {
      const text = region.textContent.trim();
      if (text) said.push(come.has(region) ? `in a region that came with it: ${text}` : text);
    }
  };
  const listen = (root) =>
    new MutationObserver(hear).observe(root, { childList: true, characterData: true, subtree: true });

  listen(document);
  const attachShadow = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    listen(root);
    return root;
  };
})();
