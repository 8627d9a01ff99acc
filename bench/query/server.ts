import { z } from 'zod';
import { answerParent } from '../child.ts';
import { CONTESTANTS, type ContestantName } from './contestants.ts';
import { startApollo } from './servers/apollo.ts';
import { startByTheDocs } from './servers/by-the-docs.ts';
import { startChancery, startUncached } from './servers/chancery.ts';
import { startFloor } from './servers/floor.ts';
import { startMercurius } from './servers/mercurius.ts';

// A process of its own, started by contest.ts: NAME DATABASE. It answers when it listens.
const [name, databaseUrl = ''] = process.argv.slice(2);
const START: Readonly<Record<ContestantName, (databaseUrl: string) => Promise<string>>> = {
  chancery: startChancery,
  'chancery-uncached': startUncached,
  'by-the-docs': startByTheDocs,
  mercurius: startMercurius,
  apollo: startApollo,
  floor: startFloor,
};
const url = START[z.enum(CONTESTANTS).parse(name)](databaseUrl);
answerParent(async () => {
  const { user, system } = process.cpuUsage();
  return { url: await url, cpu: user + system };
});
