import { chromium } from 'playwright';
const [,, origin, out, ...pages] = process.argv;
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync'] });
const widths = (process.env.WIDTHS ?? '360,768,1440').split(',').map(Number);
const schemes = (process.env.SCHEMES ?? 'light').split(',');
for (const scheme of schemes) for (const width of widths) {
  const ctx = await browser.newContext({ viewport: { width, height: width < 500 ? 780 : 900 }, colorScheme: scheme });
  const page = await ctx.newPage();
  for (const p of pages) {
    await page.goto(origin + p); await page.waitForTimeout(600);
    await page.screenshot({ path: `${out}/${(p.replace(/\W+/g,'-')||'home').slice(0,40)}-${width}-${scheme}.png`, fullPage: process.env.FULL === '1' });
  }
  await ctx.close();
}
await browser.close();
