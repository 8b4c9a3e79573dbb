import { expect, test } from 'playwright/test';
import { watchPolicy } from './page-policy.ts';

test('markup that came in by another way runs nothing and paints nothing', async ({ page }) => {
  await page.goto('notes/economics/margin-mixing/');
  const refused = await watchPolicy(page);
  await page.goto('notes/economics/margin-mixing/');
  const result = await page.evaluate(async () => {
    const make = (name: string, attributes: Record<string, string>, text = ''): void => {
      const element = document.createElement(name);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      element.append(text);
      document.body.append(element);
    };
    make('p', { style: 'position: fixed', id: 'painted' }, 'text');
    make('style', {}, '#painted { color: rgb(1, 2, 3) }');
    make('img', { src: 'https://example.org/pixel.png' });
    make('iframe', { src: 'https://example.org/' });
    try {
      document.body.innerHTML += '<img src="x" onerror="window.ran = true">';
    } catch {
      // Refused, as it should be.
    }
    await new Promise((done) => setTimeout(done, 200));
    const painted = document.querySelector('#painted');
    const style = painted && getComputedStyle(painted);
    const wasRun: boolean = Reflect.has(window, 'ran');
    return { wasRun, position: style?.position, color: style?.color };
  });
  expect(result.wasRun).toBe(false);
  expect(result.position).toBe('static');
  expect(result.color).not.toBe('rgb(1, 2, 3)');
  for (const directive of ['style-src-attr', 'style-src-elem', 'img-src', 'frame-src']) {
    expect(
      refused.some((what) => what.startsWith(directive)),
      directive,
    ).toBe(true);
  }
  expect(refused.some((what) => what.startsWith('require-trusted-types-for'))).toBe(true);
});

test('search and calculators work under the policy and are refused nothing', async ({ page }) => {
  const refused = await watchPolicy(page);
  await page.goto('search/?q=goodput');
  await expect(page.getByRole('link', { name: 'Goodput', exact: true }).first()).toBeVisible();
  await page.goto('calculators/margin-mixing/?targetMargin=60%25');
  await expect(page.locator('[data-answer] .value').first()).toContainText('650');
  expect(refused).toEqual([]);
});
