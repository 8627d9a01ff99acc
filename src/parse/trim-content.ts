import { fold } from '../domain/fold.ts';

/** What publishing programs put below the items they publish. */
const PROGRAM_LINE =
  /^(?:The post .{1,400} appeared first on .{1,200}|(?:Read|Learn) more\W*|Continue reading\b.{0,300}|Back(?: to (?:list|news|top))?\W*|(?:©|\(c\) ?\d|Copyright ©).{0,300})$/i;

/** A body without its own headline again at the top and without a publishing program's line at the bottom. */
export function trimContent(headline: string, paragraphs: readonly string[]): readonly string[] {
  const isHeadlineAgain = headline !== '' && fold(paragraphs[0] ?? '') === fold(headline);
  const body = isHeadlineAgain ? paragraphs.slice(1) : paragraphs;
  return body.filter((paragraph, index) => index < body.length - 2 || !PROGRAM_LINE.test(paragraph));
}
