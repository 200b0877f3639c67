// What the answers to judged queries are worth. An answer is a list of hits, best first; a hit is a list of the
// addresses that it leads to (a page, and the places on it that are shown), all relative to the site.

const page_of = (address) => address.split('#')[0];

const leads_to = (hit, wanted) => hit.some((address) => address === wanted || (!wanted.includes('#') && page_of(address) === wanted));

// Recall and rank ask for the page. Whether a query for a part also leads to the place on the page is told apart.
export function judge(query, answer) {
  const shown = answer.slice(0, 10);
  const places = query.relevant.map((wanted) => shown.findIndex((hit) => leads_to(hit, page_of(wanted))));
  const found = places.filter((place) => place >= 0);
  const parts = query.relevant.filter((wanted) => wanted.includes('#'));
  const banned = (query.never ?? []).some((never) => answer.some((hit) => leads_to(hit, never)));
  const reached = parts.filter((wanted) => shown.some((hit) => leads_to(hit, wanted))).length;
  return {
    recall: banned ? 0 : found.length / places.length,
    reciprocal: banned || !found.length ? 0 : 1 / (1 + Math.min(...found)),
    part: parts.length ? reached / parts.length : null,
  };
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

function summary(judged) {
  const parts = judged.filter((one) => one.part !== null);
  return {
    queries: judged.length,
    recall: mean(judged.map((one) => one.recall)),
    mrr: mean(judged.map((one) => one.reciprocal)),
    part: parts.length ? mean(parts.map((one) => one.part)) : null,
  };
}

// judged: [{language, sort, recall, reciprocal, part}] -> {all, language: {th: …}, sort: {typo: …}}
export function by_group(judged) {
  const groups = {all: summary(judged)};
  for (const key of ['language', 'sort']) {
    const names = [...new Set(judged.map((one) => one[key]))].sort();
    groups[key] = Object.fromEntries(names.map((name) => [name, summary(judged.filter((one) => one[key] === name))]));
  }
  return groups;
}

// One table for several engines: {Kept: groups, Pagefind: groups}.
export function table(engines) {
  const names = Object.keys(engines);
  const first = engines[names[0]];
  const rows = [['', 'queries', ...names.flatMap((name) => [`${name} recall@10`, 'MRR', 'part'])]];
  const shown = (figure) => (figure === null ? '' : figure.toFixed(3));
  const add = (label, pick) => rows.push([label, String(pick(first).queries),
    ...names.flatMap((name) => ['recall', 'mrr', 'part'].map((figure) => shown(pick(engines[name])[figure])))]);
  add('all', (groups) => groups.all);
  for (const key of ['language', 'sort'])
    for (const name of Object.keys(first[key])) add(`${key} ${name}`, (groups) => groups[key][name]);
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const line = (row) => `| ${row.map((cell, column) => (column ? cell.padStart(widths[column]) : cell.padEnd(widths[column]))).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (column ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))).join(' | ')} |`;
  return [line(rows[0]), rule, ...rows.slice(1).map(line)].join('\n');
}
