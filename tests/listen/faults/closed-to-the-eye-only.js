// caught by collapsed-card
// A closed article cannot be seen, but is heard.
addEventListener("newsfold-ready", () => {
  const { shadowRoot } = document.querySelector("news-fold");
  for (const panel of shadowRoot.querySelectorAll("[hidden]")) {
    panel.removeAttribute("hidden");
    panel.style.cssText = "block-size: 0; overflow: hidden";
  }
});
