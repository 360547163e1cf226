{
  const d = document.documentElement.dataset;
  d.edition = 'today';
  try {
    const get = (key) => localStorage.getItem('PREFIX' + key);
    const theme = get('theme');
    if (theme == 'light' || theme == 'dark') d.theme = theme;
    if (get('edition') == 'classic') d.edition = 'classic';
  } catch {}
  addEventListener(
    'error',
    (e) => e.target.src && (onload = () => (document.querySelector('.unscripted').hidden = false)),
    true,
  );
}
