// Preloaded by a program under test: the vendor's public addresses are those that VENDOR_ADDRESSES gives by site.
import { ENDPOINTS } from '../../src/config/site.ts';

Object.assign(ENDPOINTS, JSON.parse(process.env.VENDOR_ADDRESSES ?? '{}'));
