/** How far a loading behind the running site has come; null when nothing is being loaded. Figures say so beside themselves. */

export interface LoadingState {
  readonly done: number;
  readonly total: number;
}

export interface Loading {
  state(): LoadingState | null;
  /** Calls the listener after each change; gives the way to stop it. */
  onChange(listener: (state: LoadingState | null) => void): () => void;
}

export interface SettableLoading extends Loading {
  set(state: LoadingState | null): void;
}

/** A loading that has not begun; an ordinary server never sets it. */
export function makeLoading(): SettableLoading {
  let state: LoadingState | null = null;
  const listeners = new Set<(state: LoadingState | null) => void>();
  return {
    state: () => state,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set(next) {
      state = next;
      for (const listener of listeners) listener(next);
    },
  };
}
