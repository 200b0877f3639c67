// The downloads of /data/, held against Frictionless by its own library, and against the pages' JSON. KEPT names the program.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {after, before, test} from 'node:test';
import {fileURLToPath} from 'node:url';

import {Ajv2020} from 'ajv/dist/2020.js';
import {parse} from 'csv-parse/sync';
import datapackage from 'datapackage';

const top = join(dirname(fileURLToPath(import.meta.url)), '../..');
const kept = process.env.KEPT ?? join(top, 'build/release/kept');

let work;
const build = (source, name) => {
  execFileSync(kept, ['build', '-s', source, '-d', join(work, name), '--as-of', '2026-01-01', '--quiet']);
  return join(work, name, 'data');
};
const hostile = ['=1+1', '+1', '-1', '@SUM(A1)', "'quoted", 'a "b", c', 'ไทย, 😀', 'plain; text'];
let data, odd;
before(() => {
  work = mkdtempSync(join(tmpdir(), 'kept-data-'));
  data = build(top, 'site');
  const source = join(work, 'source');
  mkdirSync(join(source, 'content/commitments'), {recursive: true});
  writeFileSync(join(source, 'kept.yaml'), 'title: A tracker\n');
  hostile.forEach((title, i) => writeFileSync(join(source, `content/commitments/c${i}.md`),
    `---\ntitle: ${JSON.stringify(title)}\ncountry: THA\nindicators: [{id: i, title: I, baseline: -5, observations: [{date: 2020, value: -0.5}, {date: 2021, value: 7}]}]\n---\n`));
  odd = build(source, 'odd');
});
after(() => rmSync(work, {recursive: true}));

const package_in = (folder) => JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8'));
const rows_of = (folder, name) => parse(readFileSync(join(folder, `${name}.csv`), 'utf8'), {columns: true, relax_quotes: false, record_delimiter: '\r\n'});

for (const which of ['the tracker of this repository', 'a tracker of odd texts'])
  test(`The data package of ${which} is valid, and so is every row and every reference in it`, async () => {
    const folder = which.includes('odd') ? odd : data;
    const descriptor = package_in(folder);
    const read = await datapackage.Package.load(descriptor, {basePath: folder, strict: true});
    assert.ok(read.valid, String(read.errors));
    for (const resource of read.resources) {
      const rows = await resource.read({keyed: true, relations: true});
      const {bytes, path} = resource.descriptor;
      assert.equal(statSync(join(folder, path)).size, bytes, path);
      assert.equal(rows.length, rows_of(folder, resource.name).length, path);
    }
  });

test('Its references are declared where they hold', () => {
  const keys = Object.fromEntries(package_in(data).resources.map(({name, schema}) => [name, (schema.foreignKeys ?? []).map((key) => `${key.fields} -> ${key.reference.resource}.${key.reference.fields}`)]));
  assert.ok(keys.commitments.includes('country -> countries.code'));
  assert.ok(keys['commitments-updates'].includes('commitment -> commitments.id'));
  assert.deepEqual(keys.evidence, ['source -> sources.id']);
});

test('The tables say what the JSON says', () => {
  const json = JSON.parse(readFileSync(join(data, 'commitments.json'), 'utf8'));
  const rows = rows_of(data, 'commitments');
  assert.deepEqual(rows.map(({id}) => id), json.map(({id}) => id));
  const updates = rows_of(data, 'commitments-updates');
  const plain = (text) => text?.replace(/^'/, '');
  for (const [i, record] of json.entries()) {
    assert.equal(plain(rows[i].title), record.title);
    assert.equal(rows[i].country, record.country ?? '');
    assert.equal(rows[i].made, record.made ?? '');
    assert.equal(rows[i].overdue, String(record.computed.overdue));
    assert.equal(rows[i].status_promiser, record.computed.standings.find(({voice}) => voice === 'government')?.status ?? '');
    const own = updates.filter(({commitment}) => commitment === record.id);
    assert.deepEqual(own.map(({date, status}) => [date, status]), (record.updates ?? []).map(({date, status}) => [date, status ?? '']));
  }
  const pinpoints = rows_of(data, 'evidence').filter(({kind, list}) => kind === 'commitment' && list === 'updates');
  assert.equal(pinpoints.length, json.flatMap(({updates}) => updates ?? []).flatMap(({sources}) => sources ?? []).length);
});

test('No cell of text is a formula, and a first apostrophe taken away gives the text back; numbers stay numbers', () => {
  const rows = rows_of(odd, 'commitments');
  for (const row of rows) for (const [name, cell] of Object.entries(row)) assert.doesNotMatch(cell, /^[=+\-@\t\r]/, name);
  assert.deepEqual(rows.map(({title}) => title.replace(/^'/, '')), hostile);
  assert.equal(rows_of(odd, 'commitments-indicators')[0].baseline_value, '-5');
  assert.deepEqual(rows_of(odd, 'commitments-indicators-observations').slice(0, 2), [{commitment: 'c0', of: '1', n: '1', date: '2020', value: '-0.5', by: ''}, {commitment: 'c0', of: '1', n: '2', date: '2021', value: '7', by: ''}]);
});

test('Lines end as RFC 4180 says', () => {
  for (const {path} of package_in(odd).resources) assert.doesNotMatch(readFileSync(join(odd, path), 'utf8').replaceAll('\r\n', ''), /[\r\n]/);
});

test('The page of downloads links to every file, and each is there', () => {
  const html = readFileSync(join(data, 'index.html'), 'utf8');
  const links = [...html.matchAll(/href="\.\.\/data\/([^"]+\.(?:csv|json))"/g)].map(([, path]) => path);
  assert.ok(links.length > 20);
  for (const path of links) assert.ok(existsSync(join(data, path)), path);
  for (const {path} of package_in(data).resources) assert.ok(links.includes(path), path);
});

test('The schemas are those that `kept schema` prints', () => {
  for (const kind of ['commitment', 'source', 'site']) {
    const schema = JSON.parse(readFileSync(join(data, `schemas/${kind}.json`), 'utf8'));
    assert.deepEqual(schema, JSON.parse(execFileSync(kept, ['schema', kind, '-s', top], {encoding: 'utf8'})));
    assert.ok(new Ajv2020({allowUnionTypes: true}).compile(schema));
  }
});
