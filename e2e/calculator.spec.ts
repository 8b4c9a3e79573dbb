import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'playwright/test';

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
  await page.goto(`${address}?profit=3&targetMargin=60%25&u=month&v=1.old`);
  const notice = page.locator('[data-part=notice]');
  await expect(notice).toContainText('the unit month, which this calculator does not have');
  await expect(notice).toContainText('profit, which this calculator does not have');
  await expect(notice).toContainText('The defaults have changed');
});

test('an old link gives the result that it had, and offers that of today', async ({ page }) => {
  await page.route('**/margin-mixing*.js', async (route) => {
    const response = await route.fetch();
    const script = await response.text();
    const before = script.replace(/"1\.\w+"(:\{.*?targetMargin:)[\d.]+/s, '"1.old"$1.6');
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

test('an input and the terms and lines that use it are marked together', async ({ page }) => {
  await page.goto(address);
  const target = page.getByRole('textbox', { name: 'Target margin over both' });
  await expect(target).toBeEnabled();
  await page.getByText('Working, with these numbers').click();
  await target.focus();
  const line = page.locator('[data-part=working] > .used').first();
  await expect(line).toContainText('target margin');
  const term = page.locator('[data-part=working] .term.used').first();
  await expect(term).toHaveText('target margin over both');
  const cost = page.locator('[data-part=working] [data-uses="costUsd"]').first();
  // The pointer marks what it is over, too.
  await page.mouse.move(0, 0);
  await cost.focus();
  await expect(page.locator('.field.used input').first()).toHaveAttribute('name', 'costUsd');
  await cost.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Cost of the rich deal' })).toBeFocused();
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

test('a calculator for other sites works, keeps its numbers when it leads back, and says its height', async ({
  page,
  baseURL,
}) => {
  await page.route('**/host.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<iframe src="${baseURL ?? ''}${address}embed/?targetMargin=60%25" width="360"></iframe>
        <script>addEventListener('message', (e) => { document.title = String(e.data.height) })</script>`,
    }),
  );
  await page.goto('host.html');
  const frame = page.frameLocator('iframe');
  await expect(frame.locator(floor)).toHaveText('650 million USD');
  await frame.getByRole('textbox', { name: 'Target margin over both' }).fill('50%');
  await expect(frame.locator(floor)).toHaveText('320 million USD');
  await frame.getByRole('textbox', { name: 'Cost of the next deal' }).fill('100M');
  await expect(frame.getByRole('link', { name: /^From / })).toHaveAttribute(
    'href',
    /calculators\/margin-mixing\/\?nextCostUsd=100M&v=/,
  );
  await expect.poll(async () => Number(await page.title())).toBeGreaterThan(300);
  await expect(frame.locator('.chart')).toHaveAttribute('aria-label', /./);
  await expect(frame.locator('[data-part=ranged]')).toBeHidden();
  await frame.getByRole('textbox', { name: 'Cost of the next deal' }).fill('-5');
  await expect(frame.locator('[data-problem=nextCostUsd]')).toBeVisible();
  await frame.getByRole('textbox', { name: 'Cost of the next deal' }).fill('80M to 100M');
  await expect(frame.locator('[data-part=ranged]')).toContainText('middles of ranges');
});

test('a calculator for other sites opens links in other units, and fetches less than 20 kB in all', async ({
  page,
}) => {
  const at = 'calculators/cloud-vs-onprem-tco/';
  await page.goto(`${at}embed/?usdPerNodeHour=90&u=month-730.5&v=1.xxq414&gpus=8`);
  const own = page.locator('[data-answer="owned.usdPerUsedGpuHour"] .value');
  await expect(own).toContainText('USD per GPU-month');
  await expect(page.locator('[data-part=notice]')).toContainText('gpus, which this calculator');
  const inputs = page.locator('.field input[name]');
  await page.locator('summary').click();
  for (const input of await inputs.all()) await input.press('ArrowUp');
  await page.locator('[data-units]').selectOption('node-hour');
  await expect(own).toContainText('USD per node-hour');
  const said = await own.innerText();
  const link = page.getByRole('link', { name: /^From / });
  await expect(link).toHaveAttribute('href', /\?c=.*u=node-hour/);
  const fetched = await page.evaluate(() =>
    (['navigation', 'resource'] as const).flatMap((type) =>
      performance.getEntriesByType(type).map(({ name }) => name),
    ),
  );
  let bytes = 0;
  // A frame has no icon.
  for (const address of fetched.filter((name) => !name.endsWith('.ico'))) {
    bytes += brotliCompressSync(await (await page.request.get(address)).body()).length;
  }
  expect(bytes).toBeGreaterThan(15_000);
  expect(bytes).toBeLessThan(20_000);
  await page.goto((await link.getAttribute('href')) ?? '');
  await expect(own).toHaveText(said);
});

test('answers switch their unit, and the address keeps it', async ({ page }) => {
  await page.goto('calculators/cloud-vs-onprem-tco/');
  const rented = page.locator('[data-answer="rented.usdPerGpuHour"] .value');
  await page.locator('[data-units]').selectOption('month-730.5');
  await expect(rented).toHaveText('8,978 USD per GPU-month');
  await expect(page).toHaveURL(/[?&]u=month-730\.5/);
  await page.reload();
  await expect(rented).toHaveText('8,978 USD per GPU-month');
  await page.locator('[data-answer="rented.usdPerGpuHour"] summary').click();
  await expect(page.locator('[data-answer="rented.usdPerGpuHour"] .how')).toContainText(
    '12.29 USD per GPU-hour × 730.5 = 8,978 USD per GPU-month',
  );
});

test('a peak can be typed as data sheets print it, with sparsity, and gives the same answer', async ({
  page,
}) => {
  await page.goto('calculators/training-run-cost/');
  const answer = page.locator('[data-answer="hours.gpuHours"] .value');
  const before = await answer.innerText();
  await page.locator('[data-units]').selectOption('sparse');
  const peak = page.getByRole('textbox', { name: /^Peak of a GPU/ });
  await expect(peak).toHaveValue('1978');
  await expect(answer).toHaveText(before);
  await peak.fill('2000');
  const other = await answer.innerText();
  expect(other).not.toBe(before);
  await expect(page).toHaveURL(/=(?:2000|2e3)\b/);
  await page.goto(page.url());
  await expect(answer).toHaveText(other);
  await page.locator('[data-units]').selectOption('');
  await expect(peak).toHaveValue('1000');
});

test('a scenario says its numbers in the unit that was chosen', async ({ page }) => {
  await page.goto('calculators/training-run-cost/?u=node-hour');
  const rent = page.getByRole('textbox', { name: /^Rental price/ });
  await expect(rent).toHaveValue('16');
  await page.locator('[data-preset]').nth(2).click();
  await expect(rent).toHaveValue('98.32');
  await expect(page.locator('[data-answer="cost.usd"] .value')).toHaveText(
    (await page
      .locator('[data-part=scenarios] tr[data-of] td:nth-of-type(3)')
      .first()
      .innerText()) || 'no scenario',
  );
});

test('the results stay beside the form, and never lie over what follows', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('calculators/megawatts-to-gpus/');
  await expect(page.locator('.field input[name]').first()).toBeEnabled();
  const use = page.locator('[data-preset=gigawatt]');
  await use.scrollIntoViewIfNeeded();
  const [results, scenarios] = await Promise.all(
    ['.results', '[data-part=scenarios]'].map((place) => page.locator(place).boundingBox()),
  );
  expect((results?.y ?? NaN) + (results?.height ?? NaN)).toBeLessThanOrEqual(scenarios?.y ?? NaN);
  await use.click();
  await expect(page.locator('[data-answer="hall.gpus"] .value')).toHaveText('595,238');
});

test('a slider moves its number, and follows it', async ({ page }) => {
  await page.goto(address);
  const slider = page.getByRole('slider', { name: 'Target margin over both, slider' });
  const target = page.getByRole('textbox', { name: 'Target margin over both' });
  await expect(slider).toBeEnabled();
  await slider.press('End');
  await expect(target).toHaveValue('80%');
  await target.fill('0');
  await expect(slider).toHaveValue('0');
});

test('a link to every input is short, and opens elsewhere with the same answers', async ({
  page,
  context,
}) => {
  await page.goto('calculators/node-cost-ingredients/');
  await expect(page.locator('.field input[name]').first()).toBeEnabled();
  await page.evaluate(() => {
    for (const input of document.querySelectorAll<HTMLInputElement>('.field input[name]')) {
      input.value = input.value.replace(/[\d.]+/, (digits) =>
        (Number(digits) * 0.973).toPrecision(4),
      );
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }
  });
  await expect(page).toHaveURL(/[?&]c=/);
  await expect(page.locator('.problem:not([hidden])')).toHaveCount(0);
  expect(page.url().length).toBeLessThan(300);
  const answers = await page.locator('.answers').innerText();
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.locator('.answers')).toHaveText(answers.replaceAll(/\s+/g, ' '), {
    useInnerText: true,
  });
});

test('inputs that do not go together are explained where the reader is', async ({ page }) => {
  await page.goto('calculators/fabric-cost/');
  const radix = page.getByRole('textbox', { name: 'Ports of a switch' });
  await expect(radix).toBeEnabled();
  await radix.fill('63');
  await expect(page.locator('[data-problem=radix]')).toContainText('even number of ports');
  await expect(page.locator('cost-calculator')).toHaveClass(/held/);
});

for (const width of [320, 1440]) {
  test(`a slider never stands without its number field at ${String(width)} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const path of ['', address, 'notes/economics/margin-mixing/']) {
      await page.goto(path);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      const pairs = await page
        .locator('.field')
        .evaluateAll((fields) =>
          fields.map((field) =>
            ['[type=range]', '[name]', 'a'].map(
              (part) => field.querySelector(part)?.checkVisibility() === true,
            ),
          ),
        );
      expect(pairs.filter(([slider]) => slider).length).toBeGreaterThan(0);
      expect(pairs.filter(([slider, number, link]) => (slider || link) && !number)).toEqual([]);
    }
  });
}
