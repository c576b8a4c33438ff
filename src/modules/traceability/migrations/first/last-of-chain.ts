/**
 * SQL for the hash of the last row of NEW's lot in a ledger. A range of one lot, with the lot in the order, fits one index alone: with
 * an equation PostgreSQL may read the whole ledger backwards by its numbers, as long as it takes it for short. The functions that
 * read it switch sequential scans off for the same reason, or the first ten thousand rows of a shop would each read all before them.
 */
export const lastOfChain = (table: string): string =>
  `SELECT last.hash FROM ${table} last WHERE last.lot_id BETWEEN NEW.lot_id AND NEW.lot_id
    ORDER BY last.lot_id DESC, last.seq DESC LIMIT 1`
