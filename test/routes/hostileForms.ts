/** Reads forms as a browser has them: every control with the value it would send, and what it may be filled with. */
import assert from 'node:assert/strict';
import type { Fields } from './accessBrowser.ts';
import { unescaped } from './accessTown.ts';

export interface Control {
  /** As it is sent: `partyIds[]` for the boxes of a group. */
  readonly name: string;
  readonly kind:
    'hidden' | 'text' | 'textarea' | 'select' | 'radio' | 'checkbox' | 'date' | 'file' | 'password';
  /** What would be sent untouched; a ticked box or a chosen line among them. */
  readonly values: readonly string[];
}

/** The controls of the form that posts to this path, each name once. */
export function controlsOf(html: string, path: string): readonly Control[] {
  const forms = html.match(/<form\b[^>]*>[\s\S]*?<\/form>/g) ?? [];
  const form = forms.find((one) => attributes(one).action?.split('?')[0] === path.split('?')[0]);
  assert.ok(form, `no form that posts to ${path}`);
  const controls = new Map<string, Control>();
  for (const control of [...inputs(form), ...areas(form), ...selects(form)]) {
    const known = controls.get(control.name);
    controls.set(control.name, { ...control, values: [...(known?.values ?? []), ...control.values] });
  }
  return [...controls.values()];
}

function attributes(tag: string): Readonly<Record<string, string | undefined>> {
  const head = /^<\w+([^>]*)>/.exec(tag)?.[1] ?? '';
  const found = head.matchAll(/([\w-]+)(?:="([^"]*)")?/g);
  return Object.fromEntries([...found].map(([, name = '', value = '']) => [name, unescaped(value)]));
}

const plainKinds = ['hidden', 'radio', 'checkbox', 'date', 'file', 'password'] as const;

function inputs(form: string): readonly Control[] {
  return (form.match(/<input\b[^>]*>/g) ?? []).map((tag) => {
    const { name = '', type, value = '', checked } = attributes(tag);
    const kind = plainKinds.find((one) => one === type) ?? 'text';
    const sent = kind === 'radio' || kind === 'checkbox' ? checked !== undefined : kind !== 'file';
    return { name, kind, values: sent ? [value] : [] };
  });
}

function areas(form: string): readonly Control[] {
  return [...form.matchAll(/(<textarea\b[^>]*>)([\s\S]*?)<\/textarea>/g)].map(([, tag = '', text = '']) => ({
    name: attributes(tag).name ?? '',
    kind: 'textarea' as const,
    values: [unescaped(text)],
  }));
}

function selects(form: string): readonly Control[] {
  return [...form.matchAll(/(<select\b[^>]*>)([\s\S]*?)<\/select>/g)].map(([, tag = '', options = '']) => {
    const chosen = (options.match(/<option\b[^>]*>/g) ?? []).map(attributes).find((one) => 'selected' in one);
    return { name: attributes(tag).name ?? '', kind: 'select' as const, values: [chosen?.value ?? ''] };
  });
}

/** What the browser sends when only this much was typed; the names of ticked boxes come without their brackets. */
export function filledIn(controls: readonly Control[], typed: Fields = {}): Fields {
  const fields: Record<string, string | readonly string[]> = {};
  for (const { name, values } of controls) {
    if (name.endsWith('[]')) fields[name.slice(0, -2)] = values;
    else if (values[0] !== undefined) fields[name] = values[0];
  }
  return { ...fields, ...typed };
}

/** The controls that somebody fills in. */
export function openControls(controls: readonly Control[]): readonly Control[] {
  return controls.filter(({ kind }) => kind !== 'hidden');
}
