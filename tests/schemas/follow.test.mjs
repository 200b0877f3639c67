// What readers subscribe to, read by parsers that others wrote: feeds as Atom, deadlines as iCalendar. KEPT names the program.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdtempSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {after, before, test} from 'node:test';
import {fileURLToPath} from 'node:url';

import {parseAtomFeed} from 'feedsmith';
import ICAL from 'ical.js';
import {SaxesParser} from 'saxes';

const top = join(dirname(fileURLToPath(import.meta.url)), '../..');
const kept = process.env.KEPT ?? join(top, 'build/release/kept');

let work, site, hostile;
const build = (source, name) => {
  execFileSync(kept, ['build', '-s', source, '-d', join(work, name), '--as-of', '2026-01-01', '--quiet']);
  return join(work, name);
};
before(() => {
  work = mkdtempSync(join(tmpdir(), 'kept-follow-'));
  site = build(top, 'site');
  const source = join(work, 'source');
  mkdirSync(join(source, 'content/commitments'), {recursive: true});
  writeFileSync(join(source, 'kept.yaml'), 'title: "ก]]>&<, ;\\\\n"\nbase_url: https://example.org/t/\n');
  const text = 'คำสัญญา ต่อ เด็ก, ทุกคน; \\n 😀😀😀😀 a<b&amp; '.repeat(4);
  writeFileSync(join(source, 'content/commitments/a.md'),
    `---\ntitle: ${JSON.stringify(text)}\ncountry: THA\nmade: 2019\ndue: 2027\nmilestones:\n  - {date: 2028-02, title: ${JSON.stringify(text)}}\n---\n`);
  hostile = build(source, 'hostile');
});
after(() => rmSync(work, {recursive: true}));

function* files(folder, name) {
  for (const entry of readdirSync(folder, {withFileTypes: true})) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* files(path, name);
    else if (entry.name === name) yield path;
  }
}

test('Every feed is well-formed XML and Atom with unique ids, newest first', () => {
  let seen = 0;
  for (const path of [...files(site, 'feed.xml'), ...files(hostile, 'feed.xml')]) {
    const text = readFileSync(path, 'utf8');
    const xml = new SaxesParser({xmlns: true});
    xml.on('error', (error) => assert.fail(`${path}: ${error.message}`));
    xml.write(text).close();
    const feed = parseAtomFeed(text);
    assert.ok(feed.id.startsWith('https://') && feed.title && feed.authors[0].name, path);
    assert.match(feed.links.find(({rel}) => rel === 'self').href, /^https:.*feed\.xml$/);
    const entries = feed.entries ?? [];
    assert.ok(entries.length <= 50);
    assert.equal(new Set(entries.map(({id}) => id)).size, entries.length, `${path}: an id twice`);
    const moments = entries.map(({updated}) => Date.parse(updated));
    assert.deepEqual(moments, [...moments].sort((a, b) => b - a));
    // Several changes of a record lead to one page; an event has an address of its own.
    const own_address = !path.endsWith('changes/feed.xml');
    for (const {id, title, links} of entries) assert.ok(new URL(id) && title && (own_address ? links[0].href === id : new URL(links[0].href)), `${path}: ${id}`);
    seen += 1;
  }
  assert.ok(seen > 30, `${seen} feeds`);
});

test('Every calendar is iCalendar: lines end and fold as RFC 5545 says, and events have names of their own', () => {
  let seen = 0, events = 0;
  for (const path of [...files(site, 'deadlines.ics'), ...files(hostile, 'deadlines.ics')]) {
    const bytes = readFileSync(path);
    const text = bytes.toString('utf8');
    assert.equal(Buffer.compare(Buffer.from(text, 'utf8'), bytes), 0, 'UTF-8');
    assert.ok(text.endsWith('\r\n') && !/[^\r]\n|\r[^\n]/.test(text), `${path}: line ends`);
    for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, `${path}: ${line}`);
    const calendar = new ICAL.Component(ICAL.parse(text));
    assert.equal(calendar.getFirstPropertyValue('version'), '2.0');
    assert.ok(calendar.getAllSubcomponents().length > 0, 'something in it');
    const all = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component, {strictExceptions: true}));
    assert.equal(new Set(all.map(({uid}) => uid)).size, all.length, `${path}: a UID twice`);
    for (const event of all) {
      assert.ok(event.startDate.isDate && event.duration.toSeconds() === 86400, path);
      assert.equal(event.component.getFirstPropertyValue('dtstamp').toString(), '2026-01-01T00:00:00Z');
    }
    seen += 1;
    events += all.length;
  }
  assert.ok(seen > 30 && events >= 4, `${seen} calendars, ${events} events`);
});

test('A text comes out of the calendar as it went in', () => {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(join(hostile, 'deadlines.ics'), 'utf8')));
  const [due, milestone] = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
  assert.match(due.summary, /^Due: คำสัญญา ต่อ เด็ก, ทุกคน; \\n 😀😀😀😀 a<b&amp; คำ/);
  assert.equal(due.startDate.toString(), '2027-12-31');
  assert.equal(milestone.startDate.toString(), '2028-02-29');
});
