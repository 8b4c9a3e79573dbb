import { expect, test } from 'playwright/test';
import { calculators } from '../src/calculators/index.ts';

const address = 'calculators/margin-mixing/';
const floor = '[data-answer="floor.floorRevenueUsd"] .value';

test('recomputes as the reader types, and keeps the input in the address', async ({ page }) => {
  await page.goto(address);
  const target = page.getByRole('textbox', { name: 'Target margin over both' });
  await expect(target).toBeEnabled();
  await target.fill('60%');
  await expect(page.locator(floor)).toHaveText('650 million USD');
  await expect(page).toHaveURL(/\?targetMargin=60%25&v=1\.\w+$/);
  await expect(page.getByRole('status').first()).toHaveText(
    'Lowest price of the next deal: 650 million USD',
  );
});

test('an address opens with its result, and starts anew without it', async ({ page }) => {
  await page.goto(`${address}?targetMargin=60%25&nextCostUsd=100M`);
  await expect(page.getByRole('textbox', { name: 'Target margin over both' })).toHaveValue('60%');
  await expect(page.locator(floor)).toHaveText('75.0 million USD');
  await page.goto(address);
  await expect(page.locator(floor)).toHaveText('320 million USD');
});

for (const [typed, message] of [
  ['', 'Type a number.'],
  ['a lot', '“a lot” is not a number.'],
  ['100%', ''],
  ['NaN', '“NaN” is not a number.'],
] as const) {
  test(`“${typed}” as a margin is answered in words`, async ({ page }) => {
    await page.goto(address);
    const target = page.getByRole('textbox', { name: 'Target margin over both' });
    await expect(target).toBeEnabled();
    await target.fill(typed);
    const problem = page.locator('[data-problem=targetMargin]');
    await expect(problem).toBeVisible();
    await expect(problem).toContainText(message);
    await expect(page.locator(floor)).toHaveText('320 million USD');
    await expect(target).toHaveAttribute('aria-invalid', 'true');
    await target.fill('50%');
    await expect(problem).toBeHidden();
  });
}

test('a legal but odd answer is explained', async ({ page }) => {
  await page.goto(`${address}?costUsd=10M&nextCostUsd=10M`);
  await expect(page.locator('[data-answer="floor.floorRevenueUsd"]')).toContainText('0 USD');
  await expect(page.locator('[data-answer="floor.floorRevenueUsd"] small')).not.toBeEmpty();
});

for (const { id } of calculators) {
  test(`${id} says the same with and without scripts, and answers nonsense in words @desktop`, async ({
    page,
    browser,
    baseURL,
  }) => {
    const still = await browser.newContext({
      javaScriptEnabled: false,
      ...(baseURL && { baseURL }),
    });
    const plain = await still.newPage();
    await plain.goto(`calculators/${id}/`);
    const printed = await plain.locator('.answers').innerText();
    const drawn = await plain.locator('.chart').first().getAttribute('aria-label');
    await still.close();

    await page.goto(`calculators/${id}/`);
    const first = page.locator('cost-calculator fieldset input').first();
    await expect(first).toBeEnabled();
    expect(await page.locator('.answers').innerText()).toBe(printed);
    expect(await page.locator('.chart').first().getAttribute('aria-label')).toBe(drawn);

    for (const nonsense of ['', 'a lot', '-1e999', '5 apples']) {
      await first.fill(nonsense);
      await expect(page.locator('[data-problem]:not([hidden])').first()).not.toBeEmpty();
      expect(await page.locator('.answers').innerText()).toBe(printed);
    }
    await first.fill('1e300');
    expect(await page.locator('cost-calculator').innerText()).not.toMatch(/NaN|Infinity|undefined/);
    const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(width).toBeLessThanOrEqual(0);
  });
}

test('a range gives the same interval to everyone who opens the link', async ({ page }) => {
  const link = 'calculators/checkpoint-interval/?delta=0.02+to+0.2';
  await page.goto(link);
  const spread = page.locator('[data-part=spread] p');
  await expect(spread).toContainText('in eight cases of ten between');
  const said = await spread.innerText();
  await page.goto(link);
  await expect(spread).toHaveText(said);
});

test('arrow keys step, a scenario fills the form, a row of what matters applies its end', async ({
  page,
}) => {
  await page.goto(address);
  const target = page.getByRole('textbox', { name: 'Target margin over both' });
  await expect(target).toBeEnabled();
  await target.press('ArrowUp');
  await expect(target).toHaveValue('51%');
  await target.press('Shift+ArrowDown');
  await expect(target).toHaveValue('41%');
  await page.locator('[data-preset=large-cloud]').click();
  await expect(target).toHaveValue('69%');
  await page.getByText('As a table').click();
  const apply = page.locator('[data-apply]').first();
  const value = await apply.innerText();
  const name = await apply.getAttribute('data-apply');
  await apply.click();
  await expect(page.locator(`input[name="${name ?? ''}"]`)).toHaveValue(value);
});

test('names that a calculator does not have, and old links, are reported', async ({ page }) => {
  await page.goto(`${address}?profit=3&targetMargin=60%25&v=1.old`);
  const notice = page.locator('[data-part=notice]');
  await expect(notice).toContainText('profit, which this calculator does not have');
  await expect(notice).toContainText('The defaults have changed');
});

test('an old link gives the result that it had, and offers that of today', async ({ page }) => {
  await page.route('**/published-starts*.js', async (route) => {
    const response = await route.fetch();
    const script = await response.text();
    const before = script.replace(
      /(margin-mixing.*?)1\.\w+(.*?targetMargin.{0,2}:)[\d.]+/s,
      '$11.old$2.6',
    );
    await route.fulfill({ response, body: before });
  });
  await page.goto(`${address}?nextCostUsd=100M&v=1.old`);
  const target = page.getByRole('textbox', { name: 'Target margin over both' });
  await expect(target).toHaveValue('60%');
  await expect(page.locator(floor)).toHaveText('75.0 million USD');
  await page.getByRole('button', { name: 'Use those of today' }).click();
  await expect(target).toHaveValue('50%');
  await expect(page.locator('[data-part=notice]')).toBeHidden();
});

test('each answer opens to its formula with the reader’s numbers', async ({ page }) => {
  await page.goto(`${address}?targetMargin=60%25`);
  await page.locator('[data-answer="floor.floorRevenueUsd"] summary').click();
  await expect(page.locator('[data-answer="floor.floorRevenueUsd"] .how')).toContainText(
    '650,000,000 USD',
  );
});

test('the working follows the reader’s numbers', async ({ page }) => {
  await page.goto(`${address}?targetMargin=60%25`);
  await page.getByText('Working, with these numbers').click();
  await expect(page.locator('[data-part=working]')).toContainText('650,000,000');
});

test('an input and the lines of the working that use it are marked together', async ({ page }) => {
  await page.goto(address);
  await page.getByText('Working, with these numbers').click();
  const target = page.getByRole('textbox', { name: 'Target margin over both' });
  await target.focus();
  const line = page.locator('[data-part=working] > .used').first();
  await expect(line).toContainText('target margin');
  await line.dispatchEvent('pointerover', { bubbles: true });
  await expect(page.locator('label.used').first()).toBeVisible();
});

test('two links side by side show only what differs, and where the difference comes from', async ({
  page,
}) => {
  const links = new URLSearchParams({
    a: 'https://a.example/calculators/margin-mixing/?targetMargin=60%25',
    b: '?targetMargin=40%25&costUsd=300M',
  });
  await page.goto(`${address}compare/?${links.toString()}`);
  const inputs = page.locator('[data-part=inputs] tr');
  await expect(inputs).toHaveCount(2);
  await expect(page.locator('[data-part=answers] tr').first()).toContainText('650 million USD');
  await expect(page.locator('[data-part=waterfall] svg')).toHaveAttribute(
    'aria-label',
    /B: Lowest/,
  );
});

test('a calculator for other sites works, links back and weighs little', async ({
  page,
  baseURL,
}) => {
  let bytes = 0;
  page.on('response', (response) => {
    if (response.url().includes('/embed/') || response.url().includes('/_astro/')) {
      void response
        .request()
        .sizes()
        .then(({ responseBodySize }) => (bytes += responseBodySize));
    }
  });
  const embedded = await page.goto(`${address}embed/`);
  expect(embedded?.status()).toBe(200);
  const field = page.getByRole('textbox', { name: 'Target margin over both' });
  await expect(field).toBeEnabled();
  await field.fill('60%');
  await expect(page.locator(floor)).toHaveText('650 million USD');
  await expect(page.getByRole('link', { name: /^From / })).toHaveAttribute(
    'href',
    new URL(`${baseURL ?? ''}${address}`).pathname,
  );
  await expect.poll(() => bytes).toBeGreaterThan(0);
  // The preview compresses faster and less than a host that does so once.
  expect(bytes).toBeLessThan(22_000);
});

test('answers switch their unit, and the address keeps it', async ({ page }) => {
  await page.goto('calculators/cloud-vs-onprem-tco/');
  const rented = page.locator('[data-answer="rented.usdPerGpuHour"] .value');
  await page.locator('[data-units]').selectOption('month-730.5');
  await expect(rented).toHaveText('8,978 USD per GPU-month');
  await expect(page).toHaveURL(/[?&]u=month-730\.5/);
  await page.reload();
  await expect(rented).toHaveText('8,978 USD per GPU-month');
});
