// The order sheet counts what is typed, and saves it as a table; nothing of it leaves this computer.
"use strict";

(() => {
  const rows = [...document.querySelectorAll("#order tbody tr")];
  const [sum, save] = ["sum", "save"].map((id) => document.getElementById(id));
  if (!rows.length) return;
  const copiesOf = (row) => Math.max(0, Math.floor(Number(row.querySelector("input").value) || 0));

  function count() {
    const wanted = rows.filter((row) => copiesOf(row) > 0);
    const copies = wanted.reduce((total, row) => total + copiesOf(row), 0);
    const pages = wanted.reduce((total, row) => total + copiesOf(row) * Number(row.dataset.row.split(",")[5]), 0);
    const said = (number) => number.toLocaleString("en-GB");
    sum.textContent = copies ? `${said(copies)} copies of ${said(wanted.length)} ${wanted.length === 1 ? "leaflet" : "leaflets"}, ${said(pages)} pages` : "";
    save.hidden = !copies;
  }

  save.addEventListener("click", () => {
    const head = "reference,version,edition,language,format,pages,size,sha256,copies";
    const lines = rows.filter((row) => copiesOf(row) > 0).map((row) => `${row.dataset.row},${copiesOf(row)}`);
    const link = leafletElement("a", "");
    link.href = URL.createObjectURL(new Blob([`\ufeff${[head, ...lines].join("\r\n")}\r\n`], { type: "text/csv" }));
    link.download = `leaflet-order-${leafletToday()}.csv`;
    link.click();
  });
  document.addEventListener("input", count);
  count();
})();
