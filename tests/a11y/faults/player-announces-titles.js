// Each title that the player comes to is announced as well.
addEventListener("newsfold-ready", () => {
  const { shadowRoot: root } = document.querySelector("news-fold");
  const live = () => {
    const title = root.querySelector(".listen-title:not([aria-live])");
    title?.setAttribute("aria-live", "polite");
    title?.setAttribute("aria-atomic", "true");
  };
  new MutationObserver(live).observe(root, { childList: true, subtree: true });
});
