// Tab does not leave the list of issues.
addEventListener("newsfold-ready", () => {
  const { shadowRoot: root } = document.querySelector("news-fold");
  const links = [...root.querySelectorAll("nav a")];
  links.at(-1).addEventListener("keydown", (event) => {
    if (event.key !== "Tab") return;
    event.preventDefault();
    links[0].focus();
  });
});
