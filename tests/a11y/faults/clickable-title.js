// Titles are clickable, and no buttons.
addEventListener("newsfold-ready", () => {
  const { shadowRoot: root } = document.querySelector("news-fold");
  for (const button of root.querySelectorAll(".card-title button")) {
    const span = document.createElement("span");
    span.textContent = button.textContent;
    span.addEventListener("click", () => button.click());
    button.replaceWith(span);
  }
});
