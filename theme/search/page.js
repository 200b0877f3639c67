// The page that searches. Everything found is put in as text, never as HTML; what is asked stays in the fragment of the address,
// which browsers send to no server.
import {open} from './search.js';
import {Trouble} from './shards.js';

export const opening = open;  // for those who ask without the page

export function start(page) {
  const find = (selector) => page.querySelector(selector);
  const form = find('form'), field = find('input[type="search"]'), filter = find('.search-filter'), status = find('[role="status"]');
  const results = find('ol'), notes = find('.search-notes'), more = find('.search-more'), lists = find('.search-lists'), trouble = find('.search-trouble');
  const boxes = new Map([...filter.querySelectorAll('[data-facet]')].map((box) => [box.dataset.facet, box]));
  const years = {from: find('[data-from]'), to: find('[data-to]')};
  const words = page.dataset;
  const here = location.href.replace(/[?#].*$/s, '').replace(/[^/]*$/, '');

  const load = async (path) => {
    const answer = await fetch(here + path, {cache: path === 'index.json' ? 'no-cache' : 'default', credentials: 'omit', referrerPolicy: 'no-referrer'});
    if (!answer.ok) throw new Trouble('missing');
    return answer.arrayBuffer();
  };
  let search;  // once the index is open
  const opened = () => (search ??= open(load, words.language).catch((error) => { search = undefined; throw error; }));

  const is_year = (text) => /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(text ?? '');
  let odd_years = [];  // of the address
  let state = read();
  let wanted = 0;

  function read() {
    const given = new URLSearchParams(location.hash.slice(1));
    const chosen = new Map();
    for (const [key, value] of given)
      if (boxes.has(key) && !chosen.get(key)?.includes(value)) chosen.set(key, [...(chosen.get(key) ?? []), value]);
    odd_years = ['from', 'to'].map((key) => given.get(key)).filter((value) => value && !is_year(value));
    const year = (key) => (is_year(given.get(key)) ? given.get(key) : '');
    return {text: given.get('q') ?? '', chosen, from: year('from'), to: year('to')};
  }

  function fragment({text, chosen, from, to}) {
    const made = new URLSearchParams();
    if (text) made.set('q', text);
    for (const [facet, values] of chosen) for (const value of values) made.append(facet, value);
    if (from) made.set('from', from);
    if (to) made.set('to', to);
    return `#${made}`;
  }

  const with_toggled = (facet, value) => {
    const chosen = new Map(state.chosen);
    const values = chosen.get(facet) ?? [];
    chosen.set(facet, values.includes(value) ? values.filter((other) => other !== value) : [...values, value]);
    return fragment({...state, chosen});
  };

  const fill = (template, holes) => template.replace(/\{(\w+)\}/g, (hole, name) => holes[name] ?? hole);
  const element = (name, className, ...inside) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...inside);
    return made;
  };
  const link = (href, ...inside) => {
    const made = element('a', '', ...inside);
    made.href = href;
    return made;
  };
  const with_marks = (pieces) => pieces.map(({text, mark}) => (mark ? element('mark', '', text) : text));

  // Addresses in the index are the site's own; whatever else a torn file holds leads nowhere.
  function address(path, anchor) {
    const url = new URL(`../${path}`, here);
    if (!url.href.startsWith(new URL('..', here).href)) return '#';
    url.pathname += url.pathname.endsWith('/') ? 'index.html' : '';
    return url.href + (anchor ? `#${encodeURIComponent(anchor)}` : '');
  }

  function result({address: path, title, kind, about, snippet, parts, language}) {
    const item = element('li', 'search-result');
    if (language) item.lang = language;
    item.append(element('h2', 'search-title', link(address(path), ...with_marks(title))), element('p', 'search-about', [kind, about].filter(Boolean).join(' · ')));
    if (snippet.length) item.append(element('p', 'search-snippet', ...with_marks(snippet)));
    if (parts.length) item.append(element('ul', 'search-parts', ...parts.map((part) => element('li', '', link(address(path, part.anchor), ...with_marks(part.title))))));
    return item;
  }

  async function show_facets(facets) {
    if (!facets.length) return;
    const {show_values} = await import('./narrow.js');
    for (const {facet, values} of facets) show_values(boxes.get(facet), values, (value) => with_toggled(facet, value));
  }

  function show_chosen(known) {
    for (const [facet, box] of boxes) box.classList.toggle('filter-chosen', Boolean(state.chosen.get(facet)?.length));
    find('[data-dates]').classList.toggle('filter-chosen', state.from || state.to);
    const labels = known.flatMap(({values}) => values.filter(({chosen}) => chosen).map(({label}) => label));
    if (state.from && state.to) labels.push(`${state.from} – ${state.to}`);
    else for (const key of ['from', 'to']) if (state[key]) labels.push(`${years[key].parentElement.firstChild.textContent.trim()} ${state[key]}`);
    return labels;
  }

  const rounded = (count) => +count.toPrecision(2);
  const narrowed = () => [...state.chosen.values()].some((values) => values.length) || state.from || state.to;
  const note = (...inside) => notes.append(element('p', '', ...inside));

  function show_notes({count, unknown, partial, instead}) {
    notes.replaceChildren();
    const left_out = (value, box) => note(fill(words.unknown, {value: value.slice(0, 60), facet: box.firstElementChild.textContent}));
    for (const {facet, value} of unknown) left_out(value, boxes.get(facet));
    for (const value of odd_years) left_out(value, find('[data-dates]'));
    for (const {typed, meant} of instead) note(fill(words.instead, {typed, meant}));
    if (partial) note(words.partial);
    if (count === 0 && state.text) note(fill(words.none, {what: state.text.slice(0, 100)}), ' ', words.help);
    if (narrowed()) note(link(fragment({text: state.text, chosen: new Map(), from: '', to: ''}), count === 0 ? words.without : words.clear));
  }

  function say(what) {
    trouble.textContent = what;
    trouble.hidden = !what;
  }

  function say_trouble(error) {
    const known = error instanceof Trouble;
    say(words[known ? error.message : 'broken']);
    if (!known) console.warn(error);
  }

  function empty() {
    results.replaceChildren();
    notes.replaceChildren();
    status.textContent = '';
    more.hidden = true;
    lists.hidden = false;
    show_chosen([]);
  }

  async function ask({offset = 0} = {}) {
    const mine = ++wanted;
    if (!state.text.trim() && !narrowed()) return empty();
    const slow = setTimeout(() => { if (mine === wanted) status.textContent = words.waiting; }, 300);
    try {
      const searching = await opened();
      if (mine !== wanted) return;
      const shown = [...boxes].filter(([facet, box]) => box.open || state.chosen.get(facet)?.length).map(([facet]) => facet);
      const answer = await searching({text: state.text, facets: state.chosen, from: state.from, to: state.to, offset, counts: shown});
      if (mine !== wanted) return;
      say('');
      show(answer, offset);
    } catch (error) {
      if (mine !== wanted) return;
      if (offset === 0) empty();
      say_trouble(error);
    } finally {
      clearTimeout(slow);
    }
  }

  function show(answer, offset) {
    const items = answer.hits.map(result);
    if (offset) results.append(...items);
    else results.replaceChildren(...items);
    if (offset) items[0]?.querySelector('a').focus();
    for (const {facet, value} of answer.unknown) state.chosen.set(facet, state.chosen.get(facet).filter((known) => known !== value));
    show_facets(answer.facets);
    const labels = show_chosen(answer.facets);
    status.textContent = (answer.about ? fill(words.about, {count: rounded(answer.count)}) : fill(words.count, {count: answer.count})) + (labels.length ? ` (${labels.join(', ')})` : '');
    if (!state.text.trim() && !narrowed()) status.textContent = '';
    show_notes(answer);
    more.hidden = results.children.length >= answer.count;
    lists.hidden = answer.count > 0;
  }

  // One question at a time; of those asked meanwhile only the last.
  let busy = false, again = false;
  async function ask_soon() {
    if (busy) return void (again = true);
    busy = true;
    await ask();
    busy = false;
    if (again) again = false, ask_soon();
  }

  function put(next) {
    state = next;
    history.replaceState(null, '', fragment(state) === '#' ? here : fragment(state));
    ask_soon();
  }

  function take() {
    state = read();
    field.value = state.text;
    years.from.value = state.from;
    years.to.value = state.to;
    ask_soon();
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    put({...state, text: field.value});
  });
  field.addEventListener('input', (event) => event.isComposing || put({...state, text: field.value}));
  field.addEventListener('compositionend', () => put({...state, text: field.value}));
  for (const key of ['from', 'to'])
    years[key].addEventListener('change', () => {
      const typed = years[key].value.trim();
      odd_years = typed && !is_year(typed) ? [typed] : [];
      put({...state, [key]: is_year(typed) ? typed : ''});
    });
  for (const [, box] of boxes) box.addEventListener('toggle', () => box.open && (state.text || narrowed() ? ask_soon() : show_all(box)));
  filter.addEventListener('keydown', (event) => {
    const box = event.target.closest('details[open]');
    if (event.key !== 'Escape' || !box) return;
    box.open = false;
    box.firstElementChild.focus();
  });
  more.firstElementChild.addEventListener('click', () => ask({offset: results.children.length}));
  addEventListener('hashchange', take);

  // Nothing is asked yet: every value there is.
  async function show_all(box) {
    try {
      await show_facets((await (await opened())({counts: [box.dataset.facet], all: true})).facets);
    } catch (error) {
      say_trouble(error);
    }
  }

  filter.hidden = false;
  take();
  if (!state.text) field.focus();
}
