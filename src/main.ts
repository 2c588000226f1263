#!/usr/bin/env -S MALLOC_ARENA_MAX=2 MALLOC_TRIM_THRESHOLD_=131072 MALLOC_MMAP_THRESHOLD_=32768 node --max-semi-space-size=4
import { enableCompileCache } from 'node:module';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** Beside the program, where only those write who could change the program itself. */
const COMPILED = fileURLToPath(new URL('../dist/.compile-cache', import.meta.url));

// Before the program is loaded: the next start then compiles nothing. Where the folder cannot be written, nothing is
// kept.
enableCompileCache(process.env.NODE_COMPILE_CACHE ?? COMPILED);

const { main } = await import('./main/program.ts');
process.exit(await main());
