// A link to a place on the page also copies its address. Where the browser does not let it, as from disk, it stays a link.
const said = document.querySelector('.copied');
document.addEventListener('click', async ({target}) => {
  const link = target.closest('.anchor, .event-date, .outcome-id');
  if (!link || !navigator.clipboard) return;
  try {
    await navigator.clipboard.writeText(link.href);
    said.textContent = said.dataset.said;
    setTimeout(() => said.textContent = '', 2500);
  } catch { /* the address bar holds it */ }
});
