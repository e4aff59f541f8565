// Writes a brotli and a gzip twin beside every file of the build that gets smaller by it. Done once, so that the best level costs no visitor time.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const folder = process.argv[2];
const WORTH = /\.(js|css|svg|json|geojson|html)$/;

for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !WORTH.test(entry.name) || entry.name === 'index.html') continue;
  const file = join(entry.parentPath, entry.name);
  const content = readFileSync(file);
  const best = { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } };
  writeIfSmaller(`${file}.br`, brotliCompressSync(content, best), content.length);
  writeIfSmaller(`${file}.gz`, gzipSync(content, { level: 9 }), content.length);
}

function writeIfSmaller(file, packed, size) {
  if (packed.length < size) writeFileSync(file, packed);
}
