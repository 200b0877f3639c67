// The schemas that `kept schema` prints, under a real validator: they are schemas, and this repository's tracker keeps them.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {readFileSync, readdirSync, statSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';

import {Ajv2020} from 'ajv/dist/2020.js';
import {parse} from 'yaml';

const top = join(dirname(fileURLToPath(import.meta.url)), '../..');
const kept = process.env.KEPT ?? join(top, 'build/release/kept');
const folders = {
  commitments: 'commitment', countries: 'country', declarations: 'declaration', roundtables: 'roundtable',
  practices: 'practice', organisations: 'organisation', sources: 'source', themes: 'theme',
};
const validator = (kind) =>
  new Ajv2020({allErrors: true, allowUnionTypes: true}).compile(JSON.parse(execFileSync(kept, ['schema', kind, '-s', top], {encoding: 'utf8'})));

function* files(folder) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* files(path);
    else yield path;
  }
}

const front_matter = (text) => /^---\n(.*?)\n---(\n|$)/s.exec(text)?.[1] ?? '';

test('every kind has a schema, and all of them together are one document', () => {
  const all = JSON.parse(execFileSync(kept, ['schema', '-s', top], {encoding: 'utf8'}));
  const ajv = new Ajv2020({allowUnionTypes: true});
  for (const [name, schema] of Object.entries(all.$defs)) assert.ok(ajv.compile(schema), name);
  assert.deepEqual(Object.keys(all.$defs).sort(), [...Object.values(folders), 'page', 'site'].sort());
});

test('kept.yaml keeps its schema', () => {
  const validate = validator('site');
  assert.ok(validate(parse(readFileSync(join(top, 'kept.yaml'), 'utf8'))), JSON.stringify(validate.errors));
});

for (const [folder, kind] of Object.entries(folders)) {
  test(`every ${kind} of the tracker keeps its schema`, () => {
    const validate = validator(kind);
    let seen = 0;
    for (const path of files(join(top, 'content'))) {
      const below = path.slice(join(top, 'content').length + 1);
      if (!below.startsWith(`${folder}/`) && below !== `${folder}.yaml`) continue;
      const text = readFileSync(path, 'utf8');
      const data = parse(path.endsWith('.md') ? front_matter(text) : text) ?? {};
      assert.ok(validate(data), `${below}: ${JSON.stringify(validate.errors?.slice(0, 3))}`);
      seen += 1;
    }
    assert.notEqual(seen, 0);
  });
}

test('what a kind does not have is refused', () => {
  const validate = validator('commitment');
  assert.ok(validate({title: 'A', country: 'THA'}));
  for (const wrong of [{title: 'A', status: 'met'}, {country: 'THA'}, {title: 'A', country: 'Thailand'}, {title: 'A', made: '2019-13'},
    {title: 'A', updates: [{status: 'met'}]}, {title: 'A', updates: [{date: 2019, status: 'nearly'}]}, {title: 'A', implements: 'crc'}])
    assert.ok(!validate(wrong), JSON.stringify(wrong));
});

test('a level that no rule can have is refused in kept.yaml, and a word to avoid is a word', () => {
  const validate = validator('site');
  assert.ok(validate({title: 'A', checks: {'plain/hard-word': 'off'}, terms: {'illegal migrants': 'people without papers'}}), JSON.stringify(validate.errors));
  for (const wrong of [{title: 'A', checks: {'plain/hard-word': 'warn'}}, {title: 'A', checks: ['plain/hard-word']}, {title: 'A', terms: {a: ['b']}}]) assert.ok(!validate(wrong), JSON.stringify(wrong));
});
