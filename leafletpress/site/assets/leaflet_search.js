// Which leaflets a query means, by their English words, references and codes.
"use strict";

class LeafletSearch {
  // `rows` are those of data/core.js.
  constructor(rows) {
    this.rows = rows.map(([reference, title, subtitle, department, summary, called, codes, offers, until, brand], number) =>
      ({ number, reference, title, subtitle, department, summary, called, codes, offers, until, brand }));
    this.index = new MiniSearch({
      fields: ["title", "called", "subtitle", "department", "summary"],
      tokenize: wordsOf,
      processTerm: (word) => (fillers.has(word) ? null : word),
      searchOptions: { boost: { title: 5, called: 4, subtitle: 1.5, department: 1, summary: 1 } },
    });
    this.vocabulary = new Set();
    this.byCode = new Map();
    for (const row of this.rows) {
      const texts = { title: row.title, called: row.called.join(" "), subtitle: row.subtitle, department: row.department, summary: row.summary };
      this.index.add({ id: row.number, ...texts });
      for (const word of Object.values(texts).flatMap(wordsOf)) if (!fillers.has(word)) this.vocabulary.add(word);
      for (const code of [row.reference, ...row.codes]) {
        for (const form of formsOfCode(code)) {
          if (!this.byCode.has(form)) this.byCode.set(form, new Set());
          this.byCode.get(form).add(row.number);
        }
      }
    }
    this.sorted = [...this.vocabulary].sort();
    this.titleWords = this.rows.map((row) => wordsOf(row.title).filter((word) => !fillers.has(word)));
  }

  knows(word) {
    return this.vocabulary.has(word);
  }

  // Return the share of the shortest word of the leaflets that begins with this one, 0 if none does.
  beginning(word) {
    if (word.length < (isLatin(word) ? 3 : 1)) return 0;
    let [low, high] = [0, this.sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.sorted[middle] < word) low = middle + 1; else high = middle;
    }
    let share = 0;
    for (; low < this.sorted.length && this.sorted[low].startsWith(word); low += 1) share = Math.max(share, word.length / this.sorted[low].length);
    return share;
  }

  // Return the words of the leaflets that are the fewest slips away, and how many that are.
  near(word) {
    const slips = slipsOf(word);
    let [least, found] = [Infinity, []];
    for (const known of slips || /^[a-z]{3}$/.test(word) ? this.vocabulary : []) {
      const away = distance(word, known, slips) + (known[0] === word[0] ? 0 : 0.25);
      if (away < least) [least, found] = [away, [known]];
      else if (away === least && away !== Infinity) found.push(known);
    }
    return found.length || word.length < 7 ? { found, away: least } : this.alike(word);
  }

  // Return the words that begin as a long one does, to the sound of six letters, as far away as slips never are.
  alike(word) {
    const begun = soundOf(word).slice(0, 6);
    return { found: this.sorted.filter((known) => known.length > 6 && soundOf(known).startsWith(begun)), away: 3 };
  }

  // Return the leaflets of a reference or code, written with or without its signs and zeros.
  ofCode(words) {
    const tries = [words.join(""), ...words, ...words.slice(1).map((word, at) => words[at] + word),
      ...words.slice(2).map((word, at) => words[at] + words[at + 1] + word)];
    const forms = tries.filter((form) => /\d/.test(form)).map((form) => form.replace(/([a-z])0+(?=\d)/g, "$1"));
    const found = new Set(forms.flatMap((form) => [...(this.byCode.get(form) || [])]));
    const begun = forms.filter((form) => !found.size && /^[a-z]+\d\d|^\d{6}/.test(form));
    for (const [code, numbers] of begun.length ? this.byCode : []) if (begun.some((form) => code.startsWith(form))) for (const number of numbers) found.add(number);
    return [...found];
  }

  // Return leaflets with scores for words, each a list of the words of leaflets that it may stand for.
  find(choices, combineWith) {
    const queries = choices.map(({ words, prefix }) => ({
      queries: words, combineWith: "OR", prefix: prefix ? (word) => word.length > 2 : false,
    }));
    return this.index.search({ combineWith, queries }).map(({ id, score }) => ({ number: id, score: score * this.weight(id, choices) }));
  }

  // Return how much more a leaflet counts whose title begins with a word that was asked for, or is that and no more.
  weight(number, choices) {
    const title = this.titleWords[number];
    const asked = (word) => choices.some(({ words, prefix }) => words.some((one) => word === one || (prefix && one.length > 2 && word.startsWith(one))));
    const called = this.rows[number].called.some((name) => wordsOf(name).every(asked));
    return (asked(title[0]) ? 1.4 : 1) * (title.every(asked) || called ? 1.3 : 1) * (called ? 1.5 : 1);
  }

  // Return words with those joined that the leaflets write as one, and those parted that they write as two.
  joined(words) {
    const found = [];
    for (let at = 0; at < words.length; at += 1) {
      const [word, next] = [words[at], words[at + 1]];
      if (next && this.isOne(word, next) && !(this.knows(word) && this.knows(next) && this.index.search(`${word} ${next}`, { combineWith: "AND" }).length)) {
        found.push(word + next);
        at += 1;
      } else found.push(...this.parted(word));
    }
    return found;
  }

  // Tell whether two words are one in the leaflets, perhaps misspelt.
  isOne(word, next) {
    if (this.knows(word + next)) return true;
    if (!isLatin(word + next) || (this.knows(word) && this.knows(next))) return false;
    return this.near(word + next).away <= 1;
  }

  parted(word) {
    if (this.knows(word) || !isLatin(word) || word.length < 7) return [word];
    for (let cut = word.length - 3; cut >= 3; cut -= 1) {
      if (this.knows(word.slice(0, cut)) && this.knows(word.slice(cut))) return [word.slice(0, cut), word.slice(cut)];
    }
    return [word];
  }
}

// Return the forms in which people type a code: without its signs, and without zeros behind letters.
function formsOfCode(code) {
  const plain = wordsOf(code).join("");
  return [plain.replace(/([a-z])0+(?=\d)/g, "$1")];
}
