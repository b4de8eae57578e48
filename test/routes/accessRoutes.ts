/** Every route that the application has, read from Express itself: nothing is open that no table speaks of. */
import type { Express } from 'express';

export interface FoundRoute {
  readonly method: 'GET' | 'POST' | string;
  /** As it was declared, e.g. `/disputes/:number`. */
  readonly path: string;
  answers(path: string): boolean;
}

/** What is read of a layer of Express's router. */
interface Layer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
  readonly handle?: { readonly stack?: readonly Layer[] };
  match(path: string): boolean;
}

/** All routes in the order in which they are tried. */
export function routesOf(express: Express): readonly FoundRoute[] {
  return found((express.router as unknown as { readonly stack: readonly Layer[] }).stack);
}

function found(stack: readonly Layer[]): readonly FoundRoute[] {
  return stack.flatMap((layer) => {
    const { route, handle } = layer;
    if (route === undefined) return found(handle?.stack ?? []);
    return Object.keys(route.methods).map((method) => ({
      method: method.toUpperCase(),
      path: route.path,
      answers: (path: string) => layer.match(path),
    }));
  });
}

/** The route that takes this request, as Express would find it. */
export function routeFor(
  routes: readonly FoundRoute[],
  { method, path }: { readonly method: string; readonly path: string },
): FoundRoute | undefined {
  const [plain = ''] = path.split('?');
  return routes.find((route) => route.method === method && route.answers(plain));
}
