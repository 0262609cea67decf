// The button for all articles changes its words, and says a state besides.
addEventListener("newsfold-ready", () => {
  const { shadowRoot: root } = document.querySelector("news-fold");
  root.querySelector(".show-all").setAttribute("aria-expanded", "false");
});
