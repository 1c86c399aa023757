const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const { connection } = navigator as { connection?: { saveData?: boolean } };

/** Once all else is loaded, brings the worker that keeps pages for reading without a connection; not to those who save data. */
if ('serviceWorker' in navigator && !connection?.saveData) {
  const register = () => void navigator.serviceWorker.register(`${base}sw.js`, { scope: base }).catch(() => {});
  if (document.readyState === 'complete') register();
  else addEventListener('load', register);
}
