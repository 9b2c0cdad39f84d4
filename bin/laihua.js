#!/usr/bin/env node
// Starts laihua: hands the command line to main and takes its exit code. A CommonJS file, which starts sooner (ADR 5).
const { main } = require('../dist/start.cjs');

main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
  // Where all is written nothing is waited for, such as V8's threads that still improve code nobody will run.
  if (process.stdout.writableLength + process.stderr.writableLength === 0) process.exit();
});
