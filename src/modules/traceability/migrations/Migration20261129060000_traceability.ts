import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** A used Idempotency-Key is its actor's, and says what its request did, in case that it never gets to answer. */
export class Migration20261129060000_traceability extends Migration {
  override async up(): Promise<void> {
    // The hashes of old rows are made in another way, so they would refuse the same request sent again.
    this.addSql(`DELETE FROM traceability_idempotent_request`)
    this.addSql(
      `ALTER TABLE traceability_idempotent_request ADD COLUMN IF NOT EXISTS actor_id text NOT NULL DEFAULT ''`
    )
    for (const column of ["claim_ids", "made"]) {
      this.addSql(
        `ALTER TABLE traceability_idempotent_request ADD COLUMN IF NOT EXISTS ${column} text[] NOT NULL`
      )
    }
    this.addSql(`DROP INDEX IF EXISTS "IDX_traceability_idempotent_request_key"`)
    this.addSql(
      `CREATE UNIQUE INDEX "IDX_traceability_idempotent_request_key" ON traceability_idempotent_request (actor_id, key)`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`DELETE FROM traceability_idempotent_request`)
    this.addSql(`DROP INDEX IF EXISTS "IDX_traceability_idempotent_request_key"`)
    this.addSql(
      `CREATE UNIQUE INDEX "IDX_traceability_idempotent_request_key" ON traceability_idempotent_request (key)`
    )
    for (const column of ["made", "claim_ids", "actor_id"]) {
      this.addSql(`ALTER TABLE traceability_idempotent_request DROP COLUMN IF EXISTS ${column}`)
    }
  }
}
