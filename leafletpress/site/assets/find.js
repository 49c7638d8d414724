// From words to leaflets in languages: language first, then leaflets in English, then titles in every script.
"use strict";

class Finder {
  constructor(core) {
    this.languages = new LanguageSearch(core.languages, core.nowhere);
    this.leaflets = new LeafletSearch(core.leaflets);
    this.titles = new TitleSearch();
    this.english = this.languages.rows.findIndex((one) => one.tag === "en");
  }

  // Return {languages, notices, hits: [{leaflet, languages, missing, title}], wanted, edition} for a query.
  find(query) {
    const all = wordsOf(query);
    const notices = this.languages.leadingNowhere(all);
    const lost = new Set(notices.flatMap((one) => one.words));
    const coded = new Set(this.leaflets.ofCode(all));
    const phrases = this.languages.phrases(all);
    const inside = new Set(phrases.flatMap(({ at, length }) => all.slice(at, at + length).map((_, step) => at + step)));
    const single = this.leaflets.joined(all.filter((word, at) => !inside.has(at) && !fillers.has(word)));
    const told = [...phrases.map(({ found }) => ({ kind: "language", found })), ...single.map((word) => this.reading(word, lost))];
    const unsure = this.foreign(told);
    const { languages, rest } = this.chosen(told);
    const edition = all.find((word) => /^[0-9a-f]{8}$/.test(word) && /\d/.test(word)) || "";
    if (coded.size) return this.answer([...coded].map((leaflet) => ({ leaflet, score: 1 })), languages, notices, [], edition);
    if (!rest.length) return this.answer(languages.length ? this.everything() : [], languages, notices, unsure, edition, languages.length > 0);
    const english = this.inEnglish(rest);
    const scanned = this.inTitles(rest, languages, english);
    const hits = [...scanned.hits, ...english.hits];
    if (!hits.length && languages.length && told.some((one) => one.soft)) {
      return this.answer(this.everything(), languages, notices, [...unsure, ...scanned.wanted], edition, true);
    }
    return this.answer(hits, languages, notices, [...unsure, ...scanned.wanted], edition);
  }

  // Return how a word is read: as languages, or as a word of leaflets.
  reading(word, lost) {
    if (lost.has(word)) return { word, kind: this.leaflets.knows(word) ? "leaflet" : "lost" };
    const exact = this.languages.exact(word);
    if (exact.whole) return { word, kind: "language", found: exact.found };
    if (this.leaflets.knows(word)) return { word, kind: "leaflet" };
    if (exact.found.length) return { word, kind: "language", found: exact.found };
    const begun = this.languages.beginning(word);
    const known = this.leaflets.beginning(word);
    if (begun.found.length && begun.share >= known) return { word, kind: "language", found: begun.found };
    if (known) return { word, kind: "leaflet" };
    const ended = this.languages.ended(word);
    const spoken = ended.length ? { found: ended, away: 0.5 } : this.languages.near(word);
    const leaflet = this.leaflets.near(word);
    if (spoken.found.length && spoken.away <= leaflet.away) return { word, kind: "language", found: spoken.found, soft: true };
    return { word, kind: "leaflet", near: leaflet.found, away: leaflet.away };
  }

  // Read words that only look like a language's name as what they are in titles, where they stand there just so.
  // Return the languages whose titles are wanted to know that.
  foreign(told) {
    const looks = told.filter((one) => one.soft && one.word.length > 4);
    if (!looks.length) return [];
    const latin = this.inScriptOf(["a"], true);
    for (const one of looks) {
      if (this.titles.find([one.word], latin).some(({ score }) => score === 1)) Object.assign(one, { kind: "leaflet", found: undefined, soft: false, near: [] });
    }
    return latin.filter((one) => !this.titles.has(one));
  }

  // Return the languages that most words mean, all that have as many, and the words that are left for leaflets.
  chosen(told) {
    const votes = new Map();
    for (const { found } of told) for (const number of found || []) votes.set(number, (votes.get(number) || 0) + 1);
    const most = Math.max(0, ...votes.values());
    const languages = [...votes].filter(([, count]) => count === most).map(([number]) => number).sort((one, other) => one - other);
    return { languages, rest: told.filter((one) => one.kind === "leaflet") };
  }

  everything() {
    return this.leaflets.rows.map((row) => ({ leaflet: row.number, score: 1 }));
  }

  // Return leaflets by their English words; `sure` says that no word had to be read as another.
  inEnglish(rest) {
    const choices = rest.filter((one) => isLatin(one.word) || this.leaflets.knows(one.word)).map((one) =>
      (one.near && one.near.length ? { words: one.near, prefix: false } : { words: [one.word], prefix: true }));
    if (!choices.length) return { hits: [], sure: false };
    let found = this.leaflets.find(choices, "AND");
    const whole = found.length > 0;
    if (!whole) found = this.leaflets.find(choices, "OR");
    const sure = whole && rest.every((one) => one.near === undefined);
    return { hits: found.map(({ number, score }) => ({ leaflet: number, score: score + (whole ? 1000 : 0) })), sure };
  }

  // Return leaflets by their titles in other languages, unless English has just what was written.
  inTitles(rest, languages, english) {
    if (english.sure) return { hits: [], wanted: [] };
    const words = rest.map((one) => one.word);
    const latin = words.every(isLatin);
    const strange = rest.filter((one) => one.near !== undefined || !isLatin(one.word)).map((one) => one.word);
    if (latin && !strange.some((word) => word.length > 3)) return { hits: [], wanted: [] };
    const among = languages.filter((one) => one !== this.english);
    const searched = among.length ? among : this.inScriptOf(words, latin);
    const wanted = searched.filter((one) => !this.titles.has(one));
    const least = latin ? 0.9 : 0.5;
    const known = english.hits.length > 0 && rest.every((one) => one.near === undefined || one.near.length);
    const found = this.titles.find(words, searched);
    const hits = found.filter((one) => one.score >= (latin && known ? 0.94 : least))
      .map(({ leaflet, language, title, close }) => ({ leaflet, language, title, score: 2000 + close * 100 }));
    if (hits.length || !latin || known) return { hits, wanted };
    const loose = found.filter((one) => one.score >= 0.55);
    return { hits: loose.map(({ leaflet, language, title, close }) => ({ leaflet, language, title, score: close * 100 })), wanted };
  }

  // Return the languages written as these words are.
  inScriptOf(words, latin) {
    const scripts = scriptsOf(words.join(""));
    return this.languages.rows.filter((one) => one.number !== this.english && (latin ? one.script === "Latn" : scripts.includes(one.script)))
      .map((one) => one.number);
  }

  // Return what is shown: hits once a leaflet, best first, those that there are in the languages before those that are not.
  answer(hits, languages, notices, wanted, edition, all = false) {
    const asked = languages.length ? languages : [];
    const merged = new Map();
    for (const hit of hits) {
      const row = this.leaflets.rows[hit.leaflet];
      const there = asked.filter((one) => row.offers[one] !== "0");
      const own = hit.language === undefined ? there : [...new Set([hit.language, ...there])].filter((one) => row.offers[one] !== "0");
      const missing = asked.length > 0 && !own.length;
      if (all && missing) continue;
      const score = hit.score * (missing ? 0.6 : 1);
      const known = merged.get(hit.leaflet);
      if (known) {
        known.languages = [...new Set([...known.languages, ...own])];
        if (score > known.score) known.score = score;
        known.title = known.title || hit.title;
      } else merged.set(hit.leaflet, { leaflet: hit.leaflet, languages: own, missing, title: hit.title, score });
    }
    const sorted = [...merged.values()].sort((one, other) => other.score - one.score || one.leaflet - other.leaflet);
    return { languages: asked, notices, hits: sorted, wanted, edition };
  }
}

// Return the ISO 15924 codes of the scripts that may hold letters of a text.
function scriptsOf(text) {
  return scriptTable.filter(([pattern]) => pattern.test(text)).flatMap(([, codes]) => codes);
}

const scriptTable = [
  [/\p{Script=Latin}/u, ["Latn"]], [/\p{Script=Arabic}/u, ["Arab"]], [/\p{Script=Devanagari}/u, ["Deva"]],
  [/\p{Script=Bengali}/u, ["Beng"]], [/\p{Script=Gurmukhi}/u, ["Guru"]], [/\p{Script=Gujarati}/u, ["Gujr"]],
  [/\p{Script=Tamil}/u, ["Taml"]], [/\p{Script=Telugu}/u, ["Telu"]], [/\p{Script=Kannada}/u, ["Knda"]],
  [/\p{Script=Malayalam}/u, ["Mlym"]], [/\p{Script=Sinhala}/u, ["Sinh"]], [/\p{Script=Thai}/u, ["Thai"]],
  [/\p{Script=Lao}/u, ["Laoo"]], [/\p{Script=Khmer}/u, ["Khmr"]], [/\p{Script=Myanmar}/u, ["Mymr"]],
  [/\p{Script=Ethiopic}/u, ["Ethi"]], [/\p{Script=Hebrew}/u, ["Hebr"]], [/\p{Script=Greek}/u, ["Grek"]],
  [/\p{Script=Cyrillic}/u, ["Cyrl"]], [/\p{Script=Armenian}/u, ["Armn"]], [/\p{Script=Georgian}/u, ["Geor"]],
  [/\p{Script=Han}/u, ["Hans", "Hant", "Jpan", "Hani", "Kore"]], [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, ["Jpan"]],
  [/\p{Script=Hangul}/u, ["Kore", "Hang"]], [/\p{Script=Tibetan}/u, ["Tibt"]], [/\p{Script=Thaana}/u, ["Thaa"]],
  [/\p{Script=Oriya}/u, ["Orya"]], [/\p{Script=Syriac}/u, ["Syrc"]], [/\p{Script=Nko}/u, ["Nkoo"]], [/\p{Script=Tifinagh}/u, ["Tfng"]],
];
