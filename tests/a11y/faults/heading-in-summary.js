// Articles are details whose summary holds the heading.
addEventListener("newsfold-ready", () => {
  const { shadowRoot: root } = document.querySelector("news-fold");
  for (const heading of root.querySelectorAll("article h3")) {
    const details = document.createElement("details");
    const summary = document.createElement("summary");
    const panel = root.getElementById(heading.firstChild.getAttribute("aria-controls"));
    const plain = heading.cloneNode();
    plain.textContent = heading.textContent;
    summary.append(plain);
    details.append(summary, panel.cloneNode(true));
    details.lastChild.hidden = false;
    panel.remove();
    heading.replaceWith(details);
  }
});
