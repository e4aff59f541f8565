// Reads compose.yaml, for dev/container-check.
//   node compose.mjs variables            the variables that it takes from .env or the shell, one a line
//   node compose.mjs environment SERVICE  NAME=value of that service, with the variables of this process
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';

const root = new URL('../../', import.meta.url);
// A parser that the web app's packages bring along.
const {load} = createRequire(new URL('web/package.json', root))('js-yaml');
const text = readFileSync(new URL('compose.yaml', root), 'utf8');
const {services} = load(text);

const reference = /\$\$|\$\{(\w+)(?::([-?])([^}]*))?\}/g;
const passedOn = Object.values(services)
  .flatMap(service => Object.entries(service.environment ?? {}))
  .filter(([, value]) => value === null)
  .map(([name]) => name);

function resolve(value) {
  return String(value).replace(reference, (match, name, kind, rest) => {
    if (match === '$$') return '$';
    const given = process.env[name];
    if (kind === undefined) return given ?? '';
    if (given) return given;
    if (kind === '-') return rest;
    throw new Error(rest);
  });
}

const [command, service] = process.argv.slice(2);
if (command === 'variables') {
  const named = [...text.matchAll(reference)].flatMap(([, name]) => (name ? [name] : []));
  console.log([...new Set([...named, ...passedOn])].sort().join('\n'));
} else {
  for (const [name, value] of Object.entries(services[service].environment)) {
    const set = value === null ? process.env[name] : resolve(value);
    if (set !== undefined) console.log(`${name}=${set}`);
  }
}
