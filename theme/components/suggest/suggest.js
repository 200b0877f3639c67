// Makes YAML of what is typed, checks it by what the page says of each field, and fills in the links. Nothing is sent from here.
for (const form of document.querySelectorAll('.suggest-form')) {
  const box = form.closest('.suggest');
  const {record, list, subject, base, title, body, mailbox, wrong, missing, fresh, copied} = form.dataset;
  const shown = box.querySelector('.suggest-yaml code');
  const said = box.querySelector('.suggest-said');
  const copy = box.querySelector('.suggest-copy');
  const ways = {issue: box.querySelector('.suggest-issue'), mail: box.querySelector('.suggest-mail')};
  const fields = [...form.elements].filter(({name}) => name);
  const blank = shown.textContent;
  const longest = 7500;  // of an address that forges take
  const value = (field) => field?.value.trim() ?? '';
  const scalar = (text) => (/^(?:[A-Za-z0-9]|-\d)[A-Za-z0-9._\/~?%#:+-]*$/.test(text) && !text.endsWith(':') ? text : JSON.stringify(text));

  function source(text) {
    if (!/^https?:/.test(text)) return [`      - source: ${scalar(text)}`];
    return [`      # ${fresh} ${encodeURI(text)}`, '      - source: new-source'];
  }

  function yaml() {
    const lines = [];
    for (const field of fields) {
      const text = value(field);
      if (!text || field.dataset.control === 'at') continue;
      if (field.dataset.control !== 'evidence') lines.push(`    ${field.name}: ${scalar(text)}`);
      else lines.push(`    ${field.name}:`, ...source(text), ...(value(form.elements.at) ? [`        at: ${scalar(value(form.elements.at))}`] : []));
    }
    if (!lines.length) return blank;
    lines[0] = lines[0].replace('    ', '  - ');
    return `suggestion: ${record}\n${list}:\n${lines.join('\n')}\n`;
  }

  function trouble(field) {
    const text = value(field);
    if (!text && field.required) return missing;
    if (text && field.dataset.pattern && !new RegExp(field.dataset.pattern).test(text)) return wrong;
    const claimed = fields.some((other) => 'claim' in other.dataset && value(other));
    return claimed && !text ? field.dataset.beside ?? '' : '';
  }

  function tell(field) {
    const words = trouble(field);
    const place = document.getElementById(`${field.id}-wrong`);
    if (place) place.textContent = words;
    field.setAttribute('aria-invalid', String(Boolean(words)));
    return words;
  }

  function show() {
    const text = yaml();
    shown.textContent = text;
    const issue = `${base}?${title}=${encodeURIComponent(subject)}&${body}=${encodeURIComponent('```yaml\n' + text + '```\n')}`;
    const mail = `mailto:${mailbox}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`;
    const long = issue.length > longest;
    if (ways.issue) ways.issue.href = long ? `${base}?${title}=${encodeURIComponent(subject)}` : issue;
    if (ways.mail) ways.mail.href = mail.length > longest ? `mailto:${mailbox}?subject=${encodeURIComponent(subject)}` : mail;
    said.textContent = long ? said.dataset.long : '';
  }

  function check(event) {
    const bad = fields.filter((field) => tell(field));
    if (!bad.length) return;
    event.preventDefault();
    bad[0].focus();
  }

  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', show);
  form.addEventListener('change', ({target}) => tell(target));
  for (const link of Object.values(ways)) link?.addEventListener('click', check);
  copy.hidden = !navigator.clipboard;
  copy.addEventListener('click', async (event) => {
    check(event);
    if (event.defaultPrevented) return;
    try {
      await navigator.clipboard.writeText(shown.textContent);
      said.textContent = copied;
    } catch { /* it can be selected by hand */ }
  });
}
