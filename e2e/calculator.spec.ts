import { expect, test } from 'playwright/test';

const address = 'calculators/margin-mixing/';
const floor = '[data-answer=floorRevenueUsd] .value';

test('recomputes as the reader types, and keeps the input in the address', async ({ page }) => {
  await page.goto(address);
  const target = page.getByLabel('Target margin over both');
  await expect(target).toBeEnabled();
  await target.fill('60%');
  await expect(page.locator(floor)).toHaveText('650 million USD');
  await expect(page).toHaveURL(/\?targetMargin=60%25$/);
  await expect(page.getByRole('status')).toHaveText(
    'Lowest price of the next deal: 650 million USD',
  );
});

test('an address opens with its result, and starts anew without it', async ({ page }) => {
  await page.goto(`${address}?targetMargin=60%25&nextCostUsd=100M`);
  await expect(page.getByLabel('Target margin over both')).toHaveValue('60%');
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
    const target = page.getByLabel('Target margin over both');
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
  await expect(page.locator('[data-answer=floorRevenueUsd]')).toContainText('0 USD');
  await expect(page.locator('[data-answer=floorRevenueUsd] small')).not.toBeEmpty();
});
