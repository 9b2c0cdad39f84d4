// What a fact may still be -> one value of it, the lowest: no, none, nothing, nought.
import { exactly, type FactState, members, option } from '../model/fact-state.ts';

export function lowestOf(state: FactState): FactState {
  if (state.kind === 'set') return members(state.has);
  if (state.kind === 'interval') return exactly(Number.isFinite(state.low) ? state.low : Math.min(0, state.high));
  if (state.kind === 'options') return option(state.options === 'any' ? '' : (state.options[0] ?? ''));
  return state;
}
