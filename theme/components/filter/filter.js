// Narrows a list down in place. What is chosen stands in the fragment, so that it can be linked to: #country=tha&status=started.
for (const filter of document.querySelectorAll('[data-filters]')) {
  const list = document.getElementById(filter.dataset.filters);
  const said = filter.nextElementSibling;
  if (!list) continue;
  const rows = [...list.querySelectorAll('[data-is]')].map((row) => ({row, is: new Set(row.dataset.is.split(' '))}));
  const groups = [...list.querySelectorAll('[data-group]')];
  const picks = [...filter.querySelectorAll('[data-pick]')];
  const facet = (pick) => pick.slice(0, pick.indexOf('='));
  const known = new Set(picks.map((link) => link.dataset.pick));
  let chosen = new Map();  // facet -> facet=value

  const fits = (is, without) => [...chosen].every(([key, pick]) => key === without || is.has(pick));

  function show() {
    let shown = 0;
    for (const {row, is} of rows) shown += (row.hidden = !fits(is)) ? 0 : 1;
    for (const group of groups) group.hidden = !group.querySelector('[data-is]:not([hidden])');
    for (const link of picks) {
      const pick = link.dataset.pick;
      const count = rows.filter(({is}) => is.has(pick) && fits(is, facet(pick))).length;
      link.toggleAttribute('aria-current', chosen.get(facet(pick)) === pick);
      if (link.hasAttribute('aria-current')) link.setAttribute('aria-current', 'true');
      link.parentElement.lastElementChild.textContent = count;
      link.parentElement.hidden = count === 0 && !link.hasAttribute('aria-current');
    }
    for (const box of filter.children) box.classList.toggle('filter-chosen', Boolean(box.querySelector('[aria-current]')));
    said.hidden = chosen.size === 0;
    const names = picks.filter((link) => link.hasAttribute('aria-current')).map((link) => link.textContent);
    said.firstElementChild.textContent = said.dataset.shown.replace('{shown}', shown).replace('{all}', rows.length).replace('{what}', names.join(', '));
  }

  function read() {
    chosen = new Map();
    for (const [key, value] of new URLSearchParams(location.hash.slice(1)))
      if (known.has(`${key}=${value}`)) chosen.set(key, `${key}=${value}`);
    show();
  }

  function write() {
    const state = [...chosen.values()].map((pick) => pick.split('=').map(encodeURIComponent).join('=')).join('&');
    history.replaceState(null, '', state ? `#${state}` : location.href.replace(/#.*/s, ''));
    show();
  }

  filter.addEventListener('click', (event) => {
    const link = event.target.closest('[data-pick]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const pick = link.dataset.pick;
    if (chosen.get(facet(pick)) === pick) chosen.delete(facet(pick));
    else chosen.set(facet(pick), pick);
    const box = link.closest('details');
    box.open = false;
    box.firstElementChild.focus();
    write();
  });
  filter.addEventListener('keydown', (event) => {
    const box = event.target.closest('details[open]');
    if (event.key !== 'Escape' || !box) return;
    box.open = false;
    box.firstElementChild.focus();
  });
  said.lastElementChild.addEventListener('click', () => {
    chosen.clear();
    write();
    filter.querySelector('summary').focus();
  });
  addEventListener('hashchange', read);
  read();
}
