// Letters as they are compared: no capitals, no accents, one form of each Arabic letter. Both sides are folded alike.
"use strict";

const foldMarks = /[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u064b-\u065f\u0670\u0640\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;
const foldLetters = {
  ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i", ə: "e", ʻ: "", ʼ: "", "’": "", "'": "",
  ٱ: "ا", ك: "ک", ي: "ی", ى: "ی", ې: "ی", ۍ: "ی", ئ: "ی", ؤ: "و", ة: "ه", ہ: "ه", ۀ: "ه", ۂ: "ه", ھ: "ه", ە: "ه",
};
const foldPattern = new RegExp(`[${Object.keys(foldLetters).join("")}]`, "g");
const foldDigits = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0a66-\u0a6f\u0ae6-\u0aef]/g;

function fold(text) {
  const plain = text.normalize("NFKD").toLowerCase().replace(foldMarks, "").normalize("NFC");
  return plain.replace(foldPattern, (one) => foldLetters[one])
    .replace(foldDigits, digitOf);
}

// Return the value of a decimal digit of another script.
function digitOf(sign) {
  const code = sign.codePointAt(0);
  for (const zero of [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6]) if (code >= zero && code < zero + 10) return String(code - zero);
  return sign;
}

// Return the words of a folded text: letters and digits of any script, with the marks that belong to them.
function wordsOf(text) {
  return fold(text).match(/[\p{L}\p{M}\p{N}]+/gu) || [];
}

function isLatin(word) {
  return /^[a-z0-9]+$/.test(word);
}

// Return how many slips a word may have: none to three letters, one to five, two from six; none with a digit in it.
function slipsOf(word) {
  if (!/^[a-z]+$/.test(word) || word.length < 4) return 0;
  return word.length < 6 ? 1 : 2;
}
