// The button for all articles is an arrow, drawn by the style sheet.
addEventListener("newsfold-ready", () => {
  const { shadowRoot: root } = document.querySelector("news-fold");
  root.querySelector(".show-all").textContent = "";
});
