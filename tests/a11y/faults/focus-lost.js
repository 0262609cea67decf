// Opening an article takes the focus away.
addEventListener("newsfold-toggle", () => {
  document.querySelector("news-fold").shadowRoot.activeElement?.blur();
});
