// caught by headings
// Titles are bold text.
const setAttribute = Element.prototype.setAttribute;
Element.prototype.setAttribute = function (name, value) {
  setAttribute.call(this, name, value);
  if (name === "class" && value === "card-title") setAttribute.call(this, "role", "none");
};
