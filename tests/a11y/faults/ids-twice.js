// Two panels have the same id.
addEventListener("newsfold-ready", () => {
  const { shadowRoot: root } = document.querySelector("news-fold");
  const [first, second] = root.querySelectorAll("[part=panel]");
  second.id = first.id;
});
