import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const audiencesAre = (audiences: string) => [
  `ALTER TABLE traceability_lot_document DROP CONSTRAINT IF EXISTS traceability_lot_document_shown_to_check`,
  `ALTER TABLE traceability_lot_document ADD CONSTRAINT traceability_lot_document_shown_to_check CHECK (shown_to IN (${audiences}))`,
]

/** Documents of lots that everybody sees, on passports. */
export class Migration20261202005000_traceability extends Migration {
  override async up(): Promise<void> {
    audiencesAre("'shop', 'customer', 'public'").forEach((sql) => this.addSql(sql))
  }

  /** What everybody saw is shown to its customers, as it was before there was more. */
  override async down(): Promise<void> {
    this.addSql(
      `UPDATE traceability_lot_document SET shown_to = 'customer' WHERE shown_to = 'public'`
    )
    audiencesAre("'shop', 'customer'").forEach((sql) => this.addSql(sql))
  }
}
