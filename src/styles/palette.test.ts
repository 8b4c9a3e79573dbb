import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

type Rgb = readonly [number, number, number];

const css = readFileSync(join(import.meta.dirname, 'site.css'), 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([a-z]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light: linear(light), dark: linear(dark) }],
  ),
);

/** Channels of a colour in linear light, 0 to 1 (sRGB, IEC 61966-2-1). */
function linear(hex: string): Rgb {
  const channel = (at: number): number => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2). */
function contrast(one: Rgb, other: Rgb): number {
  const [high, low] = [one, other]
    .map(([r, g, b]) => 0.2126 * r + 0.7152 * g + 0.0722 * b)
    .sort((a, b) => b - a);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

/** How colours look without one kind of cone (Machado, Oliveira and Fernandes 2009, severity 1). */
const eyes: Readonly<Record<string, readonly [Rgb, Rgb, Rgb]>> = {
  'with all cones': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  'without red cones': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  'without green cones': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  'without blue cones': [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function apply(rows: readonly [Rgb, Rgb, Rgb], [r, g, b]: Rgb): Rgb {
  const row = ([x, y, z]: Rgb): number => Math.min(1, Math.max(0, x * r + y * g + z * b));
  return [row(rows[0]), row(rows[1]), row(rows[2])];
}

/** Lightness and the two hue axes in which equal distances look equal (Oklab, Ottosson 2020). */
function oklab([r, g, b]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function distance(one: Rgb, other: Rgb): number {
  const [a, b] = [oklab(one), oklab(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function token(name: string, theme: 'light' | 'dark'): Rgb {
  const value = tokens.get(name)?.[theme];
  assert.ok(value, `--${name} is no colour with two themes`);
  return value;
}

for (const theme of ['light', 'dark'] as const) {
  test(`every text colour stands out 7 to 1 in ${theme}`, () => {
    for (const text of ['ink', 'soft', 'link', 'visited', 'cold', 'warm']) {
      for (const ground of ['paper', 'shade']) {
        const found = contrast(token(text, theme), token(ground, theme));
        assert.ok(found >= 7, `${text} on ${ground} in ${theme}: ${found.toFixed(2)}`);
      }
    }
  });

  test(`lines of data are told apart by every eye in ${theme}, and from the paper`, () => {
    const pairs = [
      ['cold', 'warm'],
      ['cold', 'paper'],
      ['warm', 'paper'],
      ['ink', 'paper'],
      ['cold', 'ink'],
      ['warm', 'ink'],
    ] as const;
    for (const [eye, rows] of Object.entries(eyes)) {
      for (const [one, other] of pairs) {
        const found = distance(apply(rows, token(one, theme)), apply(rows, token(other, theme)));
        assert.ok(found >= 0.1, `${one} and ${other} ${eye} in ${theme}: ${found.toFixed(3)}`);
      }
    }
  });
}
