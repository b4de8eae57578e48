/** What is tried at each form: the hidden values as they came, everything that is filled in spoiled in one way. */
import { encoded } from './accessBrowser.ts';
import type { Control } from './hostileForms.ts';
import { filledIn, openControls } from './hostileForms.ts';

export const script = '<script>alert(1)</script>"\'><img src=x onerror=alert(2)>';

export type Attack = (controls: readonly Control[]) => string;

/** The hidden values as they came; everything that is filled in, spoiled. */
function spoiled(controls: readonly Control[], spoil: (control: Control) => string): string {
  const hidden = encoded(filledIn(controls.filter(({ kind }) => kind === 'hidden')));
  const parts = openControls(controls).map(spoil);
  return [hidden, ...parts].filter((part) => part !== '').join('&');
}

const base = ({ name }: Control) => encodeURIComponent(name.replace(/\[\]$/, ''));
const pair = (control: Control, value: string) =>
  `${encodeURIComponent(control.name)}=${encodeURIComponent(value)}`;

/** Script where it is text like any other must not be stored by this test: the form is one of an older state. */
const outdated = (body: string) => {
  const fields = new URLSearchParams(body);
  if (fields.has('basis')) fields.set('basis', 'older');
  return fields.toString();
};

export const attacks: Readonly<Record<string, Attack>> = {
  empty: (controls) => outdated(spoiled(controls, (control) => pair(control, ''))),
  'too long': (controls) => spoiled(controls, (control) => pair(control, '长'.repeat(8000))),
  'a list where one value belongs, an object in the list': (controls) =>
    spoiled(controls, (control) => `${base(control)}[0][deep]=x&${base(control)}[1][deep]=y`),
  'an object where a value belongs': (controls) =>
    spoiled(controls, (control) => `${base(control)}[$gt]=&${base(control)}[toString]=x`),
  'keys of the prototype': (controls) =>
    spoiled(
      controls,
      (control) =>
        `${base(control)}[__proto__][polluted]=1&${base(control)}[constructor][prototype][polluted]=1`,
    ) + '&__proto__[polluted]=1&constructor[prototype][polluted]=1&__proto__=x',
  'days that are none, numbers that are none, unknown ids': (controls) =>
    outdated(
      spoiled(controls, (control) => pair(control, control.kind === 'date' ? '2022-02-30' : '-99e99')),
    ),
  'what cannot be seen, and bytes that are no text': (controls) =>
    outdated(spoiled(controls, (control) => `${base(control)}=%00%E2%80%AE%ED%A0%80%FF`)),
  script: (controls) => outdated(spoiled(controls, (control) => pair(control, script))),
};
