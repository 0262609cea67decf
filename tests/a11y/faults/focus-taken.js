// A newsletter that arrives takes the focus.
addEventListener("newsfold-ready", () => {
  const { shadowRoot: root } = document.querySelector("news-fold");
  root.querySelector("h2").focus();
});
