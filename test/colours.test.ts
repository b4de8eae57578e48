import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

/* WCAG 2.2: 1.4.3 asks 4.5 to 1 of words, 1.4.11 asks 3 to 1 of the edges and marks that carry meaning. */

const css = readFileSync('public/css/tokens.css', 'utf8');
const dark = css.indexOf('@media screen and (prefers-color-scheme: dark)');
const schemes = {
  light: coloursIn(css.slice(0, dark)),
  dark: coloursIn(css.slice(dark, css.indexOf('@media (prefers-contrast'))),
};

const grounds = ['ground', 'surface', 'sunken', 'press-soft', 'soon-soft', 'seal-soft'];
const words = ['ink', 'ink-2', 'ink-3', 'press', 'press-hover', 'seal', 'soon'];
const onFilled = [
  ['press-ink', 'press'],
  ['press-ink', 'press-hover'],
  ['seal-ink', 'seal'],
  ['seal-ink', 'seal-hover'],
] as const;
const marks = ['line-strong', 'soon-mark', 'focus', 'press', 'seal'];
const plainGrounds = ['ground', 'surface', 'sunken'];

describe('Colours can be told apart', () => {
  for (const [scheme, colours] of Object.entries(schemes)) {
    it(`${scheme}: words on every ground, 4.5 to 1`, () => {
      for (const word of words) for (const ground of grounds) assertContrast(colours, word, ground, 4.5);
    });

    it(`${scheme}: words on filled buttons, 4.5 to 1`, () => {
      for (const [word, ground] of onFilled) assertContrast(colours, word, ground, 4.5);
    });

    it(`${scheme}: edges of controls, the focus ring and marks, 3 to 1`, () => {
      for (const mark of marks) for (const ground of plainGrounds) assertContrast(colours, mark, ground, 3);
    });
  }
});

type Colours = ReadonlyMap<string, string>;

function coloursIn(block: string): Colours {
  return new Map(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex]),
  );
}

function assertContrast(colours: Colours, front: string, back: string, least: number): void {
  const ratio = contrast(luminance(colours.get(front)), luminance(colours.get(back)));
  assert.ok(ratio >= least, `--${front} on --${back}: ${ratio.toFixed(2)}`);
}

function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

function luminance(hex: string | undefined): number {
  if (hex === undefined) throw new Error('a colour is missing from tokens.css');
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
