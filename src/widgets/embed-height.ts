/** Tells the page around an embedded calculator how tall it is, so that it needs no scroll bar of its own. */
if (parent !== window) {
  new ResizeObserver(() => {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    // Any page may embed it, and a height is no secret.
    parent.postMessage({ type: 'cold-aisle-height', height }, '*');
  }).observe(document.documentElement);
}
