// Titles in every script, by what stands in them: no word need be known, none need be parted from the next.
"use strict";

class TitleSearch {
  constructor() {
    this.titles = new Map();
  }

  // Keep the titles of a language: [[leaflet, title], …].
  add(language, rows) {
    this.titles.set(language, rows.map(([leaflet, title]) => {
      const words = wordsOf(title);
      return { leaflet, title, words, spaced: ` ${words.join(" ")} `, solid: words.join("") };
    }));
  }

  has(language) {
    return this.titles.has(language);
  }

  // Return [{leaflet, language, title, score}] for words, best first; a score of 1 is all of them as they are written.
  find(words, languages) {
    const found = [];
    const likened = words.map(() => new Map());
    const letters = Math.max(words.join("").length, 1);
    for (const language of languages) {
      for (const one of this.titles.get(language) || []) {
        const score = words.reduce((sum, word, at) => sum + share(word, one, likened[at]), 0) / words.length;
        if (score < 0.5) continue;
        const written = letters / Math.max(one.solid.length, 1);
        found.push({ leaflet: one.leaflet, language, title: one.title, score, close: score + Math.min(written, 1) / 10 });
      }
    }
    return found.sort((one, other) => other.close - one.close || one.leaflet - other.leaflet);
  }
}

// Return how much of a word stands in a title: all of it at the beginning of a word, inside one, or parts of it.
// `likened` remembers how like this word others are: titles have most of their words from one another.
function share(word, { words, spaced, solid }, likened) {
  if (spaced.includes(` ${word}`)) return 1;
  if (solid.includes(word)) return word.length > 2 || !isLatin(word) ? 0.95 : 0;
  if (word.length < 4) return word.length > 1 && !isLatin(word) ? 0.9 * pairsWithin(word, solid) : 0;
  let most = 0;
  for (const other of words) {
    let like = likened.get(other);
    if (like === undefined) likened.set(other, like = Math.max(0.85 * alike(word, other), slipped(word, other)));
    if (like > most) most = like;
  }
  return most < 0.68 ? Math.max(most, pairsWithin(word, solid) * 0.68) : most;
}

// Return how much a word is that in another script than Latin is one slip away from a title's, two from six letters.
function slipped(word, other) {
  if (isLatin(word)) return 0;
  const away = editDistance(word, other, word.length < 6 ? 1 : 2);
  return away === Infinity ? 0 : 0.85 - 0.1 * away;
}

// Return how alike two words are by their pairs of letters (Dice), 0 to 1.
function alike(one, other) {
  if (other.length < 2) return 0;
  const pairs = new Map();
  for (let at = 0; at < other.length - 1; at += 1) {
    const pair = other.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) || 0) + 1);
  }
  let shared = 0;
  for (let at = 0; at < one.length - 1; at += 1) {
    const left = pairs.get(one.slice(at, at + 2)) || 0;
    if (left) {
      shared += 1;
      pairs.set(one.slice(at, at + 2), left - 1);
    }
  }
  return (2 * shared) / (one.length + other.length - 2);
}

// Return which part of a word's pairs of letters stands in a text.
function pairsWithin(word, text) {
  let there = 0;
  for (let at = 0; at < word.length - 1; at += 1) if (text.includes(word.slice(at, at + 2))) there += 1;
  return there / (word.length - 1);
}
