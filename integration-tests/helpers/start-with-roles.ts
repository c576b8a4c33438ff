import { execFile } from "node:child_process"
import { join } from "node:path"
import { promisify } from "node:util"
import { ContainerRegistrationKeys, generateJwtToken } from "@medusajs/framework/utils"
import { boot, type RunningApplication } from "../application/boot"
import { createDatabase } from "../application/database"
import { createAdmin, type RequestHeaders } from "./create-admin"

export type ApplicationWithRoles = RunningApplication & {
  /** The headers of an admin user with these permissions and no others; without any, of one who has no role. */
  admin: (permissions: string[]) => RequestHeaders
}

const root = join(__dirname, "../..")

const testDatabases = async (...args: string[]): Promise<string> => {
  const program = join(root, "scripts/test-databases.mjs")
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...args])
  return stdout.trim().split("\n").at(-1)!
}

/** A Medusa with its role-based access switched on, on a database of its own. */
export async function startWithRoles(): Promise<ApplicationWithRoles> {
  process.env.TEST_TEMPLATE ??= await testDatabases("template")
  const run = `test_roles_${process.pid}`
  process.env.TEST_RUN = run
  const application = await boot(await createDatabase(), {
    MEDUSA_FF_RBAC: "true",
    ROLES_MODULE: join(root, "integration-tests/application/roles"),
  })
  const { container } = application
  const { jwtSecret } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig
    .http
  const { userId } = await createAdmin(container, "somebody@example.com")
  return {
    ...application,
    admin: (permissions) => {
      const roles = permissions.length > 0 ? [permissions.join(" ")] : []
      const token = generateJwtToken(
        {
          actor_id: userId,
          actor_type: "user",
          auth_identity_id: "authid_somebody",
          app_metadata: { user_id: userId, roles },
        },
        { secret: jwtSecret as string, expiresIn: "1d" }
      )
      return { headers: { authorization: `Bearer ${token}` } }
    },
    shutdown: async () => {
      await application.shutdown()
      await testDatabases("drop", `${run}_`)
    },
  }
}
