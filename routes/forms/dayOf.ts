/**
 * The day of a `date` or `dayParts` field as typed: `2015-03-01`, or `2015-3-` where something is missing, so that the
 * field can show it again; empty when nothing was typed. Whether it is a day is for the form's parser to say.
 */
export function dayOf(body: Readonly<Record<string, unknown>>, name: string): string {
  if (typeof body[name] === 'string') return body[name].trim();
  const parts = ['year', 'month', 'day'].map((part) => typedPart(body[`${name}-${part}`]));
  return parts.every((part) => part === '') ? '' : withLeadingZeros(parts);
}

function typedPart(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function withLeadingZeros([year = '', month = '', day = '']: readonly string[]): string {
  return [year, padded(month), padded(day)].join('-');
}

function padded(part: string): string {
  return /^\d$/.test(part) ? `0${part}` : part;
}
