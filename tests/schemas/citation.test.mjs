// How records are cited, under the library that other reference managers are built on. KEPT names the program.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {after, before, test} from 'node:test';
import {fileURLToPath} from 'node:url';

import {Cite, plugins} from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';

const top = join(dirname(fileURLToPath(import.meta.url)), '../..');
const kept = process.env.KEPT ?? join(top, 'build/release/kept');
const titles = {
  plain: 'Alternatives to detention', signs: '50 % of $5 & more: a_b #1 ~ x^2', backslash: 'a \\input{x} b', open: 'an open { brace', close: 'a closed } brace',
  end: 'x}}, author = {{Mallory', quotes: '"a", \'b\'', thai: 'ทางเลือกแทนการกักขัง', khmer: 'ការឃុំខ្លួនកុមារ', burmese: 'ကလေးသူငယ်များ', vietnamese: 'Trẻ em di cư', emoji: '😀', at: '@string{x = "y"}',
};

let work;
const record = (slug) => JSON.parse(readFileSync(join(work, 'site/commitments', slug, 'index.json'), 'utf8'));
before(() => {
  work = mkdtempSync(join(tmpdir(), 'kept-citation-'));
  mkdirSync(join(work, 'content/commitments'), {recursive: true});
  writeFileSync(join(work, 'kept.yaml'), 'title: A & B tracker\nbase_url: https://example.org/a_b%7Ec/\n');
  for (const [slug, title] of Object.entries(titles)) writeFileSync(join(work, `content/commitments/${slug}.md`), `---\ntitle: ${JSON.stringify(title)}\ncountry: THA\n---\n`);
  execFileSync(kept, ['build', '-s', work, '-d', join(work, 'site'), '--as-of', '2026-01-09', '--quiet']);
});
after(() => rmSync(work, {recursive: true}));

for (const [slug, title] of Object.entries(titles)) {
  test(`“${title}” comes out of BibTeX and CSL JSON as it went in`, () => {
    const {citation} = record(slug);
    const entries = plugins.input.chain(citation.bibtex, {generateGraph: false});
    assert.equal(entries.length, 1);
    const [entry] = entries;
    assert.equal(entry.title.replace(/<\/?span[^>]*>/g, ''), title);
    assert.equal(entry.URL, `https://example.org/a_b%7Ec/commitments/${slug}/`);
    assert.deepEqual(entry.issued['date-parts'], [[2026, 1, 9]]);
    assert.match(JSON.stringify(entry.author), /A & B tracker/);
    const [item] = citation.csl;
    assert.equal(item.title, title);
    assert.deepEqual([item.URL, item.issued['date-parts'][0], item.author], [entry.URL, [2026, 1, 9], [{literal: 'A & B tracker'}]]);
    assert.equal(citation.text, `“${title}”, A & B tracker, as of 9 January 2026. ${item.URL}`);
  });
}

test('A style for citations finds in CSL JSON what it prints', () => {
  const apa = new Cite(record('thai').citation.csl).format('bibliography', {template: 'apa', format: 'text'});
  assert.equal(apa.trim(), 'A & B tracker. (2026, January 9). ทางเลือกแทนการกักขัง. A & B Tracker. https://example.org/a_b%7Ec/commitments/thai/');
});

// As schemas/input/csl-data.json of the Citation Style Language has it, which no package of npm carries.
test('CSL JSON has the properties of its schema, of the types that it gives them', () => {
  const text = new Set(['id', 'type', 'title', 'container-title', 'URL', 'version', 'language']);
  for (const slug of Object.keys(titles))
    for (const [name, value] of Object.entries(record(slug).citation.csl[0])) {
      if (text.has(name)) assert.equal(typeof value, 'string', name);
      else if (name === 'author') assert.deepEqual(value.map(Object.keys), [['literal']]);
      else assert.deepEqual([name, Object.keys(value)], ['issued', ['date-parts']]);
    }
});

test('The page of downloads is cited as a data set', () => {
  const html = readFileSync(join(work, 'site/data/index.html'), 'utf8');
  assert.match(html, /&quot;type&quot;: &quot;dataset&quot;|"type": "dataset"/);
  assert.match(html, /@misc\{data,/);
});
