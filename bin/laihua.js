#!/usr/bin/env node
// Starts laihua: hands the command line to main and takes its exit code.
import { main } from '../dist/cli.js';

process.exitCode = await main(process.argv.slice(2));
