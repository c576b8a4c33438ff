import { MedusaService } from "@medusajs/framework/utils"
import { models } from "../models"
import { checkLabelOptions, LabelOptions } from "../numbers/labels/label-options"
import { readSettings, Settings } from "../stock/settings/read-settings"
import { Sql } from "../sql"

/** The plugin's options that this module reads. */
export type TraceabilityOptions = Partial<Settings> & LabelOptions

/** The generated methods of every model, and what all topics of the service share. */
export class TraceabilityBaseService extends MedusaService(models) {
  protected readonly options_: TraceabilityOptions

  constructor(container: object, options?: TraceabilityOptions) {
    super(container, options)
    this.options_ = options ?? {}
    checkLabelOptions(this.options_)
  }

  protected async scope_(sql: Sql): Promise<"item" | "global"> {
    return (await readSettings(sql, this.options_)).uniqueness
  }
}
