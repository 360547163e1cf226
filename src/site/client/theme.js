{
  const d = document.documentElement.dataset;
  d.edition = 'today';
  try {
    const get = (key) => localStorage.getItem('PREFIX' + key);
    const theme = get('theme');
    if (/^(light|dark)$/.test(theme)) d.theme = theme;
    if (get('edition') == 'classic') d.edition = 'classic';
  } catch {}
  const show = () => (document.querySelector('.unscripted').hidden = false);
  addEventListener('error', (e) => e.target.src && (onload = show), true);
}
