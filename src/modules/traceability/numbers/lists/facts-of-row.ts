import type { PastedLot } from "./pasted-lots"

/** What a line of a list says of a lot that it makes, besides its name, its quantity and its expiration, as a row takes it. */
export const factsOfRow = ({
  best_before_at,
  produced_at,
  packed_at,
  sell_by_at,
  batch,
}: PastedLot) => ({ best_before_at, produced_at, packed_at, sell_by_at, batch_name: batch })
