// Runs the built program on shipped examples and writes down what V8 compiled for it, beside the program.
import { writeFileSync } from 'node:fs';
import { loadProgram } from '../dist/start.js';

const dist = new URL('../dist/', import.meta.url);
const examples = new URL('../templates/examples/', import.meta.url);
const { script, main } = loadProgram(new URL('start.js', dist).href);
// What these do not run is compiled when it is first called; a larger cache would slow every start.
const example = (name) => new URL(name, examples).pathname;
await main(['check', example('one-point-short-hsk-unknown.yaml')]);
await main(['check', example('extension-on-the-last-day.yaml'), '--format', 'json']);
writeFileSync(new URL('laihua.cjs.cache', dist), script.createCachedData());
