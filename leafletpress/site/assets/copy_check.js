// Is my copy current? By typing, or by the code behind # in the address.
"use strict";

(() => {
  const field = document.getElementById("edition");
  const answer = document.getElementById("answer");
  const names = JSON.parse(answer.dataset.names);
  let turn = 0;

  async function look() {
    const mine = (turn += 1);
    const code = field.value.trim();
    if (code.length < 4) return answer.replaceChildren();
    const rows = await editionsLike(code);
    if (mine !== turn) return undefined;
    if (!rows.length) {
      const text = `No edition begins with ${code}. It may be a draft, or of another hospital; look at each letter again.`;
      return answer.replaceChildren(leafletElement("p", "your-copy is-old", text));
    }
    return answer.replaceChildren(...rows.slice(0, 10).map(told));
  }

  function told(row) {
    const [edition, reference, tag, version, title] = row;
    const { good, text, instead } = editionSaid(row);
    const link = leafletElement("a", "first", title || reference);
    link.href = `../${reference}/${tag}/index.html`;
    const head = leafletElement("h2", "", link);
    const what = leafletElement("p", "kicker", `${reference} · version ${version} · ${names[tag] || tag} · edition ${edition}`);
    const told = leafletElement("p", good ? "your-copy" : "your-copy is-old", text);
    if (instead) told.append(" Use ", editionLink(`../${instead}/index.html`, instead), " instead.");
    return leafletElement("section", "", head, what, told);
  }

  function follow() {
    const code = location.hash.slice(1) || new URLSearchParams(location.search).get("e") || "";
    if (code && code !== field.value) field.value = code.slice(0, 40);
    look();
  }

  field.addEventListener("input", look);
  addEventListener("hashchange", follow);
  follow();
})();
