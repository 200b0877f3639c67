// Turns timelines round: the newest first, or the oldest as in the page.
for (const order of document.querySelectorAll('.order')) {
  const timeline = order.parentElement.querySelector('.timeline');
  const lists = [timeline, ...timeline.querySelectorAll('ol')];
  order.hidden = false;
  order.addEventListener('click', ({target}) => {
    const pressed = target.closest('button[aria-pressed="false"]');
    if (!pressed) return;
    for (const button of order.children) button.setAttribute('aria-pressed', button === pressed);
    for (const list of lists) list.append(...[...list.children].reverse());
  });
}
