{
  const d = document.documentElement.dataset;
  d.edition = 'today';
  try {
    const { theme, edition } = localStorage;
    if (theme == 'light' || theme == 'dark') d.theme = theme;
    if (edition == 'classic') d.edition = edition;
  } catch {}
}
