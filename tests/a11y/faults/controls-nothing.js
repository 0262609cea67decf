// Buttons refer to panels that are not there.
addEventListener("newsfold-ready", () => {
  const { shadowRoot: root } = document.querySelector("news-fold");
  for (const panel of root.querySelectorAll("[part=panel]")) panel.removeAttribute("id");
});
