// caught by disclosure
// What a heading says of its article stays as it was.
const setAttribute = Element.prototype.setAttribute;
Element.prototype.setAttribute = function (name, value) {
  if (name === "aria-expanded" && this.hasAttribute(name)) return;
  setAttribute.call(this, name, value);
};
