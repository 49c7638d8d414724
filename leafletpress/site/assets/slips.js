// How far a word is from another: letters put in, left out, changed or exchanged, and spellings that sound alike.
"use strict";

// Words of a query that say nothing.
const fillers = new Set("a an and for in into of on the to with leaflet leaflets language speaker speaking pdf please".split(" "));

// Return the slips between two words, Infinity beyond `most`; what only sounds alike counts half a slip more.
function distance(word, other, most) {
  if (word === other) return 0;
  if (!isLatin(word) || !isLatin(other)) return Infinity;
  const written = editDistance(word, other, most);
  if (word.length < 3 || /\d/.test(word)) return written;
  const heard = editDistance(soundOf(word), soundOf(other), Math.max(0, most - 1)) + 0.5;
  return Math.min(written, heard);
}

// Return the letters of a word as they sound: panjabee and panjabi, urdoo and urdu are one.
function soundOf(word) {
  return word.replace(/^[gkp]n/, "n").replace(/^ps/, "s").replace(/^wr/, "r").replace(/sthm/g, "sm").replace(/cz|tch/g, "ch").replace(/ch/g, "k").replace(/ph/g, "f").replace(/oo|ou/g, "u").replace(/ee|ea|ie/g, "i").replace(/ae|oe/g, "e").replace(/ck|q/g, "k")
    .replace(/x/g, "ks").replace(/([bdgkrt])h/g, "$1").replace(/c(?=[eiy])/g, "s").replace(/c/g, "k").replace(/z/g, "s")
    .replace(/y/g, "i").replace(/(.)\1+/g, "$1")
    .replace(/(?<=.{4})(ikal|iks|ik|is|es|i|s)$/, "");
}

// Return the distance of Damerau and Levenshtein (restricted: neighbours may change places), Infinity beyond `most`.
function editDistance(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return Infinity;
  let before = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row];
    let least = row;
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      let value = Math.min(last[column] + 1, next[column - 1] + 1, last[column - 1] + (same ? 0 : 1));
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) {
        value = Math.min(value, before[column - 2] + 1);
      }
      next.push(value);
      least = Math.min(least, value);
    }
    if (least > most) return Infinity;
    before = last;
    last = next;
  }
  return last[other.length] > most ? Infinity : last[other.length];
}
