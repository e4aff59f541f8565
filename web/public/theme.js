// Runs before the first paint, so that a dark page never flashes white. Kept outside the bundle because the page allows no inline script.
(() => {
  let stored = null;
  try {
    stored = localStorage.getItem('pa.theme');
  } catch {
    // Storage can be refused; the system's choice then decides.
  }
  const dark = stored === null ? matchMedia('(prefers-color-scheme: dark)').matches : stored === 'dark';
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();
