import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const KINDS = [
  "receipt",
  "return",
  "own_operation",
  "production",
  "rework",
  "undo",
  "fulfillment",
  "fulfillment_cancel",
]

const allow = (kinds: string[]): string[] => [
  `ALTER TABLE traceability_claim DROP CONSTRAINT IF EXISTS traceability_claim_kind_check`,
  `ALTER TABLE traceability_claim ADD CONSTRAINT traceability_claim_kind_check
     CHECK (kind IN (${kinds.map((kind) => `'${kind}'`).join(", ")}))`,
]

/** While an order is cancelled a claim keeps its deliveries from being shipped. */
export class Migration20261129010000_traceability extends Migration {
  override async up(): Promise<void> {
    allow([...KINDS, "order_cancel"]).forEach((statement) => this.addSql(statement))
  }

  override async down(): Promise<void> {
    this.addSql(`DELETE FROM traceability_claim WHERE kind = 'order_cancel'`)
    allow(KINDS).forEach((statement) => this.addSql(statement))
  }
}
