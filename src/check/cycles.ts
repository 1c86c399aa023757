/**
 * The cycles of a graph, each once, as the ids along it. A cycle starts at whichever of its members comes first in `ids`.
 * @param next The ids that an id leads to.
 */
export function findCycles(ids: readonly string[], next: (id: string) => readonly string[]): string[][] {
  const cycles = new Map<string, string[]>();
  for (const start of ids) {
    const stack: { id: string; path: string[] }[] = [{ id: start, path: [start] }];
    const seen = new Set<string>();
    for (let at = stack.pop(); at; at = stack.pop()) {
      for (const id of next(at.id)) {
        if (id === start) {
          const key = [...at.path].sort().join('\u0000');
          if (!cycles.has(key)) cycles.set(key, at.path);
        } else if (!seen.has(id)) {
          seen.add(id);
          stack.push({ id, path: [...at.path, id] });
        }
      }
    }
  }
  return [...cycles.values()];
}
