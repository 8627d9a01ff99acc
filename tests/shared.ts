import { existsSync } from 'node:fs';
import path from 'node:path';

/** The folder of real captures, gold and corpus; it is not part of the project and may be absent outside CI. */
export const shared = path.resolve(process.env.CHANCERY_SHARED ?? '../shared');

export const hasShared = existsSync(path.join(shared, 'gold'));
