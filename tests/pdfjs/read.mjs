// Answer each line of standard input, a PDF in Base64, with a line of JSON: its pages' text, as Firefox copies all of it.

import { createInterface } from "node:readline";
import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";

async function pagesOf(data) {
  const task = getDocument({ data, verbosity: VerbosityLevel.ERRORS, useSystemFonts: false, useWorkerFetch: false });
  const document = await task.promise;
  const pages = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => item.str + (item.hasEOL ? "\n" : "")).join(""));
  }
  await task.destroy();
  return pages;
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(JSON.stringify(await pagesOf(new Uint8Array(Buffer.from(line, "base64")))) + "\n");
}
