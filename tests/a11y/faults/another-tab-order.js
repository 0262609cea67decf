// The button for the options comes before everything else.
addEventListener("newsfold-ready", () => {
  const { shadowRoot: root } = document.querySelector("news-fold");
  root.querySelector("[aria-controls=reading-options]").tabIndex = 1;
});
