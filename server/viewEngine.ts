/**
 * EJS for Express, with the includes of a page remembered. EJS itself asks the disk for every include of every page
 * and copies all locals twice for it: on a desk's page, with a hundred and more includes, that is most of the work.
 */
import { readFileSync } from 'node:fs';
import ejs from 'ejs';

type Locals = Record<string, unknown>;
type Render = (path: string, locals: object, done: (error: unknown, html?: string) => void) => void;

interface View {
  readonly write: (locals: Locals) => string;
  /** Names as this file includes them, to the views they mean. */
  readonly included: Map<string, View>;
  readonly path: string;
}

/** The engine for `app.engine('ejs', …)`. Views include by a path relative to their own file. */
export function makeViewEngine(): Render {
  const known = new Map<string, View>();

  function viewAt(path: string): View {
    const view = known.get(path) ?? read(path);
    known.set(path, view);
    return view;
  }

  function includedBy({ path, included }: View, name: string): View {
    const view = included.get(name) ?? viewAt(ejs.resolveInclude(name, path));
    included.set(name, view);
    return view;
  }

  function write(view: View, locals: Locals): string {
    locals.include = (name: string, more?: object) =>
      write(includedBy(view, name), withoutPrototype(locals, more));
    return view.write(locals);
  }

  return (path, locals, done) => {
    let html: string;
    try {
      html = write(viewAt(path), withoutPrototype(locals));
    } catch (error) {
      return done(error);
    }
    done(null, html);
  };
}

function read(path: string): View {
  // Locals are without a prototype already.
  const options = { filename: path, unsafePrototypeLocals: true } as ejs.Options;
  const write = ejs.compile(readFileSync(path, 'utf8'), options) as (locals: Locals) => string;
  return { write, included: new Map(), path };
}

/** What a view sees by name: nothing that somebody may have put on the prototype of everything. */
function withoutPrototype(...given: readonly (object | undefined)[]): Locals {
  return Object.assign(Object.create(null) as Locals, ...given) as Locals;
}
