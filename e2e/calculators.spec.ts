import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from 'playwright/test';
import { calculators } from '../src/calculators/index.ts';

/** What nobody should see. */
const broken = /NaN|Infinity|undefined|\bnull\b/;
const nonsense = [
  '',
  'a lot',
  '-1e999',
  '5 apples',
  '1 to',
  '9 to 3',
  '٣',
  '<b>',
  '1/0',
  '1,2,3',
  '∞',
  '🙂',
];
const extremes = [
  '0',
  '-1',
  '1e300',
  '1e-300',
  '100%',
  '1.5M',
  '12,000',
  '25 to 35',
  '1k',
  '1/3',
  '1,5',
  '１２',
];

for (const { id, fields, presets } of calculators) {
  test(`${id}: the same to the last digit with and without scripts, in every scenario; nonsense in words; axe @desktop`, async ({
    page,
    browser,
    baseURL,
  }) => {
    test.slow();
    const still = await browser.newContext({
      javaScriptEnabled: false,
      ...(baseURL && { baseURL }),
    });
    const plain = await still.newPage();
    await plain.goto(`calculators/${id}/`);
    const printed = await shown(plain);
    for (const { name } of fields) {
      const field = plain.locator('.field', { has: plain.locator(`[name="${name}"]`) });
      expect((await field.locator('[data-why]').textContent())?.length, name).toBeGreaterThan(8);
    }
    const columns: string[][] = [];
    for (const [index] of presets.entries()) {
      const rows = plain.locator('[data-part=scenarios] tr[data-of]');
      columns.push(await rows.locator(`td:nth-of-type(${String(index + 1)})`).allTextContents());
    }
    expect(columns.length).toBeGreaterThanOrEqual(3);
    await still.close();

    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(`calculators/${id}/`);
    await expect(page.locator('.field input[name]').first()).toBeEnabled();
    await page.getByText('As a table').click();
    const first = page.locator('.field input[name]').first();
    await first.fill(`${await first.inputValue()} `);
    await expect.poll(() => shown(page)).toEqual(printed);

    for (const [index, { name }] of presets.entries()) {
      await page.locator(`[data-preset="${name}"]`).click();
      await expect
        .poll(() => page.locator('.answers .value').allTextContents())
        .toEqual(columns[index]?.map((cell) => cell.trim()));
    }
    await page.locator(`[data-preset="${presets[0]?.name ?? ''}"]`).click();

    const failures = await page.evaluate(typeIntoEach, {
      nonsense,
      extremes,
      broken: broken.source,
    });
    expect(failures).toEqual([]);

    // The same through the address, in every field at once.
    for (const text of ['a lot', '-1e308', '1e-308', '1e308', '9 to 3', 'NaN']) {
      await page.evaluate(
        (search) => {
          history.replaceState(null, '', search);
          dispatchEvent(new PopStateEvent('popstate'));
        },
        `?${new URLSearchParams(fields.map(({ name }) => [name, text])).toString()}`,
      );
      await expect(first).toHaveValue(text);
      await expect
        .poll(() => page.locator('cost-calculator').evaluate(saysNothing, [text, broken.source]))
        .toEqual([]);
    }
    await page.locator(`[data-preset="${presets[0]?.name ?? ''}"]`).click();

    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await expect(page.locator('[data-part=working] .term').first()).toBeVisible();
    expect(await page.locator('cost-calculator').innerText()).not.toMatch(broken);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
    await first.fill('a lot');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page })
        .include('main')
        // A page without frames is looked at where it stands, in a third of the time.
        .setLegacyMode()
        .options({
          resultTypes: ['violations'],
          // Nothing but colours differs in the dark.
          ...(colorScheme === 'dark' && { runOnly: ['color-contrast'] }),
        })
        .analyze();
      expect(violations.map(({ id: rule, nodes }) => [rule, nodes[0]?.html])).toEqual([]);
    }

    // On other sites it brings its own model, by a script of its own.
    await page.goto(`calculators/${id}/embed/`);
    await expect(first).toBeEnabled();
    await first.fill('a lot');
    await expect(page.locator('.problem')).toContainText('is not a number');
  });
}

/** What the results, charts and what matters most say. */
async function shown(page: Page): Promise<readonly (string | null)[]> {
  return page.evaluate(() => {
    const charts = [...document.querySelectorAll('.chart')].map((chart) =>
      chart.getAttribute('aria-label'),
    );
    const texts = [...document.querySelectorAll('.answers .value, .answers small')].map(
      ({ textContent }) => textContent.trim(),
    );
    const movers = [...document.querySelectorAll('[data-part=movers] td')].map(({ textContent }) =>
      textContent.trim().replaceAll(/:?\s+/g, ' '),
    );
    return [...charts, ...texts, ...movers];
  });
}

/** What stands in a calculator in place of an answer or a reason. Runs in the page. */
function saysNothing(root: Element, [typed = '', broken = '']: readonly string[]): string[] {
  // Reasons quote what was typed.
  const said = root.outerHTML.replaceAll(`“${typed}”`, '').match(new RegExp(broken, 'g')) ?? [];
  const blank = [...root.querySelectorAll('.answers .value')].filter(
    ({ textContent }) => textContent.trim() === '',
  );
  const reasons = [...root.querySelectorAll('.problem:not([hidden])')];
  const isSilent = root.classList.contains('held') && reasons.length === 0;
  return [...said, ...blank.map(() => 'blank'), ...(isSilent ? ['held without a reason'] : [])];
}

/** Types each text into each field, and says where the answer was no answer. Runs in the page. */
function typeIntoEach(texts: {
  readonly nonsense: readonly string[];
  readonly extremes: readonly string[];
  readonly broken: string;
}): string[] {
  const root = document.querySelector<HTMLElement>('cost-calculator');
  const answers = root?.querySelector<HTMLElement>('.answers');
  if (!root || !answers) return ['there is no calculator'];
  const wrong: string[] = [];
  const before = answers.textContent;
  for (const input of root.querySelectorAll<HTMLInputElement>('.field input[name]')) {
    const start = input.value;
    const type = (text: string): void => {
      input.value = text;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    };
    for (const text of texts.nonsense) {
      type(text);
      const place = input.closest('.field')?.querySelector<HTMLElement>('.problem');
      const isSaid = place?.hidden === false && place.textContent.length > 8;
      const isKept = root.classList.contains('held') && answers.textContent === before;
      if (!isSaid || !isKept) wrong.push(`${input.name}: “${text}” is not explained`);
    }
    for (const text of texts.extremes) {
      type(text);
      const said = root.textContent;
      if (new RegExp(texts.broken).test(said)) wrong.push(`${input.name}: ${text} shows no answer`);
    }
    type(start);
    if (answers.textContent !== before) wrong.push(`${input.name}: does not come back`);
  }
  return wrong;
}
