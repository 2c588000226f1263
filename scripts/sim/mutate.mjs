// Loaded before the simulation: plants the fault that SIM_MUTANT names, in this process alone.
import process from 'node:process';
import { changeSources } from '../register.mjs';
import { MUTANTS } from './mutants.ts';

const mutant = MUTANTS.find(({ name }) => name === process.env.SIM_MUTANT);
if (!mutant) throw new Error(`no such mutant: ${process.env.SIM_MUTANT}`);

changeSources((text, filename) => {
  if (!filename.endsWith(mutant.file)) return text;
  if (!text.includes(mutant.from)) throw new Error(`${mutant.name}: ${mutant.file} no longer has the text to change`);
  return text.replace(mutant.from, mutant.to);
});
