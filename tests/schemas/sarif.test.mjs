// `kept check --format sarif` against the schema of OASIS (2.1.0), which @microsoft/jest-sarif carries.
// KEPT names the program; build/release/kept without it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test, { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';

import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const kept = process.env.KEPT ?? join(root, 'build/release/kept');
const schema = JSON.parse(readFileSync(join(here, 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'));
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats(ajv);
const valid = ajv.compile(schema);

function sarif(folder, ...more) {
  const run = spawnSync(kept, ['check', '-s', '.', '--format', 'sarif', '--as-of', '2025-01-01', ...more], { cwd: folder, encoding: 'utf8' });
  assert.ok(run.status === 0 || run.status === 1, run.stderr);
  return JSON.parse(run.stdout);
}

function hold(log) {
  assert.ok(valid(log), JSON.stringify(valid.errors?.slice(0, 5), null, 2));
}

let folder;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-sarif-'));
  mkdirSync(join(folder, 'content/commitments'), { recursive: true });
  writeFileSync(join(folder, 'kept.yaml'), 'title: A tracker\n');
  writeFileSync(join(folder, 'content/notes on 100%.txt'), 'To do\n');
  writeFileSync(
    join(folder, 'content/commitments/tha.md'),
    '---\ntitle: 😀 คำ\ntpye: law\ncountry: THA\nthemes: [กก, กก]\nmade: 2019-1\nupdates:\n' +
      '  # kept: allow evidence/no-source until 2030 because It comes in January\n' +
      '  - {date: 2019-01, status: started, voice: government}\n---\n',
  );
});
after(() => rmSync(folder, { recursive: true }));

test('A log with findings, fixes and an exception is valid', () => {
  const log = sarif(folder);
  hold(log);
  const { results } = log.runs[0];
  assert.ok(results.length >= 5);
  assert.ok(results.some((result) => result.fixes));
  assert.ok(results.some((result) => result.suppressions));
  assert.ok(results.some((result) => result.locations[0].physicalLocation.artifactLocation.uri === 'content/notes%20on%20100%25.txt'));
});

test('A fix, put in place by code points, is what the hint asks for', () => {
  const result = sarif(folder).runs[0].results.find(({ ruleId }) => ruleId === 'date/bad');
  const [{ deletedRegion, insertedContent }] = result.fixes[0].artifactChanges[0].replacements;
  const line = [...readFileSync(join(folder, 'content/commitments/tha.md'), 'utf8').split('\n')[deletedRegion.startLine - 1]];
  line.splice(deletedRegion.startColumn - 1, deletedRegion.endColumn - deletedRegion.startColumn, insertedContent.text);
  assert.equal(line.join(''), 'made: 2019-01');
});

test('A clean log is valid', () => {
  const log = sarif(root);
  hold(log);
});

test('The log of every golden tracker is valid', () => {
  const cases = join(root, 'tests/cases/build');
  for (const name of readdirSync(cases)) {
    const run = spawnSync(kept, ['check', '-s', join(cases, name, 'site'), '--format', 'sarif', '--as-of', '2025-01-01'], { encoding: 'utf8' });
    if (run.status <= 1) hold(JSON.parse(run.stdout));
  }
});
