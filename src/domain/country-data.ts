import { createRequire } from 'node:module';
import type { Countries } from 'world-countries';

/** Names, demonyms and capitals of the world. Its types promise an ES default export, its code is CommonJS. */
export const worldCountries: Countries = createRequire(import.meta.url)('world-countries');
