import { wireReseller } from '../../upstream/scope.ts';
import type { WireRow } from '../noun.ts';
import type { Part } from './work.ts';

/** The input that selects a part of a noun: whose list it is. */
export const inputOf = ({ part }: Pick<Part, 'part'>): WireRow => wireReseller(part);
