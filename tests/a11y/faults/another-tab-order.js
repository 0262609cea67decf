// The button for all articles comes before everything else.
addEventListener("newsfold-ready", () => {
  const { shadowRoot: root } = document.querySelector("news-fold");
  root.querySelector(".show-all").tabIndex = 1;
});
