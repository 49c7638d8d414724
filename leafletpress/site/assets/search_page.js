// The search page: words in the field, hits below it, the words in the address behind # so that no server sees them.
"use strict";

(() => {
  const core = leafletStore.values.get("core");
  if (!core) return;
  const finder = new Finder(core);
  const results = new Results(core, finder);
  const [field, list, notices, count, lists] = ["q", "results", "notices", "count", "lists"].map((id) => document.getElementById(id));
  let narrowed;
  let unspoken;
  let turn = 0;
  let pause;

  async function search() {
    const mine = (turn += 1);
    const query = field.value.trim();
    let found = query ? finder.find(query) : undefined;
    show(found, query);
    if (!found || (!found.wanted.length && !found.edition)) return answered();
    await Promise.all(found.wanted.map(loadTitles));
    if (mine !== turn) return undefined;
    found = finder.find(query);
    show(found, query);
    if (found.edition) await showEdition(found.edition, () => mine === turn);
    return mine === turn ? answered() : undefined;
  }

  // Say which words the hits below are the answer to, for whoever waits for it.
  function answered() {
    document.body.dataset.answered = field.value;
  }

  async function loadTitles(number) {
    const tag = finder.languages.rows[number].tag;
    finder.titles.add(number, (await leafletLoad(`titles/${tag}`, `data/titles/${tag}.js`)) || []);
  }

  function show(found, query) {
    lists.hidden = Boolean(query);
    if (narrowed !== undefined && found && found.languages.includes(narrowed)) {
      found.languages = [narrowed];
      for (const hit of found.hits) hit.languages = hit.languages.filter((one) => one === narrowed);
      for (const hit of found.hits) hit.missing = !hit.languages.length;
    }
    notices.replaceChildren(...(unspoken ? [lacking(unspoken)] : []), ...(found ? results.notices(found, narrow) : []));
    list.replaceChildren(...(found ? results.items(found) : []));
    count.replaceChildren(...(found ? [said(found), ...whole(found)] : []));
  }

  function said({ hits, languages, notices: told }) {
    const named = languages.map((number) => finder.languages.rows[number].english).join(", ");
    if (!hits.length) return told.length ? "" : `Nothing found. Try a shorter word, or the list of all leaflets below. ${core.ask}`;
    const shown = hits.length > mostShown ? `, the first ${mostShown} are shown` : "";
    return `${hits.length} ${hits.length === 1 ? "leaflet" : "leaflets"}${named ? ` · ${named}` : ""}${shown}`;
  }

  // Return the way to the whole list of a language, where not all of it is shown.
  function whole({ hits, languages }) {
    if (languages.length !== 1 || hits.length <= mostShown) return [];
    const { tag, english } = finder.languages.rows[languages[0]];
    const link = leafletElement("a", "", `All in ${english}`);
    link.href = `languages/${tag}.html`;
    return [" · ", link];
  }

  function narrow(number) {
    narrowed = number;
    search();
    field.focus();
  }

  // An edition that somebody typed here is answered by the page that knows all of them.
  async function showEdition(edition, isCurrent) {
    const shard = edition.slice(0, 2);
    const rows = (await leafletLoad(`e/${shard}`, `e/${shard}.js`)) || [];
    const row = rows.find((one) => one[0] === edition);
    if (!row || !isCurrent()) return;
    const link = leafletElement("a", "first", `Edition ${edition}: ${row[4] || row[1]}, ${row[2]}`);
    link.href = `e/index.html#${edition}`;
    const head = leafletElement("h2", "", link, leafletElement("span", "reference", row[1]));
    list.prepend(leafletElement("li", "", head));
    count.textContent = "1 edition";
    lists.hidden = true;
  }

  function follow() {
    const words = new URLSearchParams(location.hash.slice(1)).get("q");
    if (words === null || words === field.value) return;
    field.value = words;
    search();
  }

  // The HL7 Infobutton request, opened as a page: a code, and perhaps a language, in the query string.
  function requested() {
    const asked = new URLSearchParams(location.search);
    const code = asked.get("mainSearchCriteria.v.c") || asked.get("mainSearchCriteria.v.dn") || asked.get("q");
    if (!code) return;
    const tag = (asked.get("informationRecipient.languageCode.c") || "").toLowerCase();
    const rows = finder.languages.rows;
    const spoken = tag && (rows.find((one) => one.tag.toLowerCase() === tag) || rows.find((one) => one.tag.toLowerCase().split("-")[0] === tag.split("-")[0]));
    field.value = [spoken && spoken.english, code].filter(Boolean).join(" ");
    if (tag && !spoken) unspoken = tag;
  }

  // Return what is said where a record system asks for a language that no leaflet stands in.
  function lacking(tag) {
    let name = tag;
    try {
      name = new Intl.DisplayNames(["en"], { type: "language" }).of(tag);
    } catch {
      // not a tag: it is said as it was written
    }
    return leafletElement("div", "notice", leafletElement("p", "", `There is no leaflet in ${name} here. ${core.ask}`));
  }

  // The address follows when the reader pauses or leaves the field: browsers allow it so many changes a minute.
  function address() {
    clearTimeout(pause);
    history.replaceState(null, "", field.value ? `#${new URLSearchParams({ q: field.value })}` : location.href.split("#")[0]);
  }

  field.disabled = false;
  field.addEventListener("input", () => {
    narrowed = unspoken = undefined;
    clearTimeout(pause);
    pause = setTimeout(address, 250);
    search();
  });
  field.addEventListener("change", address);
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") address();
    const first = list.querySelector("a.first");
    if (event.key === "Enter" && first) {
      event.preventDefault();
      location.assign(first.href);
    } else if (event.key === "ArrowDown" && first) {
      event.preventDefault();
      first.focus();
    }
  });
  addEventListener("hashchange", follow);
  requested();
  if (!field.value) follow();
  if (field.value) search();
  if (matchMedia("(pointer: fine)").matches) field.focus();
})();
