import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * What a lot name is without case, blanks and dashes. Names in other alphabets get theirs when they are next written: the
 * rule for look-alike letters is not one that SQL should know a second time.
 */
const SIMILAR_KEY = `UPDATE traceability_lot SET similar_key = upper(regexp_replace(name, '[-_[:space:]]', '', 'g'))
  WHERE similar_key IS NULL AND name ~ '^[[:ascii:]]+$'`

export class Migration20261128200000_traceability extends Migration {
  override async up(): Promise<void> {
    this.addSql(`ALTER TABLE traceability_setting ADD COLUMN IF NOT EXISTS time_zone text`)
    this.addSql(`ALTER TABLE traceability_lot ADD COLUMN IF NOT EXISTS similar_key text`)
    this.addSql(SIMILAR_KEY)
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_traceability_lot_similar" ON traceability_lot (similar_key, uniqueness_scope)
        WHERE similar_key IS NOT NULL`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`DROP INDEX IF EXISTS "IDX_traceability_lot_similar"`)
    this.addSql(`ALTER TABLE traceability_lot DROP COLUMN IF EXISTS similar_key`)
    this.addSql(`ALTER TABLE traceability_setting DROP COLUMN IF EXISTS time_zone`)
  }
}
