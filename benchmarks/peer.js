// Makes the DOCX, and where it can the PDF, of a share of naskah with a library from npm.
//   node peer.js NAME JOBS.json
// JOBS: {modules, pdf, jobs: [{template, values, target}]}; target has no suffix.
"use strict";
const fs = require("fs");
const path = require("path");

const [name, file] = process.argv.slice(2);
const { modules, pdf, jobs } = JSON.parse(fs.readFileSync(file, "utf8"));
const library = (wanted) => require(path.join(modules, "node_modules", wanted));
const AT_ONCE = 2; // one document is rendered while LibreOffice converts the one before

function docxtemplater() {
  const PizZip = library("pizzip");
  const Docxtemplater = library("docxtemplater");
  const read = new Map();
  for (const { template, values, target } of jobs) {
    if (!read.has(template)) read.set(template, fs.readFileSync(template));
    const made = new Docxtemplater(new PizZip(read.get(template)));
    made.render(values);
    fs.writeFileSync(`${target}.docx`, made.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" }));
  }
}

async function carbone() {
  const { promisify } = require("util");
  const made = library("carbone");
  made.set({ tempPath: path.dirname(file), renderPath: path.dirname(file), factories: 1, startFactory: pdf });
  const render = promisify(made.render);
  const convert = promisify(made.convert);
  const waiting = [...jobs];
  const work = async () => {
    for (let job = waiting.shift(); job; job = waiting.shift()) {
      const docx = await render(job.template, job.values, {});
      fs.writeFileSync(`${job.target}.docx`, docx);
      if (pdf) fs.writeFileSync(`${job.target}.pdf`, await convert(docx, { convertTo: "pdf", extension: "docx" }));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  process.exit(); // its LibreOffice would go on waiting for more
}

({ docxtemplater, carbone })[name]();
