// A text as the terms that it is found by: as generator/search/tokens.cpp cuts it, held to it by tests/search/vectors.json.
// Letters of scripts without blanks between words: first, last, and b a letter, l a leading vowel, m a mark, s a stacker, x dropped.
const ranges = `ad-ad x,640-640 x,64b-652 x,670-670 x,e01-e2f b,e30-e3a m,e40-e44 l,e45-e45 m,e46-e46 b,e47-e4e m,e81-eaf b,eb0-ebd m,
ec0-ec4 l,ec6-ec6 b,ec8-ece m,edc-edf b,1000-102a b,102b-1038 m,1039-1039 s,103a-103e m,103f-103f b,104c-1055 b,1056-1059 m,105a-105d b,
105e-1060 m,1061-1061 b,1062-1064 m,1065-1066 b,1067-106d m,106e-1070 b,1071-1074 m,1075-1081 b,1082-108d m,108e-108e b,108f-108f m,
109a-109d m,1780-17b3 b,17b4-17b5 x,17b6-17d1 m,17d2-17d2 s,17d3-17d3 m,17d7-17d7 b,17dc-17dc b,17dd-17dd m,180e-180e x,200b-200f x,
2060-2064 x,3005-3007 b,3041-3096 b,309d-309f b,30a1-30fa b,30fc-30ff b,3400-4dbf b,4e00-9fff b,a9e0-a9fe b,aa60-aa7a b,aa7b-aa7d m,
aa7e-aa7f b,f900-faff b,fe00-fe0f x,feff-feff x,20000-3ffff b`.split(/,\s*/).map((row) => {
  const [, first, last, letter] = row.match(/^(\w+)-(\w+) (\w)$/);
  return [parseInt(first, 16), parseInt(last, 16), letter];
});
const zeros = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0, 0xf20, 0x1040, 0x1090, 0x17e0, 0x1810, 0xff10];
const digit = (code) => zeros.findIndex((zero) => code >= zero && code < zero + 10);
const known = new Map();

// w: a letter of a script with words, d: a digit, '': between words; else as in the table.
function letter(code) {
  let found = known.get(code);
  if (found !== undefined) return found;
  if (digit(code) >= 0) found = 'd';
  else found = ranges.find(([first, last]) => code >= first && code <= last)?.[2] ?? (/[\p{L}\p{M}\p{N}]/u.test(String.fromCodePoint(code)) ? 'w' : '');
  known.set(code, found);
  return found;
}

function lower(code) {
  const zero = code < 0x80 ? -1 : digit(code);
  if (zero >= 0) return String(code - zeros[zero]);
  const small = String.fromCodePoint(code).toLowerCase();
  return String.fromCodePoint(small.codePointAt(0));
}

const folds = {ß: 'ss', æ: 'ae', ð: 'd', ø: 'o', þ: 'th', đ: 'd', ħ: 'h', ı: 'i', ł: 'l', œ: 'oe'};

// What terms are sorted and looked up by: without the marks of Latin, Greek and Cyrillic letters.
export const fold = (term) => (/^[\x00-\x7f]*$/.test(term) ? term : Array.from(term, (sign) => {
  const code = sign.codePointAt(0);
  if (code < 0x530 || (code >= 0x1e00 && code < 0x2000)) return folds[sign] ?? sign.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  return sign;
}).join(''));

// Among the marks of a cluster, which comes first however they were typed.
const ranks = [[0xe31, 0xe31, 1], [0xe34, 0xe3a, 1], [0xe4d, 0xe4d, 2], [0xe47, 0xe4c, 3], [0xe4e, 0xe4e, 3], [0xe30, 0xe45, 4],
  [0xeb1, 0xeb1, 1], [0xeb4, 0xebc, 1], [0xecd, 0xecd, 2], [0xec8, 0xece, 3], [0xeb0, 0xebd, 4], [0x17c9, 0x17ca, 3], [0x17b6, 0x17c5, 4],
  [0x17c6, 0x17dd, 5], [0x103b, 0x103b, 2], [0x103c, 0x103c, 3], [0x103d, 0x103d, 4], [0x103e, 0x103e, 5], [0x1031, 0x1031, 6],
  [0x102d, 0x102e, 7], [0x1032, 0x1035, 7], [0x102f, 0x1030, 8], [0x102b, 0x102c, 9], [0x103a, 0x103a, 10], [0x1036, 0x1038, 11]];
const rank = (code) => ranks.find(([first, last]) => code >= first && code <= last)?.[2] ?? 14;

// Codes that stand for two, or for another that looks the same.
const spelt = new Map([[0xe33, [0xe4d, 0xe32]], [0xeb3, [0xecd, 0xeb2]], [0xedc, [0xeab, 0xe99]], [0xedd, [0xeab, 0xea1]], [0x17a4, [0x17a2, 0x17b6]], [0x17a3, [0x17a2]], [0x102b, [0x102c]]]);
const most_marks = 12;

function settled({head, marks}) {
  marks.sort((a, b) => a.rank - b.rank || a.code - b.code);
  const find = (code) => marks.findIndex((mark) => mark.code === code && !mark.stacked);
  for (const [a, b, both] of [[0x17c1, 0x17b8, 0x17be], [0x17c1, 0x17b6, 0x17c4]]) {
    const first = find(a), second = find(b);
    if (first < 0 || second < 0) continue;
    marks[first].code = both;
    marks.splice(second, 1);
  }
  if (head.at(-1) === 0x1025 && find(0x103a) >= 0) head[head.length - 1] = 0x1009;
  return String.fromCodePoint(...head, ...marks.flatMap(({code, stacked}) => (stacked ? [code >= 0x1780 ? 0x17d2 : 0x1039, code] : [code])));
}

// [{term, start, end, run}]: where the term stands in the text; run: the number of the stretch without blanks that it is part of, else 0.
export function tokens(text) {
  const made = [];
  let word = '', kind = '', letters = 0, bare = true, start = 0, end = 0;
  let run = [], stacking = false, runs = 0;

  const end_word = () => {
    if (word && !bare) made.push({term: word, start, end, run: 0});
    word = '', kind = '', letters = 0, bare = true;
  };
  const end_run = () => {
    if (!run.length) return;
    ++runs;
    const written = run.map(settled);
    run.forEach((cluster, i) => made.push({term: written[i] + (written[i + 1] ?? ''), start: cluster.start, end: cluster.end, run: runs}));
    run = [], stacking = false;
  };
  const add_to_run = (code, from, to) => {
    const sort = letter(code);
    const last = run.at(-1);
    if (last) last.end = to;
    if (sort === 's' && last) {
      stacking = true;
    } else if (sort === 'b' && stacking) {
      if (code === 0x178a) code = 0x178f;
      if (last.marks.length < most_marks) last.marks.push({rank: code === 0x179a ? 2 : 1, code, stacked: true});
      stacking = false;
    } else if (sort === 'b' && last?.head.length === 1 && letter(last.head[0]) === 'l') {
      last.head.push(code);
    } else if (sort === 'm' && last) {
      if (last.marks.length < most_marks) last.marks.push({rank: rank(code), code, stacked: false});
    } else {
      if (last) last.end = last.start < from ? from : to;
      run.push({head: [code], marks: [], start: from, end: to});
      stacking = false;
    }
  };

  for (let at = 0; at < text.length;) {
    const code = text.codePointAt(at);
    const next = at + (code > 0xffff ? 2 : 1);
    const sort = letter(code);
    if (sort === 'w' || sort === 'd') {
      end_run();
      if (sort !== kind) end_word(), kind = sort, start = at;
      if (++letters <= 24) word += lower(code), bare &&= code >= 0x300 && code <= 0x36f;
      end = next;
    } else if (sort === '') {
      end_word(), end_run();
    } else if (sort !== 'x') {
      end_word();
      for (const one of spelt.get(code) ?? [code]) add_to_run(one, at, next);
    }
    at = next;
  }
  end_word(), end_run();
  return made;
}
