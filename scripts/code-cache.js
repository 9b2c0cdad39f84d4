// Runs the built program on shipped examples and writes down what V8 compiled for it, beside the program.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheOf, loadProgram } from '../dist/start.cjs';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const example = (name) => join(root, 'templates/examples', name);
const { script, main } = loadProgram(dist);

// What these do not run is compiled when it is first called; a larger cache would slow every start.
await main(['check', example('one-point-short-hsk-unknown.yaml')]);
await main(['check', example('extension-on-the-last-day.yaml'), '--format', 'json']);
writeFileSync(cacheOf(dist), script.createCachedData());
// A dossier runs twice as much, and starts sooner by more than its larger cache costs.
await main(['dossier', example('one-point-short-hsk-unknown.yaml')]);
writeFileSync(cacheOf(dist, 'dossier'), script.createCachedData());
