// The field in the header leads to the page that searches, with what was typed in the fragment: no server is told of it.
for (const form of document.querySelectorAll('.header-find')) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const typed = form.querySelector('input').value.trim();
    location.assign(form.previousElementSibling.href.replace(/#.*/s, '') + (typed ? `#${new URLSearchParams({q: typed})}` : ''));
  });
}

// The page that searches loads modules, which browsers take from servers only.
const searching = document.querySelector('[data-modules]');
if (searching) {
  const say = (what) => {
    const box = searching.querySelector('.search-trouble');
    box.textContent = what;
    box.hidden = false;
  };
  const {file, old, missing, modules} = searching.dataset;
  if (location.protocol === 'file:') say(file);
  else if (typeof DecompressionStream === 'undefined') say(old);
  else import(new URL(modules, document.baseURI)).then(({start}) => start(searching), () => say(missing));
}
