// Titles are two levels below their issue.
const { createElement } = Document.prototype;
Document.prototype.createElement = function (name, ...options) {
  return createElement.call(this, name === "h3" ? "h4" : name === "h4" ? "h5" : name, ...options);
};
const { createElementNS } = Document.prototype;
Document.prototype.createElementNS = function (space, name, ...options) {
  return createElementNS.call(this, space, name === "h3" ? "h4" : name === "h4" ? "h5" : name, ...options);
};
