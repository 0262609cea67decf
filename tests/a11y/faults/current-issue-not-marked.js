// The list of issues does not say which one is open.
addEventListener("newsfold-ready", () => {
  const { shadowRoot: root } = document.querySelector("news-fold");
  root.querySelector("[aria-current]").removeAttribute("aria-current");
});
