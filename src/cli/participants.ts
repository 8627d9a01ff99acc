import { userInfo } from 'node:os';
import { Command, InvalidArgumentError } from 'commander';
import { readConfig } from '../config.ts';
import { parseGlobalId } from '../domain/global-id.ts';
import type { Curator, Ruling } from '../store/curate/curator.ts';
import { CommandFailed } from './failure.ts';
import { curationJson, participantJson, printCuration, printParticipant } from './print-participants.ts';

const NOTES = `
Whom articles speak of is decided by rules, and they err. Here people decide. A decision holds for everything ingested
before and after, is kept with its reason, is told in the feed and can be taken back.

Participants are given by the id that list and the API show, or by a whole name that only one has.

Examples:
  $ npm run chancery -- participants list nurtleu
  $ npm run chancery -- participants merge "Murat Nurtleu" "Murat Nurtleo" --reason "A misprint"
  $ npm run chancery -- participants split "Ann Lee" --alias "Ann B. Lee" --reason "Mother and daughter"
  $ npm run chancery -- participants undo 2 --reason "They are two after all"`;

/** `chancery participants` */
export function buildParticipantsCommand(): Command {
  const participants = new Command('participants')
    .description('decide who is who: merge participants, split them, take that back')
    .addHelpText('after', NOTES);
  for (const command of [buildList(), buildMerge(), buildSplit(), buildUndo()]) {
    participants.addCommand(command);
  }
  return participants;
}

const LIST_NOTES = `
With a name, the participants that have these words within one of their names: id, kind, name, state, how many articles
name them, their offices and the other forms of their name. Without one, the decisions that stand, the newest first.

Examples:
  $ npm run chancery -- participants list
  $ npm run chancery -- participants list nurtleu
  $ npm run --silent chancery -- participants list --all --json | jq .reason`;

function buildList(): Command {
  return new Command('list')
    .description('show the decisions that stand, or the participants of a name')
    .argument('[name]', 'words within a name')
    .option('--all', 'show the decisions that were taken back as well')
    .option('--json', 'print a line of JSON for each')
    .addHelpText('after', LIST_NOTES)
    .action(
      async (name: string | undefined, options: { readonly all?: boolean; readonly json?: boolean }) => {
        await withCurator((curator) =>
          name === undefined ? listDecisions(curator, options) : listFound(curator, name, options),
        );
      },
    );
}

async function listDecisions(
  curator: Curator,
  { all = false, json = false }: { readonly all?: boolean; readonly json?: boolean },
): Promise<void> {
  const curations = await curator.list({ standing: !all });
  for (const one of curations) console.log(json ? JSON.stringify(curationJson(one)) : printCuration(one));
  if (curations.length === 0) console.error(all ? 'No decisions.' : 'No decisions stand.');
}

async function listFound(
  curator: Curator,
  name: string,
  { json = false }: { readonly json?: boolean },
): Promise<void> {
  const { participants, more } = await curator.find(name);
  for (const one of participants)
    console.log(json ? JSON.stringify(participantJson(one)) : printParticipant(one));
  if (participants.length === 0) console.error(`Nobody has "${name}" within a name.`);
  if (more > 0) console.error(`and ${more} more: give more of the name`);
}

interface RulingOptions {
  readonly reason: string;
  readonly by?: string;
  readonly json?: boolean;
}

const MERGE_NOTES = `
The survivor keeps its name; articles, offices, agreements and engagements of all are shown as the survivor's, and the
ids of the others find the survivor. Only persons, or only organizations, can be one.

Example:
  $ npm run chancery -- participants merge UGVyc29uOjQ UGVyc29uOjE3 --reason "One minister, spelled twice"`;

function buildMerge(): Command {
  const command = new Command('merge')
    .description('decide that participants are one')
    .argument('<survivor>', 'id or name of the participant to be shown')
    .argument('<other...>', 'ids or names of those that are the same')
    .addHelpText('after', MERGE_NOTES);
  return takeRuling(command).action(
    async (survivor: string, others: readonly string[], options: RulingOptions) => {
      await decide(options, async (curator, ruling) => {
        const survivorId = await curator.getId(survivor);
        const otherIds: number[] = [];
        for (const other of others) otherIds.push(await curator.getId(other));
        return await curator.merge({ ...ruling, survivorId, otherIds });
      });
    },
  );
}

const SPLIT_NOTES = `
An article means the other one when the fullest name it gives the participant is one of these, whatever its case and
diacritics; articles that also give a fuller name stay. The names have to be given in full, and others must remain.

Example:
  $ npm run chancery -- participants split "Ann Lee" --alias "Ann B. Lee" "A. B. Lee" --reason "Mother and daughter"`;

function buildSplit(): Command {
  const command = new Command('split')
    .description('decide that some names of a participant mean another')
    .argument('<participant>', 'id or name of the participant')
    .requiredOption('--alias <name...>', 'a name that means the other one')
    .addHelpText('after', SPLIT_NOTES);
  return takeRuling(command).action(
    async (participant: string, options: RulingOptions & { readonly alias: readonly string[] }) => {
      await decide(options, async (curator, ruling) => {
        const participantId = await curator.getId(participant);
        return await curator.split({ ...ruling, participantId, wordings: options.alias });
      });
    },
  );
}

const UNDO_NOTES = `
The record becomes what it would be had the decision never been made. A decision on which a later one rests is not taken
back before that one.

Example:
  $ npm run chancery -- participants undo 2 --reason "They are two after all"`;

function buildUndo(): Command {
  const command = new Command('undo')
    .description('take a decision back')
    .argument('<decision>', 'its number, as list shows it', parseCurationId)
    .addHelpText('after', UNDO_NOTES);
  return takeRuling(command).action(async (curationId: number, options: RulingOptions) => {
    await decide(options, (curator, ruling) => curator.undo({ ...ruling, curationId }));
  });
}

function takeRuling(command: Command): Command {
  return command
    .requiredOption('--reason <text>', 'why, for those who ask later')
    .option('--by <name>', "who decides (the system user's name)")
    .option('--json', 'print the decision as a line of JSON');
}

/** Makes a decision and prints it as it is on record. */
async function decide(
  { reason, by, json = false }: RulingOptions,
  make: (curator: Curator, ruling: Ruling) => Promise<{ readonly curationId: number }>,
): Promise<void> {
  await withCurator(async (curator) => {
    const { curationId } = await make(curator, { reason, by: by ?? findUserName() });
    const made = (await curator.list()).find(({ id }) => id === curationId);
    if (made) console.log(json ? JSON.stringify(curationJson(made)) : printCuration(made));
  });
}

async function withCurator(work: (curator: Curator) => Promise<void>): Promise<void> {
  const { databaseUrl } = readConfig();
  const { openStore } = await import('../store/open-store.ts');
  const store = await openStore({ url: databaseUrl });
  try {
    await work(store.curator);
  } finally {
    await store.close();
  }
}

/** The name of who runs this. A user without a name, as in some containers, has to say it. */
function findUserName(): string {
  try {
    return userInfo().username;
  } catch (error) {
    throw new CommandFailed('Expected --by NAME, found a system user without a name', { cause: error });
  }
}

/** The value of `<decision>`. Throws commander's error, a usage error, for what is neither a number nor an id. */
function parseCurationId(value: string): number {
  const parsed = parseGlobalId(value);
  if (parsed?.typename === 'Curation') return parsed.id;
  if (/^[1-9]\d{0,14}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('Expected the number of a decision, such as 2.');
}
