// The script of .github/workflows/comment.yml, run as the action would run it: it takes what Kept writes, and nothing else.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const workflow = readFileSync(join(root, '.github/workflows/comment.yml'), 'utf8');
const scripts = [...workflow.matchAll(/script: \|\n((?: {12}.*\n|\n)+)/g)].map(([, text]) => text.replace(/^ {12}/gm, ''));
const AsyncFunction = (async () => {}).constructor;
const title = '### What this change means\n';

async function comment({ number = '7', text, head = 'abc', symlink = false }) {
  const folder = mkdtempSync(join(tmpdir(), 'kept-comment-'));
  const before = process.cwd();
  mkdirSync(join(folder, 'report'));
  writeFileSync(join(folder, 'report/number'), number);
  if (symlink) symlinkSync('/etc/hostname', join(folder, 'report/comment.md'));
  else if (text !== undefined) writeFileSync(join(folder, 'report/comment.md'), text);
  const written = [];
  const github = {
    paginate: async () => [],
    rest: {
      pulls: { get: async () => ({ data: { head: { sha: 'abc' } } }) },
      issues: { listComments: {}, createComment: async ({ issue_number, body }) => written.push([issue_number, body]), updateComment: async () => assert.fail() },
    },
  };
  const context = { repo: { owner: 'o', repo: 'r' }, payload: { workflow_run: { head_sha: head, id: 1 } } };
  try {
    process.chdir(folder);
    await new AsyncFunction('github', 'context', 'core', 'require', scripts[1])(github, context, { info() {} }, createRequire(import.meta.url));
  } finally {
    process.chdir(before);
    rmSync(folder, { recursive: true });
  }
  return written;
}

test('A report is looked at before it is fetched: one, and small', async () => {
  const look = async (artifacts) => {
    const outputs = {};
    const github = { rest: { actions: { listWorkflowRunArtifacts: async () => ({ data: { artifacts } }) } } };
    await new AsyncFunction('github', 'context', 'core', scripts[0])(github, { repo: {}, payload: { workflow_run: { id: 1 } } }, { setOutput: (name, value) => (outputs[name] = value) });
    return outputs.there;
  };
  const report = { name: 'report', size_in_bytes: 900, expired: false };
  assert.equal(await look([]), false);
  assert.equal(await look([report, { ...report, name: 'other' }]), true);
  await assert.rejects(look([report, report]), /more than one/);
  await assert.rejects(look([{ ...report, size_in_bytes: 100_001 }]), /too large/);
});

test('What Kept writes is put on the pull request that the report names', async () => {
  const cases = join(root, 'tests/cases/diff');
  const texts = readdirSync(cases)
    .filter((name) => readFileSync(join(cases, name, 'args'), 'utf8').includes('\nmd\n'))
    .map((name) => readFileSync(join(cases, name, 'expected/stdout'), 'utf8'));
  assert.ok(texts.length >= 3);
  for (const text of texts) {
    const written = await comment({ text });
    assert.equal(written.length, 1, text);
    assert.equal(written[0][0], 7);
    assert.ok(written[0][1].endsWith(text));
  }
});

test('What Kept would not write is refused, and nothing is written', async () => {
  const bad = ['@ann', '&#64;ann', '&#35;1', 'closes #1', 'GH&#45;1', 'x <b>y</b>', '![x](y)', '[x](y)', 'https://example.org', 'https&#58;//example.org', 'www.example.org', 'www&#46;example.org', 'a1b2c3d4', '`code`', '**bold**', '&lt;', '&#60', '&#x40;ann', '&#1234;', 'a\r- b'];
  for (const words of bad) await assert.rejects(comment({ text: `${title}\n**Thailand**\n\n- ${words}\n` }), /not what kept diff writes/, words);
  for (const line of ['words', '# Title', '/close', '    code', '> quoted', '**a** b', '<!-- -->']) await assert.rejects(comment({ text: `${title}${line}\n` }), /not what kept diff writes/, line);
});

test('A number that is none, a large text, a link in place of a file, and a report of another commit are refused', async () => {
  const text = 'Nothing changed that the tracker knows of.\n';
  for (const number of ['', '0', '-1', '1e3', '7\n', '07', '../7', '12345678901']) await assert.rejects(comment({ number, text }), /names no pull request|bytes at most/, number);
  await assert.rejects(comment({ text: 'x'.repeat(65_001) }), /bytes at most/);
  await assert.rejects(comment({ symlink: true }), /no file/);
  assert.deepEqual(await comment({ text, head: 'def' }), []);
  assert.deepEqual(await comment({}), []);
  assert.equal((await comment({ text })).length, 1);
});
