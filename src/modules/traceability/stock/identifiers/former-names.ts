/**
 * What a lot was called before stands in the log of changes, which nobody can alter; labels that were printed then still say it. A name
 * that the lot has again is none of these.
 */

/** SQL for the names that the lot of this alias had before, as an array. */
export const formerNamesOf = (lot: string): string =>
  `ARRAY(SELECT DISTINCT c.before->>'name' FROM traceability_change c
          WHERE c.lot_id = ${lot}.id AND c.kind = 'renamed' AND c.before->>'name' <> ${lot}.name ORDER BY 1)`

/** SQL for the renames, as `c`, of whatever had one of these names; binds the names. */
export const RENAMED_FROM = `c.kind = 'renamed' AND c.before->>'name' = ANY(?::text[])`

/** SQL: this lot had one of these names before; binds the names. */
export const wasCalled = (lot: string): string =>
  `${lot}.id = ANY(ARRAY(SELECT c.lot_id FROM traceability_change c WHERE ${RENAMED_FROM}))`
