import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from 'playwright/test';
import sharp, { type Sharp } from 'sharp';

const approved = join(import.meta.dirname, 'approved');
const isApproving = process.env['APPROVE'] !== undefined;
/** A picture is this many pixels wide: text is grey, and what letters it is set in hardly shows. */
const pictureWidth = 120;
/** Of 255: how far a pixel may be off before it counts, and which part of all may count. */
const tolerance = 26;
const mostOff = 0.12;

/** A first visit on a busy machine may be set in the system's face; a later one has ours at hand. */
const visits = 3;

/**
 * Compares how a page looks now, seen from afar, with the approved picture of that name. With `APPROVE`
 * in the environment it becomes the approved one.
 */
export async function expectApprovedLook(page: Page, name: string): Promise<void> {
  const file = join(approved, `${name}.png`);
  if (isApproving || !existsSync(file)) {
    await page.reload();
    mkdirSync(approved, { recursive: true });
    writeFileSync(
      file,
      await (await photograph(page)).png({ palette: true, colours: 64 }).toBuffer(),
    );
    expect(isApproving, `${name} had no approved picture; it has one now, to be looked at`).toBe(
      true,
    );
    return;
  }
  let share = await shareOff(page, file, name);
  for (let visit = 1; visit < visits && share >= mostOff; visit += 1) {
    await page.reload();
    share = await shareOff(page, file, name);
  }
  expect(share, `${name} looks different: ${(share * 100).toFixed(1)} % of it`).toBeLessThan(
    mostOff,
  );
}

async function photograph(page: Page): Promise<Sharp> {
  await page.evaluate(() => document.fonts.ready);
  const shot = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  return sharp(shot).resize({ width: pictureWidth }).removeAlpha();
}

/** The part of all pixels that is not as in the approved picture. */
async function shareOff(page: Page, file: string, name: string): Promise<number> {
  const now = await (await photograph(page)).raw().toBuffer({ resolveWithObject: true });
  const then = await sharp(readFileSync(file))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect([now.info.width, now.info.height], name).toEqual([then.info.width, then.info.height]);
  let off = 0;
  for (let at = 0; at < now.data.length; at += 1) {
    if (Math.abs((now.data[at] ?? 0) - (then.data[at] ?? 0)) > tolerance) off += 1;
  }
  return off / now.data.length;
}
