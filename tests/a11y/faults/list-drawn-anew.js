// Opening an article draws all of them anew.
addEventListener("newsfold-ready", () => {
  const { shadowRoot: root } = document.querySelector("news-fold");
  new MutationObserver(([{ target }]) => {
    for (const article of root.querySelectorAll("article")) article.replaceWith(article.cloneNode(true));
    root.getElementById(target.getAttribute("aria-controls"))?.previousElementSibling?.querySelector("button")?.focus();
  }).observe(root, { attributeFilter: ["aria-expanded"], subtree: true });
});
