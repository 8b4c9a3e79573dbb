import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from 'playwright/test';
import sharp from 'sharp';

const approved = join(import.meta.dirname, 'approved');
const isApproving = process.env['APPROVE'] !== undefined;
/** A picture is this many pixels wide: text is grey, and what letters it is set in hardly shows. */
const pictureWidth = 120;
/** Of 255: how far a pixel may be off before it counts, and which part of all may count. */
const tolerance = 26;
const mostOff = 0.12;

/**
 * Compares how a page looks now, seen from afar, with the approved picture of that name. With `APPROVE`
 * in the environment it becomes the approved one.
 */
export async function expectApprovedLook(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  const shot = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  const small = sharp(shot).resize({ width: pictureWidth }).removeAlpha();
  const file = join(approved, `${name}.png`);
  if (isApproving || !existsSync(file)) {
    mkdirSync(approved, { recursive: true });
    writeFileSync(file, await small.clone().png({ palette: true, colours: 64 }).toBuffer());
    expect(isApproving, `${name} had no approved picture; it has one now, to be looked at`).toBe(
      true,
    );
    return;
  }
  const now = await small.raw().toBuffer({ resolveWithObject: true });
  const then = await sharp(readFileSync(file))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect([now.info.width, now.info.height], name).toEqual([then.info.width, then.info.height]);
  let off = 0;
  for (let at = 0; at < now.data.length; at += 1) {
    if (Math.abs((now.data[at] ?? 0) - (then.data[at] ?? 0)) > tolerance) off += 1;
  }
  const share = off / now.data.length;
  expect(share, `${name} looks different: ${(share * 100).toFixed(1)} % of it`).toBeLessThan(
    mostOff,
  );
}
