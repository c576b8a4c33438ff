import { AutoIncrementProperty, FloatProperty } from "@medusajs/framework/utils"

/** The type a column has in PostgreSQL, in the metadata of the properties below; `applyColumnTypes` reads it. */
export type WithColumnType = { columnType: string }

/*
 * Medusa's model language has no fixed-point number and no 64-bit integer: `float()` is `real`, whose seven digits lose
 * parts of a quantity, and `bigNumber()` keeps a second column that set-based SQL would have to write along. These
 * properties are read and typed as Medusa's own (a JavaScript number) and carry the column's type along.
 */

class TypedNumber extends FloatProperty {
  constructor(private readonly columnType: string) {
    super()
  }

  override parse(fieldName: string) {
    return { ...super.parse(fieldName), columnType: this.columnType }
  }
}

class BigSerial extends AutoIncrementProperty {
  override parse(fieldName: string) {
    return { ...super.parse(fieldName), columnType: "bigint" }
  }
}

/** A quantity or an amount: up to 16 digits and four decimals, exact. More decimals are rounded by the database. */
export const quantity = (): FloatProperty => new TypedNumber("numeric(20,4)")

/** What one of a currency is worth in another: up to ten decimals, exact. */
export const exchangeRate = (): FloatProperty => new TypedNumber("numeric(20,10)")

/** A counter beyond 2,147,483,647. Read as a JavaScript number, so exact up to 2^53. */
export const bigInteger = (): FloatProperty => new TypedNumber("bigint")

/** As `model.autoincrement()`, of 64 bits. */
export const bigSerial = (): AutoIncrementProperty => new BigSerial()
