// Buttons are as high as a line.
addEventListener("newsfold-ready", () => {
  const { shadowRoot: root } = document.querySelector("news-fold");
  const style = new CSSStyleSheet();
  style.replaceSync(
    "button, .card-title button { min-block-size: 0; padding-block: 0; font-size: 12px; line-height: 1 }",
  );
  root.adoptedStyleSheets.push(style);
});
