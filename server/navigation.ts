/** What the head of the page links to, by role. */
import type { Actor, Role } from './disputes/actor.ts';

export interface NavigationItem {
  readonly href: string;
  readonly label: string;
  readonly current: boolean;
}
type Text = (key: string) => string;

const publicItems = [
  ['/applications/new', 'frame.nav.apply'],
  ['/look-up', 'frame.nav.lookUp'],
  ['/sign-in', 'frame.nav.signIn'],
] as const;

const partyRoles: readonly Role[] = ['worker', 'employer', 'agent'];
const deskRoles: readonly Role[] = ['mediator', 'bodyHead', 'arbitrator', 'clerk', 'commissionHead'];

/** The items for a viewer; `null` for somebody who has not signed in. */
export function navigationFor(actor: Actor | null, path: string, t: Text): readonly NavigationItem[] {
  const items = actor === null ? publicItems : itemsFor(actor);
  return items.map(([href, key]) => ({
    href,
    label: t(key),
    current: path === href || path.startsWith(`${href}/`),
  }));
}

function itemsFor({ grants }: Actor): readonly (readonly [string, string])[] {
  const has = (roles: readonly Role[]) => grants.some(({ role }) => roles.includes(role));
  return [
    ...(has(deskRoles) ? ([['/desk', 'frame.nav.desk']] as const) : []),
    ...(has(partyRoles)
      ? ([
          ['/disputes', 'frame.nav.myDisputes'],
          ['/applications/new', 'frame.nav.apply'],
        ] as const)
      : []),
    ...(has(['supervisor']) ? ([['/supervision', 'frame.nav.supervision']] as const) : []),
    ...(has(['administrator']) ? ([['/administration', 'frame.nav.administration']] as const) : []),
  ];
}

/** Where somebody goes after signing in. */
export function homeOf(actor: Actor): string {
  return itemsFor(actor)[0]?.[0] ?? '/';
}

/** The names of the viewer's roles, each once. */
export function roleLabelOf({ grants }: Actor, t: Text): string {
  return [...new Set(grants.map(({ role }) => role))].map((role) => t(`frame.role.${role}`)).join('、');
}
