import { Migration } from "@medusajs/framework/mikro-orm/migrations"
import { FORMER_NAME_INDEXES } from "./changes/former-names"

/** A lot that was renamed is found by what its label still says. */
export class Migration20261202044231_traceability extends Migration {
  override async up(): Promise<void> {
    FORMER_NAME_INDEXES.forEach(({ name, on }) =>
      this.addSql(`CREATE INDEX IF NOT EXISTS "${name}" ON ${on}`)
    )
  }

  override async down(): Promise<void> {
    FORMER_NAME_INDEXES.forEach(({ name }) => this.addSql(`DROP INDEX IF EXISTS "${name}"`))
  }
}
