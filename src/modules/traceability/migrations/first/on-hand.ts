/** What of the stock is on hand, as indexes say it: a list of theirs that is written down, which a query must repeat to use them. */
export const ON_HAND = `location_id NOT IN ('supplier', 'customer', 'production', 'adjustment', 'scrap', 'assembly')`
