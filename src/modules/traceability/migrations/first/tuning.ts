/** What PostgreSQL cannot find out by itself about how the tables are used. */
export const TUNING = [
  // Rows of Detailed Operations are changed two or three times soon after they are written (reserved, claimed, done), in
  // columns that no index has. With room left on their page that touches no index.
  `ALTER TABLE traceability_operation_detail SET (fillfactor = 60)`,

  // After one receipt of ten thousand units PostgreSQL takes it that every operation has so many rows, and reads the whole
  // table for each of the next small ones. Told how many rows an operation has as a rule, it keeps to the index.
  `ALTER TABLE traceability_operation_detail ALTER COLUMN line_id SET (n_distinct = -0.05)`,
  `ALTER TABLE traceability_operation_detail ALTER COLUMN operation_id SET (n_distinct = -0.05)`,
  `ALTER TABLE traceability_lot_movement ALTER COLUMN operation_id SET (n_distinct = -0.05)`,

  // A session keeps the plan by which it checks that a row's lot exists. Made while PostgreSQL knows the table to be two pages
  // long it reads the table instead of the index, and does so for each of ten thousand rows that are imported next. As long as
  // it has not looked, it takes the table for longer.
  `ALTER TABLE traceability_lot SET (autovacuum_analyze_threshold = 1000, autovacuum_vacuum_threshold = 1000)`,

  // The planner takes article and place for independent of each other, and stock never is.
  `CREATE STATISTICS traceability_lot_stock_places (mcv) ON inventory_item_id, location_id FROM traceability_lot_stock`,
]
