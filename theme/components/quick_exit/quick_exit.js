// Leaves at once: by its button, or by Shift pressed three times in a row. This page gives up its place in the tab's history to the next one.
const leave = document.querySelector('.exit-leave');
if (leave) {
  const go = () => {
    document.documentElement.hidden = true;
    location.replace(leave.href);
  };
  leave.addEventListener('click', (event) => {
    event.preventDefault();
    go();
  });
  let presses = 0, last = 0;
  addEventListener('keyup', ({key, timeStamp}) => {
    presses = key !== 'Shift' ? 0 : timeStamp - last < 1000 ? presses + 1 : 1;
    last = timeStamp;
    if (presses === 3) go();
  });
}
