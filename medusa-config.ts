import { defineConfig, loadEnv } from "@medusajs/framework/utils"

loadEnv(process.env.NODE_ENV || "development", process.cwd())

const redisUrl = process.env.REDIS_URL

/** What several processes of one shop share, where REDIS_URL says so: events, workflows, locks, caches. */
const redisModules = redisUrl
  ? [
      { resolve: "@medusajs/medusa/event-bus-redis", options: { redisUrl } },
      { resolve: "@medusajs/medusa/workflow-engine-redis", options: { redis: { redisUrl } } },
      {
        resolve: "@medusajs/medusa/locking",
        options: {
          providers: [
            {
              id: "locking-redis",
              resolve: "@medusajs/medusa/locking-redis",
              is_default: true,
              options: { redisUrl },
            },
          ],
        },
      },
      {
        resolve: "@medusajs/medusa/caching",
        options: {
          providers: [
            {
              id: "caching-redis",
              resolve: "@medusajs/medusa/caching-redis",
              is_default: true,
              options: { redisUrl },
            },
          ],
        },
      },
    ]
  : []

const workerMode = (["shared", "worker", "server"] as const).find(
  (mode) => mode === process.env.WORKER_MODE
)

/** The repository runs itself as a Medusa app, so that the demo and the tests use the sources directly. */
module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    // Sessions of the admin, which any of several servers may be asked with.
    redisUrl,
    workerMode,
    databaseDriverOptions: { ssl: false, connection: { ssl: false } },
    // The demo serves a production build over plain http, where browsers drop secure cookies.
    cookieOptions: process.env.INSECURE_COOKIES === "true" ? { secure: false } : undefined,
    http: {
      storeCors: process.env.STORE_CORS || "http://localhost:8000",
      adminCors: process.env.ADMIN_CORS || "http://localhost:9000",
      authCors: process.env.AUTH_CORS || "http://localhost:9000",
      jwtSecret: process.env.JWT_SECRET,
      cookieSecret: process.env.COOKIE_SECRET,
    },
  },
  admin: {
    disable: process.env.DISABLE_MEDUSA_ADMIN === "true",
  },
  // Medusa loads its caching module only with this.
  featureFlags: { caching: redisUrl !== undefined },
  modules: [
    ...redisModules,
    { resolve: "./src/modules/traceability" },
    { resolve: "./src/modules/purchasing" },
    { resolve: "./src/modules/core-extensions" },
    // Medusa's own comes with a licence: permissions are tested with another in its place.
    ...(process.env.ROLES_MODULE ? [{ key: "rbac", resolve: process.env.ROLES_MODULE }] : []),
  ],
})
