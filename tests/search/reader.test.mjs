// The reader of the index in Node: it is the one that pages run.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {distance} from '../../theme/search/forgive.js';
import {same_stem} from '../../theme/search/likeness.js';
import {clauses} from '../../theme/search/query.js';
import {fold, tokens} from '../../theme/search/tokens.js';

const vectors = JSON.parse(readFileSync(new URL('vectors.json', import.meta.url)));

test('Texts are cut into the terms that the shared vectors tell, as the index cuts them', () => {
  for (const {says, text, terms, folded} of vectors) {
    const found = tokens(text.normalize('NFC')).map(({term}) => term);
    assert.deepEqual(found, terms, says);
    assert.deepEqual(found.map(fold), folded, says);
  }
});

test('A term says where it stands in the text', () => {
  for (const {says, text} of vectors) {
    let before = 0;
    for (const {start, end} of tokens(text)) {
      assert.ok(start >= before && end > start && end <= text.length, says);
      before = start;
    }
  }
  const text = 'Thẻ เด็กไทย 13h';
  assert.deepEqual(tokens(text).map(({start, end}) => text.slice(start, end)), ['Thẻ', 'เด็', 'ก', 'ไท', 'ย', '13', 'h']);
});

test('What is typed becomes words, runs, phrases and exclusions', () => {
  const read = (typed) => clauses(typed).map(({sort, without, open}) => `${without ? '-' : ''}${sort}${open ? '…' : ''}`).join(' ');
  for (const [typed, expected] of [
    ['', ''], ['  ', ''], ['-', ''], ['"', ''], ['sabah', 'word…'], ['sabah ', 'word'], ['sabah -covid', 'word -word'], ['"white paper"', 'phrase'], ['"white paper', 'phrase'],
    ['“white paper” -"zero draft"', 'phrase -phrase'], ['เด็กไทย', 'run…'], ['วัคซีน -เรือ', 'run -run'], ['13(h)', 'word word'], ['co-operation', 'word word…'], ['a'.repeat(5000), 'word…'],
  ]) assert.equal(read(typed), expected, typed.slice(0, 40));
});

test('Forms of a word are told from other words', () => {
  for (const [a, b, language, alike] of [
    ['registering', 'registration', 'en', true], ['births', 'birth', 'en', true], ['stateless', 'statelessness', 'en', true], ['detention', 'detective', 'en', false],
    ['catatan', 'catat', 'id', true], ['thanh', 'thanhs', 'vi', false], ['cat', 'cats', 'en', false],
  ]) assert.equal(same_stem(a, b, language), alike, `${a} ${b}`);
});

test('Letters wrong, missing, too many or swapped are counted', () => {
  for (const [a, b, far] of [['sinh', 'sihn', 1], ['kafala', 'kafalla', 1], ['rohingya', 'rohynga', 2], ['a', 'b', 1], ['abc', 'xyz', 3], ['same', 'same', 0]])
    assert.equal(distance(a, b, 2), far, `${a} ${b}`);
});
