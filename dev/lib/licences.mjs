// Reads the lock files of .NET and npm, holds the licence of every package against what lets people use us, and writes
// a software bill of materials (CycloneDX 1.6).
//   node dev/lib/licences.mjs BILL
import { readFileSync, writeFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { homedir } from 'node:os';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const nuget = process.env.NUGET_PACKAGES ?? join(homedir(), '.nuget', 'packages');

const allowed = new Set([
  'MIT', 'MIT-0', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'ISC', 'PostgreSQL', 'BlueOak-1.0.0', 'CC0-1.0',
  'CC-BY-4.0', 'Unlicense', 'Python-2.0', 'Zlib', 'MS-PL', 'OFL-1.1',
]);

// Of what only builds and tests: who gets the app does not get these.
const allowedForTools = new Set(['MPL-2.0']);

// Packages that name no SPDX licence: what it is, after reading the file they name.
const known = JSON.parse(readFileSync(join(root, 'dev', 'lib', 'licences.json'), 'utf8'));

const packages = [...dotnetPackages(), ...npmPackages()].sort((a, b) => (a.purl < b.purl ? -1 : 1));
const refused = packages.filter((p) => !isAllowed(p));
for (const p of refused) console.error(`${p.purl}: licence '${p.licence}' is not among those allowed (dev/lib/licences.mjs)`);
const unused = Object.keys(known).filter((name) => !packages.some((p) => p.name === name));
for (const name of unused) console.error(`dev/lib/licences.json names ${name}, which is not used`);
if (refused.length + unused.length > 0) process.exit(1);

const bill = process.argv[2];
mkdirSync(dirname(bill), { recursive: true });
writeFileSync(bill, `${JSON.stringify(billOf(packages), null, 1)}\n`);
console.log(`${packages.length} packages, all under allowed licences; ${bill}`);

function isAllowed(p) {
  if (known[p.name]) return true;
  // "(MIT OR GPL-3.0)" lets one choose; "MIT AND ISC" asks for both.
  return (p.licence ?? '')
    .replace(/[()]/g, '')
    .split(/\s+OR\s+/)
    .some((choice) => choice.split(/\s+AND\s+/).every((one) => allowed.has(one.trim()) || (!p.shipped && allowedForTools.has(one.trim()))));
}

function dotnetPackages() {
  const found = new Map();
  const locks = ['src', 'tests', 'bench']
    .flatMap((part) => readdirSync(join(root, part)).map((project) => join(part, project, 'packages.lock.json')))
    .filter((lock) => existsSync(join(root, lock)));
  for (const lock of locks) {
    const frameworks = JSON.parse(readFileSync(join(root, lock), 'utf8')).dependencies;
    for (const dependencies of Object.values(frameworks))
      for (const [name, d] of Object.entries(dependencies))
        if (d.type !== 'Project') {
          const shipped = lock.startsWith('src');
          const before = found.get(`${name} ${d.resolved}`);
          found.set(`${name} ${d.resolved}`, {
            name,
            version: d.resolved,
            purl: `pkg:nuget/${name}@${d.resolved}`,
            licence: nugetLicence(name, d.resolved),
            sha512: Buffer.from(d.contentHash, 'base64').toString('hex'),
            shipped: shipped || before?.shipped === true,
          });
        }
  }
  return found.values();
}

function nugetLicence(name, version) {
  const folder = join(nuget, name.toLowerCase(), version.toLowerCase());
  const file = join(folder, `${name.toLowerCase()}.nuspec`);
  if (!existsSync(file)) return `unknown: ${file} is missing; restore first`;
  const text = readFileSync(file, 'utf8');
  return (
    /<license type="expression">([^<]+)</.exec(text)?.[1] ??
    /<licenseUrl>https:\/\/licenses\.nuget\.org\/([^<]+)</.exec(text)?.[1] ??
    /<licenseUrl>([^<]+)</.exec(text)?.[1] ??
    /<license type="file">([^<]+)</.exec(text)?.[1]
  );
}

function npmPackages() {
  const lock = JSON.parse(readFileSync(join(root, 'web', 'package-lock.json'), 'utf8')).packages;
  return Object.entries(lock)
    .filter(([path]) => path !== '')
    .map(([path, p]) => {
      const name = p.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return {
        name,
        version: p.version,
        purl: `pkg:npm/${name.replace('@', '%40')}@${p.version}`,
        licence: p.license,
        sha512: p.integrity?.startsWith('sha512-') ? Buffer.from(p.integrity.slice(7), 'base64').toString('hex') : undefined,
        shipped: !p.dev,
      };
    });
}

function billOf(components) {
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', name: 'production-analytics', licenses: [{ license: { id: 'Apache-2.0' } }] } },
    components: components.map((p) => ({
      type: 'library',
      'bom-ref': p.purl,
      name: p.name,
      version: p.version,
      purl: p.purl,
      scope: p.shipped ? 'required' : 'excluded',
      ...(p.sha512 ? { hashes: [{ alg: 'SHA-512', content: p.sha512 }] } : {}),
      licenses: [known[p.name] ? { license: { name: known[p.name] } } : { expression: p.licence }],
    })),
  };
}
