// A newsletter that arrives takes the focus.
addEventListener("newsfold-ready", () => {
  const heading = document.querySelector("news-fold").shadowRoot.querySelector("h2");
  heading.tabIndex = -1;
  heading.focus();
});
