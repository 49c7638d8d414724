// Whoever follows the square code of a printed page is told whether that copy is the one that is given out now.
"use strict";

(async () => {
  const { edition, reference, language, root } = document.body.dataset;
  const held = (new URLSearchParams(location.search).get("e") || "").toLowerCase();
  if (!/^[0-9a-f]{4,40}$/.test(held)) return;
  const line = document.getElementById("your-copy");
  line.hidden = false;
  if (edition && edition.startsWith(held)) {
    const late = document.querySelector("[data-late]:not([hidden])");
    const draft = document.body.dataset.state === "draft";
    const good = `Your copy is current: edition ${held} is the one given out now.`;
    line.textContent = draft ? `Edition ${held} is a draft. Do not give it to patients.` : late ? `Edition ${held} is the newest, and its review date has passed.` : good;
    line.classList.toggle("is-old", Boolean(late || draft));
    return;
  }
  line.classList.add("is-old");
  const rows = (await editionsLike(held)).filter((row) => row[1].toLowerCase() === reference.toLowerCase() || !edition);
  const row = rows.find((one) => one[2] === language) || rows[0];
  line.textContent = row ? `Your copy, edition ${held}. ${editionSaid(row).text}` : `Your copy, edition ${held}, is not known here. It may be a draft or of another hospital.`;
  if (row && edition && row[5] !== "current") line.append(" The one given out now is on this page.");
  const instead = row && editionSaid(row).instead;
  if (instead) line.append(" Use ", editionLink(`${root}${instead}/index.html`, instead), " instead.");
})();
