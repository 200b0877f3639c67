// Makes theme/map/land.txt and theme/map/places.txt from Natural Earth, which is in the public domain: `npm ci && node make.mjs`.
// Land is drawn without borders: the map marks countries by dots, and claims nothing of where one ends.
import {readFileSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';

import iso from 'i18n-iso-countries';
import polylabel from 'polylabel';
import {feature} from 'topojson-client';
import {presimplify, simplify} from 'topojson-simplify';

const require = createRequire(import.meta.url);
const atlas = (name) => JSON.parse(readFileSync(require.resolve(`world-atlas/${name}.json`)));
const tenth = (degrees) => Math.round(degrees * 10);
const polygons = ({type, coordinates}) => (type === 'Polygon' ? [coordinates] : coordinates);

const source = 'Natural Earth (public domain, naturalearthdata.com), through npm world-atlas 2.0.2; made by script/outline/make.mjs';

// A ring as whole tenths of a degree, each point once; nothing where it has shrunk to a line.
function ring(points) {
  const kept = [];
  for (const point of points.map((p) => p.map(tenth))) if (`${point}` !== `${kept.at(-1)}`) kept.push(point);
  kept.pop();
  return kept.length > 2 ? kept : undefined;
}

const written = (points) => points.map(([x, y], i) => (i ? `${x - points[i - 1][0]} ${y - points[i - 1][1]}` : `${x} ${y}`)).join(' ');

const topology = simplify(presimplify(atlas('land-50m')), 0.025);
const land = feature(topology, topology.objects.land).features.flatMap((f) => polygons(f.geometry));
const rings = land.map(([outer]) => ring(outer)).filter((points) => points && Math.max(...points.map((p) => p[1])) > -600);
const head = `# Land, as rings of longitude and latitude in tenths of a degree, each point as the way from the one before.\n# ${source}\n`;
writeFileSync(new URL('../../theme/map/land.txt', import.meta.url), head + rings.map(written).join('\n') + '\n');

// Where a country's dot stands: within its largest piece of land, as far from the shore as can be.
const area = ([outer]) => Math.abs(outer.reduce((sum, [x, y], i) => sum + x * outer[(i + 1) % outer.length][1] - y * outer[(i + 1) % outer.length][0], 0));
const world = atlas('countries-10m');
const places = new Map();
for (const {id, geometry} of feature(world, world.objects.countries).features) {
  const code = id && iso.numericToAlpha3(id);
  if (!code || places.has(code)) continue;
  const [x, y] = polylabel(polygons(geometry).sort((a, b) => area(b) - area(a))[0], 0.05);
  places.set(code, [tenth(x), tenth(y)]);
}
const lines = [...places].sort().map(([code, [x, y]]) => `${code.toLowerCase()} ${x} ${y}`);
writeFileSync(new URL('../../theme/map/places.txt', import.meta.url), `# Where the dot of each country stands: its code, longitude and latitude in tenths of a degree.\n# ${source}\n${lines.join('\n')}\n`);
console.log(`${rings.length} rings, ${places.size} places`);
