// Every panel is a region.
addEventListener("newsfold-ready", () => {
  const { shadowRoot: root } = document.querySelector("news-fold");
  for (const panel of root.querySelectorAll("[part=panel]")) {
    panel.setAttribute("role", "region");
    panel.setAttribute("aria-labelledby", panel.closest("article").getAttribute("aria-labelledby"));
  }
});
