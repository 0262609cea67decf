// The list of issues has no name.
addEventListener("newsfold-ready", () => {
  const { shadowRoot: root } = document.querySelector("news-fold");
  root.querySelector("nav").removeAttribute("aria-label");
});
