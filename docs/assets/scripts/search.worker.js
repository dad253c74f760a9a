// The theme's search, with one mend of its lunr. Equal parts of the index are kept once, and what
// they are compared by runs a letter and a number together: “1” to part 242 reads like “1” to part
// 2 and “4” to part 2. So some content loses words, and the search fails at others
// (https://github.com/olivernn/lunr.js/issues/503). A comma ends each number here.
importScripts(self.name);

self.lunr.TokenSet.prototype.toString = function () {
  if (this._str) return this._str;
  const edges = Object.keys(this.edges).sort();
  return Number(this.final) + edges.map((edge) => `${edge}${this.edges[edge].id},`).join("");
};
