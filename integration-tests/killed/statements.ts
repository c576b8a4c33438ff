/** What PostgreSQL answers when no file can grow any more. */
export const DISK_FULL = `DO $$ BEGIN
  RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100';
END $$`

const WRITES =
  /\binsert\s+into\s+"?(?:public"?\."?)?(\w+)|\bdelete\s+from\s+"?(?:public"?\."?)?(\w+)|\bupdate\s+(?:only\s+)?"?(?:public"?\."?)?(\w+)"?\s+(?:as\s+)?(?:"?\w+"?\s+)?set\b/gi

/** The text of a query as `pg` is given it; undefined for a cursor or a stream. */
export function textOf(query: unknown): string | undefined {
  if (typeof query === "string") {
    return query
  }
  const { text, submit } = query as { text?: string; submit?: unknown }
  return submit === undefined ? text : undefined
}

export const isBegin = (text: string): boolean => /^\s*(begin|start transaction)\b/i.test(text)
export const isCommit = (text: string): boolean => /^\s*commit\b/i.test(text)
export const isEnd = (text: string): boolean =>
  isCommit(text) || (/^\s*rollback\b/i.test(text) && !/\bto\b/i.test(text))

/** The tables that a statement writes to. */
export const writtenBy = (text: string): string[] =>
  [...text.matchAll(WRITES)].map(([, inserted, deleted, updated]) => inserted ?? deleted ?? updated)
