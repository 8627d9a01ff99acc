import { builder } from './builder.ts';
import './source.ts';
import './bulletin.ts';
import './article.ts';
import './participant.ts';
import './person.ts';
import './organization.ts';
import './country.ts';
import './agreement.ts';
import './engagement.ts';
import './change-list.ts';
import './rate-limit.ts';
import './feed.ts';
import './ingest-bulletin.ts';
import './curate.ts';
import './search.ts';
import './encounter.ts';
import './tenure-conflict.ts';
import './timeline.ts';
import './relations.ts';

/** The contract, ready to execute with a `Context`. */
export const schema = builder.toSchema();
