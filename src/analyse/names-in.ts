// Policies with their places -> the routes and groups that any criterion of them asks for by name.
import type { AnalysisInput } from './analysis.ts';

const namesByPack = new WeakMap<AnalysisInput['located'], readonly string[]>();

/** Looked for once in a pack. */
export function namesIn(located: AnalysisInput['located']): readonly string[] {
  const known = namesByPack.get(located);
  if (known) return known;
  const names: string[] = [];
  const visit = (value: unknown, policy: string): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('route' in value && typeof value.route === 'string')
      names.push(value.route.includes('#') ? value.route : `${policy}#${value.route}`);
    if ('group' in value && Array.isArray(value.group))
      names.push(...value.group.filter((name) => typeof name === 'string'));
    for (const child of Object.values(value)) visit(child, policy);
  };
  for (const { value } of located.policies) visit(value, value.id);
  namesByPack.set(located, names);
  return names;
}
