// Lets readers sort a table by any of its columns. What a cell is sorted by stands in its data-value, else in its text; cells without either stay last.
for (const table of document.querySelectorAll('table[data-sorts]')) {
  const body = table.tBodies[0];
  const heads = [...table.tHead.rows[0].cells];
  const order = new Intl.Collator(document.documentElement.lang, {numeric: true}).compare;
  const value = (row, column) => row.cells[column].dataset.value ?? (row.cells[column].querySelector('.ledger-none, [aria-hidden]') ? '' : row.cells[column].textContent.trim());
  for (const [column, head] of heads.entries()) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'ledger-sort';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const down = head.getAttribute('aria-sort') === 'ascending';
      for (const other of heads) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      const rows = [...body.rows].map((row) => ({row, value: value(row, column)}));
      rows.sort((a, b) => !a.value - !b.value || (down ? order(b.value, a.value) : order(a.value, b.value)));
      body.append(...rows.map(({row}) => row));
    });
  }
}
