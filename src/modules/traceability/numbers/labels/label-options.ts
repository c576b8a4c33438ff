import { MedusaError } from "@medusajs/framework/utils"

export type LabelOptions = {
  /** Where the shop's Digital Links begin, e.g. `https://id.example.com`. Without it labels carry none. */
  digitalLinkUrl?: string
}

/** Checked when Medusa starts: what is printed on goods cannot be changed any more. */
export function checkLabelOptions({ digitalLinkUrl }: LabelOptions): void {
  if (digitalLinkUrl !== undefined && !/^https?:\/\/[^\s/?#]+(\/[^\s?#]*)?$/.test(digitalLinkUrl)) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `The option digitalLinkUrl of medusa-plugin-traceability must be an address such as https://id.example.com, not ${digitalLinkUrl}.`
    )
  }
}
