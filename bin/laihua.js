#!/usr/bin/env node
// Starts laihua: hands the command line to main and takes its exit code.
import { main } from '../dist/start.js';

process.exitCode = await main(process.argv.slice(2));
