// Lists that very many documents stand in: how much of them is read. The index is made up here, as generator/search/shards.h tells it.
import assert from 'node:assert/strict';
import {beforeEach, test} from 'node:test';
import {deflateRawSync} from 'node:zlib';
import {open} from '../../theme/search/search.js';

const room = 65536, blocks = 16, apart = 3, best = [9, 30000, 60000];
const documents = Math.ceil(room / apart);
const often = Array.from({length: documents}, (_, i) => i * apart);
const rarely = Array.from({length: 12}, (_, i) => i * 5001);

const number = (value) => (value < 128 ? [value] : [value % 128 | 128, ...number(Math.floor(value / 128))]);
const gaps = (ids) => ids.flatMap((id, i) => number(id - (ids[i - 1] ?? 0)));
const block = (ids) => [...number(ids.length), ...gaps(ids), ...ids.map((id) => (best.includes(id) ? 31 : 5))];
const digest = (file) => [0, 0, 0, 0, file];
const name = (file) => `aaaaaaa${'abcdefghijklmnopqrstuvwxyz234567'[file]}`;

const shard = [
  ...number(2), 0, 5, 0, 6, ...Buffer.from('oftenrarely'),
  ...number(often.length * 4 + 1), blocks, ...Array.from({length: blocks}, (_, i) => digest(i + 1)).flat(), ...digest(20),
  ...number(rarely.length * 4), ...gaps(rarely), ...rarely.map(() => 20),
];
const lists = new Map([[name(20), block(best)]]);
for (let i = 0; i < blocks; ++i) lists.set(name(i + 1), block(often.filter((id) => Math.floor(id / (room / blocks)) === i)));

let read = [];
beforeEach(() => { read = []; });
const load = async (file) => {
  read.push(file);
  if (file === 'index.json') return Buffer.from(JSON.stringify({kept: 2, documents, room, usual: 8, facets: [], dates: '', shards: [['often', 'shard']]}));
  const [folder, ...rest] = file.replace('.bin', '').split('/');
  if (folder === 'terms') return deflateRawSync(Buffer.from(shard));
  if (folder === 'lists') return deflateRawSync(Buffer.from(lists.get(rest[0])));
  const id = parseInt(rest[0], 16) * 256 + parseInt(rest[1], 16);
  return deflateRawSync(JSON.stringify([`d/${id}/`, '', `Paper ${id}`, '', '', '', [['', '', id % 2 ? 'rarely often' : 'rarely']], '']));
};
const addresses = ({hits}) => hits.map(({address}) => address);
const fetched = (folder) => read.filter((file) => file.startsWith(folder)).length;

test('Of a list that nearly all stand in a slice and the best are read; how many there are is told about', async () => {
  const answer = await (await open(load, 'en'))({text: 'often '});
  assert.ok(answer.about);
  assert.ok(Math.abs(answer.count - documents) < documents / 100, `${answer.count} of ${documents}`);
  assert.deepEqual(addresses(answer).slice(0, 3), ['d/9/', 'd/30000/', 'd/60000/']);
  assert.ok(fetched('lists/') <= blocks / 2, `${fetched('lists/')} of ${blocks} blocks`);
});

test('Who goes on to where the slice ends has the exact count', async () => {
  const answer = await (await open(load, 'en'))({text: 'often ', offset: 20000});
  assert.ok(!answer.about);
  assert.equal(answer.count, documents);
  assert.equal(answer.hits.length, 10);
});

test('Where few documents are left they are read themselves, and no list of the other words', async () => {
  const answer = await (await open(load, 'en'))({text: 'rarely often '});
  assert.equal(answer.count, rarely.length);
  assert.equal(fetched('lists/'), 0);
  assert.ok(addresses(answer).slice(0, 6).every((address) => Number(address.match(/\d+/)[0]) % 2), 'those that hold both stand first');
});

test('What is left out leaves out', async () => {
  const answer = await (await open(load, 'en'))({text: 'rarely -often'});
  assert.deepEqual(addresses(answer).map((address) => Number(address.match(/\d+/)[0]) % 2), Array(6).fill(0));
});
