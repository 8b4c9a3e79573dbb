import { expect, test } from 'playwright/test';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a note draws what is around it, with links, and has its place in an order', async ({
    page,
  }) => {
    await page.goto('notes/systems/frontier/');
    const around = page.getByRole('region', { name: 'Around this note' });
    await around
      .getByRole('group', { name: /around/ })
      .getByRole('link')
      .first()
      .click();
    await expect(page).toHaveURL(/notes\/[^#]+\/$/);
    await page.goto('notes/systems/frontier/');
    await page.getByRole('navigation', { name: 'Reading order' }).getByRole('link').last().click();
    await expect(page).not.toHaveURL(/frontier/);
  });

  test('the map is a picture with a list of subjects below', async ({ page }) => {
    await page.goto('graph/');
    await expect(page.getByRole('img', { name: /notes in/ })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Systems', exact: true })).toBeVisible();
  });

  test('a note says which of its words changed when', async ({ page }) => {
    await page.goto('changes/');
    await page.locator('main section a[href*="/notes/"]').first().click();
    const history = page.getByRole('link', { name: 'history', exact: true });
    if ((await history.count()) === 0) return;
    await history.click();
    await expect(page.locator('main section time').first()).toHaveText(/^\d{4}-\d\d-\d\d$/);
  });
});

test('the map can be enlarged, and each dot is a link', async ({ page }) => {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await page.goto('graph/');
  const map = page.getByRole('group', { name: 'Map of the garden' });
  const before = (await map.getAttribute('viewBox')) ?? '';
  const all = await map.getByRole('link').count();
  const enlarge = page.getByRole('button', { name: 'Enlarge' });
  for (let step = 0; step < 4; step += 1) await enlarge.click();
  await expect(map).not.toHaveAttribute('viewBox', before);
  // What is out of sight is not drawn, once the map rests.
  await expect.poll(() => map.getByRole('link').count()).toBeLessThan(all);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(map).toHaveAttribute('viewBox', before);
  await expect(map.getByRole('link')).toHaveCount(all);
  await map.getByRole('link', { name: 'Frontier', exact: true }).press('Enter');
  await expect(page).toHaveURL(/systems\/frontier\/$/);
  expect(problems).toEqual([]);
});
