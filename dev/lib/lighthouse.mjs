// Prints the medians of the Lighthouse reports in a folder, one JSON object a line.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
const reports = readdirSync(folder)
  .filter((name) => /^\d+\.json$/.test(name))
  .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
const print = (name, unit, values) =>
  console.log(JSON.stringify({ bench: 'lighthouse', name, unit, median: median([...values]), all: values }));

for (const category of ['performance', 'accessibility', 'best-practices'])
  print(category, 'points', reports.map((report) => Math.round(report.categories[category].score * 100)));

const AUDITS = [
  ['first-contentful-paint', 'ms'],
  ['largest-contentful-paint', 'ms'],
  ['total-blocking-time', 'ms'],
  ['cumulative-layout-shift', ''],
  ['total-byte-weight', 'bytes'],
];
for (const [audit, unit] of AUDITS)
  print(audit, unit, reports.map((report) => Math.round(report.audits[audit].numericValue * 1000) / 1000));

const failed = reports[0].categories;
for (const category of ['accessibility', 'best-practices'])
  for (const { id } of failed[category].auditRefs)
    if (reports[0].audits[id].score !== null && reports[0].audits[id].score < 1)
      console.log(JSON.stringify({ bench: 'lighthouse', finding: id, title: reports[0].audits[id].title }));
