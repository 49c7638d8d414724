// What is known of an edition, by the code at the foot of its pages.
"use strict";

// Return the rows of editions that begin with a code: [edition, reference, tag, version, title, state, released, until, by, reason, instead].
async function editionsLike(code) {
  const wanted = code.toLowerCase().replace(/[^0-9a-f]/g, "");
  if (wanted.length < 4) return [];
  const shard = wanted.slice(0, 2);
  const rows = (await leafletLoad(`e/${shard}`, `e/${shard}.js`)) || [];
  return rows.filter((row) => row[0].startsWith(wanted));
}

// Return what became of an edition, in words, whether it may be given out, and the reference of what to use instead.
function editionSaid([, , , , , state, released, until, by, reason, instead]) {
  if (state === "current") return { good: true, text: `This edition is current${released ? `, released ${leafletDay(released)}` : ""}.` };
  if (state === "draft") return { good: false, text: "This edition is a draft. Do not give it to patients." };
  if (state === "replaced") return { good: false, text: `This edition was replaced on ${leafletDay(until)}. Use edition ${by}.` };
  if (state === "withdrawn") {
    return { good: false, text: `This edition was withdrawn on ${leafletDay(until)}: ${reason}. Do not give it out.`, instead };
  }
  return { good: false, text: "This edition is not given out now." };
}

// Return a link.
function editionLink(href, words) {
  const link = leafletElement("a", "", words);
  link.href = href;
  return link;
}
