// How a run over mutants is divided and cut short: its options, as commander reads them.
import { availableParallelism } from 'node:os';
import { Option } from '@commander-js/extra-typings';
import { wholeNumber } from '../whole-number.ts';

export const timeOption = () =>
  new Option('--time <seconds>', 'stop after so many seconds; what was not tried is told and not counted').argParser(
    wholeNumber('--time', 1),
  );

export const coresOption = () =>
  new Option('--cores <number>', 'work side by side on so many cores')
    .argParser(wholeNumber('--cores', 1))
    .default(availableParallelism(), 'all');

export const partOption = () =>
  new Option('--part <k/n>', 'only the k-th of n parts, as 1/4, for machines side by side').default('1/1', 'all');
