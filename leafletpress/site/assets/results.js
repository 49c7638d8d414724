// What a search found, as elements. Every text from outside is a text here, never markup.
"use strict";

const mostShown = 15;

class Results {
  constructor(core, finder) {
    this.core = core;
    this.languages = finder.languages.rows;
    this.leaflets = finder.leaflets.rows;
    this.today = leafletToday();
  }

  // Return the elements of all hits, the first fifteen of them.
  items(found) {
    return found.hits.slice(0, mostShown).map((hit) => this.item(hit, found));
  }

  // Return one leaflet: its title, a line for each language asked for, the English beside it.
  item(hit, found) {
    const leaflet = this.leaflets[hit.leaflet];
    const first = hit.languages.length ? hit.languages[0] : this.englishOf(leaflet);
    const title = leafletElement("a", "first", leaflet.title);
    title.href = first === undefined ? `${leaflet.reference}/index.html` : this.page(leaflet, first);
    const head = leafletElement("h2", "", title, leafletElement("span", "reference", leaflet.reference));
    const about = [leaflet.brand, leaflet.department, leaflet.summary || leaflet.subtitle].filter(Boolean).join(" · ");
    const item = leafletElement("li", "", head, about ? leafletElement("p", "about", about) : null);
    const late = leaflet.until < this.today;
    if (late) item.append(leafletElement("p", "missing", `Its review date has passed: do not give it out. ${this.core.ask}`));
    if (hit.missing) item.append(this.missing(found));
    for (const number of hit.languages) item.append(this.inLanguage(leaflet, number, late, hit));
    item.append(this.others(leaflet, hit));
    return item;
  }

  // Return the line of a language: its page, its PDFs.
  inLanguage(leaflet, number, late, hit) {
    const language = this.languages[number];
    const line = leafletElement("p", "in-language");
    if (hit.languages.length > 1 || hit.title) line.append(leafletElement("span", "spoken", language.english, hit.title ? ` · ` : ""));
    for (const name of late ? [] : this.core.layouts[leaflet.offers[number]] || []) {
      const link = leafletElement("a", "pdf", layoutWords(name));
      link.href = `${leaflet.reference}/${language.tag}/${name}`;
      link.type = "application/pdf";
      link.append(unseen(`: ${leaflet.title}, ${language.english}`));
      line.append(link);
    }
    const read = leafletElement("a", "english-link");
    read.href = this.page(leaflet, number);
    const own = leafletElement("span", "own native", language.own);
    own.lang = language.tag;
    own.dir = language.direction;
    const only = hit.languages.length === 1 && !hit.title;
    const same = language.own.toLowerCase() === language.english.toLowerCase();
    read.append("Read", only ? ` in ${language.english}` : unseen(` in ${language.english}`), ...(same ? [] : [" ", own]));
    line.append(read);
    return line;
  }

  // Return what is said where the language asked for is not among those of a leaflet.
  missing(found) {
    const names = found.languages.map((number) => this.languages[number].english).join(" or ");
    return leafletElement("p", "missing", `Not in ${names} yet. ${this.core.ask}`);
  }

  // Return the links to the English and to all languages.
  others(leaflet, hit) {
    const line = leafletElement("p", "about");
    const english = this.englishOf(leaflet);
    if (english !== undefined && !hit.languages.includes(english)) {
      const link = leafletElement("a", "", "English");
      link.href = this.page(leaflet, english);
      link.append(unseen(`: ${leaflet.title}`));
      line.append(link, " · ");
    }
    const count = [...leaflet.offers].filter((sign) => sign !== "0").length;
    const all = leafletElement("a", "", count === 1 ? "One language" : `All ${count} languages`);
    all.href = `${leaflet.reference}/index.html`;
    all.append(unseen(` of ${leaflet.title}`));
    line.append(all);
    return line;
  }

  // Return what was understood of the languages, and words that lead to no leaflet.
  notices(found, narrow) {
    const told = found.notices.map(({ word, said }) => leafletElement("div", "notice", leafletElement("p", "", leafletElement("strong", "", `${word}: `), said)));
    if (found.languages.length > 1) told.push(this.choice(found.languages, narrow));
    return told;
  }

  // Return a choice between the languages that a word may mean.
  choice(languages, narrow) {
    const list = leafletElement("ul", "");
    for (const number of languages) {
      const language = this.languages[number];
      const own = leafletElement("span", "own native", language.own);
      own.lang = language.tag;
      own.dir = language.direction;
      const button = leafletElement("button", "", language.english, own);
      button.type = "button";
      button.addEventListener("click", () => narrow(number));
      list.append(leafletElement("li", "", button));
    }
    return leafletElement("div", "notice", leafletElement("p", "", "Which one does the patient read? Ask, or let them point."), list);
  }

  page(leaflet, number) {
    return `${leaflet.reference}/${this.languages[number].tag}/index.html`;
  }

  englishOf(leaflet) {
    const number = this.languages.findIndex((one) => one.tag === "en");
    return number >= 0 && leaflet.offers[number] !== "0" ? number : undefined;
  }
}

function layoutWords(name) {
  const words = { "leaflet.pdf": "PDF", "large-print.pdf": "Large print PDF", "bilingual.pdf": "PDF beside the English" };
  return words[name] || `${name.replace(".pdf", "").replace(/-/g, " ")} PDF`;
}

// Return words for who hears the page; who sees it knows them from what stands around.
function unseen(text) {
  return leafletElement("span", "unseen", text);
}
