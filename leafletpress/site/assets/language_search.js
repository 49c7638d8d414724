// Which languages a word may mean: by their English, own, further and spoken names. An ambiguous word means all of them.
"use strict";

class LanguageSearch {
  // `rows` are those of data/core.js, `nowhere` words that lead to no leaflet, with what to ask.
  constructor(rows, nowhere) {
    this.rows = rows.map(([tag, english, own, direction, script, called, spoken], number) =>
      ({ number, tag, english, own, direction, script, called, spoken }));
    this.nowhere = new Map(Object.entries(nowhere).map(([word, said]) => [wordsOf(word).join(" "), { word, said }]));
    this.words = new Map();
    this.whole = new Map();
    this.index = new MiniSearch({ fields: ["names"], tokenize: wordsOf, processTerm: (word) => word });
    for (const row of this.rows) {
      const names = [row.english, row.own, ...row.called, ...row.spoken];
      for (const name of names) {
        const words = wordsOf(name);
        put(this.whole, words.join(" "), row.number);
        for (const word of words) if (!fillers.has(word)) put(this.words, word, row.number);
      }
      this.index.add({ id: row.number, names: names.join(" ") });
    }
    this.longest = Math.max(1, ...[...this.whole.keys()].map((name) => name.split(" ").length));
  }

  // Return the names of several words within a query, the longest first: [{at, length, found}].
  phrases(words) {
    const found = [];
    for (let at = 0; at < words.length; at += 1) {
      for (let length = Math.min(this.longest, words.length - at); length > 1; length -= 1) {
        const numbers = this.whole.get(words.slice(at, at + length).join(" "));
        if (!numbers) continue;
        found.push({ at, length, found: [...numbers] });
        at += length - 1;
        break;
      }
    }
    return found;
  }

  // Return the languages that have just this word among their names; `whole` says that it is a name by itself.
  exact(word) {
    const whole = this.whole.get(word);
    return { found: [...(whole || this.words.get(word) || [])], whole: whole !== undefined };
  }

  // Return the languages of which a name begins with this word, and the share of that name that is written.
  beginning(word) {
    const found = new Set();
    let share = 0;
    if (word.length < (isLatin(word) ? 3 : 2)) return { found: [], share };
    for (const [name, numbers] of this.words) {
      if (!name.startsWith(word)) continue;
      share = Math.max(share, word.length / name.length);
      for (const one of numbers) found.add(one);
    }
    return { found: [...found], share };
  }

  // Return the languages of which this word is a name with an ending: somalian, gujaratis.
  ended(word) {
    const found = new Set();
    for (let length = word.length - 1; isLatin(word) && length >= Math.max(4, word.length - 3) && !found.size; length -= 1) {
      for (const one of this.exact(word.slice(0, length)).found) found.add(one);
    }
    return [...found];
  }

  // Return the languages whose names are the fewest slips away, and how many that are.
  near(word) {
    const slips = slipsOf(word);
    let least = Infinity;
    let found = new Set();
    const names = new Set(this.index.search(word, { fuzzy: Math.max(slips, 0) }).flatMap((one) => one.terms));
    for (const name of [...names, ...this.words.keys()]) {
      const away = distance(word, name, slips);
      if (away === Infinity || away > least || !this.words.has(name)) continue;
      if (away < least) found = new Set();
      least = away;
      for (const one of this.exact(name).found) found.add(one);
    }
    return { found: [...found], away: least };
  }

  // Return the words that lead to no leaflet within a query: [{word, said, words}].
  leadingNowhere(words) {
    const text = ` ${words.join(" ")} `;
    return [...this.nowhere].filter(([word]) => text.includes(` ${word} `))
      .map(([word, { word: written, said }]) => ({ word: written, said, words: word.split(" ") }));
  }
}

function put(map, key, number) {
  if (!map.has(key)) map.set(key, new Set());
  map.get(key).add(number);
}
