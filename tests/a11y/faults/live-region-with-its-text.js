// The live region is put into the page together with what it says.
addEventListener("newsfold-ready", () => {
  const { shadowRoot: root } = document.querySelector("news-fold");
  const live = root.querySelector("[aria-live]");
  live.remove();
  new MutationObserver(() => {
    const copy = live.cloneNode(true);
    root.querySelector("section > [aria-live]")?.remove();
    root.querySelector("section").append(copy);
  }).observe(live, { characterData: true, childList: true, subtree: true });
});
