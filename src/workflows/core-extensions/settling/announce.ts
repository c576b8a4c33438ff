import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

/** Emits an event of Medusa's for what was finished in its place. That it cannot be sent keeps no goods back: it is logged. */
export async function announce(
  container: MedusaContainer,
  name: string,
  data: object
): Promise<void> {
  try {
    await container.resolve(Modules.EVENT_BUS).emit({ name, data })
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`The event ${name} could not be sent: ${JSON.stringify(data)}`, error as Error)
  }
}
