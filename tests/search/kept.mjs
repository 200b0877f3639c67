// Kept's own search on the same judged queries, its reader run as it is on a page: bytes of files in, answers out.
import {readFile} from 'node:fs/promises';
import path from 'node:path';

// The language of the originals stands at the top of a site, each other one in a folder of its own.
const originals = 'en';

export async function open_kept(site, language) {
  const {open} = await import('../../theme/search/search.js');
  const folder = path.join(site, language === originals ? '' : language, 'search');
  return open((file) => readFile(path.join(folder, file)), language);
}

export async function answers_of_kept(sites, queries) {
  const answers = new Map();
  const opened = new Map();
  for (const query of queries) {
    const place = `${query.site} ${query.language}`;
    if (!opened.has(place)) opened.set(place, await open_kept(sites[query.site], query.language));
    const {hits} = await opened.get(place)({text: query.query});
    const root = query.language === originals ? '' : `${query.language}/`;
    answers.set(query, hits.map(({address, parts}) => [`${root}${address}`, ...parts.map(({anchor}) => `${root}${address}#${anchor}`)]));
  }
  return answers;
}
