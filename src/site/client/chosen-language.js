{
  const name = 'PREFIX' + 'language';
  const root = document.documentElement.dataset;
  const show = () => {
    try {
      root.language = localStorage.getItem(name);
    } catch {}
  };
  show();
  let items;
  addEventListener('pageshow', () => {
    show();
    const list = document.querySelector('.doors');
    items ??= [...list.children];
    const chosen = items.find(({ lang }) => lang === root.language);
    if (list.firstElementChild !== (chosen ?? items[0]))
      list.append(...items.filter((item) => item !== chosen));
  });
  addEventListener('click', ({ target }) => {
    const link = target.closest('[hreflang]');
    try {
      if (link) localStorage.setItem(name, link.hreflang);
    } catch {}
  });
}
