// What a translator or an extension does to the texts that it finds, and to those that come: in place of
// our text nodes it puts nodes of its own, each text between « and ».

window.translate = (root, way) => {
  const ways = {
    // Google Translate.
    replaces: (text) => text.replaceWith(font(document.createTextNode(`«${text.data}»`))),
    // The node is still the same, in another place.
    wraps: (text) => {
      const inner = font();
      text.replaceWith(font(inner));
      text.data = `«${text.data}»`;
      inner.append(text);
    },
    splits: (text) => {
      text.data = `«${text.data}»`;
      text.splitText(text.length / 2).splitText(1);
    },
    marks: (text) => {
      text.data = `«${text.data}»`;
      text.after(Object.assign(document.createElement("img"), { alt: "" }));
    },
  };
  const font = (...children) => {
    const element = document.createElement("font");
    element.append(...children);
    return element;
  };
  const done = new WeakSet();
  const go = () => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) {
      if (!text.data.trim() || /[«»]/.test(text.data) || text.parentNode.localName === "font" || done.has(text))
        continue;
      ways[way](text);
      for (const node of [text, text.nextSibling, text.nextSibling?.nextSibling]) if (node) done.add(node);
    }
  };
  const observer = new MutationObserver(() => {
    go();
    observer.takeRecords();
  });
  go();
  observer.observe(root, { subtree: true, childList: true, characterData: true });
};
