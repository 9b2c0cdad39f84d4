// How much the cases are asked to show: the option, as commander reads it.
import { Option } from '@commander-js/extra-typings';

export const minOption = () =>
  new Option(
    '--min <percent>',
    'exit 1 below so many percent, of all or as routes=100 of one kind (may be given again)',
  )
    .argParser((written: string, before: readonly string[]) => [...before, written])
    .default([] as readonly string[], 'none');
