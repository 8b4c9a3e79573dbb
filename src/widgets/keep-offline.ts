import { savesData } from './saves-data.ts';
import { allowWorkers } from './trusted-types.ts';

/**
 * Lets the browser keep what is read for days without a network. It begins when the page has nothing
 * else to do, and not where a reader saves data. Without the address of a worker it does nothing.
 */
function keepOffline(): void {
  const address = document.querySelector<HTMLElement>('header[data-worker]')?.dataset['worker'];
  if (address === undefined || !('serviceWorker' in navigator) || savesData()) return;
  const register = (): void => {
    allowWorkers();
    // Refused in private windows of some browsers; the site is whole without.
    navigator.serviceWorker.register(address).catch(() => undefined);
  };
  const whenIdle = (): void => {
    if ('requestIdleCallback' in window) requestIdleCallback(register);
    else setTimeout(register, 2000);
  };
  if (document.readyState === 'complete') whenIdle();
  else addEventListener('load', whenIdle);
}

keepOffline();
