// A way to make values by their keys -> the same, keeping those used last.

/** Keeps `most` values and forgets the one that was not used for longest. */
export function lastUsed<T>(most: number): (key: string, make: () => T) => T {
  const kept = new Map<string, T>();
  return (key, make) => {
    const value = kept.get(key) ?? make();
    // A map keeps the order in which keys came, so that the first is the one not used for longest.
    kept.delete(key);
    kept.set(key, value);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return value;
  };
}
