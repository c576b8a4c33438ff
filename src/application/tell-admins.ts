import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

/** What has the same `key` is said once. */
type Message = { title: string; description: string; key?: string }

/**
 * Says something to the people of the shop that a job found and cannot decide: in the notifications of Medusa's admin, and in the log.
 * Where no provider serves the channel `feed`, the log has to do.
 */
export async function tellAdmins(
  container: MedusaContainer,
  { title, description, key }: Message
): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  logger.warn(`${title}: ${description}`)
  try {
    await container.resolve(Modules.NOTIFICATION).createNotifications({
      to: "",
      channel: "feed",
      template: "admin-ui",
      idempotency_key: key,
      data: { title, description },
    })
  } catch (error) {
    logger.warn(`This could not be shown in the admin: ${(error as Error).message}`)
  }
}
