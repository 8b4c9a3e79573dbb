/**
 * Marks in the list of contents the section that is being read: the last whose heading has passed the
 * upper third of the window.
 */
const nav = document.querySelector('.contents');
const sections = [...(nav?.querySelectorAll('a') ?? [])].flatMap((link) => {
  const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  return heading === null ? [] : [{ link, heading }];
});
let marked: HTMLElement | undefined;

function mark(): void {
  const line = innerHeight * 0.3;
  const read = sections.findLast(({ heading }) => heading.getBoundingClientRect().top < line)?.link;
  if (read === marked) return;
  marked?.removeAttribute('aria-current');
  read?.setAttribute('aria-current', 'true');
  marked = read;
  const rail = nav?.parentElement;
  // In a list longer than the window; never the page itself.
  if (read && rail && rail.scrollHeight > rail.clientHeight) {
    rail.scrollTop = read.offsetTop - rail.clientHeight / 2;
  }
}

if (sections.length > 0) {
  const watcher = new IntersectionObserver(mark, { rootMargin: '0px 0px -70%' });
  for (const { heading } of sections) watcher.observe(heading);
}
