try {
  const d = document.documentElement.dataset,
    g = (k) => localStorage.getItem(k),
    t = g('theme');
  if (t == 'light' || t == 'dark') d.theme = t;
  d.edition = g('edition') == 'classic' ? 'classic' : 'today';
} catch {
  document.documentElement.dataset.edition = 'today';
}
