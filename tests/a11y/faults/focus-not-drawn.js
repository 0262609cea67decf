// The focus cannot be seen.
addEventListener("newsfold-ready", () => {
  const { shadowRoot: root } = document.querySelector("news-fold");
  const style = new CSSStyleSheet();
  style.replaceSync("* { outline: none !important }");
  root.adoptedStyleSheets.push(style);
});
